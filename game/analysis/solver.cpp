#include "analysis/solver.h"

#include "call/amounts.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rung::analysis {

using scenario::Move;
using scenario::MoveKind;

namespace {

constexpr int kFewTurns = 3;
constexpr std::uint64_t kEstimateStates = 5'000;  ///< that one position of the real call may be asked about

/// A line names its words by id, which several nodes may use: the choice that is meant at this one.
std::uint32_t choice_meant(const scenario::Script& script, std::uint32_t node, std::uint32_t choice) {
    const auto id = script.text(script.choices[choice].id);
    const auto here = script.nodes[node].choices;
    for (auto i = here.first; i < here.first + here.count; ++i)
        if (script.text(script.choices[i].id) == id) return i;
    return choice;
}

score::Sheet without_caps(score::Sheet sheet) {
    sheet.cap_missed = sheet.cap_needless = sheet.cap_premature_cold = score::kAllPoints;
    return sheet;
}

}  // namespace

/// The same call where no cap makes lines alike.
struct Solver::Uncapped {
    explicit Uncapped(const Subject& subject)
        : sheet(without_caps(subject.sheet)), solver({subject.script, sheet}) {}
    score::Sheet sheet;
    Solver solver;
};

Solver::~Solver() = default;

Solver::Solver(const Subject& subject, Chains chains)
    : subject_(subject),
      relevance_(subject_),
      calm_(subject_, relevance_),
      bound_(subject_),
      wrap_ups_(subject_),
      real_(subject_, relevance_, bound_, nullptr, chains),
      calm_search_(subject_, relevance_, bound_, &calm_, chains) {
    prefer_authors_line();
}

void Solver::prefer_authors_line() {
    auto at = begin(subject_);
    for (auto move : subject_.script.line) {
        if (at.state.at() != call::Phase::call) return;
        if (move.kind == MoveKind::say)
            move.choice = choice_meant(subject_.script, at.state.node, move.choice);
        if (call::query(subject_.script, at.state, move) != call::Why::legal) return;
        real_.prefer(at.state.node, move);
        calm_search_.prefer(at.state.node, move);
        authored_.emplace_back(at.state.node, move);
        play(subject_, at, move);
    }
}

Answer Solver::wrap_up(const Position& position) const {
    WrapUp best;
    if (position.state.at() == call::Phase::wrap_up)
        best = wrap_ups_.best_line(position);
    else
        best.result = score::settle(subject_.sheet, position.ledger, position.state);
    const int worth = worth_of(best.result, position.ledger.fatal != 0);
    return {{worth, worth}, std::move(best.moves), 1};
}

Answer Solver::attain(const Position& from, const std::vector<Move>& line) const {
    Answer answer{{0, 0}, {}, 0};
    Position at = from;
    for (const auto& move : line) {
        if (at.state.at() != call::Phase::call ||
            call::query(subject_.script, at.state, move) != call::Why::legal)
            break;
        play(subject_, at, move);
        answer.line.push_back(move);
    }
    if (at.state.at() == call::Phase::call) return {{0, 0}, {}, 0};
    auto after = wrap_ups_.best_line(at);
    const int worth = worth_of(after.result, from.ledger.fatal != 0);
    answer.line.insert(answer.line.end(), after.moves.begin(), after.moves.end());
    answer.value = {worth, worth};
    return answer;
}

