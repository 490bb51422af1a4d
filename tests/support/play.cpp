#include "support/play.h"

#include <algorithm>
#include <cstring>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <span>

namespace rung::test {
namespace {

using call::State;
using call::Why;
using scenario::Move;
using scenario::Script;

std::vector<call::Entry> log_of(std::span<const Move> moves) {
    std::vector<call::Entry> log;
    for (const auto& move : moves) {
        call::Entry entry;
        entry.move = move;
        log.push_back(entry);
    }
    return log;
}

call::Playback replayed(const Script& script, std::span<const Move> moves) {
    auto played = call::replay(script, log_of(moves));
    if (!played.ok()) FAIL(played.error().message);
    return std::move(played).value();
}

/// As a save does: the log so far is played again, then the call goes on from there.
void check_save_and_restore(const Script& script, const std::vector<Move>& moves,
                            const call::Playback& whole) {
    for (std::size_t saved = 0; saved < moves.size(); ++saved) {
        const auto before = replayed(script, std::span(moves).first(saved));
        State state = before.end();
        const auto& beat = whole.beats[saved];
        call::Recorder recorder;
        call::apply(script, state, moves[saved], recorder.sink());
        CHECK_MESSAGE(before.end() == beat.before, "a save after ", saved,
                      " moves comes back as another call");
        CHECK_MESSAGE(state == beat.after, "move ", saved, " after a save leads elsewhere");
        const auto events = whole.events_of(beat);
        CHECK_MESSAGE(
            std::equal(events.begin(), events.end(), recorder.events.begin(), recorder.events.end()), "move ",
            saved, " after a save tells something else");
    }
}

/// Without a listener, and from a copy of the bytes.
void check_unheard(const Script& script, const std::vector<Move>& moves, const call::Playback& whole) {
    State state = call::begin(script);
    CHECK(state == whole.start);
    for (const auto& move : moves) {
        State copy;
        std::memcpy(&copy, &state, sizeof copy);
        call::apply(script, copy, move);
        state = copy;
    }
    CHECK(state == whole.end());
}

}  // namespace

call::Playback play_moves(const Script& script, const std::vector<Move>& moves) {
    auto whole = replayed(script, moves);
    check_save_and_restore(script, moves, whole);
    check_unheard(script, moves, whole);
    return whole;
}

call::Playback play(const Script& script, std::string_view text) {
    std::vector<Move> moves;
    State state = call::begin(script);
    for (const auto part : split(text, ';')) {
        const Move move = read_move(script, state.node, part);
        const Why why = call::query(script, state, move);
        if (why != Why::legal) FAIL(fmt::format("\"{}\" is not legal: {}", part, call::name_of(why)));
        call::apply(script, state, move);
        moves.push_back(move);
    }
    return play_moves(script, moves);
}

Why why_not(const Script& script, std::string_view text) {
    const auto last = text.rfind(';');
    State state = call::begin(script);
    if (last != std::string_view::npos) state = play(script, text.substr(0, last)).end();
    const auto move = last == std::string_view::npos ? text : text.substr(last + 1);
    return call::query(script, state, read_move(script, state.node, split(move, ';').at(0)));
}

}  // namespace rung::test
