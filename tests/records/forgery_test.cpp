#include "records/calibration.h"
#include "records/comments.h"
#include "records/disputes.h"
#include "records/people.h"
#include "records/privacy.h"
#include "records/ratings.h"
#include "records/readings.h"
#include "records/reviewed.h"
#include "records/shared_team.h"
#include "records/stored_attempts.h"

#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <thread>
#include <vector>

// What people try that is not theirs to do, in SQL of their own: the store itself says no.
namespace {

using namespace rung;

const std::string kExercise = R"({"mode":"exercise"})", kPractice = R"({"mode":"practice"})";

/// rep-1 with a closed exercise (sofa-1) and practice (sofa-2), rep-2 with an exercise.
struct Played {
    test::SharedTeam team;
    records::Store rep = team.open("rep"), other_rep = team.open("other_rep"), coach = team.open("coach"),
                   other_coach = team.open("other_coach"), lead = team.open("lead");
    Played() {
        const auto score = test::make_score();
        records::StoredAttempts own(rep), others(other_rep);
        REQUIRE(own.save("sofa-1", kExercise, {"", "2026-02-03 10:20"}, &score).ok());
        REQUIRE(own.save("sofa-2", kPractice, {"", "2026-02-03 10:20"}, &score).ok());
        REQUIRE(others.save("sofa-1", kExercise, {"", "2026-02-03 10:20"}, &score).ok());
    }
};

std::string try_sql(records::Store& store, const std::string& sql) {
    const auto status = store.database->run(sql);
    if (!status) return status.error().code;
    return store.database->changed() == 0 ? "nothing" : "done";
}

std::vector<std::string> list_of(records::Store& store, const std::string& sql) {
    std::vector<std::string> found;
    const auto status =
        store.database->run(sql, {}, [&](const records::Row& row) { found.emplace_back(row.text(0)); });
    CHECK_MESSAGE(status.ok(), sql);
    return found;
}

}  // namespace

TEST_CASE("an attempt is whose login brought it, and of the mode that its bytes say") {
    Played played;
    auto& rep = played.rep;
    CHECK(list_of(rep, "SELECT person || mode || closed FROM attempt ORDER BY attempt") ==
          std::vector<std::string>{"rep-1exercise1", "rep-1practice1"});
    const auto play = list_of(rep, "SELECT play FROM attempt WHERE attempt = 'sofa-1'").at(0);
    // Somebody else's play cannot be gone on with, closed or shared, by its number either.
    CHECK(try_sql(played.other_rep, fmt::format("SELECT save_attempt('x-1', '{}', '', '', 'b', '')", play)) ==
          "store-refused");
    CHECK(try_sql(
              played.other_rep,
              fmt::format("SELECT close_attempt('{}', '', 1, '', '', 100, 100, 1, '', 0, '', '', '', 0, '')",
                          play)) == "store-refused");
    CHECK(try_sql(played.other_rep, "SELECT share_attempt('sofa-2', 1)") == "file-missing");
    CHECK(try_sql(rep, "SELECT save_attempt('a/b-1', 'p', '', '', 'b', '')") == "store-refused");
    CHECK(
        try_sql(rep, "SELECT close_attempt('none', '', 1, '', '', 101, 100, 1, '', 0, '', '', '', 0, '')") ==
        "store-refused");
    // A function that is told a path of other tables looks into ours all the same.
    CHECK(try_sql(rep, "SET search_path = pg_temp, rung") == "nothing");
    CHECK(list_of(rep, "SELECT keep_content('bytes')").at(0).size() == 64);
}

TEST_CASE("practice is seen by nobody else until its rep shares it") {
    Played played;
    const std::string seen = "SELECT attempt FROM attempt WHERE person = 'rep-1' ORDER BY attempt";
    const std::string scored = "SELECT attempt FROM score WHERE person = 'rep-1' ORDER BY attempt";
    const std::vector<std::string> exercise{"sofa-1"}, both{"sofa-1", "sofa-2"};
    for (auto* store : {&played.coach, &played.lead}) {
        CHECK(list_of(*store, seen) == exercise);
        CHECK(list_of(*store, scored) == exercise);
    }
    CHECK(records::share_attempt(played.rep, {"home", "rep-1", "sofa-2"}, true).ok());
    for (auto* store : {&played.coach, &played.lead}) {
        CHECK(list_of(*store, seen) == both);
        CHECK(list_of(*store, scored) == both);
    }
    CHECK(records::share_attempt(played.rep, {"home", "rep-1", "sofa-2"}, false).ok());
    CHECK(list_of(played.coach, seen) == exercise);
    CHECK(list_of(played.other_coach, seen).empty());
}

