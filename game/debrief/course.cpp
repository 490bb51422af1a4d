#include "debrief/course.h"

#include "call/owner.h"
#include "call/triggers.h"

#include <algorithm>

namespace rung::debrief {
namespace {

using scenario::EventKind;

void note_opened(const scenario::Script& script, const call::State& state, std::vector<Window>& windows) {
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const auto& trigger = script.triggers[i];
        const bool known =
            std::any_of(windows.begin(), windows.end(), [&](const Window& w) { return w.trigger == i; });
        if (state.age[i] == 0 || known || trigger.reason == scenario::Reason::inform) continue;
        Window window;
        window.trigger = i;
        window.reason = trigger.reason;
        window.first = state.turn - state.age[i] + 1;
        window.tries_needed = trigger.tries;
        window.declared = trigger.declared;
        windows.push_back(window);
    }
}

void note_reached(const scenario::Script& script, const call::State& state, std::vector<Window>& windows) {
    for (auto& window : windows)
        if (window.from == 0 && state.age[window.trigger] > 0 &&
            state.tries >= script.triggers[window.trigger].tries)
            window.from = std::max<int>(window.first, state.turn);
}

void settle_windows(const scenario::Script& script, const call::Playback& play,
                    std::vector<Window>& windows) {
    const auto& end = play.end();
    for (auto& window : windows) {
        window.to = window.first + call::last_age(script, end, window.trigger) - 1;
        window.answered = end.answered == window.trigger + 1;
    }
    for (const auto& event : play.events)
        if (event.kind == EventKind::lapses)
            for (auto& window : windows)
                if (window.trigger == event.b) window.lapsed = true;
}

/// Turn of the announcement that an escalation acts on, else its own.
int timed_turn(const call::Beat& beat) {
    const auto& before = beat.before;
    const bool announced = before.announced > 0 && before.announced_contact == beat.move.contact;
    return announced ? before.turn - before.announced : before.turn;
}

Chain begin_chain(const call::Beat& beat, std::size_t beat_idx) {
    Chain chain;
    chain.beat = beat_idx;
    chain.turn = timed_turn(beat);
    chain.acted_turn = beat.before.turn;
    chain.contact = beat.move.contact;
    chain.reason = beat.move.reason;
    chain.method = beat.move.method;
    return chain;
}

void follow_chains(const call::Playback& play, std::vector<Chain>& chains) {
    for (std::size_t i = 0; i < play.beats.size(); ++i) {
        for (const auto& event : play.events_of(play.beats[i])) {
            if (event.kind == EventKind::escalates) chains.push_back(begin_chain(play.beats[i], i));
            if (chains.empty()) continue;
            auto& chain = chains.back();
            if (event.kind == EventKind::acts_again) ++chain.links;
            if (event.kind == EventKind::connected || event.kind == EventKind::callback_agreed) {
                chain.connected = event.kind == EventKind::connected;
                chain.by_callback = event.kind == EventKind::callback_agreed;
                chain.taken_by = event.a;
            }
        }
    }
}

}  // namespace

Course make_course(const scenario::Script& script, const call::Playback& play) {
    Course course;
    note_opened(script, play.start, course.windows);
    for (const auto& beat : play.beats) {
        if (after_call(beat)) break;
        note_reached(script, beat.before, course.windows);
        note_opened(script, beat.after, course.windows);
        course.last_turn = beat.before.turn;
    }
    settle_windows(script, play, course.windows);
    follow_chains(play, course.chains);
    return course;
}

std::span<const scenario::Event> events_before(const call::Playback& play, const call::Beat& beat) {
    const auto idx = static_cast<std::size_t>(&beat - play.beats.data());
    return idx == 0 ? std::span(play.events).first(play.opening_count) : play.events_of(play.beats[idx - 1]);
}

const Window* find_window_at(const Course& course, int turn) {
    const Window* found = nullptr;
    for (const auto& window : course.windows)
        if (window.first <= turn) found = &window;
    return found;
}

int own_step(const scenario::Script& script, std::size_t remedy) {
    return script.remedies[remedy].limit_steps - 1;
}

bool own_part_unoffered(const scenario::Script& script, const call::State& state, std::size_t remedy) {
    if (state.asked[remedy] == 0 || own_step(script, remedy) < 0) return false;
    const int wanted = std::min<int>(state.asked[remedy] - 1, own_step(script, remedy));
    return state.offered[remedy] < wanted + 1;
}

std::uint8_t find_right_owner(const scenario::Script& script, const call::State& state,
                              scenario::Reason reason) {
    for (std::uint8_t i = 0; i < script.contacts.size(); ++i)
        if (call::judge_owner(script, state, reason, i) == call::Ownership::right) return i;
    return scenario::kNobody;
}

}  // namespace rung::debrief
