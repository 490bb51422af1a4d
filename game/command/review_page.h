#pragma once

#include "command/reviewing.h"
#include "records/comments.h"
#include "records/disputes.h"
#include "records/ratings.h"
#include "records/readings.h"

#include <string>
#include <vector>

namespace rung::command {

/// An attempt with everything that the reader may know of what was said of it.
struct ReviewPage {
    const ReviewedCall& call;
    std::string who, began;  ///< of the play; the pseudonym where the name is not known
    std::vector<records::Comment> comments;
    std::vector<records::Rating> ratings;
    std::vector<records::Dispute> disputes;
    std::vector<records::Reading> readings;
};
/// Errors: those of `Database`. Owner: the caller keeps the call alive.
[[nodiscard]] base::Result<ReviewPage> make_review_page(const Shop& shop, const ReviewedCall& call);

void print_review_page(const Shop& shop, const ReviewPage& page);
[[nodiscard]] std::string format_review_json(const Shop& shop, const ReviewPage& page);

}  // namespace rung::command
