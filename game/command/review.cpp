#include "command/review.h"

#include "command/commands.h"
#include "command/review_sheet.h"
#include "command/reviewing.h"
#include "command/table.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using ReviewJson = nlohmann::ordered_json;
using records::ReviewedRow;

struct ReviewVerb {
    std::string_view word;
    Exit (*run)(Shop&);
};
constexpr std::array kReviewVerbs = {
    ReviewVerb{"", run_review_list},
    ReviewVerb{"show", run_review_show},
    ReviewVerb{"comment", run_review_comment},
    ReviewVerb{"rate", run_review_rate},
    ReviewVerb{"calibrate", run_review_calibrate},
    ReviewVerb{"dispute", run_review_dispute},
    ReviewVerb{"answer", run_review_answer},
    ReviewVerb{"share", run_review_share},
    ReviewVerb{"sheet", run_review_sheet},
};

/// Whether coaches may see it; what is damaged may be practice.
bool is_seen(const ReviewedRow& row) {
    return row.shared || row.mode == "exercise" || row.mode == "assessment";
}

/// What a coach has to know first.
std::string state_of(const Shop& shop, const ReviewedRow& row) {
    std::vector<std::string> parts;
    if (row.open_disputes > 0)
        parts.push_back(shop.say.count(static_cast<int>(row.open_disputes), "disputed", "{n} disputes"));
    if (!row.read) parts.push_back(shop.say("unread"));
    if (row.comments > 0)
        parts.push_back(shop.say.count(static_cast<int>(row.comments), "commented", "{n} comments"));
    if (row.disputes > row.open_disputes) parts.push_back(shop.say("dispute answered"));
    if (parts.empty()) parts.push_back(shop.say("read"));
    std::string state;
    for (const auto& part : parts) state += (state.empty() ? "" : ", ") + part;
    return state;
}

std::string score_of(const Shop& shop, const ReviewedRow& row) {
    if (!row.scored) return shop.say("without a score");
    return shop.say("{total} of 100, {outcome}",
                    {{"total", std::to_string(row.total)}, {"outcome", row.outcome}});
}

ReviewJson row_json(const ReviewedRow& row) {
    return {{"attempt", row.attempt.name()},
            {"who", row.who},
            {"began", row.began},
            {"mode", row.mode},
            {"shared", is_seen(row)},
            {"total", row.scored ? ReviewJson(row.total) : ReviewJson()},
            {"outcome", row.scored ? ReviewJson(row.outcome) : ReviewJson()},
            {"comments", row.comments},
            {"disputes", row.disputes},
            {"open_disputes", row.open_disputes},
            {"read", row.read},
            {"readers", row.readers}};
}

std::string format_coached(const Shop& shop, const records::ReviewedList& rows) {
    // What has to be known first stands in front: a small terminal puts what is over into a second table.
    Table table({"attempt", "who", "state", "score", "began", "mode"});
    for (const auto& row : rows)
        table.add(
            {row.attempt.name(), row.who, state_of(shop, row), score_of(shop, row), row.began, row.mode});
    return table.format(shop.arguments.plain, shop.table_width());
}

std::string format_own(const Shop& shop, const records::ReviewedList& rows) {
    Table table({"attempt", "mode", "score", "began", "coaches", ">comments", "disputes", ">read by"});
    for (const auto& row : rows) {
        const bool seen = is_seen(row);
        std::string disputes = row.disputes == 0        ? ""
                               : row.open_disputes == 0 ? shop.say("answered")
                                                        : shop.say("waiting for an answer");
        table.add({row.attempt.attempt, row.mode, score_of(shop, row), row.began,
                   seen ? shop.say("may see it") : shop.say("not shared"), std::to_string(row.comments),
                   std::move(disputes), std::to_string(row.readers)});
    }
    return table.format(shop.arguments.plain, shop.table_width());
}

}  // namespace

Exit run_review_list(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    const bool coaches = (*store)->me.role != records::Role::rep;
    const auto rows = coaches ? records::list_coached_attempts(**store) : records::list_own_attempts(**store);
    if (!rows) return shop.fail(rows.error());
    if (shop.arguments.json) {
        auto json = ReviewJson::array();
        for (const auto& row : *rows) json.push_back(row_json(row));
        shop.print(dump_json(json));
        return Exit::done;
    }
    if (!rows->empty())
        shop.print(coaches ? format_coached(shop, *rows) : format_own(shop, *rows));
    else if (coaches)
        shop.print_line(
            shop.say("Nothing waits for you: nobody you coach has closed a call that you may see. "
                     "rung people says who coaches whom; practice is the rep's own until it is shared."));
    else
        shop.print_line(shop.say("You have not played a call to its end yet. --as NAME says who you are."));
    return Exit::done;
}

Exit run_review(Shop& shop) {
    const auto& words = shop.arguments.words;
    const auto word = words.empty() ? std::string_view() : std::string_view(words.front());
    for (const auto& verb : kReviewVerbs)
        if (verb.word == word) return verb.run(shop);
    return shop.fail({"usage", fmt::format("there is no \"rung review {}\"", word), "rung review --help"});
}

}  // namespace rung::command
