#include "analysis/wrap_up.h"

#include <algorithm>
#include <bit>

namespace rung::analysis {
namespace {

using call::Mark;
using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::NextStep;

constexpr std::uint16_t kNextDay = 1;

/// Masks of all signals of a kind, joined.
score::Masks merged_masks(const score::Sheet& sheet, EventKind kind) {
    score::Masks joined;
    const auto k = static_cast<std::size_t>(kind);
    for (std::size_t i = 0; i < sheet.signals.count[k]; ++i) {
        const auto& masks = sheet.masks[sheet.signals.first[k] + i];
        joined.cue |= masks.cue;
        joined.earn |= masks.earn;
        joined.lose |= masks.lose;
        joined.fatal = static_cast<std::uint8_t>(joined.fatal | masks.fatal);
        joined.critical = static_cast<std::uint8_t>(joined.critical | masks.critical);
    }
    return joined;
}

/// Whether doing everything right after the call can never cost anything, whatever the order.
bool is_independent(const score::Sheet& sheet) {
    for (const auto kind : {EventKind::notes_background, EventKind::notes_owner, EventKind::notes_next,
                            EventKind::follows_up_owner, EventKind::follows_up_customer,
                            EventKind::asks_debrief, EventKind::messages, EventKind::messages_owner}) {
        const auto masks = merged_masks(sheet, kind);
        if (masks.cue != 0 || masks.lose != 0 || masks.fatal != 0 || masks.critical != 0) return false;
    }
    // A reflection, a note done badly and the close itself bring nothing that one would wait for.
    for (const auto kind : {EventKind::reflects, EventKind::notes_thin, EventKind::notes_wrong_owner,
                            EventKind::notes_wrong_next}) {
        const auto masks = merged_masks(sheet, kind);
        if (masks.earn != 0 || masks.cue != 0) return false;
    }
    return merged_masks(sheet, EventKind::closes).cue == 0;
}

NextStep true_next(const call::State& state) {
    if (state.has(Mark::handed_over))
        return state.has(Mark::by_callback) ? NextStep::callback : NextStep::handover;
    return state.has(Mark::resolved) ? NextStep::closed : NextStep::message;
}

/// Does everything right, in the order in which one does it, and closes. `did` hears each move.
template <class Did>
void do_right(const Subject& subject, Position& at, Did did) {
    const auto put = [&](const Move& move) {
        if (call::query(subject.script, at.state, move) != call::Why::legal) return;
        play(subject, at, move);
        did(move);
    };
    put({.kind = MoveKind::note,
         .contact = at.state.contact,
         .next = true_next(at.state),
         .facts = at.state.facts & subject.script.needs});
    for (std::size_t i = 0; i < subject.script.contacts.size(); ++i)
        put({.kind = MoveKind::message, .contact = static_cast<std::uint8_t>(i)});
    for (const auto with : {at.state.contact, scenario::kTheCustomer})
        put({.kind = MoveKind::follow_up, .contact = with, .amount = kNextDay});
    put({.kind = MoveKind::debrief});
    put({.kind = MoveKind::close});
}

/// Every order of everything that can be done after the call. Only for rubrics whose after-call items hang on
/// each other.
class Exhaustive {
  public:
    explicit Exhaustive(const Subject& subject) : subject_(subject) {}

    WrapUp run(const Position& position) {
        best_worth_ = -1;
        visit(position);
        return best_;
    }

  private:
    /// At most one move of each kind and contact: never deeper than that.
    void visit(const Position& position) {
        std::vector<Move> moves;
        call::list_moves(subject_.script, position.state, true, moves);
        for (const auto& move : moves) {
            if (move.kind == MoveKind::wait) continue;
            Position next = position;
            play(subject_, next, move);
            path_.push_back(move);
            if (next.state.at() == call::Phase::closed)
                weigh(next);
            else if (std::find(seen_.begin(), seen_.end(), next) == seen_.end()) {
                seen_.push_back(next);
                visit(next);
            }
            path_.pop_back();
        }
    }

    void weigh(const Position& closed) {
        const auto result = score::settle(subject_.sheet, closed.ledger, closed.state);
        const int worth = result.total * score::kAllPoints + result.otherwise;
        if (worth <= best_worth_) return;
        best_worth_ = worth;
        best_ = {result, path_};
    }

    const Subject& subject_;
    std::vector<Position> seen_;
    std::vector<Move> path_;
    WrapUp best_;
    int best_worth_ = -1;
};

}  // namespace

WrapUps::WrapUps(const Subject& subject) : subject_(subject), independent_(is_independent(subject.sheet)) {}

score::Result WrapUps::best(const Position& position) const {
    if (!independent_) return Exhaustive(subject_).run(position).result;
    Position at = position;
    do_right(subject_, at, [](const Move&) {});
    return score::settle(subject_.sheet, at.ledger, at.state);
}

WrapUp WrapUps::best_line(const Position& position) const {
    if (!independent_) return Exhaustive(subject_).run(position);
    WrapUp wrap_up;
    Position at = position;
    do_right(subject_, at, [&](const Move& move) { wrap_up.moves.push_back(move); });
    wrap_up.result = score::settle(subject_.sheet, at.ledger, at.state);
    return wrap_up;
}

}  // namespace rung::analysis
