#pragma once

#include "base/result.h"
#include "command/shop.h"
#include "records/content.h"
#include "records/recording.h"
#include "report/paper.h"
#include "report/second_look.h"

#include <string>

namespace rung::command {

/// An attempt that was played to its end. Owner: the caller keeps all of it alive.
struct Played {
    const records::Content& content;
    const call::Attempt& attempt;
    const records::Recording& recording;
    report::SecondLooks looks = {};  ///< what was said of its items since
};

/// Its debrief as text for the terminal of this run.
[[nodiscard]] std::string format_debrief_text(const Shop& shop, const Played& played, report::Detail detail);

/// Its debrief as `text`, `html` or `json`. Errors: file-missing (the template), bad-template.
[[nodiscard]] base::Result<std::string> format_debrief(const Shop& shop, const Played& played,
                                                       std::string_view format);

}  // namespace rung::command
