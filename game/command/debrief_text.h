#pragma once

#include "command/shop.h"
#include "debrief/debrief.h"
#include "records/content.h"
#include "records/recording.h"

#include <string>

namespace rung::command {

/// The debrief of an attempt that was played to its end.
[[nodiscard]] debrief::Debrief make_debrief(const Shop& shop, const records::Content& content,
                                            const call::Attempt& attempt,
                                            const records::Recording& recording);

/// As text for the terminal of this run.
[[nodiscard]] std::string format_debrief_text(const Shop& shop, const records::Content& content,
                                              const call::Attempt& attempt,
                                              const records::Recording& recording);

}  // namespace rung::command
