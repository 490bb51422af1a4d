#pragma once

#include "base/result.h"
#include "debrief/wording.h"
#include "report/paper.h"
#include "team/one_to_one.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::report {

/// The sheet for a talk of ten minutes as every form shows it. Fits on one page of A4.
struct TalkSheet {
    struct Row {
        std::string code;   ///< for programs: strength, pattern, moment, question, practice
        std::string label;  ///< for people
        std::string text;
        std::string where;  ///< which attempt and turn it rests on; may be empty
    };
    std::string title, meta;
    std::string nothing;  ///< why there is nothing to say; then there are no rows
    std::vector<Row> rows;
    std::string by;  ///< the day on which to look at it again
};

/// `who` is the person as the reader may know them, `by` the day on which to look at it again.
[[nodiscard]] TalkSheet make_talk_sheet(const team::OneToOne& sheet, const std::string& who,
                                        const std::string& by, const debrief::Wording& say);

/// For a terminal. Ends with a line feed.
[[nodiscard]] std::string format_talk_text(const TalkSheet& sheet, const debrief::Wording& say,
                                           TextStyle style);
[[nodiscard]] std::string format_talk_json(const TalkSheet& sheet);
/// As a page by itself. `page` is the text of `assets/talk.mustache` with its style (report/page.h).
/// Errors: bad-template.
[[nodiscard]] base::Result<std::string> format_talk_html(const TalkSheet& sheet, const debrief::Wording& say,
                                                         std::string_view page);

}  // namespace rung::report
