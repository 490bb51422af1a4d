#include "desk/example_plays.h"

#include <algorithm>

namespace rung::desk {

using records::Recording;
using scenario::Move;
using scenario::MoveKind;

namespace {

Move wrap_up_move(const call::State& state, int step) {
    switch (step) {
        case 0:
            return {.kind = MoveKind::note,
                    .contact = state.contact,
                    .next = scenario::NextStep::handover,
                    .facts = state.facts};
        case 1:
            return {.kind = MoveKind::reflect, .cause = scenario::Cause::myself, .control = 1, .amount = 2};
        default:
            return {.kind = MoveKind::close};
    }
}

}  // namespace

void play_on(Recording& recording, const std::vector<Move>& line, std::size_t from) {
    for (std::size_t i = from; i < line.size() && recording.state().at() == call::Phase::call; ++i)
        if (recording.query(line[i]) == call::Why::legal) recording.add_move(line[i]);
    const auto& script = recording.script();
    while (recording.state().at() == call::Phase::call) {
        Move move{.kind = MoveKind::wait, .amount = 5};
        const auto here = script.nodes[recording.state().node].choices;
        for (std::uint32_t i = here.first; i < here.first + here.count; ++i)
            if (const Move words{.kind = MoveKind::say, .choice = i};
                recording.query(words) == call::Why::legal) {
                move = words;
                break;
            }
        recording.add_move(move);
    }
}

void wrap_up_example(Recording& recording) {
    for (int step = 0; step < 3; ++step)
        if (const auto move = wrap_up_move(recording.state(), step);
            recording.query(move) == call::Why::legal)
            recording.add_move(move);
}

std::vector<Move> moves_of(const Recording& recording) {
    std::vector<Move> moves;
    for (const auto& beat : recording.play().beats) moves.push_back(beat.move);
    return moves;
}

Recording play_early(const scenario::Script& script, const std::vector<Move>& line) {
    Recording recording(script);
    auto handover = std::find_if(line.begin(), line.end(),
                                 [](const Move& move) { return move.kind == MoveKind::escalate; });
    recording.add_move(line.front());
    if (handover != line.end()) {
        Move early = *handover;
        early.facts = 0;
        early.prepare = 0;
        if (recording.query(early) == call::Why::legal) recording.add_move(early);
    }
    play_on(recording, line, 1);
    return recording;
}

Recording play_some(const scenario::Script& script, const std::vector<Move>& line, std::size_t count) {
    Recording recording(script);
    for (std::size_t i = 0; i < std::min(count, line.size()); ++i)
        if (recording.query(line[i]) == call::Why::legal) recording.add_move(line[i]);
    return recording;
}

}  // namespace rung::desk
