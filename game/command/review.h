#pragma once

#include "command/shop.h"

namespace rung::command {

/// The attempts that wait for a coach; for a rep, the own ones and what came of them.
[[nodiscard]] Exit run_review_list(Shop& shop);
/// One attempt with everything that was said of it.
[[nodiscard]] Exit run_review_show(Shop& shop);
[[nodiscard]] Exit run_review_comment(Shop& shop);
[[nodiscard]] Exit run_review_rate(Shop& shop);
[[nodiscard]] Exit run_review_calibrate(Shop& shop);
[[nodiscard]] Exit run_review_dispute(Shop& shop);
[[nodiscard]] Exit run_review_answer(Shop& shop);
[[nodiscard]] Exit run_review_share(Shop& shop);

}  // namespace rung::command
