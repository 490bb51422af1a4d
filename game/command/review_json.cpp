#include "command/review_page.h"
#include "view/transcript.h"

#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using PageJson = nlohmann::ordered_json;

PageJson transcript_json(const Shop& shop, const ReviewPage& page) {
    auto lines = PageJson::array();
    const auto& play = page.call.play;
    for (const auto& line :
         view::list_transcript(shop.say, play.content->script, play.recording.play(), play.recording.log()))
        lines.push_back({{"turn", line.turn},
                         {"voice", view::name_of(line.voice)},
                         {"speaker", line.speaker},
                         {"text", line.text}});
    return lines;
}

PageJson item_json(const ReviewPage& page, const ReviewedItem& item) {
    auto ratings = PageJson::array();
    for (const auto& rating : page.ratings)
        if (rating.item == item.id)
            ratings.push_back({{"coach", rating.coach}, {"verdict", records::name_of(rating.given)}});
    return {{"id", item.id},
            {"name", item.name},
            {"verdict", item.earned ? "earned" : "lost"},
            {"called_for", item.called_for},
            {"worth", item.worth},
            {"lost", item.lost},
            {"turn", item.turn},
            {"ratings", std::move(ratings)}};
}

}  // namespace

std::string format_review_json(const Shop& shop, const ReviewPage& page) {
    const auto& call = page.call;
    PageJson json = {{"attempt", call.attempt.name()},
                     {"who", page.who},
                     {"began", page.began},
                     {"total", call.card.total},
                     {"passed", call.card.passed},
                     {"outcome", call.card.outcome},
                     {"differences", call.differences},
                     {"transcript", transcript_json(shop, page)}};
    auto& items = json["items"] = PageJson::array();
    for (const auto& item : call.items) items.push_back(item_json(page, item));
    auto& comments = json["comments"] = PageJson::array();
    for (const auto& comment : page.comments)
        comments.push_back({{"turn", comment.turn},
                            {"coach", comment.coach},
                            {"written", comment.written},
                            {"text", comment.text}});
    auto& disputes = json["disputes"] = PageJson::array();
    for (const auto& dispute : page.disputes)
        disputes.push_back({{"item", dispute.item},
                            {"reason", dispute.reason},
                            {"asked_on", dispute.asked_on},
                            {"coach", dispute.coach},
                            {"answered_on", dispute.answered_on},
                            {"answer", dispute.answer},
                            {"verdict", dispute.verdict}});
    auto& readings = json["readings"] = PageJson::array();
    for (const auto& reading : page.readings)
        readings.push_back({{"reader", reading.reader}, {"read_on", reading.read_on}});
    return dump_json(json);
}

}  // namespace rung::command
