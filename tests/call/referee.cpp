#include "call/referee.h"

#include "call/mood_referee.h"
#include "call/story.h"
#include "call/timing_referee.h"
#include "call/trigger_referee.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace rung::test {
namespace {

using scenario::EventKind;
using scenario::MoveKind;
using scenario::Reason;
using scenario::Script;

/// Tells the story of a call move by move and holds what `call` said of each against it.
class Referee {
  public:
    Referee(const Script& script, const call::Playback& play)
        : script_(script), play_(play), story_(script) {}

    std::vector<std::string> judge() {
        story_.anger = script_.anger;
        story_.trust = script_.trust;
        story_.scenes.push_back(make_opening(script_, std::span(play_.events).first(play_.opening_count)));
        judge_triggers(0);
        for (std::size_t i = 0; i < play_.beats.size() && !ended_; ++i) judge_beat(i);
        return std::move(complaints_);
    }

  private:
    void judge_beat(std::size_t idx);
    void judge_mood(const call::State& after);
    void judge_triggers(std::size_t scene_idx);
    void judge_chain(const Scene& scene, std::size_t beat_idx);
    void judge_answer(const Scene& scene, const call::State& after, const std::vector<Timing>& timings);
    void judge_goodbye(const call::State& after);
    [[nodiscard]] bool ladder_is_at_its_end() const;

    template <class... Args>
    void complain(fmt::format_string<Args...> format, Args&&... args) {
        complaints_.push_back(fmt::format("turn {}: ", story_.turn) +
                              fmt::format(format, std::forward<Args>(args)...));
    }

    const Script& script_;
    const call::Playback& play_;
    Story story_;
    bool ended_ = false;
    std::vector<std::string> complaints_;
};

void Referee::judge_beat(std::size_t idx) {
    const auto& beat = play_.beats[idx];
    const auto scene = make_scene(script_, beat.move, story_.turn, play_.events_of(beat));
    if (beat.move.kind == MoveKind::escalate && !chain_is_open(story_)) judge_chain(scene, idx);
    story_.scenes.push_back(scene);
    judge_mood(beat.after);
    if (beat.move.kind == MoveKind::disconnect) judge_goodbye(beat.after);
    ended_ = scene.has(EventKind::call_ends);
    if (!ended_ || scene.has(EventKind::out_of_turns)) judge_triggers(idx + 1);
    if (scene.takes_turn) ++story_.turn;
}

void Referee::judge_mood(const call::State& after) {
    feel_last_scene(story_);
    if (after.anger != story_.anger || after.trust != story_.trust)
        complain("mood is {}/{}, the referee says {}/{}", after.anger, after.trust, story_.anger,
                 story_.trust);
    for (const auto& event : story_.last().told)
        if (event.kind == EventKind::mood &&
            (event.a != story_.anger || event.b != static_cast<unsigned>(story_.trust)))
            complain("the mood told is {}/{}, the referee says {}/{}", event.a, event.b, story_.anger,
                     story_.trust);
}

/// Conditions are the script's own business: that a trigger with one has opened is taken as told.
void Referee::judge_triggers(std::size_t scene_idx) {
    const auto& scene = story_.last();
    std::set<std::uint32_t> told, lapsed;
    for (const auto& event : scene.told) {
        if (event.kind == EventKind::opens) told.insert(event.b);
        if (event.kind == EventKind::lapses) lapsed.insert(event.b);
    }
    const int next_turn = scene.takes_turn ? story_.turn + 1 : story_.turn;
    for (std::uint32_t i = 0; i < script_.triggers.size(); ++i) {
        const auto& trigger = script_.triggers[i];
        const bool open_already = story_.opened.count(i) != 0;
        const bool expected =
            !open_already && (trigger.has_when ? told.count(i) != 0 : is_cued(story_, trigger));
        if (expected != (told.count(i) != 0))
            complain("trigger {} {} open", script_.text(trigger.id), expected ? "should" : "should not");
        if (expected) story_.opened[i] = {next_turn, scene_idx};
        const bool lapses = open_already && scene.takes_turn && !story_.chained &&
                            trigger.reason != Reason::inform && story_.turn == last_turn(story_, i);
        if (lapses != (lapsed.count(i) != 0))
            complain("trigger {} {} lapse", script_.text(trigger.id), lapses ? "should" : "should not");
    }
}

void Referee::judge_chain(const Scene& scene, std::size_t beat_idx) {
    const std::size_t at = find_timed_scene(story_, scene.move);
    const bool now = at == story_.scenes.size();
    const auto& decides = play_.beats[now ? beat_idx : at - 1];
    const auto expected = time_chain(
        story_,
        {.scenes = at, .turn = now ? story_.turn : story_.scenes[at].turn, .node = decides.before.node});
    std::vector<Timing> told;
    for (const auto& event : scene.told)
        if (event.kind == EventKind::times)
            told.push_back({event.a, event.value, scenario::unpack_row(event.b)});
    if (told != expected) complain("a chain is timed otherwise");
    judge_answer(scene, play_.beats[beat_idx].after, expected);
    story_.chained = true;
}

void Referee::judge_answer(const Scene& scene, const call::State& after, const std::vector<Timing>& timings) {
    const Timing* best = find_answered(story_, timings, scene.move.reason);
    const int answered = best == nullptr ? 0 : best->trigger + 1;
    if (after.answered != answered)
        complain("trigger {} is answered, not {}", after.answered - 1, answered - 1);
    const bool early = best == nullptr || best->d < 0;
    const bool late = best != nullptr && best->d > 0;
    if (after.has(call::Mark::early) != early || after.has(call::Mark::late) != late)
        complain("early and late are kept otherwise");
    if (scene.has(EventKind::needless) != timings.empty()) complain("needless is told otherwise");
}

bool Referee::ladder_is_at_its_end() const {
    return std::any_of(story_.opened.begin(), story_.opened.end(), [&](const auto& opened) {
        const auto reason = script_.triggers[opened.first].reason;
        return reason == Reason::threat || (reason == Reason::abuse && script_.rules.may_disconnect);
    });
}

/// Whether the rep hangs up, does as was announced, or goes while somebody else has the call.
void Referee::judge_goodbye(const call::State& after) {
    const auto& scene = story_.last();
    const bool goes = story_.ever([](const Scene& s) { return s.has(EventKind::connected); });
    const bool due = !goes && ladder_is_at_its_end();
    const bool hangs_up = !goes && !due;
    if (scene.has(EventKind::leaves) != goes || scene.has(EventKind::disconnects_due) != due ||
        scene.has(EventKind::answered_by_ending) != due || scene.has(EventKind::hangs_up) != hangs_up)
        complain("the call is ended otherwise");
    const auto ending = goes  ? script_.ending_left_to_owner
                        : due ? script_.ending_in_order
                              : script_.ending_disconnected;
    if (after.at() != call::Phase::wrap_up || after.ending != ending || after.has(call::Mark::resolved))
        complain("the rep's goodbye leads elsewhere");
    if (goes && !scene.acts.empty()) complain("the customer acts after the rep has gone");
}

}  // namespace

std::vector<std::string> disagreements(const Script& script, const call::Playback& play) {
    return Referee(script, play).judge();
}

}  // namespace rung::test
