#include "scenario/with_limit.h"

#include "scenario/distance.h"

#include <algorithm>

namespace rung::scenario {

Script with_limit(const Script& script, std::size_t remedy, std::int64_t limit) {
    Script made = script;
    auto& changed = made.remedies[remedy];
    for (auto& contact : made.contacts)
        if (contact.limits[remedy] == changed.limit) contact.limits[remedy] = limit;
    const auto steps = Script::part(made.amounts, changed.steps);
    changed.limit = limit;
    changed.limit_steps = static_cast<std::uint8_t>(
        std::ranges::count_if(steps, [&](std::int64_t step) { return step <= limit; }));
    // What opens a trigger hangs on the limit, and so does the way there.
    make_distances(made);
    return made;
}

}  // namespace rung::scenario
