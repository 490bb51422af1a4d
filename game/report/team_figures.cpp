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

/// `80`, `60 to 120`, with the sign that the company uses.
std::string asked_for(const team::BlockageRow& row, const TeamWords& words) {
    const auto least = words.content.amount(row.company, row.what, row.least);
    const auto most = words.content.amount(row.company, row.what, row.most);
    return least == most ? least : words.say("{least} to {most}", {{"least", least}, {"most", most}});
}

std::string limit_decision(const team::BlockageRow& row, const TeamWords& words) {
    return words.say(
        "The limit on {what} stood behind {n} handovers in training calls: hit in {hit}, not known in "
        "{unknown}, known and not used in {unused}. Asked for was {asked} each time, {together} in all.",
        {{"what", words.content.obstacle(row.company, row.kind, row.what, words.say)},
         {"n", number(row.count)},
         {"hit", number(row.hit)},
         {"unknown", number(row.unknown)},
         {"unused", number(row.unused)},
         {"asked", asked_for(row, words)},
         {"together", words.content.amount(row.company, row.what, row.together)}});
}

/// What stood behind so many handovers, and what is to be decided about it.
std::string decision_of(const team::BlockageRow& row, const TeamWords& words) {
    const auto& say = words.say;
    const auto n = number(row.count);
    const auto what = words.content.obstacle(row.company, row.kind, row.what, say);
    std::string text;
    if (row.kind == "limit")
        text = limit_decision(row, words);
    else if (row.kind == "rule")
        text = say("{n} handovers in training calls because a rule asks for them: {what}.",
                   {{"n", n}, {"what", what}});
    else if (row.kind == "contact")
        text = say("{n} handovers in training calls met nobody: {what} could not be reached.",
                   {{"n", n}, {"what", what}});
    else
        text = say("{n} handovers in training calls because the policy “{what}” has no answer.",
                   {{"n", n}, {"what", what}});
    return say("{company}. {text}", {{"company", words.content.company(row.company)}, {"text", text}});
}

void add_words(FigureReport& made, const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    const auto& all = report.scorecards.everybody;
    made.words.push_back(
        say("{total} of 100 on average over {n} calls, {passed} in 100 of them passed. Timing, how near a "
            "handover comes to its window: {timing} of 100.",
            {{"total", std::to_string(all.total)},
             {"n", number(all.count)},
             {"passed", std::to_string(all.passed_pct)},
             {"timing", std::to_string(all.timing)}}));
    const auto extremes = team::find_extremes(report.items);
    if (extremes.best != nullptr)
        made.words.push_back(
            say("What goes best: {item} (earned in {share} of 100 calls that gave occasion).",
                {{"item", words.content.item(extremes.best->item)},
                 {"share", share_cell(extremes.best->difficulty)}}));
    if (extremes.worst != nullptr)
        made.words.push_back(say("What is left most often: {item} (earned in {share} of 100).",
                                 {{"item", words.content.item(extremes.worst->item)},
                                  {"share", share_cell(extremes.worst->difficulty)}}));
}

std::string title_of(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    const auto who =
        report.person.empty()
            ? say("the team “{team}”", {{"team", report.title.empty() ? report.team : report.title}})
            : words.person(report.person);
    return words.module.empty() ? say("Training calls of {who}", {{"who", who}})
                                : say("{module}: calls of {who}", {{"module", words.module}, {"who", who}});
}

std::string meta_of(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    auto meta = say.count(static_cast<int>(report.attempts), "1 call", "{n} calls");
    if (report.person.empty())
        meta = say("{calls} of {people}",
                   {{"calls", meta},
                    {"people", say.count(static_cast<int>(report.people), "1 person", "{n} people")}});
    if (!report.from_day.empty())
        meta = say("{calls} since {day}", {{"calls", meta}, {"day", report.from_day}});
    meta += ".";
    if (words.module_pass > 0)
        debrief::add_sentence(
            meta, say("The module asks for {pass} of 100.", {{"pass", std::to_string(words.module_pass)}}));
    debrief::add_sentence(meta, say("Practice counts only where it was shared."));
    return meta;
}

}  // namespace

FigureReport make_team_figures(const team::TeamReport& report, const TeamWords& words) {
    FigureReport made;
    made.kind = !report.person.empty() ? "person" : words.module.empty() ? "team" : "module";
    made.title = title_of(report, words);
    made.meta = meta_of(report, words);
    if (report.too_few) {
        made.words.push_back(why_nothing(report, words.say));
        return made;
    }
    add_words(made, report, words);
    if (report.person.empty())
        for (const auto& row : report.blockages.rows)
            if (made.decisions.size() < kTopBlockages) made.decisions.push_back(decision_of(row, words));
    made.tables = make_team_tables(report, words);
    return made;
}

}  // namespace rung::report
