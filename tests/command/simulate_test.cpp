#include "records/attempt_file.h"
#include "records/find_content.h"
#include "records/records.h"
#include "records/scores.h"
#include "team/score_row.h"

#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "support/postgres.h"
#include "support/shop.h"

using namespace rung;
using command::Exit;
using test::Machine;
using Json = nlohmann::ordered_json;

namespace {

/// What `rung simulate` left in a file, each row as one text.
std::vector<std::string> rows_of(const std::string& path, const std::string& sql) {
    const auto home = records::open_file_store(path, "");
    REQUIRE(home.ok());
    std::vector<std::string> rows;
    const auto read = home->store->database->run(sql, {}, [&](const records::Row& row) {
        std::string all;
        for (int column = 0; column < 6; ++column) all += std::string(row.text(column)) + "|";
        rows.push_back(all);
    });
    REQUIRE(read.ok());
    return rows;
}

const std::string kAttemptRows =
    "SELECT person, attempt, play, began, mode, bytes FROM attempt ORDER BY 1, 2";
const std::string kScoreRows = "SELECT person, attempt, day, outcome, total, items FROM score ORDER BY 1, 2";

/// A made-up team of its own on the disk.
struct MadeUp {
    Machine machine;
    std::string path = machine.use_store() + ".made-up";

    test::Ran simulate(std::vector<std::string> rest) {
        std::vector<std::string> line{"simulate", "--store", path};
        line.insert(line.end(), rest.begin(), rest.end());
        return machine.run(line);
    }
};

}  // namespace

TEST_CASE("every made-up attempt replays on what is kept, and its score is what its moves are worth") {
    for (const std::string policy : {"random", "skilled", "mixed"}) {
        CAPTURE(policy);
        MadeUp made;
        REQUIRE(made.simulate({"--attempts", "30", "--people", "3", "--policy", policy}).exit == Exit::done);
        const auto home = records::open_file_store(made.path, "").value();
        const scenario::Library nothing(made.machine.files, "/nowhere", "");
        std::map<std::string, records::ScoreRow> recomputed;
        const auto ids = home.attempts->ids();
        for (const auto& id : *ids) {
            CAPTURE(id);
            base::Diagnostics faults;
            const auto bytes = home.attempts->load(id).value();
            const auto file = records::parse_attempt({id, bytes}, faults);
            REQUIRE(file);
            const auto content =
                records::find_content(made.machine.files, nothing, *home.content, file->head);
            REQUIRE(content.ok());
            const auto recording = records::play_log(content->script, *file, faults);
            REQUIRE(recording);
            CHECK(faults.empty());
            auto attempt = file->head;
            attempt.log = recording->log();
            CHECK(records::format_play(*content, attempt, *recording, false) == bytes);
            recomputed[id] = team::make_score_row(*content, file->head.mode, *recording).value();
        }
        CHECK(recomputed.size() == 30);
        std::size_t scores = 0;
        const auto take = [&](const records::StoredScore& score) {
            ++scores;
            const auto& row = recomputed.at(std::string(score.attempt));
            CHECK(score.total == row.total);
            CHECK(score.timing == row.timing);
            CHECK(score.passed == row.passed);
            CHECK(score.outcome == row.outcome);
            CHECK(score.offset == row.offset);
            CHECK(score.trigger == row.trigger);
            CHECK(score.blocked == row.blockage.kind);
            CHECK(score.blocked_by == row.blockage.what);
            CHECK(score.asked == row.blockage.asked);
            CHECK(score.items == row.items);
        };
        REQUIRE(records::read_scores(
                    *home.store, {.team = "simulated"}, [](const auto&) {}, take)
                    .ok());
        CHECK(scores == 30);
        CHECK(records::check_store_file(made.path).value().empty());
    }
}

TEST_CASE("the same line makes the same attempts in another file, and others when it comes again") {
    MadeUp one, other;
    const std::vector<std::string> line{"--attempts", "40", "--people", "4", "--days", "30"};
    const auto first = one.simulate(line);
    REQUIRE(first.exit == Exit::done);
    CHECK(other.simulate(line).out == first.out);
    CHECK(rows_of(one.path, kAttemptRows) == rows_of(other.path, kAttemptRows));
    CHECK(rows_of(one.path, kScoreRows) == rows_of(other.path, kScoreRows));
    REQUIRE(one.simulate(line).exit == Exit::done);
    const auto all = rows_of(one.path, kAttemptRows);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == 80);
    CHECK(rows_of(one.path, "SELECT person, role, '', '', '', '' FROM person").size() == 8);
    CHECK(rows_of(one.path, "SELECT name, '', '', '', '', '' FROM person_name").empty());
}

