#include "analysis/optimist.h"
#include "scenario/expression.h"

#include <algorithm>
#include <bit>

namespace rung::analysis {

using call::Mark;
using scenario::EventKind;
using scenario::Opcode;
using scenario::Span;

namespace {

constexpr int kMany = 255;
constexpr int kMostMood = 100;

Span either(bool may_be_true, bool may_be_false) {
    return {may_be_false ? 0 : 1, may_be_true ? 1 : 0};
}

/// At least what it is now, and more where something may count it up.
Span from_on(int now, bool grows) {
    return {now, grows ? kMany : now};
}

}  // namespace

bool Optimist::may(scenario::Condition condition) const {
    return scenario::span_of(subject_.script, condition, names_).may_be_true();
}

Span Optimist::span(const scenario::Op& op) const {
    const auto has = [&](std::uint32_t bits) { return (bits >> op.arg & 1u) != 0; };
    switch (static_cast<Opcode>(op.code)) {
        case Opcode::number:
            return {op.number, op.number};
        case Opcode::flag:
            return either(has(set_), has(unset_));
        case Opcode::knows:
            return either(has(facts_), !has(from_.facts));
        case Opcode::shown: {
            const bool already = has(from_.shown);
            return either(already || (skills_ & subject_.script.shown_bits[op.arg]) != 0, !already);
        }
        case Opcode::looked_up:
            return either(has(looked_up_), !has(from_.looked_up));
        case Opcode::visited:
            return either(has(visited_), !has(from_.visited));
        case Opcode::open:
            return either(has(opened_), !has(from_.opened));
        case Opcode::briefed:
            return either(has(from_.briefed) || (owns_ && has(facts_)), owns_ || !has(from_.briefed));
        case Opcode::identified:
            return either(owns_ || from_.has(Mark::identified), owns_ || !from_.has(Mark::identified));
        case Opcode::prepared:
            return either(owns_ || from_.has(Mark::prepared), owns_ || !from_.has(Mark::prepared));
        case Opcode::early:
            return either(owns_ || from_.has(Mark::early), owns_ || !from_.has(Mark::early));
        case Opcode::late:
            return either(owns_ || from_.has(Mark::late), owns_ || !from_.has(Mark::late));
        default:
            return span_of_count(op);
    }
}

Span Optimist::span_of_count(const scenario::Op& op) const {
    const auto& script = subject_.script;
    const auto amount = [&](std::size_t no) {
        return no == 0 ? 0 : script.amounts[script.remedies[op.arg].steps.first + no - 1];
    };
    switch (static_cast<Opcode>(op.code)) {
        case Opcode::turn:
            return {from_.turn, script.turns};
        case Opcode::tries:
            return from_on(from_.tries, owns_ || tries_ != 0);
        case Opcode::failed:
            return from_on(from_.failed, owns_ || seen(EventKind::refuses));
        case Opcode::insists:
            return from_on(from_.insists, seen(EventKind::asks_manager));
        case Opcode::abuses:
            return from_on(from_.abuses, seen(EventKind::abuses) ||
                                             (script.rules.swearing_counts && seen(EventKind::swears)));
        case Opcode::warned:
            return {from_.warned, owns_ && script.rules.warnings > 0 ? 2 : from_.warned};
        case Opcode::holds:
            return from_on(from_.holds, owns_);
        case Opcode::limit:
            return {script.remedies[op.arg].limit, script.remedies[op.arg].limit};
        case Opcode::asked: {
            const auto set = asked_[op.arg];
            return {amount(static_cast<std::size_t>(std::countr_zero(set))),
                    amount(static_cast<std::size_t>(std::bit_width(set)) - 1)};
        }
        case Opcode::offered: {
            const auto now = amount(from_.offered[op.arg]);
            return {now, owns_ ? std::max(now, amount(script.remedies[op.arg].steps.count)) : now};
        }
        case Opcode::offering:
            return {0, owns_ ? amount(script.remedies[op.arg].steps.count) : 0};
        default:  // anger, trust
            return {0, kMostMood};
    }
}

bool Optimist::may_happen(EventKind kind, std::size_t argument) const {
    const auto& script = subject_.script;
    const bool beyond = owns_ && std::ranges::any_of(script.remedies, [](const scenario::Remedy& remedy) {
                            return remedy.limit_steps < remedy.steps.count;
                        });
    switch (kind) {
        case EventKind::shows:
            return (skills_ >> argument & 1u) != 0;
        case EventKind::overpromises:
        case EventKind::promise_stands:
            return beyond || (skills_ & script.rule_skills.overpromise) != 0 || from_.pending_promise != 0;
        case EventKind::admits_reserved:
            return (skills_ & script.rule_skills.admits_liability) != 0 && seen(EventKind::alleges_fault);
        case EventKind::discloses_unverified:
            return (skills_ & script.rule_skills.discloses) != 0;
        case EventKind::hazard_unreported:
            return seen(EventKind::reports_hazard);
        default:
            return true;
    }
}

bool Optimist::may_break(const Rule& rule) const {
    const auto& signals = subject_.sheet.signals;
    for (std::size_t kind = 0; kind < scenario::kEventKinds; ++kind)
        for (std::size_t i = 0; i < signals.count[kind]; ++i) {
            const std::size_t signal = signals.first[kind] + i;
            if (!rule.broken_by(subject_.sheet.masks[signal]) || !possible_.test(signal)) continue;
            if (may_happen(static_cast<EventKind>(kind), i)) return true;
        }
    return false;
}

bool Optimist::may_come(const Goal& goal) const {
    switch (goal.kind) {
        case Goal::Kind::node:
            return nodes_[own][goal.idx] != 0 || nodes_[handed_over][goal.idx] != 0;
        case Goal::Kind::ending:
            return endings_[goal.idx] != 0;
        case Goal::Kind::window:
            return (opened_ >> goal.idx & 1u) != 0;
        case Goal::Kind::fatal:
            return may_break({true, goal.idx});
        case Goal::Kind::critical:
            return may_break({false, goal.idx});
    }
    return true;
}

}  // namespace rung::analysis
