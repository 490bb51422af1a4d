#pragma once

#include "debrief/wording.h"
#include "scenario/script.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::debrief {

/// The name by which one speaks of somebody: `Jim` of “Jim Smith”, all of it after a title (“Mr Okafor”).
[[nodiscard]] std::string first_name(std::string_view name);

/// The customer, as the debrief speaks of them.
[[nodiscard]] std::string customer_of(const scenario::Script& script);

/// A contact within a sentence: `Jim`, `the Product safety desk`; `nobody` for none.
[[nodiscard]] std::string contact_of(const scenario::Script& script, const Wording& say,
                                     std::uint8_t contact);

/// A contact with what one needs to reach them: `Jim Smith (extension 2774)`.
[[nodiscard]] std::string reach_of(const scenario::Script& script, const Wording& say, std::uint8_t contact);

/// Why an escalation is right, in two or three words: the name of a window.
[[nodiscard]] std::string reason_name(const Wording& say, scenario::Reason reason);
/// The same as a sentence about this customer.
[[nodiscard]] std::string reason_sentence(const scenario::Script& script, const Wording& say,
                                          scenario::Reason reason);
/// Ids of the domain that a reason stands on.
[[nodiscard]] std::vector<std::string> reason_ids(scenario::Reason reason);

[[nodiscard]] std::string cause_name(const Wording& say, scenario::Cause cause);

/// `L3`, and what it is called.
[[nodiscard]] std::string_view stage_code(scenario::Stage stage);
[[nodiscard]] std::string stage_name(const Wording& say, scenario::Stage stage);

}  // namespace rung::debrief
