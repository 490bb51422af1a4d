#include "command/simulation.h"

#include "analysis/dice.h"
#include "base/date.h"
#include "base/hash.h"
#include "command/usage.h"
#include "records/bulk.h"
#include "records/stored_attempts.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

constexpr int kMostAttempts = 100'000'000, kMostPeople = 100'000, kMostDays = 3650;

std::optional<Said> read_count(const Arguments& arguments, const std::string& option, int otherwise, int most,
                               int& made) {
    std::optional<int> typed;
    if (auto said = read_number("number of " + option, arguments.option(option), 1, most, typed)) return said;
    made = typed.value_or(otherwise);
    return std::nullopt;
}

/// One of the made-up people, at work on one call after another.
struct SimulatedPerson {
    std::string name;
    std::size_t skill_pct = 0;  ///< of the plays at the beginning that are skilled ones
    analysis::Dice dice;
};

constexpr std::size_t kPercent = 100;
constexpr std::size_t kGained_pct = 25;  ///< over the whole time

SimulatedPlayer next_player(SimulatedPerson& person, SimulatedPolicy policy, std::size_t done,
                            std::size_t all) {
    if (policy != SimulatedPolicy::mixed)
        return policy == SimulatedPolicy::skilled ? SimulatedPlayer::skilled : SimulatedPlayer::by_dice;
    const auto now_pct = person.skill_pct + kGained_pct * done / all;
    return person.dice.below(kPercent) < now_pct ? SimulatedPlayer::skilled : SimulatedPlayer::by_dice;
}

/// Of the attempts that one of the people makes, in order: spread over the days, in office hours.
std::string moment_of(const Simulation& wanted, SimulatedPerson& person, std::size_t done, std::size_t all) {
    constexpr std::size_t kOpensAt = 9, kHours = 9, kMinutes = 60;
    const auto days = static_cast<std::size_t>(wanted.days);
    const auto day = wanted.today - wanted.days + static_cast<int>(done * days / all);
    const auto hour = kOpensAt + person.dice.below(kHours);
    return fmt::format("{} {:02}:{:02}", base::format_day(day), hour, person.dice.below(kMinutes));
}

/// Every call with its plays, and the number of its last attempt.
struct SimulatedCall {
    SimulatedPlays stock;
    std::string name;
    int last = 0;
};

base::Result<std::vector<SimulatedCall>> make_calls(records::Store& store, call::Mode mode,
                                                    const std::vector<const records::Content*>& contents) {
    const records::StoredAttempts attempts(store);
    std::vector<SimulatedCall> calls;
    for (const auto* content : contents) {
        const auto next = attempts.fresh_id(content->scenario.id);
        if (!next) return next.error();
        const auto dash = next->rfind('-');
        calls.push_back(
            {SimulatedPlays(*content, mode), next->substr(0, dash), std::stoi(next->substr(dash + 1)) - 1});
    }
    return calls;
}

/// Everything that is going on.
class SimulatedOffice {
  public:
    SimulatedOffice(records::Store& store, const Simulation& wanted, std::vector<SimulatedCall> calls)
        : wanted_(&wanted), calls_(std::move(calls)), writer_(store, wanted.team) {}

    base::Status play(SimulatedPerson person, std::size_t attempts, const std::string& plays,
                      const std::function<void(std::size_t)>& tell) {
        for (std::size_t done = 0; done < attempts; ++done) {
            if (auto status = play_one(person, done, attempts, plays); !status) return status;
            tell(writer_.kept());
        }
        return base::Done{};
    }
    base::Status finish() { return writer_.finish(); }
    [[nodiscard]] Simulated made() const {
        auto made = made_;
        for (const auto& call : calls_) made.plays += call.stock.made();
        return made;
    }

  private:
    base::Status play_one(SimulatedPerson& person, std::size_t done, std::size_t all,
                          const std::string& plays) {
        auto& call = calls_[person.dice.below(calls_.size())];
        const auto& play = call.stock.take(next_player(person, wanted_->policy, done, all));
        const auto id = fmt::format("{}-{}", call.name, ++call.last);
        const auto number = fmt::format("{}{:016x}", plays, made_.attempts);
        const auto began = moment_of(*wanted_, person, done, all);
        ++made_.attempts;
        made_.passed += play.score.passed ? 1 : 0;
        made_.points += static_cast<std::size_t>(play.score.total);
        ++made_.outcomes[play.score.outcome];
        const std::string_view bytes = wanted_->keeps_bytes ? std::string_view(play.bytes) : "{}";
        return writer_.add({person.name, id, number, began, bytes, &play.score});
    }

    const Simulation* wanted_;
    std::vector<SimulatedCall> calls_;
    records::BulkWriter writer_;
    Simulated made_;
};

}  // namespace

std::variant<Simulation, Said> read_simulation(const Arguments& arguments, const std::string& now) {
    Simulation made;
    int attempts = 0, people = 0;
    if (auto said = read_count(arguments, "attempts", 1000, kMostAttempts, attempts)) return *std::move(said);
    if (auto said = read_count(arguments, "people", 20, kMostPeople, people)) return *std::move(said);
    if (auto said = read_count(arguments, "days", 365, kMostDays, made.days)) return *std::move(said);
    std::optional<call::Mode> mode;
    if (auto said = read_mode(arguments.option("mode"), mode)) return *std::move(said);
    const auto policy = arguments.option("policy", "mixed");
    if (auto said = demand_one_of("policy", policy, {"random", "skilled", "mixed"})) return *std::move(said);
    made.attempts = static_cast<std::size_t>(attempts);
    made.people = static_cast<std::size_t>(people);
    made.team = arguments.option("team", "simulated");
    made.mode = mode.value_or(call::Mode::assessment);
    made.policy = policy == "random"    ? SimulatedPolicy::random
                  : policy == "skilled" ? SimulatedPolicy::skilled
                                        : SimulatedPolicy::mixed;
    if (made.team == records::kHomeTeam)
        return wrong("the team \"home\" is for whoever plays here",
                     "--team names one for the made-up people");
    const auto today = base::parse_day(now);
    if (!today) return wrong("nobody knows what day it is", "set this machine's clock");
    made.today = *today;
    return made;
}

base::Result<Simulated> simulate(records::Store& store, const Simulation& wanted,
                                 const std::vector<const records::Content*>& contents,
                                 const std::function<void(std::size_t)>& tell) {
    constexpr std::size_t kNumberDigits = 16, kLeastSkill_pct = 15, kSpread_pct = 55;
    const auto people = records::add_nameless(store, wanted.team, wanted.people);
    if (!people) return people.error();
    const auto plays = base::sha256(wanted.team + "/" + people->front()).substr(0, kNumberDigits);
    auto calls = make_calls(store, wanted.mode, contents);
    if (!calls) return calls.error();
    SimulatedOffice office(store, wanted, *std::move(calls));
    for (std::size_t i = 0; i < people->size(); ++i) {
        analysis::Dice dice(i + 1);
        const auto skill_pct = kLeastSkill_pct + dice.below(kSpread_pct);
        const auto all = wanted.attempts / people->size() + (i < wanted.attempts % people->size() ? 1 : 0);
        const auto status = office.play({(*people)[i], skill_pct, dice}, all, plays, tell);
        if (!status) return status.error();
    }
    if (const auto status = office.finish(); !status) return status.error();
    auto made = office.made();
    made.people = people->size();
    return made;
}

}  // namespace rung::command
