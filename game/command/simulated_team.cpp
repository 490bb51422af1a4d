#include "command/simulated_team.h"

#include "base/date.h"
#include "records/attempt_file.h"
#include "records/closed_attempt.h"
#include "records/people.h"
#include "team/score_row.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <random>

namespace rung::command {
namespace {

constexpr std::size_t kBest_pct = 100;

std::string name_of_person(std::size_t idx) {
    return fmt::format("Made-up {}", idx + 1);
}

base::Result<std::vector<std::string>> make_people(records::Store& store, const SimulatedTeam::Plan& plan) {
    const auto there = records::list_people(store, plan.team);
    if (!there) return there.error();
    std::map<std::string, std::string> known;
    for (const auto& person : *there) known[person.name] = person.member.person;
    std::vector<std::string> people;
    for (std::size_t i = 0; i < plan.people; ++i) {
        const auto name = name_of_person(i);
        if (const auto found = known.find(name); found != known.end()) {
            people.push_back(found->second);
            continue;
        }
        const auto added = records::add_person(store, name, records::Role::rep, plan.team);
        if (!added) return added.error();
        people.push_back(added->person);
    }
    return people;
}

base::Status make_team(records::Store& store, const std::string& team) {
    const auto teams = records::list_teams(store);
    if (!teams) return teams.error();
    const bool known =
        std::any_of(teams->begin(), teams->end(), [&](const auto& one) { return one.team == team; });
    return known ? base::Status(base::Done{}) : records::add_team(store, team, "Made up");
}

/// The highest number that each scenario's ids have in the team.
base::Result<std::map<std::string, std::size_t>> find_last_ids(records::Store& store,
                                                               const std::string& team) {
    std::map<std::string, std::size_t> last;
    const auto status = store.database->run(
        "SELECT attempt FROM attempt WHERE team = $1", {team}, [&](const records::Row& row) {
            const auto id = row.text(0);
            const auto dash = id.rfind('-');
            if (dash == std::string_view::npos) return;
            std::size_t number = 0;
            (void)std::from_chars(id.data() + dash + 1, id.data() + id.size(), number);
            auto& known = last[std::string(id.substr(0, dash))];
            known = std::max(known, number);
        });
    if (!status) return status.error();
    return last;
}

}  // namespace

std::optional<Policy> find_policy(std::string_view word) {
    if (word == "random") return Policy::random;
    if (word == "skilled") return Policy::skilled;
    if (word == "mixed") return Policy::mixed;
    return std::nullopt;
}

SimulatedTeam::SimulatedTeam(records::Store& store, Plan plan)
    : store_(&store),
      plan_(std::move(plan)),
      dice_(plan_.seed),
      today_(base::parse_day(plan_.today).value_or(0)) {
    std::random_device chance;
    play_ = fmt::format("{:08x}{:08x}", chance(), chance());
}

base::Result<SimulatedTeam> SimulatedTeam::open(records::Store& store, Plan plan) {
    SimulatedTeam made(store, std::move(plan));
    records::Transaction whole(*store.database);
    if (!whole.begun()) return whole.begun().error();
    if (const auto team = make_team(store, made.plan_.team); !team) return team.error();
    auto people = make_people(store, made.plan_);
    if (!people) return people.error();
    made.people_ = *std::move(people);
    auto last = find_last_ids(store, made.plan_.team);
    if (!last) return last.error();
    made.last_ids_ = *std::move(last);
    if (const auto committed = whole.commit(); !committed) return committed.error();
    store.me = {made.plan_.team, made.people_.front(), records::Role::rep};
    return made;
}

int SimulatedTeam::skill_pct(std::size_t person, std::size_t nth, std::size_t count) {
    switch (plan_.policy) {
        case Policy::random:
            return 0;
        case Policy::skilled:
            return static_cast<int>(kBest_pct - dice_.below(12));
        case Policy::mixed:
            break;
    }
    // Where somebody begins and how far they come, the same in every run.
    analysis::Dice own(person);
    const auto begins = own.below(75), comes = own.below(30);
    return static_cast<int>(std::min(kBest_pct, begins + comes * nth / count));
}

std::string SimulatedTeam::began(std::size_t nth, std::size_t count) {
    const auto ago = static_cast<int>(plan_.days - 1 - (plan_.days - 1) * (nth + 1) / count);
    return fmt::format("{} {:02}:{:02}", base::format_day(today_ - ago), 8 + dice_.below(10),
                       dice_.below(60));
}

std::string SimulatedTeam::fresh_id(const std::string& scenario) {
    std::string stem = scenario;
    std::replace(stem.begin(), stem.end(), '/', '.');
    return fmt::format("{}-{}", stem, ++last_ids_[stem]);
}

base::Status SimulatedTeam::play_next(const std::deque<SimulatedCall>& calls) {
    // People take turns in blocks, so that what is written lies together.
    const auto person = played_ * people_.size() / plan_.attempts;
    const auto first = (person * plan_.attempts + people_.size() - 1) / people_.size();
    const auto end = ((person + 1) * plan_.attempts + people_.size() - 1) / people_.size();
    const auto nth = played_ - first, count = end - first;
    const auto& call = calls[dice_.below(calls.size())];
    const auto recording = call.play(skill_pct(person, nth, count), dice_);
    auto attempt = records::begin_attempt(call.content(), plan_.mode, played_);
    attempt.log = recording.log();
    auto score = team::make_score_row(call.content(), plan_.mode, recording);
    records::ClosedAttempt closed{.person = people_[person],
                                  .attempt = fresh_id(call.content().scenario.id),
                                  .play = fmt::format("{}{:016x}", play_, played_),
                                  .began = began(nth, count),
                                  .bytes = records::format_play(call.content(), attempt, recording, false),
                                  .score = *std::move(score)};
    ++played_;
    return records::add_closed_attempt(*store_, closed);
}

}  // namespace rung::command
