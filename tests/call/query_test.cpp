#include "call/stage.h"

#include <array>
#include <doctest/doctest.h>
#include <set>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Why;
using scenario::Move;
using scenario::MoveKind;

scenario::Script strict_stage() {
    return stage({.scenario = R"({"nodes": {"lead": {"moves": [
        { "id": "leave", "say": "Bye.", "to": "settled" },
        { "id": "never", "say": "No.", "if": "trust > 99", "to": "settled" } ]}}})"});
}

}  // namespace

TEST_CASE("query says why a move is not possible") {
    struct Row {
        std::string moves;
        Why why;
    };
    const Row rows[] = {
        {"settle; plain", Why::call_is_over},
        {"settle; offer refund 10", Why::call_is_over},
        {"settle; escalate ana-reyes", Why::call_is_over},
        {"settle; disconnect", Why::call_is_over},
        {"settle; barge-in", Why::call_is_over},
        {"debrief", Why::call_is_not_over},
        {"note nobody closed", Why::call_is_not_over},
        {"close", Why::call_is_not_over},
        {"settle; close; wait", Why::closed},
        {"settle; close; close", Why::closed},
        {"escalate ana-reyes; never", Why::condition_fails},
        {"lookup damage; lookup damage", Why::looked_up_already},
        {"lookup damage; lookup refund-window", Why::legal},
        {"hold 30; hold 30; hold 30", Why::legal},
        {"hold 30; hold 30; hold 30; hold 30", Why::too_many_holds},
        {"hold 45", Why::hold_length},
        {"wait 0", Why::wait_length},
        {"wait 1", Why::legal},
        {"wait 120", Why::legal},
        {"wait 121", Why::wait_length},
        {"settle; wait 121", Why::wait_length},
        {"announce ana-reyes; announce jim-smith", Why::announced_already},
        {"announce ana-reyes; plain; plain; plain; announce jim-smith", Why::legal},
        {"announce ana-reyes; escalate jim-smith; announce ana-reyes", Why::legal},
        {"escalate jim-smith callback", Why::callback_not_offered},
        {"escalate jim-smith offer-choice", Why::callback_not_offered},
        {"escalate tom-baker callback", Why::callback_not_offered},
        {"escalate ana-reyes callback", Why::legal},
        {"escalate ana-reyes offer-choice", Why::legal},
        {"learn-order; escalate ana-reyes cold brief order", Why::cold_has_no_brief},
        {"escalate ana-reyes brief order", Why::unknown_fact},
        {"escalate ana-reyes inform", Why::inform_is_a_message},
        {"message jim-smith; message jim-smith", Why::messaged_already},
        {"message jim-smith; settle; message jim-smith", Why::messaged_already},
        {"escalate ana-reyes; escalate jim-smith", Why::handed_over_already},
        {"escalate ana-reyes; announce jim-smith", Why::handed_over_already},
        {"escalate ana-reyes; offer refund 10", Why::handed_over_already},
        {"escalate ana-reyes; hold 30", Why::handed_over_already},
        {"escalate ana-reyes; lookup damage", Why::handed_over_already},
        {"escalate ana-reyes; warn first", Why::handed_over_already},
        {"escalate ana-reyes; barge-in", Why::handed_over_already},
        {"escalate ana-reyes; leave", Why::legal},
        {"escalate ana-reyes; wait", Why::legal},
        {"escalate ana-reyes; message jim-smith", Why::legal},
        {"escalate ana-reyes; disconnect", Why::legal},
        {"escalate jim-smith; offer refund 10", Why::legal},
        {"settle; note nobody closed order", Why::unknown_fact},
        {"settle; note nobody closed; note nobody closed", Why::noted_already},
        {"settle; follow-up ana-reyes", Why::nobody_to_follow_up},
        {"escalate ana-reyes; leave; follow-up jim-smith", Why::nobody_to_follow_up},
        {"escalate ana-reyes; leave; follow-up ana-reyes; follow-up ana-reyes", Why::followed_up_already},
        {"settle; follow-up customer; follow-up customer", Why::followed_up_already},
        {"settle; debrief; debrief", Why::debriefed_already},
        {"settle; reflect 1 both; reflect 1 both", Why::reflected_already},
        {"settle; reflect 2 both", Why::no_such_turn},
        {"settle; reflect 0 both", Why::no_such_turn},
        {"plain; settle; reflect 2 both", Why::legal},
        {"barge-in", Why::legal},
        {"barge-in; barge-in", Why::nothing_to_interrupt},
        {"barge-in; plain; barge-in", Why::legal},
        {"message jim-smith; barge-in", Why::nothing_to_interrupt},
        {"hold 30; barge-in", Why::legal},
    };
    const auto script = strict_stage();
    for (const auto& row : rows) {
        CAPTURE(row.moves);
        CHECK(call::name_of(why_not(script, row.moves)) == call::name_of(row.why));
    }
}

