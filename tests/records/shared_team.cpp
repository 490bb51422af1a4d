#include "records/shared_team.h"

#include "records/people.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <utility>

namespace rung::test {
namespace {

void need(const base::Status& status) {
    REQUIRE_MESSAGE(status.ok(),
                    (status ? std::string() : status.error().code + ": " + status.error().message));
}

}  // namespace

SharedTeam::SharedTeam() {
    auto owner = records::open_owned_store(postgres_.owner_url());
    REQUIRE(owner.ok());
    owner_ = std::move(*owner);
    need(records::add_team(owner_, "home", "At home"));
    need(records::add_team(owner_, "away", "The others"));
    const auto rep = add("rep", records::Role::rep);
    const auto coach = add("coach", records::Role::coach);
    const auto other_rep = add("other_rep", records::Role::rep);
    const auto other_coach = add("other_coach", records::Role::coach);
    (void)add("lead", records::Role::lead);
    need(records::set_coach(owner_, rep, coach));
    need(records::set_coach(owner_, other_rep, other_coach));
    postgres_.server().run(fmt::format("CREATE ROLE {} LOGIN", postgres_.login("nobody")));
}

SharedTeam& SharedTeam::shared() {
    static SharedTeam team;
    return team;
}

records::Member SharedTeam::add(const std::string& name, records::Role role) {
    const auto member = records::add_person(owner_, "Name of " + name, role, "home");
    REQUIRE(member.ok());
    need(records::add_login(owner_, *member, postgres_.login(name)));
    return *member;
}

std::string SharedTeam::add_rep() {
    auto name = fmt::format("more_{}", ++reps_);
    (void)add(name, records::Role::rep);
    return name;
}

records::Store SharedTeam::open(const std::string& name, records::Connecting how) const {
    auto store = records::open_shared_store(postgres_.url(name), how);
    REQUIRE_MESSAGE(store.ok(), (store ? std::string() : store.error().code + ": " + store.error().message));
    return std::move(*store);
}

records::ScoreRow make_score(int total_pts) {
    records::ScoreRow row;
    row.rules = 1;
    row.scenario = "sofa";
    row.company = "harbour-home";
    row.mode = call::Mode::assessment;
    row.total = total_pts;
    row.timing = 60;
    row.outcome = "late";
    row.offset = 2;
    row.trigger = "no-authority";
    row.blockage = {"limit-hit", "refund", 80};
    row.sheet = {{"mirror", "positioning", 400}, {"brief", "handover", 300}};
    row.items = "el";
    return row;
}

}  // namespace rung::test
