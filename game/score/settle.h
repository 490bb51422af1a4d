#pragma once

#include "call/state.h"
#include "scenario/limits.h"
#include "score/ledger.h"
#include "score/sheet.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace rung::score {

/// What became of the question whether to escalate, the first that fits (design §6).
enum class Outcome : std::uint8_t {
    missed,     ///< called for, and neither escalated nor resolved within one's own authority
    kept,       ///< no handover, and none was needed
    needless,   ///< nothing open and nothing could come
    premature,  ///< before its window
    late,       ///< after it
    avoidable,  ///< in time, for a trigger that the rep's own words had provoked
    timely,
};
inline constexpr int kOutcomes = 7;
[[nodiscard]] std::string_view name_of(Outcome outcome);

/// The judgement of a call, without words: all that the analysis compares. Units: hundredths of a point.
struct Result {
    int total = 0;      ///< after caps and fatal rules
    int otherwise = 0;  ///< as if nothing had been fatal
    int timing = 0;     ///< 0–100
    Outcome outcome = Outcome::kept;
    int offset = 0;  ///< d of the first chain
    bool has_offset = false;
    bool passed = false;
    std::uint8_t fatal = 0, critical = 0;
    std::uint64_t lost = 0;                            ///< items lost after `at_end` and the handover rule
    std::array<int, scenario::kMaxDimensions> kept{};  ///< per dimension, of its share
    int before_caps = 0;                               ///< sum of `kept`

    /// Whether a cap took some: then plays that differ in their points may come to the same total.
    [[nodiscard]] bool is_capped() const { return otherwise < before_caps; }
    friend bool operator==(const Result&, const Result&) = default;
};

/// Settles what is open and adds up. `state` is closed, or any state to be judged as if the call ended so.
/// Cost: some 50 ns; pure.
[[nodiscard]] Result settle(const Sheet& sheet, const Ledger& ledger, const call::State& state);

/// The steps of `settle`, in order, for whoever shows them one by one.
[[nodiscard]] Outcome find_outcome(const Sheet& sheet, const Ledger& ledger, const call::State& state);
/// Items lost at the end, a bit each: as settled, else by `at_end`, handover items by what became of the
/// handover.
[[nodiscard]] std::uint64_t find_lost(const Sheet& sheet, const Ledger& ledger, Outcome outcome);
/// Golden transfer within tolerance over chains and required triggers. Shape: 0–100, rounded half up.
/// Source: design §6. Worked: one chain at s .7165 and both required triggers reached, the other with 1,
/// is 78.
[[nodiscard]] int find_timing(const Sheet& sheet, const Ledger& ledger, Outcome outcome);
/// What a number of lost points takes from a dimension: its share in proportion, floored.
[[nodiscard]] int loss_of(const Dimension& dimension, int points);
/// Share of judgement that an outcome leaves. Units: percent.
[[nodiscard]] int keeps_pct(const Sheet& sheet, Outcome outcome);
/// The most that a total may be; 10,000: no cap.
[[nodiscard]] int cap_of(const Sheet& sheet, const Ledger& ledger, Outcome outcome);

}  // namespace rung::score
