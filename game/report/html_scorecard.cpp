#include "report/figures.h"
#include "report/html_page.h"

#include <algorithm>

namespace rung::report {
namespace {

using debrief::Scores;
using score::Evidence;

std::string place_of(const Wording& say, const Scores& scores, std::size_t row_idx) {
    const auto& row = scores.card.evidence[row_idx];
    const auto& after = scores.after_call;
    if (row.not_called_for) return say("not called for");
    if (std::find(after.begin(), after.end(), static_cast<int>(row_idx)) != after.end())
        return say("after the call");
    return row.turn > 0 ? say.turns(row.turn, row.turn) : say("by the end");
}

Slot make_row(const Wording& say, const Scores& scores, std::size_t row_idx, bool lost) {
    const auto& row = scores.card.evidence[row_idx];
    Slot slot;
    slot.set("points", lost ? "−" + format_points(row.lost) : format_points(row.worth));
    slot.set("head", say("{name}, {where}", {{"name", row.name}, {"where", place_of(say, scores, row_idx)}}));
    if (row.item >= 0 && !row.words.empty()) slot.set("words", say.quote(row.words, 30));
    slot.set("coach", row.not_called_for ? std::string() : row.coach);
    slot.set("ids", join_ids(row.teaches));
    return slot;
}

Slot make_dimension(const Wording& say, const Scores& scores, int dimension) {
    Slot::List lost, earned;
    const auto& rows = scores.card.evidence;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].dimension != dimension) continue;
        if (rows[i].lost > 0) lost.push_back(make_row(say, scores, i, true));
        if (rows[i].verdict == score::Verdict::earned && rows[i].worth > 0)
            earned.push_back(make_row(say, scores, i, false));
    }
    Slot slot;
    slot.set("has_lost", !lost.empty()).set("has_earned", !earned.empty());
    slot.set("summary", say.count(static_cast<int>(earned.size()), "One more, where nothing was lost",
                                  "{n} more, where nothing was lost"));
    slot.set("lost", std::move(lost)).set("earned", std::move(earned));
    return slot;
}

}  // namespace

Slot make_scorecard_slot(const debrief::Debrief& debrief, const Wording& say) {
    const auto& scores = debrief.scores;
    Slot::List dimensions;
    for (std::size_t i = 0; i < scores.dimensions.size(); ++i) {
        const auto& held = scores.dimensions[i];
        if (held.share == 0) continue;
        auto slot = make_dimension(say, scores, static_cast<int>(i));
        slot.set("name", held.name).set("pts", held.pts).set("has_bar", true);
        slot.set("slant", held.pts >= scores.pass_pct ? "good" : "lesson");
        slot.set("kept", say("{kept} of {share}",
                             {{"kept", format_points(held.kept)}, {"share", format_points(held.share)}}));
        dimensions.push_back(std::move(slot));
    }
    const auto& rows = scores.card.evidence;
    if (std::any_of(rows.begin(), rows.end(), [](const Evidence& row) { return row.dimension < 0; })) {
        auto slot = make_dimension(say, scores, -1);
        slot.set("name", say("Total")).set("has_bar", false);
        dimensions.push_back(std::move(slot));
    }
    return {{"title", say(debrief::info_of(debrief::Section::scorecard).title)},
            {"dimensions", std::move(dimensions)}};
}

}  // namespace rung::report
