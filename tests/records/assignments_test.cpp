#include "records/assignments.h"

#include "records/attempt_list.h"
#include "records/people.h"
#include "records/records.h"

#include <doctest/doctest.h>

#include "support/folder.h"

using namespace rung;

namespace {

records::Records open_school(const std::string& path, const std::string& who = "") {
    auto opened = records::open_file_store(path, who);
    REQUIRE_MESSAGE(opened.ok(), (opened ? std::string() : opened.error().message));
    return std::move(*opened);
}

}  // namespace

TEST_CASE("assignments are kept under ids of their own and listed by the day they are due") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    {
        auto school = open_school(path);
        REQUIRE(records::add_team(*school.store, "front", "Front desk").ok());
        const auto give = [&](const std::string& team, const std::string& module, const std::string& person,
                              const std::string& due) {
            const auto id = records::add_assignment(*school.store,
                                                    {team, "", module, person, due, "coach-1", "2026-06-01"});
            REQUIRE(id.ok());
            return *id;
        };
        CHECK(give("home", "exam", "rep-1", "2026-08-01") == "exam-1");
        CHECK(give("home", "exam", "", "2026-07-01") == "exam-2");
        CHECK(give("home", "exam-2", "", "2026-07-02") == "exam-2-1");
        CHECK(give("front", "exam", "", "2026-07-01") == "exam-1");
    }
    const auto school = open_school(path);
    const auto home = records::list_assignments(*school.store, "home");
    REQUIRE(home.ok());
    REQUIRE(home->size() == 3);
    CHECK(home->front() ==
          records::Assignment{"home", "exam-2", "exam", "", "2026-07-01", "coach-1", "2026-06-01"});
    CHECK((*home)[1].id == "exam-2-1");
    CHECK(home->back().person == "rep-1");
    CHECK(records::list_assignments(*school.store, "front")->size() == 1);
}

TEST_CASE("an assignment may have another day, or be taken back; its id is never another's") {
    auto school = open_school(":memory:");
    auto& store = *school.store;
    const auto give = [&] {
        const auto id =
            records::add_assignment(store, {"home", "", "exam", "", "2026-08-01", "", "2026-06-01"});
        REQUIRE(id.ok());
        return *id;
    };
    CHECK(give() == "exam-1");
    const auto given = records::list_assignments(store, "home")->front();
    REQUIRE(records::move_assignment(store, given, "2026-09-01").ok());
    CHECK(records::list_assignments(store, "home")->front().due == "2026-09-01");
    REQUIRE(records::withdraw_assignment(store, given).ok());
    CHECK(records::list_assignments(store, "home")->empty());
    CHECK(give() == "exam-2");
    const auto second = records::list_assignments(store, "home")->front();
    store.me = {"home", "coach-1", records::Role::coach};
    CHECK(records::move_assignment(store, second, "2026-09-02").error().code == "not-given-by-you");
    CHECK(records::list_assignments(store, "home")->front().due == "2026-08-01");
    store.me = {"home", "lead-1", records::Role::lead};
    CHECK(records::move_assignment(store, second, "2026-09-02").ok());
    auto nobodys = given;
    nobodys.id = "exam-7";
    CHECK(records::withdraw_assignment(store, nobodys).error().code == "not-given-by-you");
}

TEST_CASE("an assignment to a team is for its reps, one to a person for that person") {
    const records::Assignment team{"home", "exam-1", "exam", "", "", "", ""};
    const records::Assignment one{"home", "exam-2", "exam", "coach-1", "", "", ""};
    const records::Member rep{"home", "rep-1", records::Role::rep},
        coach{"home", "coach-1", records::Role::coach}, elsewhere{"front", "rep-1", records::Role::rep};
    CHECK(team.is_for(rep));
    CHECK_FALSE(team.is_for(coach));
    CHECK_FALSE(team.is_for(elsewhere));
    CHECK(one.is_for(coach));
    CHECK_FALSE(one.is_for(rep));
}

