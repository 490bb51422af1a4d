#include "command/debrief_report.h"

#include "analysis/review.h"
#include "command/report_page.h"
#include "debrief/debrief.h"
#include "report/html.h"
#include "report/json.h"
#include "report/text.h"
#include "score/scorecard.h"

namespace rung::command {
namespace {

score::Scorecard card_of(const Played& played) {
    return score::make_scorecard(played.content.script, played.content.sheet, played.recording.play());
}

analysis::Review review_of(const Played& played) {
    analysis::Solver solver({played.content.script, played.content.sheet});
    return analysis::make_review(solver, played.recording.play());
}

debrief::Material material_of(const Played& played, const score::Scorecard& card,
                              const analysis::Review& review) {
    return {
        played.content.script, played.content.sheet, played.attempt, played.recording.play(), card, &review};
}

base::Result<std::string> format_html(const Shop& shop, const debrief::Debrief& debrief,
                                      const report::SecondLooks& looks) {
    const auto page = load_page(shop, "debrief.mustache");
    if (!page) return page.error();
    return report::format_html(debrief, shop.environment.texts, *page, looks);
}

}  // namespace

std::string format_debrief_text(const Shop& shop, const Played& played, report::Detail detail) {
    const report::TextStyle style{
        .width = shop.width(), .colour = shop.colour(), .plain = shop.arguments.plain};
    const auto card = card_of(played);
    const auto review = review_of(played);
    const auto debrief = debrief::make_debrief(material_of(played, card, review), shop.environment.texts);
    return report::format_text(debrief, shop.environment.texts, style, detail) +
           report::format_second_looks(played.looks, shop.environment.texts, style);
}

base::Result<std::string> format_debrief(const Shop& shop, const Played& played, std::string_view format) {
    if (format == "text")
        return format_debrief_text(shop, played,
                                   shop.arguments.full ? report::Detail::full : report::Detail::brief);
    const auto card = card_of(played);
    const auto review = review_of(played);
    const auto material = material_of(played, card, review);
    const auto debrief = debrief::make_debrief(material, shop.environment.texts);
    if (format == "json") return report::format_json(material, debrief, played.looks);
    return format_html(shop, debrief, played.looks);
}

}  // namespace rung::command
