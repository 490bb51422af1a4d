#include "analysis/relevance.h"

#include "scenario/expression.h"

#include <algorithm>
#include <bit>

namespace rung::analysis {
namespace {

using call::Mark;
using scenario::Condition;
using scenario::EventKind;
using scenario::Opcode;
using scenario::Range;
using scenario::Reason;
using scenario::Script;
using scenario::Speaker;

constexpr int kMostAnnounced = 4;  ///< turns that an announcement may turn the clock back
constexpr int kFarthest = 7;       ///< turns late from which no timing earns anything

void add_reads(const Script& script, Condition condition, Reads& reads) {
    for (std::uint32_t i = 0; i < condition.count; ++i) {
        const auto& op = script.code[condition.first + i];
        const auto here = 1u << (op.arg & 31u);
        const auto here16 = static_cast<std::uint16_t>(here);
        switch (static_cast<Opcode>(op.code)) {
            case Opcode::anger:
                reads.anger = true;
                break;
            case Opcode::trust:
                reads.trust = true;
                break;
            case Opcode::turn:
                reads.turn = true;
                break;
            case Opcode::tries:
                reads.tries = true;
                break;
            case Opcode::failed:
                reads.failed = true;
                break;
            case Opcode::insists:
                reads.insists = true;
                break;
            case Opcode::abuses:
                reads.abuses = true;
                break;
            case Opcode::warned:
                reads.warned = true;
                break;
            case Opcode::holds:
                reads.holds = true;
                break;
            case Opcode::flag:
                reads.flags |= here;
                break;
            case Opcode::knows:
                reads.facts |= here;
                break;
            case Opcode::shown:
                reads.shown |= here;
                break;
            case Opcode::looked_up:
                reads.looked_up |= here;
                break;
            case Opcode::visited:
                reads.visited |= here;
                break;
            case Opcode::briefed:
                reads.briefed |= here;
                break;
            case Opcode::asked:
                reads.asked = static_cast<std::uint16_t>(reads.asked | here16);
                break;
            case Opcode::offered:
                reads.offered = static_cast<std::uint16_t>(reads.offered | here16);
                break;
            case Opcode::offering:
                reads.offering = true;
                break;
            case Opcode::open:
                reads.open = static_cast<std::uint16_t>(reads.open | here16);
                break;
            case Opcode::identified:
                reads.identified = true;
                break;
            case Opcode::prepared:
                reads.prepared = true;
                break;
            case Opcode::early:
                reads.early = true;
                break;
            case Opcode::late:
                reads.late = true;
                break;
            default:
                break;
        }
    }
}

/// Whether a customer says something here whatever the conditions: then which words it is decides nothing.
bool always_speaks(const Script& script, Range lines) {
    return std::ranges::any_of(Script::part(script.lines, lines), [](const scenario::Line& line) {
        return line.who == Speaker::customer && line.when.count == 0;
    });
}

/// Lines that take turns by anger alone: one of them is spoken at every anger there is.
bool speaks_at_every_anger(const Script& script, Range lines) {
    call::State state;
    for (int anger = 0; anger <= 100; ++anger) {
        state.anger = static_cast<std::uint8_t>(anger);
        const bool spoken =
            std::ranges::any_of(Script::part(script.lines, lines), [&](const scenario::Line& line) {
                Reads reads;
                add_reads(script, line.when, reads);
                Reads anger_only;
                anger_only.anger = reads.anger;
                const bool alone =
                    reads.anger && reads.flags == 0 && reads.facts == 0 && reads.shown == 0 &&
                    reads.looked_up == 0 && reads.visited == 0 && reads.briefed == 0 && reads.asked == 0 &&
                    reads.offered == 0 && !reads.offering && reads.open == 0 && !reads.trust && !reads.turn &&
                    !reads.tries && !reads.failed && !reads.insists && !reads.abuses && !reads.warned &&
                    !reads.holds && !reads.identified && !reads.prepared && !reads.early && !reads.late;
                return line.who == Speaker::customer && alone && call::holds(script, state, line.when);
            });
        if (!spoken) return false;
    }
    return true;
}

void add_lines(const Script& script, Range lines, Reads& reads) {
    const bool spoken_anyway = always_speaks(script, lines) || speaks_at_every_anger(script, lines);
    for (const auto& line : Script::part(script.lines, lines))
        if (!spoken_anyway || line.acts.count != 0) add_reads(script, line.when, reads);
}

bool is_watched(const score::Sheet& sheet, EventKind kind) {
    return sheet.watch[static_cast<std::size_t>(kind)] != 0;
}

bool does(const Script& script, EventKind kind) {
    return std::ranges::any_of(script.acts, [kind](const scenario::Act& act) { return act.kind == kind; });
}

std::uint16_t triggers_of(const Script& script, Reason reason) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (script.triggers[i].reason == reason && !script.triggers[i].has_when) bits |= 1u << i;
    return static_cast<std::uint16_t>(bits);
}

/// Control can slip only where words redirect, or where somebody demands the same thing again and again.
bool control_may_slip(const Script& script) {
    const auto redirects = [&](const auto& words) {
        return (words.shows & script.rule_skills.redirect) != 0;
    };
    return std::ranges::any_of(script.choices, redirects) ||
           std::ranges::any_of(script.handover_lines, redirects) || does(script, EventKind::asks);
}

void add_sets(const Script& script, Range sets, Reads& reads) {
    for (const auto& set : Script::part(script.assignments, sets)) add_reads(script, set.value, reads);
}

void add_reactions(const Script& script, scenario::Reactions on, Reads& reads) {
    for (const auto& ref : Script::part(script.reaction_refs, on.slots)) {
        const auto& reaction = script.reactions[ref.reaction];
        add_reads(script, reaction.accepts, reads);
        add_lines(script, reaction.lines, reads);
        add_sets(script, reaction.sets, reads);
    }
}

Reads find_reads_of(const Script& script, const std::vector<bool>& reached) {
    Reads reads;
    for (std::size_t i = 0; i < script.nodes.size(); ++i) {
        if (!reached[i]) continue;
        const auto& node = script.nodes[i];
        add_lines(script, node.lines, reads);
        for (const auto& choice : Script::part(script.choices, node.choices)) {
            add_reads(script, choice.when, reads);
            add_sets(script, choice.sets, reads);
        }
        add_reactions(script, node.on, reads);
    }
    for (const auto on : {script.on_scenario, script.on_temper}) add_reactions(script, on, reads);
    for (const auto& trigger : script.triggers) add_reads(script, trigger.when, reads);
    return reads;
}

/// Nodes that a call may come to while it is the rep's own.
std::vector<bool> find_reached_alone(const Script& script) {
    std::vector<bool> reached(script.nodes.size(), false);
    std::vector<std::uint32_t> left;
    const auto visit = [&](scenario::Target to) {
        if (to.stays() || to.ends() || reached[to.node()]) return;
        reached[to.node()] = true;
        left.push_back(to.node());
    };
    const auto visit_all = [&](scenario::Reactions on) {
        for (const auto& ref : Script::part(script.reaction_refs, on.slots)) {
            visit(script.reactions[ref.reaction].to);
            visit(script.reactions[ref.reaction].otherwise);
        }
    };
    visit(scenario::Target::to_node(script.start));
    visit_all(script.on_scenario);
    visit_all(script.on_temper);
    for (const auto& link : script.links) {
        if (link.is == scenario::ResultKind::unavailable) visit(link.to);
        if (link.is == scenario::ResultKind::line_drops) visit(link.otherwise);
    }
    while (!left.empty()) {
        const auto& node = script.nodes[left.back()];
        left.pop_back();
        for (const auto& choice : Script::part(script.choices, node.choices)) visit(choice.to);
        visit_all(node.on);
    }
    return reached;
}

}  // namespace