TEST_CASE("an attempt says from its first save what it counts for, and is shared by that") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    {
        auto school = open_school(path, "Sam");
        auto& attempts = *school.attempts;
        REQUIRE(
            attempts.save("sofa-1", R"({"mode":"exercise"})", {"Sam", "2026-06-02 10:00", "exam-1"}).ok());
        REQUIRE(
            attempts.save("sofa-1", R"({"mode":"exercise" })", {"Sam", "2026-06-02 10:00", "exam-9"}).ok());
        REQUIRE(attempts.save("sofa-2", R"({"mode":"practice"})", {"Sam", "2026-06-02 11:00"}).ok());
    }
    const auto school = open_school(path);
    const auto player = school.attempts->load_player("sofa-1");
    CHECK(player->assignment == "exam-1");
    CHECK(player->team == "home");
    CHECK(player->person == "rep-1");
    CHECK(school.attempts->load_player("sofa-2")->assignment.empty());
    std::string shared;
    REQUIRE(school.store->database
                ->run("SELECT shared FROM attempt ORDER BY attempt", {},
                      [&](const records::Row& row) { shared += row.text(0); })
                .ok());
    CHECK(shared == "10");
    CHECK(*records::list_team_attempts(*school.store, "home") ==
          std::vector<std::string>{"rep-1/sofa-1", "rep-1/sofa-2"});
    CHECK(records::list_team_attempts(*school.store, "front")->empty());
}

TEST_CASE("on one machine somebody of another team plays, goes on and closes as anybody else") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    {
        auto school = open_school(path);
        REQUIRE(records::add_team(*school.store, "front", "Front desk").ok());
        REQUIRE(records::add_person(*school.store, "Bo", records::Role::rep, "front").ok());
    }
    auto school = open_school(path);  // as the desk does, which hands on who plays with each save
    const records::Player bo{"Bo", "2026-06-02 10:00"};
    REQUIRE(school.attempts->save("sofa-1", R"({"mode":"practice"})", bo).ok());
    CHECK(*school.attempts->fresh_id("sofa") == "sofa-2");
    records::ScoreRow score;
    score.outcome = "kept";
    REQUIRE(school.attempts->save("sofa-1", R"({"mode":"practice" })", bo, &score).ok());
    CHECK(*school.attempts->load("sofa-1") == R"({"mode":"practice" })");
    CHECK(school.attempts->load_player("sofa-1")->team == "front");
    CHECK(*open_school(path).attempts->ids() == std::vector<std::string>{"sofa-1"});
    CHECK(records::list_people(*school.store, "home")->empty());
}

TEST_CASE("whoever plays is found by name or pseudonym, in the own team first; only a play adds somebody") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    auto school = open_school(path);
    auto& store = *school.store;
    CHECK(records::list_people(store, "home")->empty());
    CHECK(records::find_player(store, "")->person.empty());
    CHECK(records::find_player(store, "Kim").error().code == "unknown-person");
    REQUIRE(records::add_team(store, "front", "Front desk").ok());
    REQUIRE(records::add_person(store, "Kim", records::Role::rep, "front").ok());
    CHECK(records::find_player(store, "Kim")->team == "front");
    CHECK(records::meet_player(store, "Kim")->team == "front");
    REQUIRE(records::add_person(store, "Kim", records::Role::coach, "home").ok());
    store.me = {"home", "", records::Role::rep};
    CHECK(records::find_player(store, "Kim")->person == "coach-1");
    CHECK(records::meet_player(store, "coach-1")->person == "coach-1");
    CHECK(store.me.person == "coach-1");
    CHECK(records::meet_player(store, "Sam")->person == "rep-1");
    CHECK(records::meet_player(store, "")->person == "rep-2");
    CHECK(records::meet_player(store, "")->person == "rep-2");
    CHECK(records::list_people(*open_school(path).store, "home")->size() == 3);
}
