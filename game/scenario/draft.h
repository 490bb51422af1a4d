#pragma once

#include "base/diagnostic.h"
#include "scenario/company.h"
#include "scenario/rubric.h"
#include "scenario/scenario.h"

namespace rung::scenario {

/// What is wrong with a scenario beside the faults of its own shape, which stand in `out` already: names that
/// mean nothing, conditions and placeholders that cannot be read. An object that has a fault gets no second
/// one, and what only follows from something that could not be read is not told.
void check_draft(const Scenario& draft, const Company& company, const Rubric& rubric, base::Diagnostics& out);

}  // namespace rung::scenario
