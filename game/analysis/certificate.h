#pragma once

#include "analysis/dead_end.h"
#include "analysis/goal.h"
#include "analysis/position.h"
#include "analysis/reach.h"
#include "analysis/value.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rung::analysis {

/// What is claimed of a scenario, one by one.
enum class Claim : std::uint8_t {
    node_reachable,    ///< `idx`: node
    ending_reachable,  ///< `idx`: ending
    window_opens,      ///< `idx`: trigger that the scenario declares
    trap_reachable,    ///< `idx`: see `Property::fatal`
    avoidable,         ///< `idx`: rule that a call can be concluded without breaking
    no_dead_end,       ///< `idx`: node where one was found; `kWhole`: there is none
    line_possible,     ///< the author's line, legal to the end of the call
    line_best,         ///< … and no line is worth more
    verdict,           ///< agrees with the best lines
};
inline constexpr int kClaims = 9;
inline constexpr std::uint32_t kWhole = 0xffffffff;  ///< the claim is of the scenario as a whole

struct Property {
    Claim claim = Claim::node_reachable;
    std::uint32_t idx = kWhole;
    bool fatal = false;  ///< trap_reachable, avoidable: `idx` counts fatal rules, else critical ones
    Proof proof = Proof::open;
    /// Where it holds, a line that shows it; where it fails, one that shows the opposite. Empty where nothing
    /// can show it: what can never come has no line.
    std::vector<scenario::Move> line;
};

/// What a call can be worth that ends so.
struct EndingTotal {
    std::uint32_t ending = 0;
    bool found = false;  ///< a line was found that ends so
    Value value;
    std::vector<scenario::Move> line;
};

/// What searches may cost. Units: moves tried; `solving`: positions.
struct CertificateBudget {
    ReachBudget reach;
    DeadEndBudget dead_ends;
    Budget solving;
    Budget endings{.states = 20'000, .bytes = 64u << 20};  ///< each
};

/// What is known of a scenario for certain.
struct Certificate {
    std::vector<Property> properties;  ///< in the order of `Claim`
    std::vector<EndingTotal> endings;  ///< the scenario's own
    std::size_t line_made = 0;         ///< moves of the author's line that are legal
    int line_total = 0;                ///< with the best wrap-up; 0 where it does not end. Units: hundredths
    Value best;                        ///< of all lines
    std::vector<scenario::Move> best_line;
    bool best_escalates = false, best_keeps = false;  ///< some best line brings somebody in, or nobody
    std::uint64_t states = 0;                         ///< looked at, in all

    /// Nothing fails and nothing is open.
    [[nodiscard]] bool sound() const;
    [[nodiscard]] bool exact() const;  ///< nothing is open and the best total is no bound
};

/// Each property by a search of its own. Cost: most scenarios a tenth of a second; `budget` bounds it.
[[nodiscard]] Certificate make_certificate(const Subject& subject, const CertificateBudget& budget = {});

/// The endings that a scenario's author wrote; the others come with every call.
[[nodiscard]] std::vector<std::uint32_t> list_own_endings(const scenario::Script& script);

}  // namespace rung::analysis
