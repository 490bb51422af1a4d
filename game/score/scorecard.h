#pragma once

#include "call/attempt.h"
#include "score/ledger.h"
#include "score/settle.h"
#include "score/sheet.h"

#include <string>
#include <vector>

namespace rung::score {

enum class Verdict : std::uint8_t { earned, lost };

/// One row of a scorecard with its reason: what happened, when, in whose words.
struct Evidence {
    int item = -1;  ///< index into `Sheet::items`; −1: timing, the outcome, a cap or a grave rule
    Verdict verdict = Verdict::earned;
    bool not_called_for = false;  ///< the cue never came, or no handover was needed
    int dimension = -1;           ///< −1: the total
    int worth = 0;                ///< hundredths of a point this row could give
    int lost = 0;                 ///< hundredths taken
    int cue_turn = 0;             ///< 0: none
    int turn = 0;                 ///< where it was settled; 0: at the end
    int beat = -1;          ///< index into `Playback::beats` that settled it; −1: the opening or the end
    std::string cue_words;  ///< what the other side had said; empty when nothing was
    std::string words;      ///< what was said where it was settled; empty when nothing was
    std::string id;         ///< the item's id, `timing`, `outcome-premature`, `cap-missed`, `fatal-insult`,
                            ///< `critical-data` …
    std::string name;       ///< English
    std::vector<std::string> teaches;
    std::string coach;  ///< why: the rubric's words; English for timing, outcome and caps
};

struct Scorecard {
    Result result;
    int total_pts = 0;  ///< whole, rounded half up
    int otherwise_pts = 0;
    std::vector<int>
        dimension_pts;  ///< whole 0–100, per dimension of the sheet; 100 for one this scenario has not
    /// Every row that could give or take points, in the order in which they are taken: items, timing, the
    /// outcome's hold on judgement, critical rules, the cap, fatal rules. The `lost` add up to 10,000 −
    /// total.
    std::vector<Evidence> evidence;
};

/// Recomputed from a replay; the ledger it ends with equals one fed move by move.
[[nodiscard]] Scorecard make_scorecard(const scenario::Script& script, const Sheet& sheet,
                                       const call::Playback& play);

}  // namespace rung::score
