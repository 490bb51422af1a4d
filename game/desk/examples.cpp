#include "desk/examples.h"

#include "records/attempt_file.h"
#include "session/authors_line.h"
#include "team/score_row.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace rung::desk {

using records::Recording;
using scenario::Move;
using scenario::MoveKind;

namespace {

constexpr std::uint64_t kSeed = 7;

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

/// Goes on with what the author means, as far as it is possible, and ends the call without anything clever.
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

void wrap_up(Recording& recording) {
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

/// The author's line with its handover brought forward, as somebody does who would rather not decide.
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

/// The first moves of a line.
Recording play_some(const scenario::Script& script, const std::vector<Move>& line, std::size_t count) {
    Recording recording(script);
    for (std::size_t i = 0; i < std::min(count, line.size()); ++i)
        if (recording.query(line[i]) == call::Why::legal) recording.add_move(line[i]);
    return recording;
}

}  // namespace

base::Result<Examples> keep_examples(Office& office, const std::string& call, const std::string& who) {
    const auto file = office.open_call(call);
    if (!file) return file.error();
    const auto& content = *file->content;
    const auto& script = content.script;
    const auto line = moves_of(session::play_authors_line(script).recording);
    int day = 0;
    const auto keep = [&](const Recording& recording) {
        auto attempt = records::begin_attempt(content, call::Mode::practice, kSeed);
        attempt.log = recording.log();
        std::string id;
        (void)office.keep(id, content.scenario.id, records::format_play(content, attempt, recording, false),
                          {who, fmt::format("2026-02-{:02} 10:20", ++day)},
                          team::make_score_row(content, attempt.mode, recording));
        return id;
    };
    Examples kept;
    // Six in a row, each a little longer the author's way before it goes astray.
    for (std::size_t good = 1; good <= 5; ++good) {
        auto recording = play_some(script, line, good);
        play_on(recording, line, good + 2);
        wrap_up(recording);
        (void)keep(recording);
    }
    auto early = play_early(script, line);
    wrap_up(early);
    kept.closed = keep(early);
    kept.in_call = keep(play_some(script, line, 3));
    auto over = play_some(script, line, 4);
    play_on(over, line, 4);
    kept.over = keep(over);
    return kept;
}

}  // namespace rung::desk
