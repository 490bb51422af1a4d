#pragma once

#include "analysis/value.h"
#include "score/sheet.h"

#include <cstdint>
#include <string_view>

namespace rung::analysis {

/// What a move was worth by the value it lost. Source: design §7; the limits are the rubric's.
enum class Label : std::uint8_t { best, strong, good, loose, slip, costly };
inline constexpr int kLabels = 6;

/// In which way a move went astray.
enum class Direction : std::uint8_t {
    none,
    too_early,
    too_late,
    wrong_owner,
    wrong_way,
    tone,
    boundary,
};
inline constexpr int kDirections = 7;

/// Codes, kebab-case: `costly`, `too-early`.
[[nodiscard]] std::string_view name_of(Label label);
[[nodiscard]] std::string_view name_of(Direction direction);

/// Units: `lost` in hundredths of a point. A limit itself still belongs to the milder label.
[[nodiscard]] Label label_of(const score::Sheet& sheet, int lost);

/// Whether there is something to learn from it: loose and worse.
[[nodiscard]] inline bool is_error(Label label) {
    return label >= Label::loose;
}

/// What a move lost, as far as the values beside it are known. Units: hundredths of a point.
struct Loss {
    int least = 0;
    int most = 0;
    [[nodiscard]] bool exact() const { return least == most; }
    friend bool operator==(const Loss&, const Loss&) = default;
};
[[nodiscard]] Loss loss_between(Value before, Value after);

}  // namespace rung::analysis
