#include "analysis/reach.h"

#include "analysis/intended.h"
#include "analysis/optimist.h"
#include "analysis/road_map.h"
#include "analysis/rule.h"

#include <algorithm>

namespace rung::analysis {

using scenario::Move;
using scenario::MoveKind;

namespace {

Rule rule_of(const Goal& goal) {
    return {goal.kind == Goal::Kind::fatal, goal.idx};
}

/// Goals with what is known of them so far.
class Hunt {
  public:
    Hunt(Explorer& explorer, const std::vector<Goal>& goals) : explorer_(explorer) {
        sightings_.reserve(goals.size());
        for (const auto& goal : goals) sightings_.push_back({goal, Proof::open, {}});
        left_ = sightings_.size();
    }

    /// What is so at pick-up already, and what can never be.
    void look_ahead() {
        const Optimist optimist(explorer_.subject(), start());
        const auto at = start();
        for (auto& sighting : sightings_) {
            const auto& goal = sighting.goal;
            const bool there = (goal.kind == Goal::Kind::node && goal.idx == at.node) ||
                               (goal.kind == Goal::Kind::window && (at.opened >> goal.idx & 1u) != 0);
            if (there)
                settle(sighting, Proof::holds);
            else if (!optimist.may_come(goal))
                settle(sighting, Proof::fails);
        }
    }

    /// What is met without looking for it.
    void stroll(std::uint64_t walks) {
        const auto visit = [&](const Arrival& arrival) { return take(arrival); };
        const auto& script = explorer_.subject().script;
        const std::vector<Move> silence(script.turns, Move{.kind = MoveKind::wait, .amount = 5});
        for (const auto& line : {play_intended(explorer_.subject()).line, silence})
            if (explorer_.follow(start(), line, visit) == End::enough) return;
        (void)explorer_.stroll(start(), walks, visit);
    }

    End sweep(const Plan& plan) {
        return explorer_.run(start(), plan, [&](const Arrival& arrival) { return take(arrival); });
    }

    void search_each(std::uint64_t each, std::uint64_t all) {
        const RoadMap roads(explorer_.subject());
        for (auto& sighting : sightings_) {
            const auto spent = explorer_.states();
            if (sighting.proof != Proof::open || all == 0) continue;
            const auto distances = roads.distances_to(sighting.goal);
            if (distances.empty()) continue;
            const Plan plan{.budget = {.states = std::min(each, all)}, .distance = &distances};
            (void)explorer_.run(start(), plan, [&](const Arrival& arrival) {
                (void)take(arrival);
                return sighting.proof != Proof::open;
            });
            all -= std::min(all, explorer_.states() - spent);
        }
    }

    void give_up() {
        for (auto& sighting : sightings_)
            if (sighting.proof == Proof::open) settle(sighting, Proof::fails);
    }

    [[nodiscard]] bool done() const { return left_ == 0; }
    [[nodiscard]] std::vector<Sighting> sightings() && { return std::move(sightings_); }

  private:
    [[nodiscard]] call::State start() const { return call::begin(explorer_.subject().script); }

    void settle(Sighting& sighting, Proof proof) {
        sighting.proof = proof;
        --left_;
    }

    /// Most moves come to nothing that is still looked for, so that they have to be told apart quickly.
    bool take(const Arrival& arrival) {
        for (auto& sighting : sightings_) {
            if (sighting.proof != Proof::open || !comes_to(arrival, sighting.goal)) continue;
            sighting.line = explorer_.line_to(arrival);
            if (by_closing_alone(arrival, sighting.goal)) sighting.line.push_back({.kind = MoveKind::close});
            settle(sighting, Proof::holds);
        }
        return done();
    }

    static bool by_closing_alone(const Arrival& arrival, const Goal& goal) {
        if (goal.kind != Goal::Kind::fatal && goal.kind != Goal::Kind::critical) return false;
        return !rule_of(goal).among(arrival.fatal, arrival.critical);
    }

    Explorer& explorer_;
    std::vector<Sighting> sightings_;
    std::size_t left_ = 0;
};

}  // namespace

bool comes_to(const Arrival& arrival, const Goal& goal) {
    const auto& state = arrival.state;
    const bool over = state.at() != call::Phase::call;
    switch (goal.kind) {
        case Goal::Kind::node:
            return !over && state.node == goal.idx;
        case Goal::Kind::ending:
            return over && state.ending == goal.idx;
        case Goal::Kind::window:
            return !over && (state.opened >> goal.idx & 1u) != 0;
        case Goal::Kind::fatal:
        case Goal::Kind::critical:
            return rule_of(goal).among(arrival.fatal, arrival.critical) ||
                   rule_of(goal).among(arrival.fatal_by_closing, arrival.critical_by_closing);
    }
    return false;
}

bool concludes(const scenario::Script& script, const Arrival& arrival) {
    const auto& state = arrival.state;
    if (state.at() == call::Phase::call) return false;
    if (arrival.move.kind == MoveKind::disconnect) return state.has(call::Mark::ended_in_order);
    return state.ending != script.ending_out_of_turns;
}

std::vector<Sighting> find_sightings(Explorer& explorer, const std::vector<Goal>& goals,
                                     const ReachBudget& budget) {
    Hunt hunt(explorer, goals);
    hunt.look_ahead();
    if (!hunt.done()) hunt.stroll(budget.strolls);
    if (!hunt.done()) (void)hunt.sweep({.budget = {.states = budget.sweep}, .novel = true});
    if (!hunt.done()) hunt.search_each(budget.each, budget.directed);
    if (!hunt.done() && hunt.sweep({.budget = {.states = budget.all}}) == End::exhausted) hunt.give_up();
    return std::move(hunt).sightings();
}

}  // namespace rung::analysis
