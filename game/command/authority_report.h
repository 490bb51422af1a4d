#pragma once

#include "analysis/authority.h"
#include "command/arguments.h"
#include "command/table.h"
#include "debrief/wording.h"
#include "records/content.h"
#include "records/recording.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rung::command {

/// A call or an attempt with the limits that were tried on it.
struct Case {
    std::string id;
    std::unique_ptr<records::Content> content;    ///< on the heap: the recording holds on to its script
    std::optional<records::Recording> recording;  ///< of an attempt; absent: a call
    std::size_t remedy = 0;
    analysis::Sandbox sandbox;
};

/// What a limit comes to over all cases of a group.
struct LimitRow {
    std::int64_t limit = 0;
    int needed = 0, no_longer = 0, open = 0;  ///< cases
    std::int64_t conceded = 0;                ///< in those where nobody is needed any longer
};

/// Cases that can be counted together: of one company as it was, all calls or all attempts.
struct CaseGroup {
    bool attempts = false;
    std::vector<const Case*> cases;
    std::int64_t today = 0;
    std::vector<LimitRow> rows;  ///< today's limit and those that were asked for, ascending
};

[[nodiscard]] std::vector<CaseGroup> group_cases(const std::vector<Case>& cases, const LimitRange& range);

struct AuthorityStyle {
    bool plain = false;                          ///< without the curve, for screen readers
    std::size_t width = 80;                      ///< of a sentence; cells
    std::size_t table_width = Table::kAnyWidth;  ///< likewise
};

/// For reading: a group a section, with what was taken for granted, a table, a curve and a sentence for every
/// case. All text is neutralised.
[[nodiscard]] std::string format_authority_text(const debrief::Wording& say,
                                                const std::vector<CaseGroup>& groups, const LimitRange& range,
                                                AuthorityStyle style);
/// For programs. Points in hundredths. Ends with a line feed.
[[nodiscard]] std::string format_authority_json(const std::vector<CaseGroup>& groups,
                                                const LimitRange& range);

}  // namespace rung::command
