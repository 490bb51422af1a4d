#include "desk/team_model.h"

#include "records/people.h"
#include "report/team_figures.h"
#include "team/least.h"
#include "team/team_report.h"
#include "view/words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rung::desk {
namespace {

using PeopleOfTeam = std::vector<records::Person>;

report::NameOf names_of(const PeopleOfTeam& people, bool names) {
    std::map<std::string, std::string> known;
    if (names)
        for (const auto& person : people)
            if (!person.name.empty()) known[person.member.person] = person.name;
    return [known = std::move(known)](const std::string& pseudonym) {
        const auto found = known.find(pseudonym);
        return found == known.end() ? pseudonym : found->second;
    };
}

std::string person_words(const team::TeamReport& report, const std::string& person,
                         const debrief::Wording& say) {
    for (const auto& row : report.scorecards.people)
        if (row.person == person)
            return say("{total} of 100 on average over {n} calls, {passed} in 100 of them passed.",
                       {{"total", std::to_string(row.total)},
                        {"n", std::to_string(row.count)},
                        {"passed", std::to_string(row.passed_pct)}});
    return say("Fewer than {n} calls that count.", {{"n", std::to_string(team::kLeastAttempts)}});
}

void add_people(TeamModel& model, const PeopleOfTeam& people, const report::NameOf& name_of,
                const team::TeamReport& report, const debrief::Wording& say) {
    for (const auto& person : people)
        if (person.member.role == records::Role::rep)
            model.people.push_back({person.member.person, name_of(person.member.person),
                                    person_words(report, person.member.person, say)});
}

void add_attempts(TeamModel& model, const Office& office, records::Store& store, const TeamOrder& order,
                  const debrief::Wording& say) {
    const auto rows = records::list_coached_attempts(store);
    if (!rows) {
        model.no_attempts = rows.error().message;
        return;
    }
    const auto calls = office.list_calls();
    for (const auto& row : *rows)
        if (row.attempt.person == order.person)
            model.attempts.push_back(
                {row.attempt.name(), attempt_title(calls, row.attempt.attempt), attempt_words(say, row)});
    if (model.attempts.empty())
        model.no_attempts =
            say("Single calls are seen by whoever coaches this person: exercises, assessments, and practice "
                "that was shared. There is none that you may see.");
}

/// Practice is seen by others only where it was shared.
std::string mode_words(const debrief::Wording& say, const std::string& mode) {
    return mode == "exercise"     ? say("An exercise.")
           : mode == "assessment" ? say("An assessment.")
                                  : say("Practice, shared.");
}

TeamModel with_trouble(const base::Error& error) {
    TeamModel model;
    model.trouble = error_words(error);
    return model;
}

}  // namespace

std::string error_words(const base::Error& error) {
    return error.hint.empty() ? error.message : error.message + "\n" + error.hint;
}

std::string attempt_title(const scenario::Listing<scenario::ScenarioHead>& calls,
                          const std::string& attempt) {
    auto id = attempt.substr(0, attempt.rfind('-'));
    for (const auto& entry : calls.entries) {
        auto known = entry.file.id;
        std::replace(known.begin(), known.end(), '/', '.');
        if (known == id) return entry.head.title;
    }
    return view::id_words(id);
}

std::string attempt_words(const debrief::Wording& say, const records::ReviewedRow& row) {
    std::string words;
    if (row.scored)
        words = say("{total} of 100, {outcome}.",
                    {{"total", std::to_string(row.total)}, {"outcome", say(row.outcome)}});
    if (!row.mode.empty()) debrief::add_sentence(words, mode_words(say, row.mode));
    constexpr std::size_t kDay = 10;
    if (!row.began.empty()) debrief::add_sentence(words, row.began.substr(0, kDay) + ".");
    return words;
}

TeamModel load_team(const Office& office, const TeamOrder& order, const debrief::Wording& say) {
    const auto opened = office.store_of_coach(order.who);
    if (!opened) return with_trouble(opened.error());
    auto& store = **opened;
    const auto people = records::list_people(store, store.me.team);
    if (!people) return with_trouble(people.error());
    const auto report = team::make_team_report(store, {store.me.team, order.person, {}});
    if (!report) return with_trouble(report.error());
    const auto name_of = names_of(*people, order.names);
    TeamModel model;
    model.figures = report::make_team_figures(*report, {say, name_of, office.names_of_content(), {}, 0});
    model.names_known =
        std::any_of(people->begin(), people->end(), [](const auto& person) { return !person.name.empty(); });
    if (order.person.empty())
        add_people(model, *people, name_of, *report, say);
    else
        add_attempts(model, office, store, order, say);
    return model;
}

}  // namespace rung::desk
