#include "call/owner.h"

#include "call/call.h"
#include "call/stage.h"

#include <doctest/doctest.h>
#include <map>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Ownership;
using scenario::Reason;

/// Ana: level 1, refunds to 100. Jim: level 2, refunds to 250. The desks: specialists of level 1.
const char* judged(std::string_view moves, Reason reason, const char* contact) {
    static constexpr const char* kWords[] = {"right", "skips", "wrong"};
    const auto script = stage();
    const auto state = play(script, moves).end();
    return kWords[static_cast<std::size_t>(
        call::judge_owner(script, state, reason, contact_idx(script, contact)))];
}

}  // namespace

TEST_CASE("the owner handles the reason within limits at the lowest level") {
    struct Row {
        std::string moves;
        Reason reason;
        std::string ana;
        std::string jim;
        std::string desk;
    };
    const Row rows[] = {
        {"plain", Reason::no_authority, "right", "skips", "wrong"},
        {"asks-80", Reason::no_authority, "right", "skips", "wrong"},
        {"asks-200", Reason::no_authority, "wrong", "right", "wrong"},
        {"asks-200; asks-80", Reason::no_authority, "right", "skips", "wrong"},
        {"asks-200", Reason::insists_on_manager, "wrong", "right", "wrong"},
        {"asks-200", Reason::no_progress, "right", "wrong", "wrong"},
        {"asks-200", Reason::losing_control, "right", "skips", "wrong"},
        {"asks-200", Reason::safety, "wrong", "wrong", "right"},
        {"plain", Reason::abuse, "wrong", "right", "wrong"},
        {"plain", Reason::compliance, "wrong", "wrong", "wrong"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.moves);
        CAPTURE(static_cast<int>(row.reason));
        CHECK(std::string(judged(row.moves, row.reason, "ana-reyes")) == row.ana);
        CHECK(std::string(judged(row.moves, row.reason, "jim-smith")) == row.jim);
        CHECK(std::string(judged(row.moves, row.reason, "safety-desk")) == row.desk);
    }
}

TEST_CASE("an ask that nobody may grant goes to the lowest who handles it") {
    const auto script = stage(
        {.scenario = R"({"nodes": {"lead": {"customer": [{"say": "More.", "does": ["asks:refund:900"]}]}}})",
         .company = R"({"authority": {"refund": {"limit": 50, "steps": [10, 50, 80, 200, 900]}}})"});
    const auto state = play(script, "escalate ana-reyes").end();
    CHECK(call::judge_owner(script, state, Reason::no_authority, contact_idx(script, "ana-reyes")) ==
          Ownership::right);
    CHECK(call::judge_owner(script, state, Reason::no_authority, contact_idx(script, "jim-smith")) ==
          Ownership::skips_level);
}

TEST_CASE("at one level a specialist is asked before a manager") {
    const auto script = stage({.company = R"({"contacts": [
        { "id": "ana-reyes", "name": "Ana", "title": "Lead", "extension": "1", "level": 1, "handles": ["no-authority"] },
        { "id": "jim-smith", "name": "Jim", "title": "Manager", "extension": "2", "level": 2, "handles": ["abuse"] },
        { "id": "safety-desk", "name": "Desk", "title": "Desk", "extension": "3", "level": 1, "kind": "specialist",
          "handles": ["no-authority", "safety"] } ]})"});
    const auto state = call::begin(script);
    const auto ana = contact_idx(script, "ana-reyes");
    const auto desk = contact_idx(script, "safety-desk");
    CHECK(call::judge_owner(script, state, Reason::no_authority, desk) == Ownership::right);
    CHECK(call::judge_owner(script, state, Reason::no_authority, ana) == Ownership::skips_level);
    CHECK(call::find_owner(script, state, Reason::no_authority) == desk);
    CHECK(call::find_owner(script, state, Reason::compliance) == scenario::kNobody);
}

}  // namespace rung::test
