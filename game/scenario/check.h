#pragma once

#include "scenario/compile_work.h"

#include <string_view>

/// The checks of a scenario that are no by-product of compiling it. Not for others.
namespace rung::scenario {

/// Gives the id the next number, or reports duplicate-id. `what` is the plural: "facts".
void add_id(FaultReport& faults, IdIndex& among, const Name& id, std::string_view what);

/// The trigger table, declared ones first, before any condition is read.
void list_triggers(Work& work);

/// More facts, flags, nodes … than a call can hold.
void check_limits(Work& work);

/// Ids that nodes and endings share or may not have, triggers that nothing opens, contacts without a result.
void check_calls(Work& work);

}  // namespace rung::scenario
