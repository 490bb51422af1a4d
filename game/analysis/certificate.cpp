#include "analysis/certificate.h"

#include "analysis/intended.h"
#include "analysis/optimist.h"
#include "analysis/road_map.h"
#include "analysis/shorten.h"
#include "analysis/solver.h"
#include "analysis/wanted.h"
#include "score/settle.h"

#include <algorithm>
#include <utility>

namespace rung::analysis {

using scenario::Move;
using scenario::Verdict;

namespace {

Claim claim_of(Goal::Kind kind) {
    switch (kind) {
        case Goal::Kind::node:
            return Claim::node_reachable;
        case Goal::Kind::ending:
            return Claim::ending_reachable;
        case Goal::Kind::window:
            return Claim::window_opens;
        case Goal::Kind::fatal:
        case Goal::Kind::critical:
            return Claim::trap_reachable;
    }
    return Claim::node_reachable;
}

/// Everything that has to be reachable.
std::vector<Goal> list_goals(const Subject& subject) {
    const auto& script = subject.script;
    std::vector<Goal> goals;
    for (std::uint32_t node = 0; node < script.nodes.size(); ++node)
        goals.push_back({Goal::Kind::node, node});
    for (const auto ending : list_own_endings(script)) goals.push_back({Goal::Kind::ending, ending});
    for (std::uint32_t i = 0; i < script.triggers.size(); ++i)
        if (script.triggers[i].declared) goals.push_back({Goal::Kind::window, i});
    for (const auto& trap : script.traps) {
        const auto put = [&](const std::vector<score::Grave>& rules, Goal::Kind kind) {
            for (std::uint32_t i = 0; i < rules.size(); ++i)
                if (rules[i].id == script.text(trap)) goals.push_back({kind, i});
        };
        put(subject.sheet.fatal, Goal::Kind::fatal);
        put(subject.sheet.critical, Goal::Kind::critical);
    }
    return goals;
}

class Prover {
  public:
    Prover(const Subject& subject, const CertificateBudget& budget)
        : subject_(subject),
          budget_(budget),
          relevance_(subject_),
          explorer_(subject_, relevance_),
          wanted_(subject_),
          intended_(play_intended(subject_)) {}

    Certificate run() {
        prove_reachable();
        prove_avoidable();
        prove_no_dead_end();
        prove_line();
        total_endings();
        prove_verdict();
        made_.states += explorer_.states();
        return std::move(made_);
    }

  private:
    void prove_reachable();
    void prove_avoidable();
    void prove_avoidable(const Rule& rule);
    void prove_no_dead_end();
    void prove_line();
    void solve();
    void total_endings();
    void prove_verdict();
    void note_best(const std::vector<Move>& line, int total);
    [[nodiscard]] int total_of(const Position& end) const {
        return score::settle(subject_.sheet, end.ledger, end.state).total;
    }
    [[nodiscard]] Answer search(const Wanted& wanted, const std::vector<std::uint8_t>& distances,
                                const std::vector<Move>& known, const Budget& budget);
    void add(Property property) { made_.properties.push_back(std::move(property)); }

