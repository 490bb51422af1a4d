#pragma once

#include "call/attempt.h"
#include "scenario/script.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <vector>

/// A call as the referee remembers it: everything that happened, scene by scene. Whatever he wants to know
/// he looks up here, again and again, from the beginning.
namespace rung::test {

/// One move and its answer.
struct Scene {
    scenario::Move move;
    int turn = 1;
    bool takes_turn = true;
    std::set<int> shown;                          ///< skills
    std::vector<scenario::Act> acts;              ///< of the lines that were spoken
    std::map<scenario::EventKind, int> happened;  ///< how often, of what the rep and the superior did
    std::vector<scenario::Event> told;

    [[nodiscard]] int times(scenario::EventKind kind) const {
        const auto found = happened.find(kind);
        return found == happened.end() ? 0 : found->second;
    }
    [[nodiscard]] bool has(scenario::EventKind kind) const { return times(kind) != 0; }
    [[nodiscard]] bool does(scenario::EventKind act) const;
};

/// When a trigger opened.
struct Opening {
    int first_turn = 0;  ///< the first to act on it
    std::size_t scene = 0;
};

struct Story {
    explicit Story(const scenario::Script& script_) : script(script_) {}

    const scenario::Script& script;
    std::vector<Scene> scenes;  ///< the opening, then every move
    std::vector<int> anger_at_turns;
    std::map<std::size_t, Opening> opened;  ///< triggers
    int anger = 0, trust = 0, turn = 1;
    bool chained = false;  ///< a chain has begun

    [[nodiscard]] const Scene& last() const { return scenes.back(); }
    [[nodiscard]] bool ever(const std::function<bool(const Scene&)>& condition) const;
    [[nodiscard]] int count_acts(scenario::EventKind kind) const;
    /// Tries in the first of the scenes.
    [[nodiscard]] int tries_before(std::size_t scenes_count) const;
    /// Swearing at the situation counts where the company says so.
    [[nodiscard]] bool is_abuse(const scenario::Act& act) const;
};

/// The opening: lines without a move.
[[nodiscard]] Scene make_opening(const scenario::Script& script, std::span<const scenario::Event> events);
/// A move made at a turn, with what it brought about.
[[nodiscard]] Scene make_scene(const scenario::Script& script, const scenario::Move& move, int turn,
                               std::span<const scenario::Event> events);

}  // namespace rung::test
