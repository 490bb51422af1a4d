#pragma once

#include "debrief/wording.h"
#include "scenario/script.h"

#include <cstdint>
#include <string>

namespace rung::debrief {

/// Whose rule it is, as a report cites it: `Harbour Home's rule 4.2` for the policy that governs one of the
/// matters, `Harbour Home's rules` where none says so. `matters`: bits of `scenario::governs_bit`.
[[nodiscard]] std::string rule_on(const scenario::Script& script, const Wording& say, std::uint32_t matters);

/// The same for a policy by itself.
[[nodiscard]] std::string rule_of(const scenario::Script& script, const Wording& say, std::size_t policy);

}  // namespace rung::debrief
