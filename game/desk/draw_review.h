#pragma once

#include "desk/review_model.h"
#include "desk/ui.h"
#include "view/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace rung::desk {

enum class ReviewTab : std::uint8_t { transcript, items, disputes };

struct ReviewState {
    ReviewTab tab = ReviewTab::transcript;
    int turn = 0;         ///< beside which a comment is written; 0: the whole call
    std::string comment;  ///< as far as it is written
    std::size_t item = 0;
    std::string disputed;  ///< item whose dispute is answered; empty: the first that is open
    std::string answer;
};

struct ShowReviewTab {
    ReviewTab tab = ReviewTab::transcript;
};
struct PickTurn {
    int turn = 0;
};
struct ChangeComment {
    std::string text;
};
struct PickItem {
    std::size_t item = 0;
};
struct PickDispute {
    std::string item;
};
struct ChangeAnswer {
    std::string text;
};
struct OpenDebrief {};
struct LeaveReview {};
using ReviewAction = std::variant<ShowReviewTab, PickTurn, ChangeComment, PickItem, PickDispute, ChangeAnswer,
                                  OpenDebrief, LeaveReview, ReviewDeed>;

/// An attempt as its coach looks at it: word for word with comments, verdicts, disputes. A null model: not
/// read yet.
[[nodiscard]] std::optional<ReviewAction> draw_review(Ui& ui, const view::Wording& say,
                                                      const ReviewModel* model, const ReviewState& state,
                                                      Rect area);

}  // namespace rung::desk
