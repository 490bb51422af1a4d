#pragma once

#include "scenario/compile_work.h"

#include <string_view>
#include <vector>

/// The checks of a scenario that are no by-product of compiling it. Not for others.
namespace rung::scenario {

/// Gives the id the next number, or reports duplicate-id. `what` is the plural: "facts".
void add_id(FaultReport& faults, IdIndex& among, const Name& id, std::string_view what);

void report_unknown_stock(FaultReport& faults, const Name& key);

/// The keys of a rubric's `mood`.
[[nodiscard]] std::vector<std::string_view> list_mood_keys();

/// The trigger table, declared ones first, before any condition is read.
void list_triggers(Work& work);

/// More facts, flags, nodes … than a call can hold.
void check_limits(Work& work);

/// Nodes and endings that cannot be reached, nodes from which no ending can; silent where a way leads
/// nowhere.
void check_ways(Work& work);

/// Warns of sums in a rep's words that are no figure of the company, the account or a fact.
void check_amounts(Work& work);

/// Ids that nodes and endings share or may not have, triggers that nothing opens, contacts without a result,
/// facts and flags that nothing touches.
void check_calls(Work& work);

}  // namespace rung::scenario
