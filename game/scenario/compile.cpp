#include "scenario/compile.h"

#include "scenario/check.h"
#include "scenario/compile_work.h"
#include "scenario/distance.h"
#include "scenario/document.h"
#include "scenario/trigger_defaults.h"
#include "scenario/vocabulary.h"

namespace rung::scenario {
namespace {

/// Whether the tables of company and rubric fit into the script; where not, `check_company` and
/// `check_rubric` say so.
bool fits(const Company& company, const Rubric& rubric) {
    if (company.remedies.size() > kMaxRemedies || company.contacts.size() > kMaxContacts ||
        company.policies.size() > kMaxPolicies || rubric.skills.size() > kMaxSkills || rubric.tempers.empty())
        return false;
    for (const auto& remedy : company.remedies)
        if (remedy.steps.size() > kMaxSteps) return false;
    return true;
}

void add_ids(Work& work) {
    for (const auto& remedy : work.company.remedies) (void)work.ids.remedies.add(remedy.id);
    for (const auto& contact : work.company.contacts) (void)work.ids.contacts.add(contact.id);
    for (const auto& policy : work.company.policies) (void)work.ids.policies.add(policy.id);
    for (const auto& skill : work.rubric.skills) (void)work.ids.skills.add(skill.id);
    for (const auto& flag : work.scenario.flags)
        add_id(work.scenario_faults, work.ids.flags, flag.id, "flags");
    for (const auto& fact : work.scenario.facts)
        add_id(work.scenario_faults, work.ids.facts, fact.id, "facts");
    for (const auto& line : work.scenario.handover_lines)
        add_id(work.scenario_faults, work.ids.handover_lines, line.id, "handover lines");
    work.ids.nodes.reserve(work.scenario.nodes.size());
    for (const auto& node : work.scenario.nodes)
        add_id(work.scenario_faults, work.ids.nodes, node.id, "nodes");
    for (const auto& ending : work.scenario.endings)
        add_id(work.scenario_faults, work.ids.endings, ending.id, "endings");
    work.ids.visited_bits.assign(work.ids.nodes.size(), 0);
    work.ids.shown_bits.assign(work.ids.skills.size(), 0);
}

/// The script's tables hold what the conditions named.
void store_bits(Work& work) {
    auto& script = work.script;
    for (std::size_t i = 0; i < script.nodes.size() && i < work.ids.visited_bits.size(); ++i)
        script.nodes[i].visited_bit = work.ids.visited_bits[i];
    for (std::size_t i = 0; i < work.ids.shown_bits.size(); ++i)
        if (work.ids.shown_bits[i] > 0) script.shown_bits[work.ids.shown_bits[i] - 1] = 1u << i;
    script.shown_count = static_cast<std::uint8_t>(work.ids.shown_count);
}

/// Everything of the script but the line and what hangs on it. False where anything is wrong with it.
bool compile_all(Work& work) {
    work.script.pool.reserve(work.scenario.document->source().bytes.size() / 2);
    add_ids(work);
    list_triggers(work);
    check_limits(work);
    work.placeholders = make_placeholders(work.company, work.scenario.customer.name.text);
    compile_company(work);
    compile_rubric(work);
    compile_head(work);
    compile_nodes(work);
    compile_triggers(work);
    compile_outcomes(work);
    store_bits(work);
    check_calls(work);
    return !work.any_error();
}

}  // namespace

void check_names(const Scenario& scenario, const Company& company, const Rubric& rubric,
                 base::Diagnostics& out) {
    if (!fits(company, rubric)) return;
    Work work(scenario, company, rubric, out);
    (void)compile_all(work);
}

std::optional<Script> compile(const Scenario& scenario, const Company& company, const Rubric& rubric,
                              base::Diagnostics& out) {
    if (!fits(company, rubric)) return std::nullopt;
    Work work(scenario, company, rubric, out);
    if (!compile_all(work)) return std::nullopt;
    compile_line(work);
    if (work.any_error()) return std::nullopt;
    make_distances(work.script);
    work.script.pool.shrink_to_fit();
    return std::move(work.script);
}

}  // namespace rung::scenario
