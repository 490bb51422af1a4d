#pragma once

#include "analysis/review.h"
#include "debrief/statement.h"
#include "debrief/study.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::debrief {

/// A move with what it did to the best total still attainable.
struct JudgedMove {
    std::size_t beat = 0;
    int turn = 0;  ///< 0: after the call
    analysis::Label label = analysis::Label::best;
    std::string name;   ///< the label with its direction: `slip, too early`
    std::string words;  ///< what was said in quotes, else what was done
    std::string worth;  ///< `100 to 81`; with what is known of it where that is not exact
    Statements merits;  ///< only way, empowered save, missed cue, by policy
    Statement better;   ///< the better move; empty for a move that was as good or nearly
    Statement why;      ///< what it keeps that was let go, with ids
};

/// How well the value of a call was kept, move by move. Source: design §7. Empty where nothing was analysed.
struct Decisions {
    Statement accuracy;             ///< of the call
    Statement counts;               ///< how many moves of each label
    Statements stages;              ///< accuracy of each stage
    std::vector<JudgedMove> moves;  ///< those that there is something to say of, in the order of the call
    [[nodiscard]] bool known() const { return accuracy.says(); }
};

[[nodiscard]] Decisions make_decisions(const Study& study);

/// `Best here: offer £50 refund.`, and what that keeps, of a move for a moment. Empty for a move that was as
/// good or nearly.
[[nodiscard]] Statement make_better(const Study& study, const analysis::Decision& decision);
[[nodiscard]] Statement make_better_why(const Study& study, const analysis::Decision& decision);
/// The same of a better move alone.
[[nodiscard]] Statement make_better_why(const score::Sheet& sheet, const Wording& say,
                                        const analysis::Better& better);

/// `81`, `at least 78, at most 81`. Units: hundredths of a point in.
[[nodiscard]] std::string format_value(const Wording& say, analysis::Value value);

/// `slip`, `too early` in the reader's language.
[[nodiscard]] std::string label_name(const Wording& say, analysis::Label label);
[[nodiscard]] std::string direction_name(const Wording& say, analysis::Direction direction);

}  // namespace rung::debrief
