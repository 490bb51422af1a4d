#include "command/bots.h"
#include "score/scorecard.h"

#include <optional>

namespace rung::command {

using scenario::Move;
using scenario::MoveKind;

namespace {

/// Notes worth trying: every known need, whoever has the call, whatever comes next.
void add_notes(const scenario::Script& script, const call::State& state, std::vector<Move>& moves) {
    for (const auto next : {scenario::NextStep::handover, scenario::NextStep::callback,
                            scenario::NextStep::closed, scenario::NextStep::message})
        moves.push_back({.kind = MoveKind::note,
                         .contact = state.contact,
                         .next = next,
                         .facts = state.facts & script.needs});
}

std::vector<Move> list_candidates(const scenario::Script& script, const call::State& state) {
    std::vector<Move> moves;
    for (std::size_t i = 0; i < script.contacts.size(); ++i)
        moves.push_back({.kind = MoveKind::message, .contact = static_cast<std::uint8_t>(i)});
    add_notes(script, state, moves);
    moves.push_back({.kind = MoveKind::follow_up, .contact = state.contact, .amount = 1});
    moves.push_back({.kind = MoveKind::follow_up, .contact = scenario::kTheCustomer, .amount = 1});
    moves.push_back({.kind = MoveKind::debrief});
    return moves;
}

/// In hundredths, with what the caps would hide.
int worth_of(const records::Content& content, const records::Recording& recording) {
    records::Recording closed = recording;
    closed.add_move({.kind = MoveKind::close});
    const auto card = score::make_scorecard(content.script, content.sheet, closed.play());
    return card.result.total * 100 + card.result.before_caps;
}

}  // namespace

int total_of(const records::Content& content, const records::Recording& recording) {
    return score::make_scorecard(content.script, content.sheet, recording.play()).total_pts;
}

void add_best_wrap_up(const records::Content& content, records::Recording& recording) {
    int best = worth_of(content, recording);
    for (;;) {
        std::optional<Move> chosen;
        for (const auto& move : list_candidates(content.script, recording.state())) {
            if (recording.query(move) != call::Why::legal) continue;
            records::Recording trial = recording;
            trial.add_move(move);
            const int worth = worth_of(content, trial);
            if (worth <= best) continue;
            best = worth;
            chosen = move;
        }
        if (!chosen) break;
        recording.add_move(*chosen);
    }
    recording.add_move({.kind = MoveKind::close});
}

}  // namespace rung::command