TEST_CASE("query refuses what the script does not have") {
    const auto script = strict_stage();
    const auto state = call::begin(script);
    const auto why = [&](auto change) {
        Move move;
        change(move);
        return call::query(script, state, move);
    };
    CHECK(why([&](Move& m) { m = {.kind = MoveKind::say, .choice = choice_idx(script, "lead", "leave")}; }) ==
          Why::not_a_choice_here);
    CHECK(why([](Move& m) { m = {.kind = MoveKind::say, .choice = 0xffffffff}; }) == Why::not_a_choice_here);
    CHECK(why([](Move& m) { m = {.kind = MoveKind::lookup, .policy = 2}; }) == Why::no_such_policy);
    CHECK(why([](Move& m) { m = {.kind = MoveKind::offer, .remedy = 3}; }) == Why::no_such_remedy);
    CHECK(why([](Move& m) { m = {.kind = MoveKind::offer, .remedy = 0, .step = 5}; }) == Why::no_such_step);
    for (const auto kind : {MoveKind::announce, MoveKind::escalate, MoveKind::message}) {
        CHECK(why([&](Move& m) { m = {.kind = kind, .contact = 4}; }) == Why::no_such_contact);
        CHECK(why([&](Move& m) { m = {.kind = kind, .contact = scenario::kTheCustomer}; }) ==
              Why::no_such_contact);
    }
    for (const auto kind : {MoveKind::announce, MoveKind::escalate})
        CHECK(why([&](Move& m) { m = {.kind = kind, .contact = 0, .line = 2}; }) == Why::no_such_line);
}

TEST_CASE("a brief holds five facts at most") {
    const auto script = stage({.scenario = R"({
        "facts": { "a": "a.", "b": "b.", "c": "c.", "d": "d.", "e": "e.", "f": "f." },
        "nodes": {"lead": {"moves": [ { "id": "leave", "say": "Bye.", "learns": ["a", "b", "c", "d", "e", "f"],
                                        "to": "talk" } ]}}, "start": "lead",
        "line": [ { "say": "leave" }, { "say": "settle" } ]})"});
    CHECK(why_not(script, "leave; escalate ana-reyes brief a b c d e") == Why::legal);
    CHECK(why_not(script, "leave; escalate ana-reyes brief a b c d e f") == Why::too_many_facts);
    CHECK(why_not(script, "leave; settle; note nobody closed a b c d e f") == Why::legal);
}

TEST_CASE("a company without contacts has nobody to escalate to") {
    scenario::Script script = stage();
    script.contacts.clear();
    CHECK(call::query(script, call::begin(script), {.kind = MoveKind::escalate, .contact = 0}) ==
          Why::nobody_to_escalate_to);
}

TEST_CASE("every reason why not has a name of its own") {
    std::set<std::string_view> names;
    for (int why = 0; why <= static_cast<int>(Why::inform_is_a_message); ++why)
        names.insert(call::name_of(static_cast<Why>(why)));
    CHECK(names.size() == static_cast<std::size_t>(Why::inform_is_a_message) + 1);
    CHECK(names.count("") == 0);
    CHECK(call::name_of(Why::legal) == "legal");
    CHECK(call::name_of(Why::nothing_to_interrupt) == "nothing-to-interrupt");
    CHECK(call::name_of(Why::inform_is_a_message) == "inform-is-a-message");
}

}  // namespace rung::test
