#pragma once

#include "base/texts.h"
#include "debrief/debrief.h"
#include "desk/looks_model.h"
#include "desk/office.h"
#include "view/transcript.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rung::desk {

/// One move as a mark of the timeline: its shape says what it was worth, its letter what it was.
struct DebriefMove {
    std::size_t beat = 0;
    std::size_t column = 0;                ///< into `DebriefModel::columns`
    std::optional<analysis::Label> label;  ///< absent: nobody judged it
    char letter = ' ';                     ///< of what was done; a space for words alone
    std::string name;                      ///< `slip, too early`
    std::string before, after;             ///< the best total still to be had
    std::string words;                     ///< what was said in quotes, else what was done
    debrief::Statement better, why;        ///< empty for a move that was as good or nearly
    debrief::Statements merits;
};

/// A turn of the call from left to right; before them the start, after them what was done after the call.
struct DebriefColumn {
    int turn = 0;        ///< 0: none of the call
    std::string name;    ///< `Turn 3`
    std::string number;  ///< `3`, `+`
    std::string stage;   ///< `L3 trigger`
    std::string mood;    ///< `Anger 45, trust 50.`
    std::string value;   ///< `81`; empty: not known
    view::Transcript said;
    std::vector<std::size_t> moves;  ///< into `DebriefModel::moves`
    std::string spoken;              ///< all of it in a sentence or two
};

/// How many moves were worth the same, and which.
struct DebriefCount {
    analysis::Label label = analysis::Label::best;
    std::string name;
    std::vector<std::size_t> moves;  ///< into `DebriefModel::moves`
};

/// Everything that the screen of a finished call shows, ready to be put on it.
struct DebriefModel {
    debrief::Debrief debrief;
    std::string about;            ///< company, customer, mode, time
    std::string total, total_of;  ///< `74`, `of 100`
    std::string passed, outcome;
    bool good = false;  ///< the outcome costs nothing
    std::string older;  ///< how older rules scored it; empty: these did
    std::vector<DebriefColumn> columns;
    std::vector<DebriefMove> moves;
    std::vector<DebriefCount> counts;      ///< best first; all labels
    std::vector<std::size_t> key_columns;  ///< of the key moments, in the order of the call
    std::string chart;                     ///< the curves in words
    std::string marks;                     ///< letters with what they mean
    std::vector<std::string> bands;        ///< windows in words

    view::Transcript transcript;  ///< word for word, a heading before each turn

    int retry_turn = 0;  ///< of the dearest move; 0: there is nothing to make again
    std::string why_no_retry;
    int handover_turn = 0;  ///< 0: there was none

    LooksModel looks;  ///< empty until the records were asked
};

/// Scores, values and debriefs a finished call. Cost: a tenth of a second; for a worker.
[[nodiscard]] DebriefModel make_debrief_model(const AttemptFileOpened& attempt, const base::Texts& texts);

/// `Turn 3` of the model; 0 where the call never had it.
[[nodiscard]] std::size_t column_of_turn(const DebriefModel& model, int turn);

}  // namespace rung::desk