Reads find_reads(const Script& script) {
    return find_reads_of(script, std::vector<bool>(script.nodes.size(), true));
}

Reads find_reads_before_handover(const Script& script) {
    return find_reads_of(script, find_reached_alone(script));
}

Relevance::Relevance(const Subject& subject)
    : subject_(subject),
      reads_(find_reads(subject.script)),
      before_(find_reads_before_handover(subject.script)) {
    const auto& script = subject.script;
    const auto& sheet = subject.sheet;
    flags_ = reads_.flags;
    facts_ = reads_.facts | script.needs;
    if (is_watched(sheet, EventKind::learns)) facts_ = ~0u;
    if (!reads_.identified) clear_marks_ |= call::bit(Mark::identified);
    if (!reads_.prepared) clear_marks_ |= call::bit(Mark::prepared);
    if (!reads_.early) clear_marks_ |= call::bit(Mark::early);
    if (!reads_.late) clear_marks_ |= call::bit(Mark::late);
    lasting_skills_ = ~script.rule_skills.harmful;
    insisting_ = triggers_of(script, Reason::insists_on_manager);
    stalling_ = triggers_of(script, Reason::no_progress);
    losing_control_ = triggers_of(script, Reason::losing_control);
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const auto& trigger = script.triggers[i];
        oldest_[i] =
            static_cast<std::uint8_t>(script.trigger_index.last_age[i] + 1 + kFarthest + kMostAnnounced);
        most_tries_ = std::max(most_tries_, trigger.tries);
        if (trigger.reason == Reason::insists_on_manager)
            most_insists_ = std::max(most_insists_, trigger.after);
    }
    most_insists_ = std::max<std::uint8_t>(most_insists_, 1);
    for (const auto& outcomes : script.outcomes)
        most_links_ = std::max(most_links_, static_cast<std::uint8_t>(outcomes.links.count));
    const auto boils = sheet.signals.first[static_cast<std::size_t>(EventKind::boils)];
    const auto& masks = sheet.masks[boils];
    boiling_items_ = masks.cue | masks.earn | masks.lose;
    boiling_is_grave_ = masks.fatal != 0 || masks.critical != 0;
    grating_counts_ = is_watched(sheet, EventKind::grates);
    ladder_ =
        does(script, EventKind::abuses) || (script.rules.swearing_counts && does(script, EventKind::swears));
    apologies_ = does(script, EventKind::apologises);
    control_may_slip_ = control_may_slip(script);
    provocable_ = find_provocable();
}

