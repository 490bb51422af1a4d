#pragma once

#include "scenario/event.h"
#include "scenario/limits.h"

#include <array>
#include <cstdint>

namespace rung::score {

/// Room for every kind of event with every argument that a rubric may name.
inline constexpr int kSignals = 256;

/// Events numbered densely: one number for each kind, or for each argument where a pattern may name it. What
/// a rubric can tell apart has a number of its own, nothing else has.
struct Signals {
    std::array<std::uint16_t, scenario::kEventKinds> first{};    ///< of each kind
    std::array<std::uint8_t, scenario::kEventKinds> argument{};  ///< 0xff where `Event::a` counts, else 0
    std::array<std::uint8_t, scenario::kEventKinds> count{};     ///< numbers of each kind

    [[nodiscard]] int of(const scenario::Event& event) const {
        const auto kind = static_cast<std::size_t>(event.kind);
        return first[kind] + (event.a & argument[kind]);
    }
};

[[nodiscard]] Signals make_signals();

}  // namespace rung::score
