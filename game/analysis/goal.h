#pragma once

#include "scenario/move.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// Something that a call may come to.
struct Goal {
    enum class Kind : std::uint8_t {
        node,      ///< is entered
        ending,    ///< ends the call
        window,    ///< of a trigger opens
        fatal,     ///< the rule is broken, in the call or by closing the attempt right after it
        critical,  ///< likewise
    };
    Kind kind = Kind::node;
    std::uint32_t idx = 0;  ///< of the node, ending or trigger in the script, of the rule in the sheet
    friend bool operator==(const Goal&, const Goal&) = default;
};

/// How sure one is of something.
enum class Proof : std::uint8_t {
    holds,
    fails,
    open,  ///< the budget ran out before either was sure
};
inline constexpr int kProofs = 3;

/// Whether a call can come to a goal, and how.
struct Sighting {
    Goal goal;
    Proof proof = Proof::open;
    std::vector<scenario::Move> line;  ///< from pick-up, where it can
};

}  // namespace rung::analysis
