#include "records/carry_over.h"

#include "records/attempt_file.h"

#include <doctest/doctest.h>
#include <string>

#include "support/content.h"
#include "support/fixtures.h"

namespace rung::records {
namespace {

/// The fixtures' scenario with one text in place of another.
Content changed(std::string_view from, std::string_view to) {
    std::string json(test::scenario_json());
    auto at = json.find(from);
    REQUIRE(at != std::string::npos);
    for (; at != std::string::npos; at = json.find(from, at + to.size())) json.replace(at, from.size(), to);
    return test::content_of(json);
}

std::string file_of(const Content& content) {
    const auto played = test::record(content.script, test::long_play());
    auto attempt = begin_attempt(content, call::Mode::practice, 3);
    attempt.log = played.log();
    return format_play(content, attempt, played, false);
}

TEST_CASE("a play is carried over whole onto a call whose words alone have changed") {
    const auto before = test::content_of();
    const auto after = changed("\"title\": \"", "\"title\": \"Anew: ");
    const auto carried = carry_over(file_of(before), after);
    REQUIRE(carried);
    CHECK(carried->attempt.log.size() == test::long_play().size());
    CHECK(carried->attempt.scenario.hash == after.scenario.hash);
    CHECK(carried->attempt.scenario.hash != before.scenario.hash);
    CHECK(carried->attempt.seed == 3);
    CHECK(carried->recording.state().at() == call::Phase::closed);
    CHECK(carry_over(format_play(after, carried->attempt, carried->recording, false), after)->attempt.log ==
          carried->attempt.log);
}

TEST_CASE("where the new call has no place for a move, the play stands before it") {
    const auto before = test::content_of();
    auto text = file_of(before);
    const auto second = text.find("\"log\"");
    REQUIRE(second != std::string::npos);
    // A say that the call does not have, in place of the first that was said.
    const auto say = text.find("\"say\"", second);
    REQUIRE(say != std::string::npos);
    const auto open = text.find('"', text.find(':', say)), close = text.find('"', open + 1);
    text.replace(open + 1, close - open - 1, "no-such-choice");
    const auto carried = carry_over(text, before);
    REQUIRE(carried);
    CHECK(carried->attempt.log.size() < test::long_play().size());
    CHECK(carried->recording.state().at() == call::Phase::call);
}

TEST_CASE("what is no attempt is not carried anywhere") {
    const auto content = test::content_of();
    for (const char* text : {"", "{}", "[1, 2]", "{\"log\": 3}"}) CHECK(!carry_over(text, content));
}

}  // namespace
}  // namespace rung::records
