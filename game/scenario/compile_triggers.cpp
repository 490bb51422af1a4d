#include "scenario/check.h"
#include "scenario/compile_work.h"
#include "scenario/trigger_defaults.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

struct Figures {
    std::uint8_t tries, grace, tolerance;
    std::int8_t lambda_pct;
};

/// In the order of `Reason`.
constexpr std::array<Figures, kReasons> kFigures = {{
    {1, 2, 2, 0},   // no-authority
    {1, 1, 2, 50},  // insists-on-manager
    {0, 1, 1, 0},   // abuse
    {0, 2, 2, 0},   // beyond-knowledge
    {0, 1, 1, 50},  // losing-control
    {0, 2, 2, 0},   // no-progress
    {0, 1, 1, 50},  // safety
    {0, 1, 1, 50},  // threat
    {0, 1, 1, 50},  // fraud
    {0, 1, 1, 50},  // compliance
    {0, 1, 1, 50},  // vulnerable
    {0, 0, 1, 0},   // inform
}};

std::uint8_t small(std::int64_t value, std::int64_t most) {
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(value, 0, most));
}

}  // namespace

Trigger default_trigger(Reason reason) {
    const auto& figures = kFigures[static_cast<std::size_t>(reason)];
    Trigger trigger;
    trigger.reason = reason;
    trigger.tries = figures.tries;
    trigger.grace = figures.grace;
    trigger.row = {figures.tolerance, figures.lambda_pct};
    trigger.after = reason == Reason::insists_on_manager ? 2 : 0;
    return trigger;
}

void take_figures(Trigger& trigger, const TriggerFigures& figures) {
    if (figures.tries.given) trigger.tries = small(figures.tries.value, kMaxTurns);
    if (figures.grace.given) trigger.grace = small(figures.grace.value, kMaxTurns);
    if (figures.tolerance.given) trigger.row.tolerance = small(figures.tolerance.value, 3);
    if (figures.lambda_pct.given) trigger.row.lambda_pct = static_cast<std::int8_t>(figures.lambda_pct.value);
    if (figures.after.given) trigger.after = small(figures.after.value, kMaxTurns);
}

Trigger trigger_of(Reason reason, const Company& company) {
    auto trigger = default_trigger(reason);
    if (trigger.tries > 0 && company.tries_before_escalation.given)
        trigger.tries = small(company.tries_before_escalation.value, kMaxTurns);
    if (reason == Reason::insists_on_manager && company.honour_after.given)
        trigger.after = small(company.honour_after.value, kMaxTurns);
    for (const auto& figures : company.triggers)
        if (figures.reason.text == name_of(reason)) take_figures(trigger, figures);
    return trigger;
}

namespace {

/// What customers do anywhere in the files, a bit per kind.
class ActsSeen {
  public:
    explicit ActsSeen(const Work& work) {
        for (const auto& node : work.scenario.nodes) {
            add(node.customer);
            add(node.on);
        }
        add(work.scenario.on);
        for (const auto& temper : work.rubric.tempers)
            if (temper.id.text == work.scenario.customer.temper.text) add(temper.on);
    }
    [[nodiscard]] bool has(EventKind kind) const { return seen_[static_cast<std::size_t>(kind)]; }

  private:
    void add(const std::vector<AuthoredLine>& lines) {
        for (const auto& line : lines)
            for (const auto& does : line.does)
                if (const auto kind = find_act(does.text.substr(0, does.text.find(':'))))
                    seen_[static_cast<std::size_t>(*kind)] = true;
    }
    void add(const std::vector<AuthoredReaction>& reactions) {
        for (const auto& reaction : reactions) add(reaction.customer);
    }

    std::array<bool, kEventKinds> seen_{};
};

/// Reasons that open without being declared, where somebody in the files can cause them.
std::vector<Reason> list_built_in(const Work& work) {
    const ActsSeen seen(work);
    std::vector<Reason> reasons;
    const auto add = [&](bool caused, Reason reason) {
        const auto declared = std::any_of(work.scenario.triggers.begin(), work.scenario.triggers.end(),
                                          [&](const auto& t) { return t.reason.text == name_of(reason); });
        if (caused && !declared) reasons.push_back(reason);
    };
    add(seen.has(EventKind::abuses) || (work.company.swearing_counts && seen.has(EventKind::swears)),
        Reason::abuse);
    add(seen.has(EventKind::reports_hazard), Reason::safety);
    add(seen.has(EventKind::threatens), Reason::threat);
    add(seen.has(EventKind::reports_fraud), Reason::fraud);
    add(seen.has(EventKind::reveals_vulnerable), Reason::vulnerable);
    add(seen.has(EventKind::asks_manager), Reason::insists_on_manager);
    add(true, Reason::losing_control);
    return reasons;
}

}  // namespace

void list_triggers(Work& work) {
    auto& triggers = work.script.triggers;
    for (const auto& from : work.scenario.triggers) {
        add_id(work.scenario_faults, work.ids.triggers, from.id, "triggers");
        auto trigger = trigger_of(find_reason(from.reason.text).value_or(Reason::no_authority), work.company);
        trigger.declared = true;
        take_figures(trigger, from.figures);
        trigger.id = work.add(from.id.text);
        triggers.push_back(trigger);
    }
    for (const auto reason : list_built_in(work)) {
        auto trigger = trigger_of(reason, work.company);
        trigger.id = work.add(name_of(reason));
        // A declared trigger may have taken the name; conditions then mean that one.
        if (!work.ids.triggers.add({name_of(reason), {}})) work.ids.triggers.add_unnamed();
        triggers.push_back(trigger);
    }
}

/// Ids and figures are known before any condition is read.
void compile_triggers(Work& work) {
    auto& triggers = work.script.triggers;
    for (std::size_t i = 0; i < work.scenario.triggers.size(); ++i) {
        triggers[i].has_when = is_given(work.scenario.triggers[i].when);
        triggers[i].when = work.condition(work.scenario.triggers[i].when);
    }
    // `check_limits` has told where there are more than its tables hold.
    if (triggers.size() <= static_cast<std::size_t>(kMaxTriggers))
        work.script.trigger_index = make_trigger_index(triggers);
}

}  // namespace rung::scenario
