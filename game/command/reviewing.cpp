#include "command/reviewing.h"

#include "base/text.h"
#include "command/compare_scores.h"
#include "records/readings.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::command {

std::vector<ReviewedItem> list_items(const Opened& play) {
    std::vector<ReviewedItem> items;
    for (const auto& item : recompute_score(play).items)
        items.push_back({item.id, {}, item.earned, item.called_for, item.worth, item.lost, item.turn});
    if (play.has_older_score()) return items;
    const auto& content = *play.content;
    for (const auto& row :
         score::make_scorecard(content.script, content.sheet, play.recording.play()).evidence)
        for (auto& item : items)
            if (item.id == row.id) item.name = row.name;
    return items;
}

const ReviewedItem* ReviewedCall::find_item(const std::string& id) const {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

base::Error refusal_words(const Shop& shop, const records::Reviewed& attempt, base::Error error) {
    const auto& me = shop.store()->me;
    const bool is_file = shop.store()->database->kind() == records::DatabaseKind::sqlite;
    const bool for_coach = error.code == "not-coached";
    if (!for_coach && error.code != "not-own") return error;
    if (is_file && shop.arguments.who.empty()) {
        error.message = fmt::format("nobody said who you are, and this is for {}{}",
                                    for_coach ? "a coach of " : "", attempt.person);
        error.hint = "--as NAME says who you are; rung people names everybody";
    } else if (for_coach && attempt.team == me.team && attempt.person == me.person) {
        error.message = fmt::format("\"{}\" is your own, and this is for a coach of yours", attempt.attempt);
        error.hint = "rung review dispute asks them for another look at an item";
    }
    return error;
}

ReviewOpening open_reviewed(Shop& shop, const std::string& typed) {
    const auto store = need_store(shop);
    if (!store) return {std::nullopt, shop.fail(store.error())};
    if (typed.empty())
        return {std::nullopt,
                shop.fail({"usage", "which attempt?", "rung review names those that you may look at"})};
    const auto attempt = records::find_reviewed(**store, typed);
    if (!attempt) return {std::nullopt, shop.fail(attempt.error())};
    if (const auto may = records::check_reader(**store, *attempt); !may)
        return {std::nullopt, shop.fail(refusal_words(shop, *attempt, may.error()))};
    auto [play, exit] = open_attempt(shop, attempt->name());
    if (!play) return {std::nullopt, exit};
    if (const auto noted = records::note_reading(**store, *attempt, shop.environment.now); !noted)
        return {std::nullopt, shop.fail(noted.error())};
    auto card = recompute_score(*play);
    auto items = list_items(*play);
    auto differences = find_score_differences(shop, *play);
    return {
        ReviewedCall{*attempt, *std::move(play), std::move(card), std::move(items), std::move(differences)},
        Exit::done};
}

base::Result<std::string> read_item(const Shop& shop, const ReviewedCall& call) {
    const auto id = shop.arguments.option("item");
    if (id.empty())
        return base::Error{"usage", "which item?",
                           fmt::format("--item ID; rung review show {} lists them", call.attempt.name())};
    if (call.find_item(id) != nullptr) return id;
    std::vector<std::string_view> ids;
    for (const auto& item : call.items) ids.push_back(item.id);
    const auto near = base::find_near(id, ids);
    return base::Error{"unknown-item", fmt::format("\"{}\" has no item \"{}\"", call.attempt.name(), id),
                       near.empty() ? fmt::format("rung review show {} lists them", call.attempt.name())
                                    : fmt::format("did you mean \"{}\"?", near)};
}

std::string join_words(const Arguments& arguments, std::size_t from) {
    std::string joined;
    for (std::size_t i = from; i < arguments.words.size(); ++i)
        joined += (joined.empty() ? "" : " ") + arguments.words[i];
    return joined;
}

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(',', at), text.size());
        const auto first = text.find_first_not_of(' ', at);
        if (first < end) parts.push_back(text.substr(first, text.find_last_not_of(' ', end - 1) + 1 - first));
        at = end + 1;
    }
    return parts;
}

std::string verdict_words(const debrief::Wording& say, const ReviewedItem& item) {
    if (!item.earned) return say("lost");
    return item.called_for ? say("earned") : say("not called for");
}

}  // namespace rung::command
