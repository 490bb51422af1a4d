#include "command/printed.h"
#include "command/review_page.h"
#include "command/table.h"
#include "debrief/mode.h"
#include "report/figures.h"
#include "terminal/call_page.h"
#include "view/transcript.h"

#include <fmt/format.h>
#include <map>

namespace rung::command {
namespace {

constexpr std::size_t kReviewColumn = 12;

/// Comments on one turn, below what was said in it.
void show_comments(terminal::Page& page, const debrief::Wording& say, const ReviewPage& review, int turn) {
    for (const auto& comment : review.comments)
        if (comment.turn == turn)
            page.entry(comment.who,
                       say("{text} ({when})", {{"text", comment.text}, {"when", comment.written}}),
                       kReviewColumn, terminal::Ink::lesson);
}

void show_head(terminal::Page& page, const debrief::Wording& say, const ReviewPage& review) {
    const auto& call = review.call;
    const auto& script = call.play.content->script;
    page.title(
        say("{title}, {who}", {{"title", std::string(script.text(script.title))}, {"who", review.who}}));
    page.row({call.attempt.name(), std::string(script.text(script.company_name)),
              debrief::mode_name(say, call.play.attempt.mode), review.began});
    page.entry(say("Score"),
               say("{total} of 100, {passed}, {outcome}",
                   {{"total", std::to_string(call.card.total)},
                    {"passed", call.card.passed ? say("passed") : say("not passed")},
                    {"outcome", call.card.outcome}}),
               kReviewColumn);
    for (const auto& difference : call.differences)
        page.entry(say("Differs"), say("{what}; the moves count", {{"what", difference}}), kReviewColumn);
    show_comments(page, say, review, 0);
}

/// The call word for word, what was said of a turn below it.
void show_call(terminal::Page& page, const debrief::Wording& say, const ReviewPage& review) {
    const auto& play = review.call.play;
    int turn = -1;
    for (const auto& line :
         view::list_transcript(say, play.content->script, play.recording.play(), play.recording.log())) {
        if (line.turn != turn) {
            if (turn > 0) show_comments(page, say, review, turn);
            turn = line.turn;
            page.blank();
            page.row({turn == 0 ? say("after the call") : say("turn {n}", {{"n", std::to_string(turn)}})});
        }
        terminal::show_transcript(page, {line});
    }
    if (turn > 0) show_comments(page, say, review, turn);
}

/// A column per coach who gave anything a verdict.
std::string format_items(const Shop& shop, const ReviewPage& review) {
    std::map<std::string, std::string> coaches;  // pseudonym to name
    std::map<std::pair<std::string, std::string>, std::string> given;
    for (const auto& rating : review.ratings) {
        coaches.emplace(rating.coach, rating.who);
        given[{rating.item, rating.coach}] = records::name_of(rating.given);
    }
    std::vector<std::string> headings{"item", "what", ">turn", ">points", "Rung"};
    for (const auto& [coach, name] : coaches) headings.push_back(name);
    Table table(headings);
    for (const auto& item : review.call.items) {
        const auto points =
            item.lost > 0 ? fmt::format("-{}", report::format_points(item.lost)) : std::string();
        std::vector<std::string> row{item.id, item.name, item.turn > 0 ? std::to_string(item.turn) : "",
                                     points, verdict_words(shop.say, item)};
        for (const auto& [coach, name] : coaches) row.push_back(given[{item.id, coach}]);
        table.add(std::move(row));
    }
    return table.format(shop.arguments.plain, shop.table_width());
}

void show_disputes(terminal::Page& page, const debrief::Wording& say, const ReviewPage& review) {
    if (review.disputes.empty()) return;
    page.blank();
    page.heading(say("Looked at again"));
    for (const auto& dispute : review.disputes) {
        const auto* item = review.call.find_item(dispute.item);
        page.entry(dispute.item,
                   say("asked on {when}: {reason}", {{"when", dispute.asked_on}, {"reason", dispute.reason}}),
                   kReviewColumn);
        page.entry(
            "",
            say("Rung: {first}", {{"first", item == nullptr ? std::string() : verdict_words(say, *item)}}),
            kReviewColumn);
        page.entry("",
                   dispute.is_open()
                       ? say("waits for an answer")
                       : say("{who}: {verdict}, on {when}: {answer}", {{"who", dispute.who},
                                                                       {"verdict", dispute.verdict},
                                                                       {"when", dispute.answered_on},
                                                                       {"answer", dispute.answer}}),
                   kReviewColumn);
    }
}

void show_readers(terminal::Page& page, const debrief::Wording& say, const ReviewPage& review) {
    if (review.readings.empty()) return;
    std::map<std::string, std::string> last;  // the newest comes first
    for (const auto& reading : review.readings) last.emplace(reading.who, reading.read_on);
    std::vector<std::string> readers;
    for (const auto& [who, when] : last)
        readers.push_back(say("{who} on {when}", {{"who", who}, {"when", when}}));
    page.blank();
    page.entry(say("Read by"), say.list(readers), kReviewColumn);
}

}  // namespace

void print_review_page(const Shop& shop, const ReviewPage& review) {
    Printed printed(shop.environment.out, shop.width() + 1);
    terminal::Page page(printed, {.colour = shop.colour(), .plain = shop.arguments.plain});
    show_head(page, shop.say, review);
    show_call(page, shop.say, review);
    page.blank();
    page.heading(shop.say("Items"));
    shop.print(format_items(shop, review));
    show_disputes(page, shop.say, review);
    show_readers(page, shop.say, review);
}

}  // namespace rung::command
