#pragma once

#include "base/texts.h"
#include "debrief/debrief.h"
#include "report/paper.h"

#include <string>

namespace rung::report {

/// A debrief for a terminal, in the order of design §8: support, the rep's own moment, the first page, then
/// what lies behind it. The same bytes for the same debrief. Ends with a line feed.
[[nodiscard]] std::string format_text(const debrief::Debrief& debrief, const base::Texts& texts,
                                      TextStyle style, Detail detail = Detail::brief);

}  // namespace rung::report
