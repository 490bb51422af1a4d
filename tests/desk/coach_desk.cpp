#include "coach_desk.h"

#include "desk/example_team.h"

#include <doctest/doctest.h>
#include <memory>
#include <utility>

#include "screen_stage.h"

namespace rung::test {

CoachDesk::CoachDesk(const std::string& who, int scale_pct) {
    desk::Office office(stage.files, stage.folders, [] { return records::open_file_store(":memory:", {}); });
    const auto made = desk::keep_example_team(office, "Sam");
    REQUIRE(made);
    attempt = *made;
    auto kept = std::make_shared<records::Records>(std::move(office.records()));
    store = kept->store.get();
    stage.desk = std::make_unique<desk::Desk>(
        desk::Machine{stage.files, stage.clock, stage.texts, stage.silence, stage.programs, stage.folders,
                      [] { return std::string("2026-02-09 09:00"); }, 7,
                      [kept]() -> base::Result<records::Records> { return std::move(*kept); }},
        1280, 800);
    auto settings = stage.desk->settings();
    settings.reduced_motion = true;
    settings.who = who;
    settings.people = {who};
    settings.scale_pct = scale_pct;
    stage.desk->set(settings);
    go(desk::ToHome{});
}

void CoachDesk::go(const desk::Destination& where) {
    stage.desk->go(where);
    stage.settle();
}

std::string CoachDesk::shown() const {
    return desk::format_tree(stage.desk->tree(), {});
}

std::string CoachDesk::faults() const {
    return list_faults(stage.desk->tree(), stage.desk->focus()) + list_outside(stage.desk->tree(), 1280);
}

}  // namespace rung::test
