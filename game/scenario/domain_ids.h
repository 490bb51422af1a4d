#pragma once

#include "scenario/fault_report.h"
#include "scenario/name.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace rung::scenario {

/// How the game keeps its word about one statement of the domain.
enum class Shown : std::uint8_t {
    nowhere,   ///< background: no ● in the domain
    scored,    ///< ●: by a rubric, and played by a scenario
    reported,  ///< ●: about managers, organisation or display, shown by a report
};

struct DomainId {
    std::string_view id;
    Shown shown = Shown::scored;
};

/// Every id of the domain in its order. The one place that says which there are.
[[nodiscard]] std::span<const DomainId> list_domain_ids();
[[nodiscard]] const DomainId* find_domain_id(std::string_view id);

/// Reports unknown-domain-id.
void check_domain_id(const Name& name, FaultReport& faults);

}  // namespace rung::scenario