Answer Solver::solve(const Position& position, const Budget& budget) {
    if (position.state.at() != call::Phase::call) return wrap_up(position);
    const Frame frame{.fatal_before = position.ledger.fatal != 0,
                      .control_may_slip = bound_.may_lose_control(position.state)};
    std::uint64_t states = 0;
    Answer best{{0, score::kAllPoints}, {}, 0};
    const auto better = [&](const Found& found) {
        auto answer = attain(position, found.line);
        answer.value.upper = std::min(best.value.upper, found.value.upper);
        assert(answer.value.lower <= answer.value.upper && "no line is worth more than what bounds it");
        if (answer.value.lower < best.value.lower || answer.line.empty()) {
            answer.line = best.line;
            answer.value.lower = best.value.lower;
        }
        best = std::move(answer);
        best.states = states;
        return best.value.exact() && !best.line.empty();
    };
    // Near the end the real call is the smaller one: the calm one goes on without a last turn.
    if (subject_.script.turns - position.state.turn < kFewTurns) {
        const auto real = real_.run(position, frame, {budget.states / 4, budget.bytes});
        states += real.states;
        if (better(real)) return best;
    }
    Search::Estimate estimate;
    if (calm_.bounds()) {
        const auto calm = calm_search_.run(position, frame, {budget.states / 2, budget.bytes});
        states += calm.states;
        if (better(calm)) return best;
        estimate = [&](const Position& at, std::uint64_t real_states) {
            const auto used = states + real_states;
            const auto left = budget.states > used ? budget.states - used : 0;
            const auto found = calm_search_.run(at, frame, {std::min(left, kEstimateStates), budget.bytes});
            states += found.states;
            return Estimated{found.value.upper, found.states};
        };
    }
    if (states >= budget.states) return best;
    const auto real = real_.run(position, frame, {budget.states - states, budget.bytes}, estimate);
    states += real.states;
    (void)better(real);
    return best;
}

Answer Solver::begin_with(const Move& move, const Position& position, Answer best, const Budget& budget) {
    if (call::query(subject_.script, position.state, move) != call::Why::legal) return best;
    auto after = position;
    play(subject_, after, move);
    if ((after.ledger.fatal != 0) != (position.ledger.fatal != 0)) return best;
    auto onward = solve(after, budget);
    best.states += onward.states;
    if (onward.line.empty() || onward.value.lower != best.value.lower) return best;
    best.line = std::move(onward.line);
    best.line.insert(best.line.begin(), move);
    return best;
}

Answer Solver::prefer_authored(const Position& position, Answer best, const Budget& budget) {
    for (const auto& [node, move] : authored_) {
        if (node != position.state.node || move == best.line.front()) continue;
        best = begin_with(move, position, std::move(best), budget);
        if (best.line.front() == move) break;
    }
    return best;
}

Answer Solver::prefer_own(const Position& position, Answer best, const Budget& budget) {
    const auto& script = subject_.script;
    for (std::size_t r = 0; r < script.remedies.size(); ++r) {
        const auto kind = best.line.front().kind;
        if (kind != MoveKind::escalate && kind != MoveKind::announce) break;
        const auto asked = call::asked_of(script, position.state, r);
        if (asked == 0 || asked > script.remedies[r].limit || call::offered_of(script, position.state, r) > 0)
            continue;
        const Move offer{.kind = MoveKind::offer,
                         .remedy = static_cast<std::uint8_t>(r),
                         .step = static_cast<std::uint8_t>(position.state.asked[r] - 1)};
        best = begin_with(offer, position, std::move(best), budget);
    }
    return best;
}

score::Result Solver::result_of(Position at, const std::vector<Move>& line) const {
    for (const auto& move : line) play(subject_, at, move);
    return score::settle(subject_.sheet, at.ledger, at.state);
}

Answer Solver::look_below_cap(const Position& position, Answer best, const Budget& budget) {
    if (!uncapped_) uncapped_ = std::make_unique<Uncapped>(subject_);
    auto below = uncapped_->solver.solve_for_show(position, budget);
    best.states += below.states;
    if (below.line.empty()) return best;
    const auto result = result_of(position, below.line);
    if (worth_of(result, position.ledger.fatal != 0) >= best.value.lower) best.line = std::move(below.line);
    return best;
}

Answer Solver::solve_for_show(const Position& position, const Budget& budget) {
    auto best = solve(position, budget);
    if (best.line.empty() || position.state.at() != call::Phase::call) return best;
    best = prefer_authored(position, std::move(best), budget);
    best = prefer_own(position, std::move(best), budget);
    return result_of(position, best.line).is_capped() ? look_below_cap(position, std::move(best), budget)
                                                      : best;
}

}  // namespace rung::analysis
