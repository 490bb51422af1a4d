#pragma once

#include "analysis/what_if.h"
#include "records/content.h"
#include "view/words.h"

#include <string>
#include <vector>

namespace rung::view {

/// A figure of both scorecards.
struct WhatIfScore {
    std::string name;
    std::string was, would;
    [[nodiscard]] bool differs() const { return was != would; }
};

/// One move of a version.
struct WhatIfDeed {
    std::string words;  ///< what was said or done, marked where it was tried or filled in
    analysis::Origin origin = analysis::Origin::played;
    bool common = false;  ///< both versions begin with it
};

/// How a version went in one turn and stood after it.
struct WhatIfSide {
    bool there = false;             ///< the call went on so long
    std::vector<WhatIfDeed> deeds;  ///< in order
    std::string anger, trust;
    std::string worth;  ///< the best score that could still be had: `80 to 90`; empty after the call
    int anger_pct = 0, trust_pct = 0;
    analysis::Value value;  ///< the same as `worth`

    [[nodiscard]] bool changed() const;  ///< holds the move that was tried
    [[nodiscard]] bool filled() const;   ///< holds a move that the rep had not made
};

/// One turn of both versions, side by side.
struct WhatIfRow {
    int turn = 0;
    bool after_call = false;  ///< the last row, where something was done after the call
    std::string name;         ///< `start`, `3`; for what came after the call `after it`
    std::string place;        ///< `turn 3`, `after it`
    WhatIfSide was, would;
};

/// A move that there is no room for.
struct WhatIfDropped {
    std::string place, words;  ///< the words end with why
};

/// A call as it was beside the same call as it would have been.
struct WhatIfView {
    std::string title;
    std::vector<WhatIfScore> scores;
    std::string was, would;       ///< each version in a sentence: `As it was: 61 of 100, late.`
    std::string gain;             ///< `19 points more.`
    std::vector<WhatIfRow> rows;  ///< the start first
    std::string worth_note;       ///< what `worth` means
    std::string filled_note;      ///< what `filled in` means; empty: nothing is
    std::vector<WhatIfDropped> dropped;
};

/// `made` was not refused.
[[nodiscard]] WhatIfView make_what_if(const Wording& say, const records::Content& content,
                                      const call::Playback& play, const analysis::WhatIf& made);

}  // namespace rung::view
