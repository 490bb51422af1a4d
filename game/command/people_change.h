#pragma once

#include "command/shop.h"

namespace rung::command {

/// `rung people coach PERSON --by COACH`, and with `--undo` the end of it.
[[nodiscard]] Exit give_coach(Shop& shop, records::Store& store);
/// `rung people rename PERSON NAME`.
[[nodiscard]] Exit rename_somebody(Shop& shop, records::Store& store);
/// `rung people role PERSON rep|coach|lead`.
[[nodiscard]] Exit change_somebodys_role(Shop& shop, records::Store& store);

}  // namespace rung::command
