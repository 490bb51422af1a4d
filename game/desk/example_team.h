#pragma once

#include "desk/office.h"

#include <string>

namespace rung::desk {

/// A team of made-up people with three months of calls, for pictures: made from the content that is there,
/// kept in a store that `office` has open. `who` leads it and coaches everybody. Gives the attempt, as
/// `PERSON/ATTEMPT`, at which a coach has most to look at.
[[nodiscard]] base::Result<std::string> keep_example_team(Office& office, const std::string& who);

}  // namespace rung::desk
