#include "analysis/intended.h"

#include "analysis/optimist.h"
#include "analysis/reach.h"
#include "analysis/wrap_up.h"

#include <optional>

namespace rung::analysis {

using scenario::Move;
using scenario::MoveKind;

namespace {

/// Closes an attempt as well as can be; `did` hears of each move.
void wrap_up(const Subject& subject, Position& at, std::vector<Move>& line) {
    for (const auto& move : WrapUps(subject).best_line(at).moves) {
        play(subject, at, move);
        line.push_back(move);
    }
}

}  // namespace

Move meant_at(const scenario::Script& script, std::uint32_t node, Move move) {
    if (move.kind != MoveKind::say) return move;
    const auto id = script.text(script.choices[move.choice].id);
    const auto here = script.nodes[node].choices;
    if (move.choice - here.first < here.count) return move;
    const auto last = here.first + here.count;
    for (auto i = here.first; i < last; ++i) {
        if (script.text(script.choices[i].id) != id) continue;
        move.choice = i;
        break;
    }
    return move;
}

Intended play_intended(const Subject& subject) {
    const auto& script = subject.script;
    Intended intended;
    auto& at = intended.end;
    at = begin(subject);
    for (const auto& written : script.line) {
        const auto move = meant_at(script, at.state.node, written);
        if (call::query(script, at.state, move) != call::Why::legal) break;
        const bool in_call = at.state.at() == call::Phase::call;
        play(subject, at, move);
        intended.line.push_back(move);
        ++intended.made;
        const Arrival arrival{.state = at.state, .move = move};
        if (in_call && concludes(script, arrival)) intended.concluded = true;
    }
    intended.ended = intended.made == script.line.size() && at.state.at() != call::Phase::call;
    if (!intended.ended) return intended;
    if (at.state.at() == call::Phase::wrap_up) wrap_up(subject, at, intended.line);
    intended.total = score::settle(subject.sheet, at.ledger, at.state).total;
    return intended;
}

Conclusion find_conclusion_without(Explorer& explorer, const Rule& rule, std::uint64_t states) {
    const auto& subject = explorer.subject();
    const auto start = call::begin(subject.script);
    const auto skills = skills_that_break(subject.sheet, rule);
    if (skills != 0 && !Optimist(subject, start, skills).may_conclude()) return {Proof::fails, {}};

    const auto mask = static_cast<std::uint8_t>(1u << rule.idx);
    Conclusion found;
    const auto visit = [&](const Arrival& arrival) {
        if (!concludes(subject.script, arrival)) return false;
        auto line = explorer.line_to(arrival);
        auto at = begin(subject);
        for (const auto& move : line) play(subject, at, move);
        wrap_up(subject, at, line);
        if (rule.among(at.ledger.fatal, at.ledger.critical)) return false;
        found = {Proof::holds, std::move(line)};
        return true;
    };
    Plan plan{.budget = {.states = states / 4}, .novel = true};
    (rule.fatal ? plan.fatal : plan.critical) = mask;
    if (explorer.run(start, plan, visit) == End::enough) return found;
    plan.novel = false;
    plan.budget.states = states;
    const auto end = explorer.run(start, plan, visit);
    if (end == End::exhausted) found.proof = Proof::fails;
    return found;
}

}  // namespace rung::analysis
