#pragma once

#include "analysis/position.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace rung::analysis {

/// Multiplies and folds, word by word. Equal positions have equal bytes.
[[nodiscard]] inline std::uint32_t hash_of(const Position& position) {
    static_assert(sizeof(Position) % sizeof(std::uint64_t) == 0);
    constexpr std::size_t kWords = sizeof(Position) / sizeof(std::uint64_t);
    constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15;
    std::array<std::uint64_t, kWords> words;
    std::memcpy(words.data(), &position, sizeof(Position));
    std::uint64_t a = kMultiplier, b = 0x2545f4914f6cdd1d;
    for (std::size_t i = 0; i + 1 < kWords; i += 2) {
        a = (a ^ words[i]) * kMultiplier;
        b = (b ^ words[i + 1]) * kMultiplier;
        a ^= a >> 32;
        b ^= b >> 29;
    }
    if constexpr (kWords % 2 != 0) a = (a ^ words.back()) * kMultiplier;
    a = (a ^ std::rotl(b, 23)) * kMultiplier;
    return static_cast<std::uint32_t>(a >> 32);
}

[[nodiscard]] inline bool same_bytes(const Position& a, const Position& b) {
    return std::memcmp(&a, &b, sizeof(Position)) == 0;
}

}  // namespace rung::analysis
