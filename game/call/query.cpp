#include "call/call.h"
#include "call/handover.h"
#include "call/ladder.h"
#include "call/pauses.h"

#include <bit>

namespace rung::call {
namespace {

using scenario::kNobody;
using scenario::kNoLine;
using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

constexpr std::uint16_t kLongestWait = 120;

bool is_after_call(MoveKind kind) {
    return kind >= MoveKind::note;
}
bool is_contact(const Script& script, std::uint8_t contact) {
    return contact < script.contacts.size();
}
bool is_line(const Script& script, std::uint8_t line) {
    return line == kNoLine || line < script.handover_lines.size();
}
Why legal_unless(bool broken, Why why) {
    return broken ? why : Why::legal;
}

Why query_say(const Script& script, const State& state, const Move& move) {
    const auto here = script.nodes[state.node].choices;
    if (move.choice - here.first >= here.count) return Why::not_a_choice_here;
    return legal_unless(!holds(script, state, script.choices[move.choice].when), Why::condition_fails);
}

Why query_lookup(const Script& script, const State& state, const Move& move) {
    if (move.policy >= script.policies.size()) return Why::no_such_policy;
    return legal_unless((state.looked_up >> move.policy & 1u) != 0, Why::looked_up_already);
}

Why query_offer(const Script& script, const Move& move) {
    if (move.remedy >= script.remedies.size()) return Why::no_such_remedy;
    return legal_unless(move.step >= script.remedies[move.remedy].steps.count, Why::no_such_step);
}

Why query_hold(const Script& script, const State& state, const Move& move) {
    bool known = false;
    for (const auto length : kHoldLengths) known |= move.amount == length;
    if (!known) return Why::hold_length;
    return legal_unless(state.holds > script.rules.hold_max_times, Why::too_many_holds);
}

Why query_announce(const Script& script, const State& state, const Move& move) {
    if (!is_contact(script, move.contact)) return Why::no_such_contact;
    if (!is_line(script, move.line)) return Why::no_such_line;
    return legal_unless(state.announced_contact != kNobody, Why::announced_already);
}

Why query_brief(const State& state, const Move& move) {
    if (move.method == Method::cold && move.facts != 0) return Why::cold_has_no_brief;
    if ((move.facts & ~state.facts) != 0) return Why::unknown_fact;
    return legal_unless(std::popcount(move.facts) > scenario::kMaxBrief, Why::too_many_facts);
}

Why query_escalate(const Script& script, const State& state, const Move& move) {
    if (script.contacts.empty()) return Why::nobody_to_escalate_to;
    if (!is_contact(script, move.contact)) return Why::no_such_contact;
    if (move.reason == scenario::Reason::inform) return Why::inform_is_a_message;
    if (!is_line(script, move.line)) return Why::no_such_line;
    const bool may_call_back = move.method == Method::callback || move.method == Method::offer_choice;
    if (may_call_back && script.outcomes[script.outcome_idx(move.contact, Method::callback)].links.count == 0)
        return Why::callback_not_offered;
    return query_brief(state, move);
}

Why query_message(const Script& script, const State& state, const Move& move) {
    if (!is_contact(script, move.contact)) return Why::no_such_contact;
    return legal_unless((state.messaged >> move.contact & 1) != 0, Why::messaged_already);
}

Why query_wait(const Move& move) {
    return legal_unless(move.amount == 0 || move.amount > kLongestWait, Why::wait_length);
}

Why query_barge_in(const State& state) {
    return legal_unless(!state.has(Mark::spoke) || state.has(Mark::barged), Why::nothing_to_interrupt);
}

/// Once the superior has the call, the rep speaks, waits, writes or leaves.
bool stays_past_handover(MoveKind kind) {
    return kind == MoveKind::say || kind == MoveKind::wait || kind == MoveKind::message ||
           kind == MoveKind::disconnect;
}

Why query_in_call(const Script& script, const State& state, const Move& move) {
    if (state.has(Mark::handed_over) && !stays_past_handover(move.kind)) return Why::handed_over_already;
    switch (move.kind) {
        case MoveKind::say:
            return query_say(script, state, move);
        case MoveKind::lookup:
            return query_lookup(script, state, move);
        case MoveKind::offer:
            return query_offer(script, move);
        case MoveKind::hold:
            return query_hold(script, state, move);
        case MoveKind::warn:
            return query_warning(script, state, move.final_warning != 0);
        case MoveKind::announce:
            return query_announce(script, state, move);
        case MoveKind::escalate:
            return query_escalate(script, state, move);
        case MoveKind::message:
            return query_message(script, state, move);
        case MoveKind::wait:
            return query_wait(move);
        case MoveKind::barge_in:
            return query_barge_in(state);
        default:
            return Why::legal;  // disconnect
    }
}

Why query_note(const Script& script, const State& state, const Move& move) {
    if (state.has(Mark::noted)) return Why::noted_already;
    if (move.contact != kNobody && !is_contact(script, move.contact)) return Why::no_such_contact;
    return legal_unless((move.facts & ~state.facts) != 0, Why::unknown_fact);
}

Why query_follow_up(const State& state, const Move& move) {
    const bool customer = move.contact == scenario::kTheCustomer;
    if (!customer && (move.contact == kNobody || move.contact != state.contact))
        return Why::nobody_to_follow_up;
    return legal_unless(state.has(customer ? Mark::followed_customer : Mark::followed_owner),
                        Why::followed_up_already);
}

Why query_reflect(const State& state, const Move& move) {
    if (state.has(Mark::reflected)) return Why::reflected_already;
    return legal_unless(move.amount == 0 || move.amount > state.turn, Why::no_such_turn);
}

Why query_after_call(const Script& script, const State& state, const Move& move) {
    switch (move.kind) {
        case MoveKind::note:
            return query_note(script, state, move);
        case MoveKind::follow_up:
            return query_follow_up(state, move);
        case MoveKind::debrief:
            return legal_unless(state.has(Mark::debriefed), Why::debriefed_already);
        case MoveKind::reflect:
            return query_reflect(state, move);
        case MoveKind::message:
            return query_message(script, state, move);
        case MoveKind::wait:
            return query_wait(move);
        case MoveKind::close:
            return Why::legal;
        default:
            return Why::call_is_over;
    }
}

}  // namespace

Why query(const Script& script, const State& state, const Move& move) {
    if (state.at() == Phase::call && move.kind == MoveKind::say) return query_say(script, state, move);
    switch (state.at()) {
        case Phase::call:
            return is_after_call(move.kind) ? Why::call_is_not_over : query_in_call(script, state, move);
        case Phase::wrap_up:
            return query_after_call(script, state, move);
        default:
            return Why::closed;
    }
}

}  // namespace rung::call
