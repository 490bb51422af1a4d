#pragma once

#include "base/diagnostic.h"
#include "scenario/company.h"
#include "scenario/module.h"
#include "scenario/rubric.h"
#include "scenario/scenario.h"
#include "scenario/script.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rung::scenario {

/// Faults within one company, rubric or module: duplicate ids, unknown reasons, steps out of order, unknown
/// event patterns, weights that do not add up, a temper without a default reaction.
void check_company(const Company& company, base::Diagnostics& out);
void check_rubric(const Rubric& rubric, base::Diagnostics& out);

/// What there is for a module to name.
struct ModuleScope {
    std::vector<std::string_view> scenarios, modules;
    std::vector<std::string_view> dimensions;  ///< of the rubrics of its scenarios
};
/// Scenarios, prerequisites and marks that are not there, named twice, or the module itself.
void check_module(const Module& module, const ModuleScope& scope, base::Diagnostics& out);

/// Checks a scenario against its company and rubric, reports every fault (dangling ids, unreachable nodes,
/// unknown placeholders, expressions, literal amounts, limits …), and makes the flat script where there is no
/// error. Deterministic; Cost: linear in the file, plus node × trigger for the distance table.
[[nodiscard]] std::optional<Script> compile(const Scenario& scenario, const Company& company,
                                            const Rubric& rubric, base::Diagnostics& out);

/// The checks of `compile` alone, of a scenario that may be there in part: then much of what is reported only
/// follows from what is missing. Owner of that choice: `check_draft`.
void check_names(const Scenario& scenario, const Company& company, const Rubric& rubric,
                 base::Diagnostics& out);

}  // namespace rung::scenario
