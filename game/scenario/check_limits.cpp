#include "scenario/check.h"
#include "scenario/limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

/// Reports the first name past the bound.
template <class Table>
void check_count(FaultReport& faults, const Table& table, std::size_t most, std::string_view code,
                 std::string_view what) {
    if (table.size() > most)
        faults.error(table[most].id.place, code,
                     fmt::format("there are {} {}, but a call can hold {}", table.size(), what, most));
}

}  // namespace

void add_id(FaultReport& faults, IdIndex& among, const Name& id, std::string_view what) {
    if (among.add(id)) return;
    const auto& earlier = among.name(among.find(id.text));
    faults.error(id.place, "duplicate-id", fmt::format("two {} have the id \"{}\"", what, id.text),
                 fmt::format("the first stands in line {}", faults.line_of(earlier.place)));
}

void check_limits(Work& work) {
    auto& faults = work.scenario_faults;
    const auto& from = work.scenario;
    check_count(faults, from.flags, kMaxFlags, "too-many-flags", "flags");
    check_count(faults, from.facts, kMaxFacts, "too-many-facts", "facts");
    check_count(faults, from.nodes, kMaxNodes, "too-many-nodes", "nodes");
    check_count(faults, from.handover_lines, kNoLine, "too-many-lines", "handover lines");
    const auto built_in = work.script.triggers.size() - from.triggers.size();
    check_count(faults, from.triggers, kMaxTriggers - built_in, "too-many-triggers",
                "triggers beside those that can open anywhere");
    int needs = 0;
    for (const auto& fact : from.facts)
        if (fact.kind.text == "need" && ++needs == kMaxNeeds + 1)
            faults.error(fact.id.place, "too-many-needs",
                         fmt::format("more than {} facts are needs", kMaxNeeds),
                         "a handover tells five facts at most");
}

}  // namespace rung::scenario