/// Triggers that the rep's own words may have provoked, of those that can open at all.
std::uint16_t Relevance::find_provocable() const {
    const auto& script = subject_.script;
    unsigned bits = 0;
    for (std::size_t i = 0; i < script.triggers.size(); ++i) {
        const auto& trigger = script.triggers[i];
        if ((subject_.sheet.triggers.provocable >> i & 1u) == 0) continue;
        const bool can_open =
            trigger.has_when || (trigger.reason == Reason::abuse && ladder_) ||
            (trigger.reason == Reason::losing_control && control_may_slip_) ||
            (trigger.reason == Reason::insists_on_manager && does(script, EventKind::asks_manager));
        if (can_open) bits |= 1u << i;
    }
    return static_cast<std::uint16_t>(bits);
}

void Relevance::settle_counts(call::State& state) const {
    if (!reads_.tries) {
        state.tries = std::min(state.tries, most_tries_);
        state.announced_tries = std::min(state.announced_tries, most_tries_);
    }
    for (std::size_t i = 0; i < subject_.script.remedies.size(); ++i)
        if ((reads_.offered >> i & 1u) == 0 && (unsigned{state.refused_remedies} >> i & 1u) == 0)
            state.offered[i] = std::min(state.offered[i], subject_.script.remedies[i].limit_steps);
    if (!reads_.failed) state.failed = stalling_ == 0 ? 0 : std::min<std::uint8_t>(state.failed, 3);
    if (!reads_.insists) state.insists = insisting_ == 0 ? 0 : std::min(state.insists, most_insists_);
    if (!reads_.abuses) state.abuses = 0;
    if (!ladder_ || !apologies_) state.clean_turns = 0;
    state.link = std::min(state.link, most_links_);
    state.flags &= flags_;
    state.facts &= facts_;
    // What was said with a handover that came to nothing is said anew with the next.
    const bool handed_over = state.has(Mark::handed_over);
    state.briefed &= handed_over ? reads_.briefed : before_.briefed;
    state.marks &= ~clear_marks_;
    if (!handed_over && !before_.identified) state.clear(Mark::identified);
    if (!handed_over && !before_.prepared) state.clear(Mark::prepared);
}

void Relevance::settle_triggers(Position& position) const {
    auto& state = position.state;
    const bool chained = state.has(Mark::chained);
    for (unsigned bits = state.opened; bits != 0; bits &= bits - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(bits));
        state.age[i] = chained ? std::uint8_t{1} : std::min(state.age[i], oldest_[i]);
    }
    if (chained) {
        state.contained = 0;
        const unsigned answered = state.answered == 0 ? 0 : 1u << (state.answered - 1);
        state.homemade = static_cast<std::uint16_t>(state.homemade & answered);
    }
    if (!reads_.insists && (insisting_ & ~state.opened) == 0) state.insists = 0;
    if (!reads_.failed && (stalling_ & ~state.opened) == 0) state.failed = 0;
    if ((insisting_ & ~state.opened) == 0) state.clear(Mark::refused_help);
    if ((losing_control_ & ~state.opened) == 0 || !control_may_slip_)
        state.same_demand = state.last_demand = state.hot_turns = 0;
    // Whose making the anger was is asked when a trigger opens that can be provoked, and of an escalation.
    if (chained || (provocable_ & ~state.opened) == 0) state.anger_gained = state.anger_by_harm = 0;
}

bool Relevance::mood_matters(const Position& position) const {
    const auto& state = position.state;
    if (reads_.mood() || boiling_is_grave_) return true;
    if ((boiling_items_ & ~position.ledger.settled) != 0) return true;
    return control_may_slip_ && (losing_control_ & ~state.opened) != 0;
}

void Relevance::settle_mood(Position& position) const {
    auto& state = position.state;
    for (auto& skills : state.recent_skills) skills &= lasting_skills_;
    if (mood_matters(position)) return;
    state.anger = state.trust = 0;
    state.clear(Mark::heard);
    state.clear(Mark::concrete);
    if (!grating_counts_) state.recent_skills = {};
}

void Relevance::settle(Position& position) const {
    if (position.state.at() != call::Phase::call) return;
    settle_counts(position.state);
    settle_triggers(position);
    settle_mood(position);
    if (position.state.has(Mark::handed_over)) {
        auto& state = position.state;
        state.refused_remedies = 0;
        state.link = 0;
        if (!reads_.holds) state.holds = 0;
        state.looked_up &= reads_.looked_up;
        for (std::size_t i = 0; i < state.asked.size(); ++i) {
            if ((reads_.offered >> i & 1u) == 0) state.offered[i] = 0;
            if ((reads_.asked >> i & 1u) == 0) state.asked[i] = 0;
        }
    }
}

}  // namespace rung::analysis
