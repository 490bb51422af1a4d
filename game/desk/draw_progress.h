#pragma once

#include "desk/ui.h"
#include "view/progress.h"

#include <optional>
#include <string>
#include <variant>

namespace rung::desk {

struct PractiseCall {
    std::string call;
};
struct LookAt {
    std::string attempt;
};
struct BrowseCalls {};
using ProgressAction = std::variant<PractiseCall, LookAt, BrowseCalls>;

/// What a person's calls show: the trend, the rung, what to practise next; then skills, timing, outcomes and
/// causes. A null view: not read yet.
[[nodiscard]] std::optional<ProgressAction> draw_progress(Ui& ui, const view::Wording& say,
                                                          const view::ProgressView* view, Rect area);

}  // namespace rung::desk
