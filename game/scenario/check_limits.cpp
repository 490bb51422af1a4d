#include "scenario/check.h"
#include "scenario/limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
void add_id(FaultReport& faults, IdIndex& among, const Name& id, std::string_view what) {
    if (among.add(id)) return;
    const auto& earlier = among.name(among.find(id.text));
    faults.error(id.place, "duplicate-id", fmt::format("two {} have the id \"{}\"", what, id.text),
                 fmt::format("the first stands in line {}", faults.line_of(earlier.place)));
}

void check_limits(Work& work) {
    auto& faults = work.scenario_faults;
    const auto& from = work.scenario;
    const auto most = static_cast<std::size_t>(kMaxTriggers);
    if (const auto all = work.script.triggers.size(); all > most)
        faults.error(
            from.triggers.back().id.place, "too-many-triggers",
            fmt::format("with {} that can open in any call there are {} triggers, but a call can hold {}",
                        all - from.triggers.size(), all, most));
    int needs = 0;
    for (const auto& fact : from.facts)
        if (fact.kind.text == "need" && ++needs == kMaxNeeds + 1)
            faults.error(fact.id.place, "too-many-needs",
                         fmt::format("more than {} facts are needs", kMaxNeeds),
                         "a handover tells five facts at most");
}

}  // namespace rung::scenario
