#pragma once

#include <string>
#include <vector>

#include "call/attempt.h"
#include "score/ledger.h"
#include "score/sheet.h"

namespace rung::score {

enum class Verdict : std::uint8_t { earned, lost };

/// One item with its reason: what happened, when, in whose words.
struct Evidence {
    int item = -1;                   ///< index into `Sheet::items`; −1: timing, a cap, the outcome or a grave rule
    Verdict verdict = Verdict::earned;
    bool not_called_for = false;     ///< the cue never came, or no handover was needed
    int dimension = -1;              ///< −1: the total
    int worth = 0;                   ///< hundredths of a point this row could give
    int lost = 0;                    ///< hundredths taken
    int cue_turn = 0;                ///< 0: none
    int turn = 0;                    ///< where it was settled; 0: at the end
    int beat = -1;                   ///< index into `Playback::beats` that settled it; −1: the opening or the end
    std::string words;               ///< what was said there; empty when nothing was
    std::string id;                  ///< the item's id, `timing`, `cap-missed`, `outcome-premature`, `fatal-insult`…
    std::string name;
    std::vector<std::string> teaches;
    std::string coach;               ///< why, in the rubric's words
};

struct Scorecard {
    Result result;
    int total_pts = 0;               ///< whole, rounded half up
    int otherwise_pts = 0;
    std::vector<int> dimension_pts;  ///< whole 0–100, per dimension of the sheet
    /// Every row that could give or take points. The `lost` add up to 10,000 − total.
    std::vector<Evidence> evidence;
};

/// Recomputed from a replay; the ledger it ends with equals one fed move by move.
[[nodiscard]] Scorecard make_scorecard(const scenario::Script& script, const Sheet& sheet, const call::Playback& play);

}  // namespace rung::score
