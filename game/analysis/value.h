#pragma once

#include "scenario/move.h"
#include "score/sheet.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rung::analysis {

/// The best result still attainable, or where a budget ran out the bounds between which it lies. A call in
/// which nothing fatal has happened is worth its best total; after something fatal the points alone count
/// (design §7). Units: hundredths of a point.
struct Value {
    int lower = 0;
    int upper = score::kAllPoints;
    [[nodiscard]] bool exact() const { return lower == upper; }
    friend bool operator==(const Value&, const Value&) = default;
};

/// What one search may use. Reached, the answer is bounds. Nothing here is a time: the same question has the
/// same answer on every machine.
struct Budget {
    std::uint64_t states = 4'000'000;  ///< positions generated
    std::size_t bytes = 256u << 20;    ///< of memory for positions
};

/// A value with its proof: the line attains `value.lower`.
struct Answer {
    Value value;
    std::vector<scenario::Move> line;  ///< to the close of the attempt
    std::uint64_t states = 0;          ///< positions generated
};

}  // namespace rung::analysis
