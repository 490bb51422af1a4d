#include "scenario/cues.h"

#include "scenario/expression.h"
#include "scenario/may_hold.h"

#include <algorithm>

namespace rung::scenario {
namespace {

/// What can change a count of the state; false where the name is none.
bool add_count(const Script& script, Opcode name, Cues& cues) {
    const auto act = [&](EventKind kind) { cues.acts[static_cast<std::size_t>(kind)] = true; };
    switch (name) {
        case Opcode::anger:
        case Opcode::trust:
        case Opcode::turn:
            return cues.every_turn = true;
        case Opcode::tries:
            return cues.tries = true;
        case Opcode::failed:
            act(EventKind::refuses);
            return cues.tries = true;
        case Opcode::insists:
            act(EventKind::asks_manager);
            return true;
        case Opcode::abuses:
            act(EventKind::abuses);
            if (script.rules.swearing_counts) act(EventKind::swears);
            return true;
        case Opcode::warned:
            return cues.warnings = true;
        case Opcode::holds:
            return cues.holds = true;
        case Opcode::offered:
        case Opcode::offering:
            return cues.offers = true;
        default:
            return false;
    }
}

/// What a name of `when` can be changed by.
void add_name(const Script& script, Condition when, const Op& op, Cues& cues) {
    const auto code = static_cast<Opcode>(op.code);
    if (add_count(script, code, cues)) return;
    const auto may = [&](std::int64_t value) { return may_hold(script, when, code, op.arg, value); };
    const auto bit = 1u << (op.arg & 31);
    switch (code) {
        case Opcode::flag:
            cues.flags |= bit;
            break;
        case Opcode::knows:
            cues.facts |= may(1) ? bit : 0;
            break;
        case Opcode::shown:
            cues.skills |= may(1) ? script.shown_bits[op.arg] : 0;
            break;
        case Opcode::visited:
            cues.nodes |= may(1) ? bit : 0;
            break;
        case Opcode::looked_up:
            cues.lookups = cues.lookups || may(1);
            break;
        case Opcode::open:
            cues.triggers |= may(1) ? bit : 0;
            break;
        case Opcode::asked: {
            const auto steps = script.remedies[op.arg].steps;
            for (std::uint32_t i = 0; i < steps.count; ++i)
                if (may(script.amounts[steps.first + i]))
                    cues.asks[op.arg] = static_cast<std::uint16_t>(cues.asks[op.arg] | (1u << i));
            break;
        }
        case Opcode::briefed:
        case Opcode::identified:
        case Opcode::prepared:
        case Opcode::early:
        case Opcode::late:
            cues.handovers = cues.handovers || may(1);
            break;
        default:
            break;
    }
}

void add_asks_beyond_limit(const Script& script, Cues& cues) {
    for (std::size_t r = 0; r < script.remedies.size(); ++r)
        for (std::uint32_t i = script.remedies[r].limit_steps; i < script.remedies[r].steps.count; ++i)
            cues.asks[r] = static_cast<std::uint16_t>(cues.asks[r] | (1u << i));
}

void add_built_in(const Script& script, Reason reason, Cues& cues) {
    const auto act = [&](EventKind kind) { cues.acts[static_cast<std::size_t>(kind)] = true; };
    switch (reason) {
        case Reason::no_authority:
            add_asks_beyond_limit(script, cues);
            break;
        case Reason::insists_on_manager:
            act(EventKind::asks_manager);
            break;
        case Reason::abuse:
            act(EventKind::abuses);
            if (script.rules.swearing_counts) act(EventKind::swears);
            break;
        case Reason::beyond_knowledge:
            cues.lookups = std::any_of(script.policies.begin(), script.policies.end(),
                                       [](const Policy& policy) { return policy.silent; });
            break;
        case Reason::no_progress:
            act(EventKind::refuses);
            cues.offers = true;
            break;
        case Reason::safety:
            act(EventKind::reports_hazard);
            break;
        case Reason::threat:
            act(EventKind::threatens);
            break;
        case Reason::fraud:
            act(EventKind::reports_fraud);
            break;
        case Reason::vulnerable:
            act(EventKind::reveals_vulnerable);
            break;
        case Reason::inform:
            act(EventKind::mentions);
            break;
        case Reason::losing_control:
        case Reason::compliance:
            break;
    }
}

}  // namespace

Cues make_cues(const Script& script, const Trigger& trigger) {
    Cues cues;
    if (!trigger.has_when) {
        add_built_in(script, trigger.reason, cues);
        return cues;
    }
    for (std::uint32_t i = 0; i < trigger.when.count; ++i)
        add_name(script, trigger.when, script.code[trigger.when.first + i], cues);
    return cues;
}

bool can_open(const Script& script, const Trigger& trigger) {
    if (!trigger.has_when && trigger.reason == Reason::losing_control) return true;
    if (trigger.has_when && may_hold_at_start(script, trigger.when)) return true;
    const auto cues = make_cues(script, trigger);
    if (cues.handovers && !script.links.empty()) return true;
    if (cues.every_turn || cues.tries || cues.offers || cues.warnings || cues.holds || cues.triggers != 0 ||
        cues.nodes != 0)
        return true;
    if (cues.lookups && !script.policies.empty()) return true;
    const auto flags =
        std::any_of(script.assignments.begin(), script.assignments.end(),
                    [&](const Assignment& set) { return ((cues.flags >> set.flag) & 1u) != 0; });
    const auto choices = std::any_of(script.choices.begin(), script.choices.end(), [&](const Choice& choice) {
        return (choice.learns & cues.facts) != 0 || (choice.shows & cues.skills) != 0;
    });
    const auto handovers =
        std::any_of(script.handover_lines.begin(), script.handover_lines.end(),
                    [&](const HandoverLine& line) { return (line.shows & cues.skills) != 0; });
    return flags || choices || handovers ||
           is_cue(script, cues, {0, static_cast<std::uint32_t>(script.acts.size())});
}

bool is_cue(const Script& script, const Cues& cues, Range acts) {
    for (std::uint32_t i = acts.first; i < acts.first + acts.count; ++i) {
        const auto& act = script.acts[i];
        if (act.kind == EventKind::asks ? ((std::uint32_t{cues.asks[act.remedy]} >> act.step) & 1u) != 0
                                        : cues.acts[static_cast<std::size_t>(act.kind)])
            return true;
    }
    return false;
}

}  // namespace rung::scenario