TEST_CASE("a coach writes in the own name alone, for those coached alone") {
    Played played;
    const auto comment = [](const std::string& coach, const std::string& person) {
        return fmt::format(
            "INSERT INTO comment VALUES ('home', '{0}{1}', '{1}', 'sofa-1', 1, '{0}', '', 'x')", coach,
            person);
    };
    CHECK(try_sql(played.coach, comment("coach-2", "rep-1")) == "store-refused");
    CHECK(try_sql(played.coach, comment("coach-1", "rep-2")) == "store-refused");
    CHECK(try_sql(played.lead, comment("lead-1", "rep-1")) == "store-refused");
    CHECK(try_sql(played.rep, comment("coach-1", "rep-1")) == "store-refused");
    CHECK(records::add_comment(played.coach, {"home", "rep-1", "sofa-1"}, 1, "well done", "2026-02-04").ok());
    CHECK(list_of(played.rep, "SELECT text FROM comment") == std::vector<std::string>{"well done"});
    CHECK(list_of(played.other_rep, "SELECT text FROM comment").empty());
    CHECK(try_sql(played.coach,
                  "INSERT INTO rating VALUES ('home', '', 'coach-1', 'rep-1', 'sofa-2', 'x', 2)") ==
          "store-refused");  // practice
}

TEST_CASE("a rep asks about own items and does not answer; the coach answers once") {
    Played played;
    CHECK(try_sql(played.rep,
                  "INSERT INTO dispute (team, person, attempt, item, reason, asked_on, verdict) VALUES "
                  "('home', 'rep-1', 'sofa-1', 'mirror', 'x', '', 'earned')") == "store-refused");
    CHECK(
        records::add_dispute(played.rep, {"home", "rep-1", "sofa-1"}, "mirror", "I did", "2026-02-04").ok());
    const auto answer = [](const std::string& coach) {
        return fmt::format("UPDATE dispute SET coach = '{}', answer = 'yes', verdict = 'earned'", coach);
    };
    CHECK(try_sql(played.rep, answer("coach-1")) == "nothing");
    CHECK(try_sql(played.other_coach, answer("coach-2")) == "nothing");
    CHECK(try_sql(played.coach, answer("coach-2")) == "store-refused");
    CHECK(try_sql(played.coach, answer("coach-1")) == "done");
    CHECK(try_sql(played.coach, answer("coach-1")) == "nothing");
}

TEST_CASE("what others gave in a calibration shows itself when the last has handed in") {
    Played played;
    records::Calibration wanted;
    wanted.id = "spring";
    wanted.coaches = {{"coach-1", {}, false}, {"coach-2", {}, false}};
    wanted.attempts = {{"home", "rep-1", "sofa-1"}};
    REQUIRE(records::set_coach(played.team.owner(), played.rep.me, played.other_coach.me).ok());
    const auto opened = records::open_calibration(played.lead, wanted, "2026-02-04");
    REQUIRE_MESSAGE(opened.ok(), (opened ? "" : opened.error().message));
    const std::string blind = "SELECT coach FROM rating WHERE calibration = 'spring' ORDER BY coach";
    const auto rate = [&](records::Store& coach) {
        const auto calibration = records::find_calibration(coach, "spring");
        REQUIRE(calibration.ok());
        CHECK(records::rate_blind(coach, *calibration, wanted.attempts[0], "mirror", records::Given::earned)
                  .ok());
    };
    rate(played.coach);
    rate(played.other_coach);
    CHECK(list_of(played.coach, blind) == std::vector<std::string>{"coach-1"});
    CHECK(list_of(played.lead, blind).empty());
    CHECK(list_of(played.rep, blind).empty());
    CHECK(list_of(played.rep, "SELECT coach FROM calibration_coach").empty());
    CHECK(try_sql(played.other_coach, "UPDATE calibration_coach SET handed_in = 1 WHERE coach = 'coach-1'") ==
          "nothing");
    CHECK(records::hand_in(played.coach, *records::find_calibration(played.coach, "spring")).ok());
    CHECK(list_of(played.coach, blind) == std::vector<std::string>{"coach-1"});
    CHECK(try_sql(played.coach, "UPDATE rating SET verdict = 0") == "nothing");
    CHECK(try_sql(played.coach, "UPDATE calibration_coach SET handed_in = 0") == "store-refused");
    CHECK(
        records::hand_in(played.other_coach, *records::find_calibration(played.other_coach, "spring")).ok());
    for (auto* store : {&played.coach, &played.other_coach, &played.lead, &played.rep})
        CHECK(list_of(*store, blind) == std::vector<std::string>{"coach-1", "coach-2"});
    CHECK(list_of(played.other_rep, blind).empty());
}

