#pragma once

#include "command/opened.h"
#include "report/second_look.h"

namespace rung::command {

/// What was said since of the items of an attempt in the user's records, as far as the reader may see it;
/// nothing where there are no such records.
[[nodiscard]] report::SecondLooks find_second_looks(const Shop& shop, const Opened& play);

}  // namespace rung::command
