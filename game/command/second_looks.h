#pragma once

#include "command/opened.h"
#include "report/second_look.h"

#include <string>

namespace rung::command {

/// What was said since of the items of an attempt in the user's records, as far as the reader may see it:
/// disputes with their answers, and coaches' verdicts that are others than Rung's. Nothing where there are no
/// such records; that they cannot be read is told.
[[nodiscard]] report::SecondLooks find_second_looks(const Shop& shop, const Opened& play);

/// As text for the terminal of this run; empty where nothing was said.
[[nodiscard]] std::string format_looks(const Shop& shop, const report::SecondLooks& looks);

}  // namespace rung::command
