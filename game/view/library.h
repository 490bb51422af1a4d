#pragma once

#include "view/standing.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::view {

/// How often something was.
struct CountView {
    std::string id;
    std::string text;
    int count = 0;
};

/// One call of the library.
struct LibraryRow {
    std::string id, title, summary;
    std::string company;  ///< id as words
    int level = 1, minutes = 0;
    std::string length;                ///< `level 2, about 6 minutes`
    std::vector<std::string> teaches;  ///< ids of the domain
    std::vector<std::string> reason_ids;
    std::string reasons;  ///< why one escalates in it: `over your limit and abuse`; may be empty
    std::string holds;    ///< `Holds strong language. Intensity 1 of 3.`; empty: nothing to warn of
    bool warns = false;   ///< there is something to warn of
    std::optional<int> best;
    std::string best_text;  ///< `best 74 of 100`; `not finished yet`
    int played = 0;         ///< to the end
    std::string played_text;
    std::vector<CountView> outcomes;  ///< of those, the most frequent first
    std::string outcomes_text;        ///< `2 late, 1 timely`; may be empty
    std::string search;               ///< in lower case: what words are looked for in
};

/// Something to filter by, and how many calls it leaves when it is picked alone.
struct LibraryOption {
    std::string value;  ///< as the filter takes it; empty: all
    std::string text;
    int count = 0;
};

/// Everything first, then in order.
struct LibraryOptions {
    std::vector<LibraryOption> levels, reasons, skills, contents;
};

/// Every call there is, in the order of the listing. Cost: one pass; the options are counted once.
struct LibraryView {
    std::vector<LibraryRow> rows;
    LibraryOptions options;
    std::string empty;   ///< what to do where there is no call at all
    std::string no_fit;  ///< what to do where no call fits the filter
};
[[nodiscard]] LibraryView make_library(const Wording& say, const Calls& calls, const Attempts& attempts,
                                       std::string_view who);

enum class LibraryContent : std::uint8_t { any, without_warnings };

struct LibraryFilter {
    std::string words;         ///< each stands somewhere in title, summary, company or reasons
    std::optional<int> level;  ///< none: any
    std::string reason;        ///< id of a trigger's reason; empty: any
    std::string skill;         ///< `W` for all of W, `W1` for that one; empty: any
    LibraryContent content = LibraryContent::any;

    friend bool operator==(const LibraryFilter&, const LibraryFilter&) = default;
};

/// Which rows fit, as indices in order. Cost: 1,000 rows in well under a millisecond.
[[nodiscard]] std::vector<std::size_t> filter_rows(const std::vector<LibraryRow>& rows,
                                                   const LibraryFilter& filter);

/// `3 of 40 calls`.
[[nodiscard]] std::string found_words(const Wording& say, std::size_t found, std::size_t all);

}  // namespace rung::view