TEST_CASE("made-up attempts lie in office hours on the days before today, in order") {
    MadeUp made;
    REQUIRE(made.simulate({"--attempts", "50", "--people", "1", "--days", "5"}).exit == Exit::done);
    std::set<std::string> days;
    for (const auto& row : rows_of(made.path, "SELECT began, '', '', '', '', '' FROM attempt")) {
        days.insert(row.substr(0, 10));
        CHECK(row.substr(11, 2) >= "09");
        CHECK(row.substr(11, 2) <= "17");
    }
    CHECK(days ==
          std::set<std::string>{"2026-01-29", "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02"});
}

TEST_CASE("whoever knows the calls scores more than dice, and the team's report counts all of them") {
    MadeUp dice, skilled;
    const std::vector<std::string> line{"--attempts", "60", "--people", "6", "--json", "--policy"};
    const auto run = [&](MadeUp& made, const char* policy) {
        auto whole = line;
        whole.emplace_back(policy);
        return Json::parse(made.simulate(whole).out);
    };
    const auto worse = run(dice, "random"), better = run(skilled, "skilled");
    CHECK(worse["attempts"] == 60);
    CHECK(better["total"].get<int>() > worse["total"].get<int>());
    CHECK(better["passed"].get<int>() > worse["passed"].get<int>());
    const auto report =
        skilled.machine.run({"team", "report", "--store", skilled.path, "--team", "simulated", "--json"});
    CHECK(report.exit == Exit::done);
    CHECK(report.out.find("60") != std::string::npos);
}

TEST_CASE("what simulate may not or cannot do is said, and nothing is made") {
    MadeUp made;
    struct Case {
        std::vector<std::string> rest;
        std::string says;
    };
    for (const auto& one :
         std::vector<Case>{{{"--team", "home"}, "the team \"home\" is for whoever plays here"},
                           {{"--team", "No Team"}, "cannot name a team"},
                           {{"--attempts", "0"}, "number of attempts"},
                           {{"--people", "many"}, "number of people"},
                           {{"--days", "99999"}, "number of days"},
                           {{"--policy", "skiled"}, "did you mean \"skilled\"?"},
                           {{"--mode", "exam"}, "exam"}}) {
        CAPTURE(one.says);
        const auto ran = made.simulate(one.rest);
        CHECK(ran.exit != Exit::done);
        CHECK(ran.err.find(one.says) != std::string::npos);
    }
    const auto own = made.machine.run({"simulate"});
    CHECK(own.exit == Exit::usage);
    CHECK(own.err ==
          "error[usage]: made-up attempts do not go among your own records\n"
          "  hint: --store names a file for them, as in --store made-up.db\n");
    CHECK(rows_of(made.path, kAttemptRows).empty());
}

TEST_CASE("a team on PostgreSQL is made up by its owner, and reports what the same team in a file does") {
    const test::PostgresTeam team;
    MadeUp made;
    const auto as = [&](const std::string& who, std::vector<std::string> line) {
        line.insert(line.end(), {"--store", team.url(who)});
        return made.machine.run(line);
    };
    const std::vector<std::string> line{"--attempts", "60", "--people", "6", "--team", "front"};
    const auto in_file = made.simulate(line);
    auto whole = line;
    whole.insert(whole.begin(), "simulate");
    REQUIRE(as("owner", {"store", "init"}).exit == Exit::done);
    const auto in_team = as("owner", whole);
    REQUIRE_MESSAGE(in_team.exit == Exit::done, in_team.err);
    CHECK(in_team.out == in_file.out);
    REQUIRE(as("owner",
               {"people", "add", "Lea", "--role", "lead", "--team", "front", "--login", team.login("lea")})
                .exit == Exit::done);
    CHECK(as("lea", whole).err.find("error[") == 0);
    const auto report = as("lea", {"team", "report", "--team", "front", "--format", "json"});
    REQUIRE_MESSAGE(report.exit == Exit::done, report.err);
    CHECK(report.out ==
          made.machine.run({"team", "report", "--team", "front", "--format", "json", "--store", made.path})
              .out);
}
