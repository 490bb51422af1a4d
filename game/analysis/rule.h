#pragma once

#include "score/sheet.h"

#include <cstdint>

namespace rung::analysis {

/// A fatal or a critical rule of a sheet.
struct Rule {
    bool fatal = false;
    std::uint32_t idx = 0;

    /// Whether the rule is among those broken, a bit each.
    [[nodiscard]] bool among(std::uint8_t fatals, std::uint8_t criticals) const {
        return (std::uint32_t{fatal ? fatals : criticals} >> idx & 1u) != 0;
    }
    [[nodiscard]] bool broken_by(const score::Masks& masks) const {
        return among(masks.fatal, masks.critical);
    }
};

/// The skills that break a rule once they are shown, a bit each; 0 where it forbids something else.
[[nodiscard]] inline std::uint32_t skills_that_break(const score::Sheet& sheet, const Rule& rule) {
    constexpr auto kShows = static_cast<std::size_t>(scenario::EventKind::shows);
    std::uint32_t skills = 0;
    for (std::size_t i = 0; i < sheet.signals.count[kShows] && i < scenario::kMaxSkills; ++i)
        if (rule.broken_by(sheet.masks[sheet.signals.first[kShows] + i])) skills |= 1u << i;
    return skills;
}

}  // namespace rung::analysis
