#include "command/compare_scores.h"
#include "command/review.h"
#include "command/review_page.h"

namespace rung::command {

base::Result<ReviewPage> make_review_page(const Shop& shop, const ReviewedCall& call) {
    auto& store = *shop.store();
    const auto player = shop.attempts().load_player(call.attempt.name());
    if (!player) return player.error();
    auto comments = records::list_comments(store, call.attempt);
    if (!comments) return comments.error();
    auto ratings = records::list_ratings(store, call.attempt);
    if (!ratings) return ratings.error();
    auto disputes = records::list_disputes(store, call.attempt);
    if (!disputes) return disputes.error();
    auto readings = records::list_readings(store, call.attempt);
    if (!readings) return readings.error();
    return ReviewPage{call,
                      player->who.empty() ? call.attempt.person : player->who,
                      player->began,
                      *std::move(comments),
                      *std::move(ratings),
                      *std::move(disputes),
                      *std::move(readings)};
}

Exit run_review_show(Shop& shop) {
    const auto& words = shop.arguments.words;
    const auto [call, exit] = open_reviewed(shop, words.size() > 1 ? words[1] : std::string());
    if (!call) return exit;
    const auto page = make_review_page(shop, *call);
    if (!page) return shop.fail(page.error());
    tell_score_differences(shop, call->differences);
    if (shop.arguments.json)
        shop.print(format_review_json(shop, *page));
    else
        print_review_page(shop, *page);
    return Exit::done;
}

}  // namespace rung::command
