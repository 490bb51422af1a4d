#include "scenario/script.h"

namespace rung::scenario {

TriggerIndex make_trigger_index(const std::vector<Trigger>& triggers) {
    TriggerIndex index;
    for (std::size_t i = 0; i < triggers.size(); ++i) {
        const Trigger& trigger = triggers[i];
        auto& set = trigger.has_when ? index.asking : index.by_cue[static_cast<std::size_t>(trigger.reason)];
        set = static_cast<std::uint16_t>(set | 1u << i);
        index.last_age[i] = static_cast<std::uint8_t>(1 + trigger.tries + trigger.grace);
    }
    return index;
}

}  // namespace rung::scenario
