#include "call/attempt.h"
#include "scenario/vocabulary.h"

#include <fmt/format.h>

namespace rung::call {
namespace {

using scenario::Script;

/// Plays entry after entry into a playback.
class Player {
  public:
    explicit Player(const Script& script) : script_(script) {
        play_.start = begin(script, recorder_.sink());
        play_.opening_count = recorder_.events.size();
    }

    base::Status play(const Entry& entry, std::size_t idx) {
        switch (entry.kind) {
            case EntryKind::move:
                return move(entry.move, idx);
            case EntryKind::rewind:
                return rewind(entry.to, idx);
            default:
                ++play_.hints;
                return base::Done{};
        }
    }

    Playback finish() {
        play_.events = std::move(recorder_.events);
        return std::move(play_);
    }

  private:
    base::Status move(const scenario::Move& move, std::size_t idx) {
        const Why why = query(script_, play_.end(), move);
        if (why != Why::legal)
            return fail(idx,
                        fmt::format("\"{}\" is not possible there: {}", name_of(move.kind), name_of(why)));
        Beat beat{idx, move, play_.end(), play_.end(), recorder_.events.size(), 0};
        apply(script_, beat.after, move, recorder_.sink());
        beat.event_count = recorder_.events.size() - beat.first_event;
        play_.beats.push_back(beat);
        return base::Done{};
    }

    base::Status rewind(std::uint32_t to, std::size_t idx) {
        if (to >= play_.beats.size())
            return fail(idx, fmt::format("goes back to move {}, but only {} have been made", to + 1,
                                         play_.beats.size()));
        recorder_.events.resize(play_.beats[to].first_event);
        play_.beats.resize(to);
        ++play_.rewinds;
        return base::Done{};
    }

    static base::Error fail(std::size_t idx, const std::string& what) {
        return {"illegal-entry", fmt::format("entry {} of the log: {}", idx + 1, what),
                "the log was not made by playing this scenario, or not with these rules"};
    }

    const Script& script_;
    Recorder recorder_;
    Playback play_;
};

}  // namespace

base::Result<Playback> replay(const Script& script, const std::vector<Entry>& log) {
    Player player(script);
    for (std::size_t i = 0; i < log.size(); ++i)
        if (const auto played = player.play(log[i], i); !played.ok()) return played.error();
    return player.finish();
}

}  // namespace rung::call