TEST_CASE("a coach opens no calibration to read what others coach") {
    Played played;
    CHECK(try_sql(played.coach, "INSERT INTO calibration VALUES ('home', 'mine', 'x', 'coach-1', '')") ==
          "done");
    CHECK(try_sql(played.coach, "INSERT INTO calibration_coach VALUES ('home', 'mine', 'coach-1', 0)") ==
          "done");
    CHECK(
        try_sql(played.coach, "INSERT INTO calibration_attempt VALUES ('home', 'mine', 'rep-2', 'sofa-1')") ==
        "store-refused");
    CHECK(
        try_sql(played.coach, "INSERT INTO calibration_attempt VALUES ('home', 'mine', 'rep-1', 'sofa-2')") ==
        "store-refused");  // practice
    CHECK(try_sql(played.coach,
                  "INSERT INTO calibration_attempt VALUES ('home', 'mine', 'rep-1', 'sofa-1')") == "done");
}

TEST_CASE("a reading is noted with the server's own clock, for what the reader may see") {
    Played played;
    CHECK(records::note_reading(played.coach, {"home", "rep-1", "sofa-1"}, "never").ok());
    CHECK(records::note_reading(played.other_coach, {"home", "rep-1", "sofa-1"}, "never").ok());
    CHECK(list_of(played.rep, "SELECT reader FROM reading") == std::vector<std::string>{"coach-1"});
    CHECK(list_of(played.rep, "SELECT read_on FROM reading").at(0).size() == 16);
}

TEST_CASE("what is kept of somebody goes by own hand or the lead's, and the login with it") {
    Played played;
    CHECK(try_sql(played.coach, "SELECT erase_person('rep-1')") == "store-refused");
    CHECK(records::erase_person(played.rep, played.rep.me).ok());
    CHECK(records::open_shared_store(played.team.postgres().url("rep")).error().code == "store-empty");
    CHECK(records::erase_person(played.lead, {"home", "rep-2", records::Role::rep}).ok());
    CHECK(list_of(played.team.owner(), "SELECT attempt FROM attempt").empty());
    CHECK(list_of(played.team.owner(), "SELECT attempt FROM score").empty());
    CHECK(list_of(played.team.owner(), "SELECT person FROM person WHERE erased = 1 ORDER BY 1") ==
          std::vector<std::string>{"rep-1", "rep-2"});
}

TEST_CASE("what somebody sends while they are erased comes from nobody, and is kept nowhere") {
    for (const bool by_owner : {false, true}) {
        CAPTURE(by_owner);
        Played played;
        auto& eraser = by_owner ? played.team.owner() : played.lead;
        const records::Member sam{"home", "rep-1", records::Role::rep};
        REQUIRE(eraser.database->run("BEGIN").ok());
        // The login is held as by an erasure that is not committed yet.
        if (by_owner)
            REQUIRE(eraser.database->run("DELETE FROM login WHERE person = 'rep-1' AND team = 'home'").ok());
        else
            REQUIRE(eraser.database->run("SELECT erase_person('rep-1')").ok());
        std::string code;
        std::thread sender([&] {
            const auto sent =
                records::StoredAttempts(played.rep).save("sofa-9", kExercise, {"", "2026-02-03 10:20"});
            code = sent ? "kept" : sent.error().code;
        });
        const auto is_waiting = [&] {
            std::int64_t waiting = 0;
            (void)played.other_coach.database->run("SELECT count(*) FROM pg_locks WHERE NOT granted", {},
                                                   [&](const records::Row& row) { waiting = row.number(0); });
            return waiting > 0;
        };
        for (int i = 0; i < 1000 && !is_waiting(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        CHECK(is_waiting());
        REQUIRE(eraser.database->run("COMMIT").ok());
        sender.join();
        CHECK(code == "unknown-person");
        if (by_owner) REQUIRE(records::erase_person(eraser, sam).ok());
        CHECK(list_of(played.team.owner(), "SELECT attempt FROM attempt WHERE person = 'rep-1'").empty());
    }
}
