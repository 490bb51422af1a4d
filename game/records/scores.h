#pragma once

#include "base/result.h"
#include "records/score_row.h"
#include "records/store.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// A score as a report over many reads it. Owner: views stand until the next row.
struct StoredScore {
    std::string_view person, attempt, day, scenario, company, outcome, trigger, blocked, blocked_by, items;
    int total = 0, timing = 0;
    bool passed = false;
    std::optional<int> offset;
    std::int64_t asked = 0;
    std::size_t sheet = 0;  ///< into the sheets that `read_scores` gave before
};

/// Which scores: those the reader may see, of a team.
struct ScoreQuery {
    std::string team;
    std::string person;    ///< empty: everybody
    std::string from_day;  ///< empty: from the beginning
};

/// Keeps a score with its attempt, which is closed by it; a part of the transaction that is open. In a file.
/// Errors: those of `Database`.
base::Status add_score(Store& store, const Member& owner, const std::string& attempt, const std::string& day,
                       const ScoreRow& row);
/// The same, for somebody of the reader's own team.
inline base::Status add_score(Store& store, const std::string& person, const std::string& attempt,
                              const std::string& day, const ScoreRow& row) {
    return add_score(store, Member{store.me.team, person}, attempt, day, row);
}

/// All sheets first, then every score, as they come, in no order. Practice counts only where it is shared.
/// Cost: memory of one row. Errors: those of `Database`.
base::Status read_scores(Store& store, const ScoreQuery& query,
                         const std::function<void(const std::vector<SheetItems>&)>& take_sheets,
                         const std::function<void(const StoredScore&)>& take_score);

/// The text of a sheet, and what names it.
[[nodiscard]] std::string format_sheet(const SheetItems& sheet);
[[nodiscard]] SheetItems parse_sheet(std::string_view text);

}  // namespace rung::records
