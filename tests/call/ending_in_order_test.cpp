#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

/// The ending that the warnings announced. Every play here is also replayed from its log (see play.h).
namespace rung::test {
namespace {

const std::string kDue = "disconnects-due answered-by-ending replied call-ends:disconnected ends-unresolved";
const std::string kInOrder =
    "disconnects-due answered-by-ending replied call-ends:ended-in-order ends-unresolved";
const std::string kHangsUp = "hangs-up replied call-ends:disconnected ends-unresolved";

/// Both warnings, and abuse after them.
const std::string kLadder = "abuses; warn first; abuses; warn final; abuses; ";

scenario::Script stage_with_own_text() {
    return stage({.scenario = R"({"endings": {"ended-in-order":
        {"text": "As announced.", "later": "They rang back, and were calm."}}})"});
}

}  // namespace

TEST_CASE("an ending is due at the end of the ladder, and after a threat at once") {
    check_told(stage(), {{kLadder + "disconnect", kDue},
                         {kLadder + "plain; plain; plain; plain; plain; disconnect", kDue},
                         {kLadder + "apologises; disconnect", kDue},
                         {"threatens; disconnect", kDue},
                         {"threatens; plain; disconnect", kDue}});
}

TEST_CASE("before the ladder's end, and for any other trigger, it is hanging up") {
    check_told(stage(), {{"disconnect", kHangsUp},
                         {"abuses; disconnect", kHangsUp},
                         {"abuses; warn first; disconnect", kHangsUp},
                         {"abuses; warn first; abuses; disconnect", kHangsUp},
                         {"abuses; warn first; abuses; warn final; disconnect", kHangsUp},
                         {"abuses; abuses; abuses; disconnect", kHangsUp},
                         {"asks-80; disconnect", kHangsUp},
                         {"reports-hazard; disconnect", kHangsUp},
                         {"flat-refusal; asks-manager; disconnect", kHangsUp}});
}

TEST_CASE("the peace that an apology earned puts the ending off") {
    const std::string peace =
        "abuses; warn first; abuses; warn final; apologises; plain; plain; plain; abuses; ";
    check_told(stage(), {{peace + "disconnect", kHangsUp},
                         {peace + "warn final; disconnect", kHangsUp},
                         {peace + "warn final; abuses; disconnect", kDue},
                         {peace + "abuses; disconnect", kDue}});
}

TEST_CASE("a company may rule the ending out for abuse, but not for a threat") {
    check_told(stage({.company = R"({"rules": {"abuse": {"then": ["transfer"]}}})"}),
               {{kLadder + "disconnect", kHangsUp}, {"threatens; disconnect", kDue}});
    check_told(stage({.company = R"({"rules": {"abuse": {"warnings": 0}}})"}),
               {{"abuses; disconnect", kDue}});
    check_told(stage({.company = R"({"rules": {"abuse": {"warnings": 1}}})"}),
               {{"abuses; disconnect", kHangsUp}, {"abuses; warn final; abuses; disconnect", kDue}});
}

TEST_CASE("a text of its own honours the ending that was due, and no other") {
    const auto script = stage_with_own_text();
    check_told(script, {{kLadder + "disconnect", kInOrder},
                        {"threatens; disconnect", kInOrder},
                        {"abuses; warn first; disconnect", kHangsUp},
                        {"disconnect", kHangsUp},
                        {"escalate ana-reyes; disconnect",
                         "leaves:ana-reyes replied call-ends:left-to-owner ends-unresolved"}});
    const auto& ending = script.endings[play(script, kLadder + "disconnect").end().ending];
    CHECK(script.text(ending.text) == "As announced.");
    CHECK(script.text(ending.later) == "They rang back, and were calm.");
    CHECK_FALSE(ending.resolved);
}

TEST_CASE("without a text of its own the temper's words for ending a call are used") {
    const auto script = stage();
    CHECK(script.ending_in_order == script.ending_disconnected);
    const auto& ending = script.endings[play(script, kLadder + "disconnect").end().ending];
    CHECK(script.text(ending.text) == "The line is dead.");
}

TEST_CASE("the ending answers its trigger as an escalation does") {
    for (const auto& script : {stage(), stage_with_own_text()}) {
        const auto ended = play(script, kLadder + "disconnect").end();
        CHECK(ended.has(call::Mark::ended_in_order));
        CHECK_FALSE(ended.has(call::Mark::resolved));
        CHECK(ended.answered == 1 + trigger_idx(script, "abuse"));
        CHECK(play(script, "threatens; disconnect").end().answered == 1 + trigger_idx(script, "threat"));
        const auto hung_up = play(script, "abuses; warn first; disconnect").end();
        CHECK_FALSE(hung_up.has(call::Mark::ended_in_order));
        CHECK(hung_up.answered == 0);
    }
}

TEST_CASE("the customer has the last word, whether it was due or not") {
    const auto script = stage_with_own_text();
    CHECK(heard(script, play(script, kLadder + "disconnect")) == "You can't just");
    CHECK(heard(script, play(script, "disconnect")) == "You can't just");
}

TEST_CASE("what was left undone comes before the end, but no chain is left by an ending in order") {
    const auto script = stage_with_own_text();
    check_told(script,
               {{"threatens; overpromise; disconnect",
                 "disconnects-due answered-by-ending promise-stands replied call-ends:ended-in-order "
                 "ends-unresolved"},
                {"threatens; announce jim-smith; disconnect",
                 "disconnects-due answered-by-ending replied announcement-lapses call-ends:ended-in-order "
                 "ends-unresolved"},
                {"threatens; escalate jim-smith threat; disconnect", kInOrder},
                {"escalate jim-smith; disconnect",
                 "hangs-up replied chain-left call-ends:disconnected ends-unresolved"}});
}

}  // namespace rung::test
