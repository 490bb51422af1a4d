#include "records/assignments.h"
#include "records/people.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "desk_stage.h"
#include "support/folder.h"

namespace rung::test {
namespace {

/// A desk on a store of its own, at which Sam has two calls to pass by the end of February, in exercise but
/// for other modules.
struct AssignedDesk {
    explicit AssignedDesk(const std::string& module = "on-the-clock") {
        const auto school = open("");
        const auto sam = records::add_person(*school.store, "Sam", records::Role::rep, records::kHomeTeam);
        REQUIRE(sam);
        REQUIRE(records::add_assignment(
            *school.store, {"home", "", module, sam->person, "2026-02-28", "coach-1", "2026-02-01"}));
        stage.desk = std::make_unique<desk::Desk>(
            desk::Machine{stage.files, stage.clock, stage.texts, stage.silence, stage.programs, stage.folders,
                          [] { return std::string("2026-02-09 09:00"); }, 7,
                          [this]() -> base::Result<records::Records> { return open(""); }},
            1280, 800);
        auto settings = stage.desk->settings();
        settings.reduced_motion = true;
        settings.who = "Sam";
        settings.people = {"Sam"};
        settings.clock_pct = 0;
        stage.desk->set(settings);
        stage.desk->go(desk::ToHome{});
        stage.settle();
    }
    [[nodiscard]] records::Records open(const std::string& who) const {
        auto opened = records::open_file_store(folder / "rung.db", who);
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    /// `PERSON MODE SHARED ASSIGNMENT` of every attempt.
    [[nodiscard]] std::vector<std::string> rows() const {
        std::vector<std::string> rows;
        const auto school = open("");
        REQUIRE(school.store->database
                    ->run("SELECT person, mode, shared, assignment FROM attempt ORDER BY began, attempt", {},
                          [&](const records::Row& row) {
                              rows.push_back(std::string(row.text(0)) + " " + std::string(row.text(1)) + " " +
                                             std::string(row.text(2)) + " " + std::string(row.text(3)));
                          })
                    .ok());
        return rows;
    }
    Folder folder;
    DeskStage stage;
};

TEST_CASE("at the desk an assignment stands first, and a call picked there counts and says so") {
    AssignedDesk at;
    auto& stage = at.stage;
    REQUIRE(stage.has("home/next/sofa-broken-twice"));
    CHECK(format_tree(stage.desk->tree(), {}).find("On the clock, exercise, due 2026-02-28.") !=
          std::string::npos);
    stage.use("home/next/sofa-broken-twice");
    REQUIRE(stage.desk->screen() == desk::ScreenId::briefing);
    stage.use("briefing/do/pick-up");
    REQUIRE(stage.desk->screen() == desk::ScreenId::call);
    CHECK(format_tree(stage.desk->tree(), {})
              .find("Your coach asked for this one: it counts for On the clock") != std::string::npos);
    stage.type(U"1");
    stage.settle();
    CHECK(at.rows() == std::vector<std::string>{"rep-1 exercise 1 on-the-clock-1"});
}

TEST_CASE("whoever a coach has added is among those who can say that they play") {
    AssignedDesk at;
    auto settings = at.stage.desk->settings();
    settings.who.clear();
    settings.people.clear();
    at.stage.desk->set(settings);
    at.stage.desk->go(desk::ToWho{});
    at.stage.settle();
    at.stage.use(at.stage.named("Sam"));
    CHECK(at.stage.desk->settings().who == "Sam");
    CHECK(at.stage.desk->screen() == desk::ScreenId::home);
}

TEST_CASE("at the desk a call in another mode stays one's own") {
    AssignedDesk at;
    at.stage.desk->go(desk::ToBriefing{"sofa-broken-twice"});
    at.stage.settle();
    at.stage.use("briefing/do/pick-up");
    CHECK(format_tree(at.stage.desk->tree(), {}).find("counts for") == std::string::npos);
    at.stage.type(U"1");
    at.stage.settle();
    CHECK(at.rows() == std::vector<std::string>{"rep-1 practice 0 "});
}

TEST_CASE("a briefing says that nothing counts only of a mode in which nothing does") {
    const std::string nothing = "Nothing counts but what you learn.";
    const auto practice = [](AssignedDesk& at, const std::string& call) {
        at.stage.desk->go(desk::ToBriefing{call});
        at.stage.settle();
        return at.stage.node("briefing/mode/practice").value;
    };
    AssignedDesk exercise;
    CHECK(practice(exercise, "sofa-broken-twice").find(nothing) != std::string::npos);
    AssignedDesk counts("first-calls");
    const auto said = practice(counts, "sofa-broken-twice");
    CHECK(said.find("You may ask for hints") != std::string::npos);
    CHECK(said.find(nothing) == std::string::npos);
}

}  // namespace
}  // namespace rung::test
