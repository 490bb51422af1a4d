#include "analysis/dead_end.h"

#include "analysis/optimist.h"
#include "analysis/reach.h"
#include "analysis/road_map.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rung::analysis {
namespace {

/// A state that stands for all that look as it does.
struct Look {
    call::State state;
    std::vector<scenario::Move> line;
};

/// What a rep sees of a state: where it is, who has the call, and what can be said.
using Sight = std::tuple<std::uint16_t, bool, std::vector<std::uint32_t>>;

Sight sight_of(const scenario::Script& script, const call::State& state) {
    std::vector<std::uint32_t> choices;
    call::list_choices(script, state, choices);
    return {state.node, state.has(call::Mark::handed_over), std::move(choices)};
}

/// Of each sight the first state, the angriest and the one with the least trust.
std::vector<Look> find_looks(Explorer& explorer, std::uint64_t budget) {
    struct Chosen {
        std::uint32_t first, angriest, wariest;
    };
    const auto& script = explorer.subject().script;
    (void)explorer.run(call::begin(script), {.budget = {.states = budget}, .novel = true},
                       [](const Arrival&) { return false; });
    std::map<Sight, Chosen> chosen;
    std::vector<std::uint32_t> wanted;
    const auto& stops = explorer.stops();
    for (std::uint32_t i = 0; i < stops.size(); ++i) {
        const auto [at, is_new] = chosen.try_emplace(sight_of(script, stops[i].state), Chosen{i, i, i});
        auto& one = at->second;
        if (stops[i].state.anger > stops[one.angriest].state.anger) one.angriest = i;
        if (stops[i].state.trust < stops[one.wariest].state.trust) one.wariest = i;
    }
    for (const auto& [sight, one] : chosen)
        wanted.insert(wanted.end(), {one.first, one.angriest, one.wariest});
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<Look> looks;
    for (const auto i : wanted) looks.push_back({stops[i].state, explorer.line_to(i)});
    return looks;
}

/// Whether the call can still be concluded from a state.
Proof find_way_out(Explorer& explorer, call::State from, const std::vector<std::uint8_t>& distances,
                   std::uint64_t budget) {
    if (!explorer.reads_turn()) from.turn = 1;
    const auto visit = [&](const Arrival& arrival) { return concludes(explorer.subject().script, arrival); };
    const Plan nearest{.budget = {.states = budget}, .distance = &distances};
    if (explorer.run(from, nearest, visit) == End::enough) return Proof::holds;
    if (!Optimist(explorer.subject(), from).may_conclude()) return Proof::fails;
    const auto end = explorer.run(from, {.budget = {.states = budget}}, visit);
    return end == End::enough ? Proof::holds : end == End::exhausted ? Proof::fails : Proof::open;
}

}  // namespace

std::vector<DeadEnd> find_dead_ends(Explorer& explorer, const DeadEndBudget& budget) {
    const auto looks = find_looks(explorer, budget.sweep);
    const auto distances = RoadMap(explorer.subject()).distances_to_end();
    auto left = budget.all;
    std::vector<DeadEnd> found;
    for (const auto& look : looks) {
        const auto node = look.state.node;
        const auto told = std::ranges::find(found, node, &DeadEnd::node);
        if (told != found.end() && told->proof == Proof::fails) continue;
        const auto spent = explorer.states();
        const auto proof = find_way_out(explorer, look.state, distances, std::min(left, budget.each));
        left -= std::min(left, explorer.states() - spent);
        if (proof == Proof::holds) continue;
        if (told == found.end())
            found.push_back({node, proof, look.line});
        else if (proof == Proof::fails)
            *told = {node, proof, look.line};
    }
    return found;
}

}  // namespace rung::analysis
