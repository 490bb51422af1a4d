#pragma once

#include "command/members.h"
#include "command/opened.h"
#include "records/reviewed.h"

#include <optional>
#include <string>
#include <vector>

/// What the commands of a review have in common.
namespace rung::command {

/// A row of a scorecard as a review names it.
struct ReviewedItem {
    std::string id, name;  ///< the name may be empty
    bool earned = false;
    bool called_for = true;
    int worth = 0, lost = 0;  ///< hundredths of a point
    int turn = 0;             ///< 0: settled at the end
};

/// The rows of the scorecard that an attempt's moves give.
[[nodiscard]] std::vector<ReviewedItem> list_items(const Opened& play);

/// An attempt that is looked at, with its score recomputed.
struct ReviewedCall {
    records::Reviewed attempt;
    Opened play;
    records::StoredScorecard card;
    std::vector<ReviewedItem> items;
    std::vector<std::string> differences;  ///< between what is stored and what the moves give

    [[nodiscard]] const ReviewedItem* find_item(const std::string& id) const;
    [[nodiscard]] int turns() const { return play.recording.state().turn; }
};

/// It, or what the caller is told: what is wrong was said already.
struct ReviewOpening {
    std::optional<ReviewedCall> call;
    Exit exit = Exit::done;
};

/// Why somebody may not look at an attempt or say something of it, with what they can do about it.
[[nodiscard]] base::Error refusal_words(const Shop& shop, const records::Reviewed& attempt,
                                        base::Error error);

/// Opens an attempt that the reader may look at, and notes for who played it that it was read.
[[nodiscard]] ReviewOpening open_reviewed(Shop& shop, const std::string& typed);

/// The item that `--item` names. Errors: usage, unknown-item.
[[nodiscard]] base::Result<std::string> read_item(const Shop& shop, const ReviewedCall& call);

/// The words of the line from the nth on, as one text.
[[nodiscard]] std::string join_words(const Arguments& arguments, std::size_t from);
/// What stands between commas.
[[nodiscard]] std::vector<std::string> split_list(const std::string& text);

/// `earned`, `lost`, `not called for`.
[[nodiscard]] std::string verdict_words(const debrief::Wording& say, const ReviewedItem& item);

}  // namespace rung::command
