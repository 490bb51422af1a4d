#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

/// Whether an expression holds after these moves: asked as the condition of a choice of node `lead`, which is
/// where `look` leads.
bool holds_after(std::string_view moves, std::string_view expression) {
    const auto script = stage({.scenario = std::string(R"({"start": "talk", "nodes": {"lead": {"moves": [
        { "id": "leave", "say": "Bye.", "to": "settled" },
        { "id": "asked", "say": "Asked.", "if": ")") +
                                           std::string(expression) + R"(", "to": "settled" } ]}}})"});
    const auto state = play(script, moves).end();
    return call::holds(script, state, script.choices[choice_idx(script, "lead", "asked")].when);
}

}  // namespace

TEST_CASE("an expression reads the state as it is") {
    struct Row {
        std::string moves;
        std::string expression;
        bool holds;
    };
    const Row rows[] = {
        {"", "anger == 50 and trust == 50 and turn == 1", true},
        {"plain; plain", "turn == 3", true},
        {"plain; hold 30", "turn == 2 and holds == 1", true},
        {"blame", "anger > 50 and trust < 50", true},
        {"try-1; fail-2", "tries == 2 and failed == 1", true},
        {"asks-manager; flat-refusal", "insists == 2", true},
        {"abuses; swears", "abuses == 2 and warned == 0", true},
        {"abuses; warn first", "warned == 1", true},
        {"abuses; warn first; warn final", "warned == 2", true},
        {"asks-80", "does_asks_80", true},
        {"asks-80; plain", "does_asks_80", false},
        {"", "knows(order)", false},
        {"learn-order", "knows(order) and not knows(twice)", true},
        {"", "shown(empathy)", false},
        {"empathy; plain; plain; plain; plain", "shown(empathy)", true},
        {"announce ana-reyes benefit", "shown(benefit)", true},
        {"", "asked(refund) == 0 and offered(refund) == 0", true},
        {"asks-80; asks-50", "asked(refund) == 50", true},
        {"offer refund 50; offer refund 10", "offered(refund) == 50", true},
        {"offer refund 50", "offering(refund) == 0", true},
        {"", "limit(refund) == 50 and limit(discount) == 10", true},
        {"lookup damage", "looked_up(damage) and not looked_up(refund-window)", true},
        {"", "visited(talk)", true},
        {"", "visited(lead)", false},
        {"escalate ana-reyes", "visited(lead)", true},
        {"asks-80", "open(over-limit)", true},
        {"asks-50", "open(over-limit)", false},
        {"learn-order; escalate ana-reyes brief order", "briefed(order) and not briefed(twice)", true},
        {"escalate ana-reyes identify", "identified and not prepared", true},
        {"escalate ana-reyes prepare", "prepared and not identified", true},
        {"escalate jim-smith identify prepare; escalate ana-reyes", "identified or prepared", false},
        {"asks-80; escalate ana-reyes", "early and not late", true},
        {"", "early or late", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.moves);
        CAPTURE(row.expression);
        CHECK(holds_after(row.moves, row.expression) == row.holds);
    }
}

TEST_CASE("and, or, not, comparison, plus and minus mean what they say") {
    struct Row {
        std::string expression;
        bool holds;
    };
    const Row rows[] = {
        {"true", true},
        {"false", false},
        {"not true or true", true},
        {"not (true or true)", false},
        {"true or false and false", true},
        {"(true or false) and false", false},
        {"false and false or true", true},
        {"1 + 2 == 3", true},
        {"3 - 2 - 1 == 0", true},
        {"3 - (2 - 1) == 2", true},
        {"-5 < 3", true},
        {"turn - 2 == -1", true},
        {"2147483647 + 1 > 0", true},
        {"anger != 50", false},
        {"anger < 50 or anger > 50", false},
        {"anger <= 50 and anger >= 50", true},
        {"true and true and true and false", false},
        {"false or false or false or true", true},
        {"(anger > 90 or trust >= 50) and not (turn == 2 or tries > 0)", true},
    };
    for (const auto& row : rows) {
        CAPTURE(row.expression);
        CHECK(holds_after("", row.expression) == row.holds);
    }
}

}  // namespace rung::test
