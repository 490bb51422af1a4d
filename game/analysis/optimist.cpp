#include "analysis/optimist.h"

#include "scenario/reactions.h"

namespace rung::analysis {

using call::Mark;
using scenario::EventKind;
using scenario::Range;
using scenario::Reason;
using scenario::Script;
using scenario::Target;

Optimist::Optimist(const Subject& subject, const call::State& from, std::uint32_t shunned)
    : subject_(subject),
      from_(from),
      shunned_(shunned),
      possible_(score::find_possible(subject.script, subject.sheet.signals)),
      names_([this](const scenario::Op& op) { return span(op); }),
      endings_(subject.script.endings.size(), 0) {
    for (const auto& trigger : subject.script.triggers)
        cues_.push_back(scenario::make_cues(subject.script, trigger));
    for (auto& nodes : nodes_) nodes.assign(subject.script.nodes.size(), 0);
    start(from);
    do {
        changed_ = false;
        for (const auto phase : {own, handed_over})
            for (std::uint32_t node = 0; node < subject.script.nodes.size(); ++node)
                if (nodes_[phase][node] != 0) look_at(node, phase);
        if (owns_) look_at_handovers();
        look_at_triggers();
    } while (changed_);
}

void Optimist::start(const call::State& from) {
    owns_ = !from.has(Mark::handed_over);
    set_ = from.flags;
    unset_ = ~from.flags;
    facts_ = from.facts;
    looked_up_ = owns_ ? ~0u : from.looked_up;
    visited_ = from.visited;
    opened_ = from.opened;
    for (std::size_t i = 0; i < asked_.size(); ++i) asked_[i] = 1u << from.asked[i];
    nodes_[owns_ ? own : handed_over][from.node] = 1;
    // What was said and done at the opening, and what a customer said on the way here.
    if (from.has(Mark::hazard)) acts_[static_cast<std::size_t>(EventKind::reports_hazard)] = 1;
    if (from.has(Mark::fault_alleged)) acts_[static_cast<std::size_t>(EventKind::alleges_fault)] = 1;
    add(endings_[subject_.script.ending_out_of_turns]);
    add(endings_[owns_ || from.has(Mark::by_callback) ? subject_.script.ending_disconnected
                                                      : subject_.script.ending_left_to_owner]);
}

void Optimist::go(Target to, Phase phase) {
    if (to.stays()) return;
    if (to.ends()) {
        concludes_ = true;
        add(endings_[to.ending()]);
        return;
    }
    add(nodes_[phase][to.node()]);
}

void Optimist::look_at(std::uint32_t idx, Phase phase) {
    const auto& script = subject_.script;
    const auto& node = script.nodes[idx];
    if (node.visited_bit != 0) add(visited_, 1u << (node.visited_bit - 1u));
    speak(node.lines);
    for (const auto& choice : Script::part(script.choices, node.choices)) {
        if ((choice.shows & shunned_) != 0 || !may(choice.when)) continue;
        add(facts_, choice.learns);
        add(skills_, choice.shows);
        if (choice.try_no != 0) add(tries_);
        assign(choice.sets);
        go(choice.to, phase);
    }
    look_at_reactions(idx, phase);
}

void Optimist::look_at_reactions(std::uint32_t node, Phase phase) {
    const auto& script = subject_.script;
    react_at(node, scenario::Answer::wait, 0, phase);
    if (phase == handed_over) return;
    for (std::size_t i = 0; i < script.remedies.size(); ++i)
        react_at(node, scenario::Answer::offer, static_cast<int>(i) + 1, phase);
    for (std::size_t i = 0; i < script.policies.size(); ++i)
        react_at(node, scenario::Answer::lookup, static_cast<int>(i) + 1, phase);
    if (script.rules.warnings > 0) react_at(node, scenario::Answer::warn, 0, phase);
    for (const auto answer : {scenario::Answer::hold, scenario::Answer::barge_in})
        react_at(node, answer, 0, phase);
    if (script.contacts.empty()) return;
    for (const auto answer : {scenario::Answer::announce, scenario::Answer::escalate_unavailable,
                              scenario::Answer::escalate_line_drops, scenario::Answer::escalate_wrong_owner})
        react_at(node, answer, 0, phase);
}

void Optimist::react_at(std::uint32_t node, scenario::Answer answer, int specific, Phase phase) {
    const auto* reaction = scenario::find_reaction(subject_.script, node, answer, specific);
    if (reaction != nullptr) react(*reaction, phase, answer == scenario::Answer::offer);
}

void Optimist::react(const scenario::Reaction& reaction, Phase phase, bool is_offer) {
    speak(reaction.lines);
    assign(reaction.sets);
    if (is_offer) go(reaction.otherwise, phase);
    if (!is_offer || (reaction.may_accept && may(reaction.accepts))) go(reaction.to, phase);
}

void Optimist::look_at_handovers() {
    const auto& script = subject_.script;
    for (const auto& line : script.handover_lines)
        if ((line.shows & shunned_) == 0) add(skills_, line.shows);
    for (const auto& link : script.links) {
        using scenario::ResultKind;
        const bool drops = link.is == ResultKind::line_drops;
        if (drops || link.is == ResultKind::connected) {
            go(link.to, handed_over);
            add(endings_[script.ending_left_to_owner]);
            // Where the call stays at its node, somebody else has it there.
            if (link.to.stays())
                for (std::size_t i = 0; i < nodes_[own].size(); ++i)
                    if (nodes_[own][i] != 0) add(nodes_[handed_over][i]);
        }
        if (drops) go(link.otherwise, own);
        if (link.is == ResultKind::unavailable) go(link.to, own);
    }
}

void Optimist::speak(Range lines) {
    for (const auto& line : Script::part(subject_.script.lines, lines)) {
        if (line.acts.count == 0 || !may(line.when)) continue;
        for (const auto& act : Script::part(subject_.script.acts, line.acts)) {
            add(acts_[static_cast<std::size_t>(act.kind)]);
            if (act.kind == EventKind::asks) add(asked_[act.remedy], 2u << act.step);
        }
    }
}

void Optimist::assign(Range sets) {
    for (const auto& set : Script::part(subject_.script.assignments, sets)) {
        const auto value = scenario::span_of(subject_.script, set.value, names_);
        if (value.may_be_true()) add(set_, 1u << set.flag);
        if (value.may_be_false()) add(unset_, 1u << set.flag);
    }
}

bool Optimist::may_open(std::size_t trigger) const {
    const auto& rules = subject_.script.triggers[trigger];
    if (rules.has_when) return may(rules.when);
    if (rules.reason == Reason::losing_control) return true;
    const auto& cues = cues_[trigger];
    if (owns_ && (cues.lookups || cues.offers)) return true;
    for (std::size_t i = 0; i < acts_.size(); ++i)
        if (cues.acts[i] && acts_[i] != 0) return true;
    for (std::size_t i = 0; i < asked_.size(); ++i)
        if ((asked_[i] >> 1u & cues.asks[i]) != 0) return true;
    return false;
}

void Optimist::look_at_triggers() {
    const auto& script = subject_.script;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        if (may_open(i)) add(opened_, 1u << i);
        const auto reason = script.triggers[i].reason;
        const bool ladder =
            (reason == Reason::abuse && script.rules.may_disconnect) || reason == Reason::threat;
        if (!owns_ || !ladder || (opened_ >> i & 1u) == 0) continue;
        concludes_ = true;
        add(endings_[script.ending_in_order]);
    }
}

}  // namespace rung::analysis
