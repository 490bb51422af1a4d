#include "desk/coach_model.h"

#include "base/date.h"
#include "desk/team_model.h"
#include "records/assignments.h"
#include "records/people.h"
#include "records/reviewed.h"
#include "team/assigned.h"
#include "view/assigned.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::desk {
namespace {

using debrief::Wording;

std::string called(const records::Person& person) {
    return person.name.empty() ? person.member.person
                               : fmt::format("{} ({})", person.name, person.member.person);
}

CoachCall call_of(const records::ReviewedRow& row, const std::string& title, const Wording& say) {
    constexpr std::size_t kDay = 10;
    CoachCall call{row.attempt.name(),        title,     attempt_words(say, row),
                   row.began.substr(0, kDay), !row.read, row.open_disputes > 0};
    if (call.disputed) debrief::add_sentence(call.detail, say("An item is disputed."));
    if (call.unread) debrief::add_sentence(call.detail, say("You have not read it."));
    if (row.comments > 0)
        debrief::add_sentence(call.detail,
                              say.count(static_cast<int>(row.comments), "{n} comment.", "{n} comments."));
    return call;
}

std::string summary_of(const CoachModel::Coached& person, const Wording& say) {
    int unread = 0, disputed = 0;
    for (const auto& call : person.calls) {
        unread += call.unread ? 1 : 0;
        disputed += call.disputed ? 1 : 0;
    }
    std::string words = say.count(static_cast<int>(person.calls.size()), "{n} call.", "{n} calls.");
    if (unread > 0) debrief::add_sentence(words, say.count(unread, "{n} unread.", "{n} unread."));
    if (disputed > 0) debrief::add_sentence(words, say.count(disputed, "{n} disputed.", "{n} disputed."));
    if (unread == 0 && disputed == 0 && !person.calls.empty())
        debrief::add_sentence(words, say("Nothing waits."));
    return words;
}

/// What is read once for everybody.
struct TeamWork {
    std::vector<records::Assignment> given;
    std::vector<team::ModuleTerms> terms;
    records::AttemptList attempts;
    std::string today;
};

std::vector<std::string> modules_of(const records::Member& member, const TeamWork& work, const Wording& say) {
    team::SomeAttempts own;
    for (const auto& attempt : work.attempts.attempts)
        if (attempt.player.team == member.team && attempt.player.person == member.person)
            own.push_back(&attempt);
    std::vector<std::string> lines;
    for (const auto& one : work.given) {
        if (!one.is_for(member)) continue;
        const auto stands = team::make_assigned(one, member.person, work.terms, own, work.today);
        lines.push_back(say("{title}, due {day}: {state}.",
                            {{"title", stands.terms.title.empty() ? one.module : stands.terms.title},
                             {"day", one.due},
                             {"state", view::state_words(say, stands)}}));
    }
    return lines;
}

base::Result<TeamWork> load_work(const Office& office, records::Store& store, const std::string& today) {
    TeamWork work;
    work.today = today;
    auto given = records::list_assignments(store, store.me.team);
    if (!given) return given.error();
    work.given = *std::move(given);
    const auto ids = records::list_team_attempts(store, store.me.team);
    if (!ids) return ids.error();
    work.attempts = records::list_attempts(*office.records().attempts, *ids);
    if (const auto* unread = work.attempts.unread()) return *unread;
    work.terms = team::list_module_terms(office.list_modules(), office.list_calls());
    return work;
}

/// In the order of the rows: the newest first.
void add_waiting(CoachModel& model, const records::ReviewedList& rows) {
    for (const auto& row : rows)
        for (const auto& person : model.people)
            for (const auto& call : person.calls)
                if (call.id == row.attempt.name() && call.waits()) {
                    model.waiting.push_back(call);
                    model.waiting.back().title = person.name + ": " + call.title;
                }
}

void add_coaches(CoachModel& model, const std::vector<records::Person>& people) {
    for (const auto& person : people)
        if (person.member.role != records::Role::rep)
            model.coaches.push_back({person.member.person, called(person)});
}

base::Status fill_people(CoachModel& model, const Office& office, records::Store& store,
                         const std::string& today, const Wording& say) {
    const auto people = records::list_people(store, store.me.team);
    if (!people) return people.error();
    add_coaches(model, *people);
    model.me = store.me.person;
    const auto coached = records::list_coached(store, store.me);
    if (!coached) return coached.error();
    const auto rows = records::list_coached_attempts(store);
    if (!rows) return rows.error();
    const auto work = load_work(office, store, today);
    if (!work) return work.error();
    const auto calls = office.list_calls();
    for (const auto& person : *people) {
        if (std::find(coached->begin(), coached->end(), person.member.person) == coached->end()) continue;
        CoachModel::Coached one{person.member.person, called(person), {}, {}, {}};
        one.modules = modules_of(person.member, *work, say);
        for (const auto& row : *rows)
            if (row.attempt.person == one.person)
                one.calls.push_back(call_of(row, attempt_title(calls, row.attempt.attempt), say));
        one.summary = summary_of(one, say);
        model.people.push_back(std::move(one));
    }
    add_waiting(model, *rows);
    std::stable_partition(model.waiting.begin(), model.waiting.end(),
                          [](const auto& call) { return call.disputed; });
    return base::Done{};
}

base::Status fill_calibrations(CoachModel& model, const Office& office, records::Store& store,
                               const Wording& say) {
    auto all = load_calibrations(office, store, say);
    if (!all) return all.error();
    model.calibrations = *std::move(all);
    return base::Done{};
}

}  // namespace

CoachModel load_coach(const Office& office, const std::string& who, const std::string& today,
                      const Wording& say) {
    CoachModel model;
    const auto opened = office.store_of_coach(who);
    if (!opened) {
        model.trouble = error_words(opened.error());
        return model;
    }
    auto status = fill_people(model, office, **opened, today, say);
    if (status) status = fill_calibrations(model, office, **opened, say);
    if (!status) model.trouble = error_words(status.error());
    for (const auto& module : office.list_modules().entries)
        model.modules.push_back({module.file.id, std::string(module.head.title.text)});
    return model;
}

base::Status give_module(const Office& office, const std::string& who, const Giving& giving,
                         const std::string& today) {
    const auto store = office.store_of_coach(who);
    if (!store) return store.error();
    if (!base::parse_day(giving.due))
        return base::Error{"bad-day", fmt::format("\"{}\" is no day", giving.due), "as in 2026-12-01"};
    const auto given = records::add_assignment(**store, {(*store)->me.team,
                                                         {},
                                                         giving.module,
                                                         giving.person,
                                                         giving.due,
                                                         (*store)->me.person,
                                                         base::day_of(today)});
    return given ? base::Status(base::Done{}) : given.error();
}

}  // namespace rung::desk
