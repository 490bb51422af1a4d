#include "records/recording.h"

#include "call/sink.h"

#include <cassert>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace rung::records {
namespace {

base::Error not_possible(call::Why why) {
    const std::string code{call::name_of(why)};
    return {code, fmt::format("this move is not possible here: {}", code), ""};
}

base::Error nothing_to_rewind(std::size_t moves) {
    return {"nothing-to-rewind", "the play cannot go back to there",
            moves == 0 ? "no move has been made yet" : fmt::format("0 to {} are possible", moves - 1)};
}

}  // namespace

Recording::Recording(const scenario::Script& script) : script_(&script) {
    call::Recorder recorder;
    play_.start = call::begin(script, recorder.sink());
    play_.opening_count = recorder.events.size();
    play_.events = std::move(recorder.events);
}

call::Why Recording::query(const scenario::Move& move) const {
    return call::query(*script_, state(), move);
}

bool Recording::can_rewind(std::size_t to) const {
    return to < play_.beats.size() && state().at() != call::Phase::closed;
}

void Recording::add_move(const scenario::Move& move, std::int64_t think_ms, std::string text) {
    assert(query(move) == call::Why::legal);
    call::Recorder recorder;
    call::Beat beat;
    beat.entry_idx = log_.size();
    beat.move = move;
    beat.before = state();
    beat.after = beat.before;
    call::apply(*script_, beat.after, move, recorder.sink());
    beat.first_event = play_.events.size();
    beat.event_count = recorder.events.size();
    play_.events.insert(play_.events.end(), recorder.events.begin(), recorder.events.end());
    play_.beats.push_back(beat);

    call::Entry entry;
    entry.move = move;
    entry.think_ms = think_ms;
    entry.text = std::move(text);
    log_.push_back(std::move(entry));
}

void Recording::add_hint() {
    call::Entry entry;
    entry.kind = call::EntryKind::hint;
    log_.push_back(std::move(entry));
    ++play_.hints;
}

void Recording::add_rewind(std::size_t to) {
    assert(can_rewind(to));
    play_.events.resize(play_.beats[to].first_event);
    play_.beats.resize(to);
    ++play_.rewinds;
    call::Entry entry;
    entry.kind = call::EntryKind::rewind;
    entry.to = static_cast<std::uint32_t>(to);
    log_.push_back(std::move(entry));
}

base::Status Recording::add(const call::Entry& entry) {
    switch (entry.kind) {
        case call::EntryKind::hint:
            add_hint();
            return base::Done{};
        case call::EntryKind::rewind:
            if (!can_rewind(entry.to)) return nothing_to_rewind(play_.beats.size());
            add_rewind(entry.to);
            return base::Done{};
        case call::EntryKind::move:
            break;
    }
    const auto why = query(entry.move);
    if (why != call::Why::legal) return not_possible(why);
    add_move(entry.move, entry.think_ms, entry.text);
    return base::Done{};
}

}  // namespace rung::records