    Subject subject_;
    CertificateBudget budget_;
    Relevance relevance_;
    Explorer explorer_;
    WantedSearch wanted_;
    Intended intended_;
    std::vector<Sighting> sightings_;
    Certificate made_;
};

void Prover::prove_reachable() {
    sightings_ = find_sightings(explorer_, list_goals(subject_), budget_.reach);
    for (const auto& [goal, proof, line] : sightings_)
        add({claim_of(goal.kind), goal.idx, goal.kind == Goal::Kind::fatal, proof, line});
}

void Prover::prove_avoidable() {
    for (std::uint32_t i = 0; i < subject_.sheet.fatal.size(); ++i) prove_avoidable(Rule{true, i});
    for (std::uint32_t i = 0; i < subject_.sheet.critical.size(); ++i) prove_avoidable(Rule{false, i});
}

/// The author's line shows it for all rules that it does not break.
void Prover::prove_avoidable(const Rule& rule) {
    const auto& ledger = intended_.end.ledger;
    Property property{Claim::avoidable, rule.idx, rule.fatal, Proof::holds, intended_.line};
    if (!intended_.concluded || rule.among(ledger.fatal, ledger.critical)) {
        const auto without = find_conclusion_without(explorer_, rule, budget_.reach.all);
        property.proof = without.proof;
        property.line = without.line;
        if (without.proof == Proof::fails) property.line = intended_.line;
    }
    add(std::move(property));
}

void Prover::prove_no_dead_end() {
    const auto found = find_dead_ends(explorer_, budget_.dead_ends);
    for (const auto& [node, proof, line] : found) add({Claim::no_dead_end, node, false, proof, line});
    if (found.empty()) add({Claim::no_dead_end, kWhole, false, Proof::holds, {}});
}

void Prover::solve() {
    const auto start = begin(subject_);
    const int most = Bound(subject_).of(start, {});
    made_.best = {intended_.total, most};
    made_.best_line = intended_.line;
    if (made_.best.exact()) return;
    Solver solver(subject_);
    auto answer = solver.solve(start, budget_.solving);
    made_.states += answer.states;
    made_.best.upper = std::min(most, answer.value.upper);
    if (answer.value.lower > intended_.total && !answer.line.empty())
        note_best(answer.line, answer.value.lower);
    made_.best.upper = std::max(made_.best.upper, made_.best.lower);
}

void Prover::note_best(const std::vector<Move>& line, int total) {
    if (total <= made_.best.lower && !made_.best_line.empty()) return;
    made_.best.lower = total;
    made_.best_line = line;
}

void Prover::prove_line() {
    made_.line_made = intended_.made;
    made_.line_total = intended_.total;
    const auto possible = intended_.ended ? Proof::holds : Proof::fails;
    add({Claim::line_possible, kWhole, false, possible, intended_.line});
    solve();
}

Answer Prover::search(const Wanted& wanted, const std::vector<std::uint8_t>& distances,
                      const std::vector<Move>& known, const Budget& budget) {
    auto answer = wanted_.run(wanted, distances, known, made_.best.upper, budget);
    made_.states += answer.states;
    if (!answer.line.empty()) note_best(answer.line, answer.value.lower);
    return answer;
}

void Prover::total_endings() {
    const RoadMap roads(subject_);
    for (const auto& [goal, proof, line] : sightings_) {
        if (goal.kind != Goal::Kind::ending || proof == Proof::fails) continue;
        const bool intended = intended_.ended && intended_.end.state.ending == goal.idx;
        auto answer = search({.ending = goal.idx}, roads.distances_to(goal), intended ? intended_.line : line,
                             budget_.endings);
        made_.endings.push_back({goal.idx, !answer.line.empty(), answer.value, std::move(answer.line)});
    }
    // What some way of ending turned out to be worth may be more than was known of the whole.
    auto proof = !intended_.ended || made_.best.lower > intended_.total ? Proof::fails
                 : made_.best.exact()                                   ? Proof::holds
                                                                        : Proof::open;
    const auto better = [&](const Position& end) { return total_of(end) > intended_.total; };
    add({Claim::line_best, kWhole, false, proof,
         proof == Proof::fails ? shorten(subject_, made_.best_line, better) : made_.best_line});
}

void Prover::prove_verdict() {
    std::vector<Move> shown;
    for (const bool chained : {true, false}) {
        const bool asked = subject_.script.verdict == (chained ? Verdict::required : Verdict::needless);
        Solver solver(subject_, chained ? Chains::with : Chains::without);
        const auto answer = solver.solve(begin(subject_), asked ? budget_.solving : budget_.endings);
        made_.states += answer.states;
        const bool best = !answer.line.empty() && answer.value.lower == made_.best.lower;
        (chained ? made_.best_escalates : made_.best_keeps) = best;
        if (!asked) continue;
        // Not found: it is so only if no such line can be worth as much.
        const auto proof = best                                    ? Proof::holds
                           : answer.value.upper < made_.best.lower ? Proof::fails
                                                                   : Proof::open;
        const auto other = [&](const Position& end) {
            return total_of(end) >= made_.best.lower && (end.ledger.chains > 0) != chained;
        };
        add({Claim::verdict, kWhole, false, proof,
             best                    ? answer.line
             : proof == Proof::fails ? shorten(subject_, made_.best_line, other)
                                     : made_.best_line});
    }
    if (subject_.script.verdict == Verdict::acceptable)
        add({Claim::verdict, kWhole, false, Proof::holds, made_.best_line});
}

}  // namespace

std::vector<std::uint32_t> list_own_endings(const scenario::Script& script) {
    // The endings of every call that a file does not word have the temper's words.
    const auto is_temper = [&](std::uint32_t ending) {
        const auto text = script.endings[ending].text;
        const auto same = [&](scenario::Text other) {
            return text.at == other.at && text.size == other.size;
        };
        return (ending == script.ending_out_of_turns && same(script.out_of_turns_text)) ||
               (ending == script.ending_disconnected && same(script.disconnected_text)) ||
               (ending == script.ending_left_to_owner && same(script.left_to_owner_text));
    };
    std::vector<std::uint32_t> own;
    for (std::uint32_t ending = 0; ending < script.endings.size(); ++ending)
        if (!is_temper(ending)) own.push_back(ending);
    return own;
}

bool Certificate::sound() const {
    return std::ranges::all_of(properties, [](const Property& one) { return one.proof == Proof::holds; });
}

bool Certificate::exact() const {
    return best.exact() &&
           std::ranges::none_of(properties, [](const Property& one) { return one.proof == Proof::open; });
}

Certificate make_certificate(const Subject& subject, const CertificateBudget& budget) {
    return Prover(subject, budget).run();
}

}  // namespace rung::analysis
