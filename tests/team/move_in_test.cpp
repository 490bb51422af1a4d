#include "team/move_in.h"

#include "records/attempt_file.h"
#include "records/attempt_list.h"
#include "records/people.h"
#include "records/scores.h"

#include <doctest/doctest.h>

#include "support/content.h"

using namespace rung;

namespace {

/// A user's folder as an earlier Rung left it: a finished call, one that was left, one that is damaged.
void leave_files(base::MemoryFiles& files) {
    auto from = records::open_files(files, "home");
    const auto content = test::content_of();
    for (const auto bytes : {test::scenario_json(), test::company_json(), test::rubric_json()})
        REQUIRE(from.content->keep(bytes).ok());
    int number = 0;
    for (const auto moves : {test::kTimely, std::string_view("mirror")}) {
        const auto recording = test::record_moves(content.script, moves);
        auto attempt = records::begin_attempt(content, call::Mode::assessment, 7);
        attempt.log = recording.log();
        REQUIRE(from.attempts
                    ->save("sofa-" + std::to_string(++number),
                           records::format_play(content, attempt, recording, false),
                           {"Sam", "2026-02-03 10:20"})
                    .ok());
    }
    REQUIRE(from.attempts->save("sofa-3", "half a fi", {"Ana", "2026-02-04 10:20"}).ok());
}

}  // namespace

TEST_CASE("what earlier Rungs kept as files comes into the store once, with its scores, and the files stay") {
    base::MemoryFiles files;
    leave_files(files);
    const auto before = files.held;
    auto home = records::open_file_store(":memory:", "Sam");
    REQUIRE(home.ok());
    auto moved = team::move_in(files, "home", *home);
    REQUIRE_MESSAGE(moved.ok(), (moved ? std::string() : moved.error().message));
    CHECK(*moved == 3);
    CHECK(files.held == before);

    const auto from = records::open_files(files, "home");
    const auto ids = from.attempts->ids();
    for (const auto& id : *ids) {
        CHECK(*home->attempts->load(id) == *from.attempts->load(id));
        CHECK(home->attempts->load_player(id)->who == from.attempts->load_player(id)->who);
        CHECK(home->attempts->load_player(id)->began == from.attempts->load_player(id)->began);
    }
    CHECK(records::list_attempts(*home->attempts).attempts.size() == 2);
    std::size_t scores = 0;
    const auto read = records::read_scores(
        *home->store, {.team = std::string(records::kHomeTeam)}, [](const auto&) {},
        [&](const records::StoredScore& score) {
            ++scores;
            CHECK(score.attempt == "sofa-1");
            CHECK(score.outcome == "timely");
            CHECK(score.day == "2026-02-03");
        });
    REQUIRE(read.ok());
    CHECK(scores == 1);
    const auto played = home->content->find(test::content_of().scenario.hash);
    REQUIRE(played.ok());
    CHECK(*played == test::scenario_json());

    moved = team::move_in(files, "home", *home);
    REQUIRE(moved.ok());
    CHECK(*moved == 0);
}
