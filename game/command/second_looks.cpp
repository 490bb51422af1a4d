#include "command/second_looks.h"

#include "base/text.h"
#include "command/reviewing.h"
#include "records/disputes.h"
#include "records/ratings.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::command {
namespace {

using records::Dispute;
using records::Rating;

/// Everything that was said of an attempt since.
struct SaidSince {
    std::vector<Dispute> disputes;
    std::vector<Rating> ratings;
};

base::Result<SaidSince> read_said(records::Store& store, const std::string& id) {
    const auto attempt = records::find_reviewed(store, id);
    // What a team's store does not have yet nobody has looked at.
    if (!attempt && attempt.error().code == "unknown-attempt") return SaidSince{};
    if (!attempt) return attempt.error();
    auto disputes = records::list_disputes_of(store, *attempt);
    if (!disputes) return disputes.error();
    auto ratings = records::list_ratings_of(store, *attempt);
    if (!ratings) return ratings.error();
    return SaidSince{*std::move(disputes), *std::move(ratings)};
}

/// An item with Rung's own verdict.
report::SecondLook look_at(const std::vector<ReviewedItem>& items, const std::string& id) {
    report::SecondLook look;
    look.id = look.item = id;
    for (const auto& item : items) {
        if (item.id != id) continue;
        look.first = item.earned ? "earned" : "lost";
        if (!item.name.empty()) look.item = item.name;
    }
    return look;
}

report::SecondLook make_look(const std::vector<ReviewedItem>& items, const Dispute& dispute) {
    auto look = look_at(items, dispute.item);
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

report::SecondLooks find_second_looks(const Shop& shop, const Opened& play) {
    report::SecondLooks looks;
    if (shop.store() == nullptr || play.id.empty() || !play.closed()) return looks;
    const auto said = read_said(*shop.store(), play.id);
    if (!said) {
        shop.tell(fmt::format("warning: what coaches said of it cannot be read: {}\n",
                              base::neutralise(said.error().message)));
        return looks;
    }
    if (said->disputes.empty() && said->ratings.empty()) return looks;
    const auto items = list_items(play);
    for (const auto& dispute : said->disputes) looks.push_back(make_look(items, dispute));
    for (const auto& rating : said->ratings) {
        auto look = look_at(items, rating.item);
        look.verdict = records::name_of(rating.given);
        look.answered_by = rating.who;
        if (look.verdict != look.first && !is_answer(said->disputes, rating))
            looks.push_back(std::move(look));
    }
    return looks;
}

std::string format_looks(const Shop& shop, const report::SecondLooks& looks) {
    return report::format_second_looks(
        looks, shop.environment.texts,
        {.width = shop.width(), .colour = shop.colour(), .plain = shop.arguments.plain});
}

}  // namespace rung::command
