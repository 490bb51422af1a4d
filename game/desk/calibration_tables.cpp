#include "desk/calibration_tables.h"

#include "desk/review_model.h"
#include "desk/team_model.h"

#include <cmath>
#include <fmt/format.h>

namespace rung::desk {
namespace {

using debrief::Wording;
using report::FigureTable;

/// Verdicts stand in an order, from lost over part to earned.
constexpr std::size_t kOrdinal = 1;
static_assert(team::kCalibrationScales.at(kOrdinal) == team::Scale::ordinal);

/// `0.74`, `−0.22`, with a sign `+0.14`.
std::string figure_words(double figure, bool sign = false) {
    const auto digits = fmt::format("{:.2f}", std::abs(figure));
    if (digits == "0.00") return digits;
    return (figure < 0 ? "−" : sign ? "+" : "") + digits;
}

/// `0.74`, or why there is none.
std::string alpha_words(const team::ItemCalibration& item, const Wording& say) {
    if (const auto& alpha = item.agreed.at(kOrdinal).alpha) return figure_words(*alpha);
    return item.attempts == 0 ? say("not comparable") : item.splits.empty() ? say("all alike") : say("–");
}

std::string interval_words(const team::ItemCalibration& item, const Wording& say) {
    const auto& interval = item.agreed.at(kOrdinal).interval;
    if (!interval) return {};
    return say("{from} to {to}",
               {{"from", figure_words(interval->lower)}, {"to", figure_words(interval->upper)}});
}

FigureTable make_agreement(const team::CalibrationResult& result, const CalibrationNames& names) {
    const auto& say = names.say;
    FigureTable table{"agreement",
                      say("How far you agree"),
                      say("What splits you most comes first. Apart: steps between two coaches on average, "
                          "from 0 (the same verdict) to 2 (earned against lost). Krippendorff's alpha: 1 is "
                          "agreement, 0 is chance; beside it, where it would lie in 95 of 100 samples of "
                          "such calls. A wide range says: too few calls to be sure."),
                      {{"item", say("Item"), false},
                       {"attempts", say("Calls")},
                       {"apart", say("Apart")},
                       {"alpha", say("Alpha")},
                       {"interval", say("95 of 100 samples")}},
                      {}};
    for (const auto& item : result.items)
        table.rows.push_back({names.content.item(item.item), std::to_string(item.attempts),
                              figure_words(item.apart), alpha_words(item, say), interval_words(item, say)});
    return table;
}

FigureTable make_splits(const team::CalibrationResult& result, const CalibrationNames& names) {
    const auto& say = names.say;
    FigureTable table{
        "splits",
        say("What splits you"),
        say("Talk these through first: the same call, and not the same verdict."),
        {{"item", say("Item"), false}, {"call", say("Call"), false}, {"given", say("Who gave what"), false}},
        {}};
    for (const auto& item : result.items)
        for (const auto& split : item.splits) {
            std::vector<std::string> given;
            for (const auto& [who, verdict] : split.given)
                given.push_back(
                    say("{who}: {verdict}", {{"who", who}, {"verdict", given_words(say, verdict)}}));
            table.rows.push_back(
                {names.content.item(item.item),
                 say("{call}, {person}", {{"call", attempt_title(names.calls, split.attempt.attempt)},
                                          {"person", split.attempt.person}}),
                 fmt::format("{}", fmt::join(given, ", "))});
        }
    return table;
}

std::string leniency_words(const std::optional<double>& above, const Wording& say) {
    constexpr double kHardly = 0.05;
    if (!above) return say("Shares no call with the others.");
    if (*above >= kHardly) return say("Gives more than the others do.");
    return *above <= -kHardly ? say("Gives less than the others do.") : say("Gives as the others do.");
}

FigureTable make_leniency(const team::CalibrationResult& result, const CalibrationNames& names) {
    const auto& say = names.say;
    FigureTable table{
        "leniency",
        say("Who is strict, who is kind"),
        say("Over all items: how far a coach's verdicts lie above (+) or below (−) those of "
            "the others. A whole step is from lost to part, or from part to earned."),
        {{"coach", say("Coach"), false}, {"above", say("Steps")}, {"words", say("In words"), false}},
        {}};
    for (std::size_t i = 0; i < result.coaches.size(); ++i) {
        const auto& above = result.leniency[i];
        table.rows.push_back({result.coaches[i], above ? figure_words(*above, true) : std::string(),
                              leniency_words(above, say)});
    }
    return table;
}

}  // namespace

std::vector<FigureTable> make_calibration_tables(const team::CalibrationResult& result,
                                                 const CalibrationNames& names) {
    std::vector<FigureTable> tables;
    if (!result.items.empty()) tables.push_back(make_agreement(result, names));
    if (auto splits = make_splits(result, names); !splits.rows.empty()) tables.push_back(std::move(splits));
    if (!result.coaches.empty()) tables.push_back(make_leniency(result, names));
    return tables;
}

}  // namespace rung::desk
