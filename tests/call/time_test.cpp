#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/play.h"

namespace rung::test {
namespace {

int seconds(const scenario::Script& script, const char* moves) {
    const auto played = play(script, moves);
    const auto& beat = played.beats.back();
    return call::seconds_of(script, beat.move, played.events_of(beat));
}

}  // namespace

TEST_CASE("a move takes as long as its words and those it is answered with") {
    // 150 words a minute. "Words for plain." and "Well?" are 4 words: 1.6 s.
    const auto script = stage();
    CHECK(seconds(script, "plain") == 2);
    CHECK(seconds(script, "asks-80") == 3);  // 4 more: "I do asks-80." is 3 of them
    const auto slow = stage({.rubric = R"({"words_per_minute": 60})"});
    CHECK(seconds(slow, "plain") == 4);
    CHECK(seconds(slow, "asks-80") == 7);
}

TEST_CASE("holds and waits last as long as they are, look-ups and messages a while") {
    const auto slow = stage({.rubric = R"({"words_per_minute": 60})"});
    CHECK(seconds(slow, "hold 120") == 120 + 9 + 3);      // the rep's request, "On hold again."
    CHECK(seconds(slow, "wait 7") == 7 + 4);              // "Are you still there?"
    CHECK(seconds(slow, "lookup damage") == 15 + 7 + 4);  // both lines
    CHECK(seconds(slow, "message jim-smith") == 20);
    CHECK(seconds(slow, "settle; wait 30") == 30);
    CHECK(seconds(slow, "settle; debrief") == 0);
    CHECK(seconds(slow, "disconnect") == 6 + 3);  // "I am ending the call now." "You can't just"
    CHECK(seconds(slow, "escalate ana-reyes; disconnect") == 0);
}

TEST_CASE("a handover takes dialling, introducing, preparing, each fact told, and what is asked again") {
    const auto slow = stage({.rubric = R"({"words_per_minute": 60})"});
    // "I am passing you on now." 6 words; "Could you tell me about {fact}?" 6; "What happened to the
    // replacement?" 5; "Hello, I am with you now." 6.
    CHECK(seconds(slow, "escalate ana-reyes") == 10 + 6 + 6 + 5 + 6);
    CHECK(seconds(slow, "escalate ana-reyes identify") == 10 + 5 + 6 + 6 + 5 + 6);
    CHECK(seconds(slow, "learn-order; learn-twice; escalate ana-reyes identify prepare brief order twice") ==
          10 + 5 + 5 + 12 + 6 + 6);
}

}  // namespace rung::test
