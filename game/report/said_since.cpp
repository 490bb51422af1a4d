#include "report/said_since.h"

#include <algorithm>
#include <utility>

namespace rung::report {
namespace {

using records::Dispute;
using records::Rating;

/// An item with Rung's own verdict.
SecondLook look_at(const FirstVerdicts& first, const std::string& id) {
    SecondLook look;
    look.id = look.item = id;
    for (const auto& item : first) {
        if (item.id != id) continue;
        look.first = item.earned ? "earned" : "lost";
        if (!item.name.empty()) look.item = item.name;
    }
    return look;
}

SecondLook look_asked_for(const FirstVerdicts& first, const Dispute& dispute) {
    auto look = look_at(first, dispute.item);
    look.reason = dispute.reason;
    look.asked_on = dispute.asked_on;
    look.verdict = dispute.verdict;
    look.answer = dispute.answer;
    look.answered_by = dispute.who;
    look.answered_on = dispute.answered_on;
    return look;
}

/// Whether the coach said just that in answer to a dispute.
bool is_answer(const std::vector<Dispute>& disputes, const Rating& rating) {
    return std::any_of(disputes.begin(), disputes.end(), [&](const Dispute& dispute) {
        return dispute.item == rating.item && dispute.coach == rating.coach &&
               dispute.verdict == records::name_of(rating.given);
    });
}

}  // namespace

base::Result<SaidSince> load_said_since(records::Store& store, const records::Reviewed& attempt) {
    auto disputes = records::list_disputes_of(store, attempt);
    if (!disputes) return disputes.error();
    auto ratings = records::list_ratings_of(store, attempt);
    if (!ratings) return ratings.error();
    return SaidSince{*std::move(disputes), *std::move(ratings)};
}

SecondLooks join_second_looks(const SaidSince& said, const FirstVerdicts& first) {
    SecondLooks looks;
    for (const auto& dispute : said.disputes) looks.push_back(look_asked_for(first, dispute));
    for (const auto& rating : said.ratings) {
        auto look = look_at(first, rating.item);
        look.verdict = records::name_of(rating.given);
        look.answered_by = rating.who;
        if (look.verdict != look.first && !is_answer(said.disputes, rating)) looks.push_back(std::move(look));
    }
    return looks;
}

}  // namespace rung::report
