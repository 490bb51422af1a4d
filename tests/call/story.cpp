#include "call/story.h"

#include <algorithm>

namespace rung::test {

using scenario::EventKind;
using scenario::MoveKind;

namespace {

std::set<int> skills_of(const scenario::Script& script, const scenario::Move& move) {
    std::uint32_t bits = 0;
    if (move.kind == MoveKind::say) bits = script.choices[move.choice].shows;
    if ((move.kind == MoveKind::announce || move.kind == MoveKind::escalate) &&
        move.line != scenario::kNoLine)
        bits = script.handover_lines[move.line].shows;
    std::set<int> skills;
    for (int i = 0; i < 32; ++i)
        if ((bits >> i & 1u) != 0) skills.insert(i);
    return skills;
}

void take_events(const scenario::Script& script, Scene& scene, std::span<const scenario::Event> events) {
    scene.told.assign(events.begin(), events.end());
    for (const auto& event : events) {
        ++scene.happened[event.kind];
        if (event.kind != EventKind::line) continue;
        const auto range = script.lines[event.b].acts;
        for (auto i = range.first; i < range.first + range.count; ++i) scene.acts.push_back(script.acts[i]);
    }
}

}  // namespace

bool Scene::does(EventKind act) const {
    return std::any_of(acts.begin(), acts.end(), [&](const scenario::Act& a) { return a.kind == act; });
}

Scene make_opening(const scenario::Script& script, std::span<const scenario::Event> events) {
    Scene opening;
    opening.takes_turn = false;
    take_events(script, opening, events);
    return opening;
}

Scene make_scene(const scenario::Script& script, const scenario::Move& move, int turn,
                 std::span<const scenario::Event> events) {
    Scene scene;
    scene.move = move;
    scene.turn = turn;
    scene.takes_turn =
        move.kind != MoveKind::hold && move.kind != MoveKind::lookup && move.kind != MoveKind::message;
    scene.shown = skills_of(script, move);
    take_events(script, scene, events);
    return scene;
}

bool Story::ever(const std::function<bool(const Scene&)>& condition) const {
    return std::any_of(scenes.begin(), scenes.end(), condition);
}

int Story::count_acts(EventKind kind) const {
    int times = 0;
    for (const auto& scene : scenes)
        times += static_cast<int>(std::count_if(scene.acts.begin(), scene.acts.end(),
                                                [&](const scenario::Act& a) { return a.kind == kind; }));
    return times;
}

int Story::tries_before(std::size_t scenes_count) const {
    int tries = 0;
    for (std::size_t i = 0; i < scenes_count; ++i) tries += scenes[i].has(EventKind::tries) ? 1 : 0;
    return tries;
}

bool Story::is_abuse(const scenario::Act& act) const {
    return act.kind == EventKind::abuses || (act.kind == EventKind::swears && script.rules.swearing_counts);
}

}  // namespace rung::test
