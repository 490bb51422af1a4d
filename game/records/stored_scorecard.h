#pragma once

#include "call/attempt.h"
#include "records/fields.h"
#include "score/scorecard.h"
#include "score/sheet.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rung::records {

/// A scorecard as an attempt's file and `--json` give it: readable where the content is gone, and kept as it
/// was where the rules have changed since.
struct StoredScorecard {
    /// One row that could give or take points. The `lost` of all rows add up to 10,000 − the total in
    /// hundredths.
    struct Item {
        std::string id;
        std::string dimension;  ///< empty: the total
        bool earned = false;
        bool called_for = true;  ///< false: earned because it never came up
        int worth = 0;           ///< hundredths of a point
        int lost = 0;            ///< hundredths of a point
        int cue_turn = 0;        ///< 0: none
        int turn = 0;            ///< 0: settled at the end
        std::string words;
        std::vector<std::string> teaches;
        friend bool operator==(const Item&, const Item&) = default;
    };

    int total = 0;                 ///< of an assessment, whatever the mode
    std::optional<int> otherwise;  ///< practice: as if nothing had been fatal
    int timing = 0;
    bool passed = false;
    std::vector<std::string> fatal, critical;
    std::string outcome;
    std::optional<int> offset;  ///< turns from the window to the first handover
    std::vector<std::pair<std::string, int>> dimensions;
    std::vector<Item> items;
    friend bool operator==(const StoredScorecard&, const StoredScorecard&) = default;
};

[[nodiscard]] StoredScorecard make_stored(const score::Sheet& sheet, const score::Scorecard& card,
                                          call::Mode mode);

/// As JSON, an item a line, each line but the first behind `indent`.
[[nodiscard]] std::string format_scorecard(const StoredScorecard& card, std::string_view indent = "");

/// Reads it back strictly. What is wrong is reported through `out`.
[[nodiscard]] StoredScorecard read_scorecard(const scenario::Document& document, Fields::Value value,
                                             base::Diagnostics& out);

}  // namespace rung::records
