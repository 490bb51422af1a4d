#pragma once

#include "call/attempt.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rung::records {

/// An item as a team's reports need it. The items of one scenario and rubric are a sheet; every score on it
/// names the sheet by its hash.
struct SheetItem {
    std::string id;
    std::string dimension;
    int worth = 0;  ///< hundredths of a point
    friend bool operator==(const SheetItem&, const SheetItem&) = default;
};
using SheetItems = std::vector<SheetItem>;

/// Whatever stood behind a handover, as the organisation can change it. Source: design §8, E3.
struct Blockage {
    std::string kind;        ///< limit-hit, limit-unknown, limit-unused, rule, contact, policy; empty: none
    std::string what;        ///< id of the remedy, rule, contact or policy
    std::int64_t asked = 0;  ///< of a remedy, in the company's units; else 0
    friend bool operator==(const Blockage&, const Blockage&) = default;
};

/// What a closed attempt counts as in figures over many: written once, never changed. Everything in it
/// follows from the attempt; it is there so that a million of them can be read at once.
struct ScoreRow {
    int rules = 0;  ///< version of the rules that scored it
    std::string scenario, company;
    call::Mode mode = call::Mode::practice;
    int total = 0, timing = 0;  ///< 0–100
    bool passed = false;
    std::string outcome;        ///< missed kept needless premature late avoidable timely
    std::optional<int> offset;  ///< turns from the window to the first handover
    std::string trigger;        ///< reason of the handover, or of the one that was missed; empty: none
    Blockage blockage;
    SheetItems sheet;
    std::string items;  ///< a letter for each of the sheet: e earned, n earned as it never came up, l lost
    friend bool operator==(const ScoreRow&, const ScoreRow&) = default;
};

}  // namespace rung::records
