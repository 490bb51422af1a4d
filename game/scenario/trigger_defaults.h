#pragma once

#include "scenario/company.h"
#include "scenario/script.h"

namespace rung::scenario {

/// The figures of a reason before any file has its say. Source: design §5, the table of triggers.
[[nodiscard]] Trigger default_trigger(Reason reason);

/// The same with what the company writes: its tries before an escalation, its nth request for a manager, its
/// own figures.
[[nodiscard]] Trigger trigger_of(Reason reason, const Company& company);

/// Takes over every figure that is given.
void take_figures(Trigger& trigger, const TriggerFigures& figures);

}  // namespace rung::scenario
