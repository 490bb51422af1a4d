#include "call/call.h"
#include "call/pauses.h"

#include <bit>

namespace rung::call {
namespace {

using scenario::kNobody;
using scenario::kNoLine;
using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;
using scenario::Script;

constexpr std::uint16_t kAWait = 5;
constexpr std::uint16_t kADay = 1;

/// Proposes moves kind by kind; `query` alone decides which are legal.
class Lister {
  public:
    Lister(const Script& script, const State& state, bool folded, std::vector<Move>& out)
        : script_(script), state_(state), folded_(folded), out_(out) {}

    void list_call();
    void list_wrap_up();

  private:
    bool propose(const Move& move) {
        if (query(script_, state_, move) != Why::legal) return false;
        out_.push_back(move);
        return true;
    }
    [[nodiscard]] bool possible(const Move& move) const { return query(script_, state_, move) == Why::legal; }

    /// Calls `put` with no line and with each of the handover lines.
    template <class Put>
    void for_each_line(Put put) const {
        put(kNoLine);
        for (std::uint8_t i = 0; i < script_.handover_lines.size(); ++i) put(i);
    }
    /// Calls `put` with each set of known facts, or folded with the known needs and none.
    template <class Put>
    void for_each_fact_set(Put put) const {
        put(0u);
        if (folded_) {
            if (const auto needs = state_.facts & script_.needs; needs != 0) put(needs);
            return;
        }
        for (auto set = state_.facts; set != 0; set = (set - 1) & state_.facts) put(set);
    }

    void list_offers();
    void list_phone();
    void list_announcements();
    void list_escalations();
    void list_escalations_to(Move move);
    void list_ways(Move move);
    void list_messages();
    void list_notes();
    void list_follow_ups();
    void list_reflections();

    const Script& script_;
    const State& state_;
    bool folded_;
    std::vector<Move>& out_;
};

Move move_of(MoveKind kind) {
    Move move;
    move.kind = kind;
    return move;
}
Move move_of(MoveKind kind, std::uint16_t amount) {
    Move move = move_of(kind);
    move.amount = amount;
    return move;
}

void Lister::list_offers() {
    Move move = move_of(MoveKind::offer);
    for (std::size_t remedy = 0; remedy < script_.remedies.size(); ++remedy)
        for (std::uint32_t step = 0; step < script_.remedies[remedy].steps.count; ++step) {
            move.remedy = static_cast<std::uint8_t>(remedy);
            move.step = static_cast<std::uint8_t>(step);
            propose(move);
        }
}

void Lister::list_phone() {
    Move lookup = move_of(MoveKind::lookup);
    for (std::size_t i = 0; i < script_.policies.size(); ++i) {
        lookup.policy = static_cast<std::uint8_t>(i);
        propose(lookup);
    }
    for (const auto length : kHoldLengths) propose(move_of(MoveKind::hold, length));
    Move warning = move_of(MoveKind::warn);
    propose(warning);
    warning.final_warning = 1;
    propose(warning);
    propose(move_of(MoveKind::wait, kAWait));
    propose(move_of(MoveKind::barge_in));
    propose(move_of(MoveKind::disconnect));
}

void Lister::list_announcements() {
    Move move = move_of(MoveKind::announce);
    for (std::uint8_t contact = 0; contact < script_.contacts.size(); ++contact) {
        move.contact = contact;
        for_each_line([&](std::uint8_t line) {
            move.line = line;
            propose(move);
        });
    }
}

void Lister::list_escalations() {
    Move move = move_of(MoveKind::escalate);
    for (std::uint8_t contact = 0; contact < script_.contacts.size(); ++contact)
        for (int method = 0; method < scenario::kMethods; ++method) {
            move.contact = contact;
            move.method = static_cast<Method>(method);
            if (possible(move)) list_escalations_to(move);
        }
}

void Lister::list_escalations_to(Move move) {
    for (int reason = 0; reason < scenario::kReasons; ++reason) {
        move.reason = static_cast<Reason>(reason);
        if (move.reason == Reason::inform) continue;
        for_each_line([&](std::uint8_t line) {
            move.line = line;
            list_ways(move);
        });
    }
}

/// How well the handover is prepared. Folded: with everything or with nothing, between which nothing is best.
void Lister::list_ways(Move move) {
    const auto put = [&](bool identify, bool prepare, std::uint32_t facts) {
        move.identify = identify ? 1 : 0;
        move.prepare = prepare ? 1 : 0;
        move.facts = facts;
        propose(move);
    };
    if (folded_) {
        put(false, false, 0);
        put(true, true, move.method == Method::cold ? 0 : state_.facts & script_.needs);
        return;
    }
    for (const bool identify : {false, true})
        for (const bool prepare : {false, true})
            for_each_fact_set([&](std::uint32_t facts) { put(identify, prepare, facts); });
}

void Lister::list_messages() {
    Move move = move_of(MoveKind::message);
    for (std::uint8_t contact = 0; contact < script_.contacts.size(); ++contact) {
        move.contact = contact;
        propose(move);
    }
}

void Lister::list_notes() {
    Move move = move_of(MoveKind::note);
    if (!possible(move)) return;
    const auto put_owner = [&](std::uint8_t contact) {
        move.contact = contact;
        for (const auto next :
             {scenario::NextStep::none, scenario::NextStep::handover, scenario::NextStep::callback,
              scenario::NextStep::closed, scenario::NextStep::message}) {
            move.next = next;
            for_each_fact_set([&](std::uint32_t facts) {
                move.facts = facts;
                propose(move);
            });
        }
    };
    put_owner(kNobody);
    for (std::uint8_t contact = 0; contact < script_.contacts.size(); ++contact) put_owner(contact);
}

void Lister::list_follow_ups() {
    Move move = move_of(MoveKind::follow_up, kADay);
    move.contact = scenario::kTheCustomer;
    propose(move);
    move.contact = state_.contact;
    propose(move);
}

void Lister::list_reflections() {
    for (std::uint16_t turn = 1; turn <= state_.turn; ++turn) {
        Move move = move_of(MoveKind::reflect, turn);
        for (const auto cause :
             {scenario::Cause::others, scenario::Cause::myself, scenario::Cause::both, scenario::Cause::rule})
            for (const std::uint8_t control : {std::uint8_t{0}, std::uint8_t{1}}) {
                move.cause = cause;
                move.control = control;
                if (!propose(move) || folded_) return;
            }
    }
}

void Lister::list_call() {
    Move move = move_of(MoveKind::say);
    const auto choices = script_.nodes[state_.node].choices;
    for (move.choice = choices.first; move.choice < choices.first + choices.count; ++move.choice)
        propose(move);
    list_offers();
    list_phone();
    list_announcements();
    list_escalations();
    list_messages();
}

void Lister::list_wrap_up() {
    list_notes();
    list_follow_ups();
    propose(move_of(MoveKind::debrief));
    list_reflections();
    list_messages();
    propose(move_of(MoveKind::wait, kAWait));
    propose(move_of(MoveKind::close));
}

}  // namespace

void list_choices(const Script& script, const State& state, std::vector<std::uint32_t>& out) {
    const auto here = script.nodes[state.node].choices;
    for (auto i = here.first; i < here.first + here.count; ++i)
        if (holds(script, state, script.choices[i].when)) out.push_back(i);
}

void list_moves(const Script& script, const State& state, bool folded, std::vector<Move>& out) {
    Lister lister(script, state, folded, out);
    if (state.at() == Phase::call) lister.list_call();
    if (state.at() == Phase::wrap_up) lister.list_wrap_up();
}

}  // namespace rung::call
