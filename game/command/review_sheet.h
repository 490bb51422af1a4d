#pragma once

#include "command/shop.h"

namespace rung::command {

/// A coach's sheet for ten minutes with a person: `rung review sheet PERSON`.
[[nodiscard]] Exit run_review_sheet(Shop& shop);

}  // namespace rung::command
