#include "report/team_figures.h"

#include "report/team_tables.h"
#include "team/least.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::report {
namespace {

constexpr std::size_t kTopBlockages = 3;

std::string number(std::size_t count) {
    return std::to_string(count);
}

std::string why_nothing(const team::TeamReport& report, const debrief::Wording& say) {
    return report.person.empty()
               ? say("Nothing is said of a team before {least} people have calls in it that count: here it "
                     "is {n}. In "
                     "a smaller group everybody knows who is meant.",
                     {{"least", number(team::kLeastPeople)}, {"n", number(report.people)}})
               : say("Nothing is said of a person before {least} calls that count: here it is {n}. Fewer say "
                     "more "
                     "about the calls than about the person.",
                     {{"least", number(team::kLeastAttempts)}, {"n", number(report.attempts)}});
}

/// What stood behind so many handovers, with what may be decided about it.
std::string decision_of(const team::BlockageRow& row, const debrief::Wording& say) {
    const auto n = number(row.count);
    const auto asked =
        row.least == row.most ? std::to_string(row.least) : fmt::format("{} to {}", row.least, row.most);
    if (row.kind == "limit-hit")
        return say(
            "{n} handovers in training calls because the limit on {what} was hit at {company}; {asked} was "
            "asked "
            "for.",
            {{"n", n}, {"what", row.what}, {"company", row.company}, {"asked", asked}});
    if (row.kind == "limit-unknown")
        return say(
            "{n} handovers in training calls after more {what} was offered at {company} than a rep may give: "
            "is "
            "the limit easy to see?",
            {{"n", n}, {"what", row.what}, {"company", row.company}});
    if (row.kind == "limit-unused")
        return say(
            "{n} handovers in training calls with {what} in the rep's own hands at {company} that nobody "
            "offered: do they know that it is theirs?",
            {{"n", n}, {"what", row.what}, {"company", row.company}});
    if (row.kind == "rule")
        return say("{n} handovers in training calls that the rule {what} of {company} asks for.",
                   {{"n", n}, {"what", row.what}, {"company", row.company}});
    if (row.kind == "contact")
        return say("{n} handovers in training calls to {what} of {company}, who could not be reached.",
                   {{"n", n}, {"what", row.what}, {"company", row.company}});
    return say("{n} handovers in training calls because the policy {what} of {company} has no answer.",
               {{"n", n}, {"what", row.what}, {"company", row.company}});
}

void add_words(FigureReport& made, const team::TeamReport& report, const debrief::Wording& say) {
    const auto& all = report.scorecards.everybody;
    made.words.push_back(
        say("{total} of 100 on average over {n} calls, {passed} in 100 of them passed. Timing: {timing} "
            "of 100.",
            {{"total", std::to_string(all.total)},
             {"n", number(all.count)},
             {"passed", std::to_string(all.passed_pct)},
             {"timing", std::to_string(all.timing)}}));
    if (report.items.empty()) return;
    const auto strongest =
        std::max_element(report.items.begin(), report.items.end(),
                         [](const auto& a, const auto& b) { return a.difficulty < b.difficulty; });
    made.words.push_back(say("What goes best: {best}. What is left most often: {worst}.",
                             {{"best", strongest->item}, {"worst", report.items.front().item}}));
}

}  // namespace

FigureReport make_team_figures(const team::TeamReport& report, const NameOf& name_of,
                               const debrief::Wording& say) {
    FigureReport made;
    const bool person = !report.person.empty();
    made.kind = person ? "person" : "team";
    made.title = person ? say("Training calls of {who}", {{"who", name_of(report.person)}})
                        : say("Training calls of the team {team}", {{"team", report.team}});
    made.meta =
        say("{n} calls of {people} people{since}. Practice counts only where it was shared.",
            {{"n", number(report.attempts)},
             {"people", number(report.people)},
             {"since", report.from_day.empty() ? "" : say(" since {day}", {{"day", report.from_day}})}});
    if (report.too_few) {
        made.words.push_back(why_nothing(report, say));
        return made;
    }
    add_words(made, report, say);
    for (const auto& row : report.blockages.rows)
        if (made.decisions.size() < kTopBlockages) made.decisions.push_back(decision_of(row, say));
    made.tables = make_team_tables(report, name_of, say);
    return made;
}

}  // namespace rung::report
