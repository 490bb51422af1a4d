#include "base/text.h"
#include "command/commands.h"
#include "command/simulated_call.h"
#include "command/simulated_team.h"
#include "records/attempt_file.h"
#include "records/closed_attempt.h"
#include "records/find_content.h"
#include "team/score_row.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <deque>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

constexpr std::size_t kBatch = 4000;  ///< attempts between two waits for the disk
constexpr std::size_t kMostAttempts = 10'000'000, kMostPeople = 100'000, kMostDays = 36'500;

/// A whole number of an option between 1 and `most`.
base::Result<std::size_t> read_number(const Shop& shop, const std::string& option, std::size_t otherwise,
                                      std::size_t most) {
    const auto text = shop.arguments.option(option);
    if (text.empty()) return otherwise;
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && number >= 1 && number <= most)
        return number;
    return base::Error{"usage", fmt::format("--{} is \"{}\"", option, text),
                       most == SIZE_MAX ? std::string("a whole number from 1 on")
                                        : fmt::format("a whole number from 1 to {}", most)};
}

base::Result<call::Mode> read_mode(const Shop& shop) {
    const auto word = shop.arguments.option("mode", "assessment");
    for (const auto mode : {call::Mode::practice, call::Mode::exercise, call::Mode::assessment})
        if (word == records::name_of(mode)) return mode;
    return base::Error{"usage", fmt::format("there is no mode \"{}\"", word),
                       "practice, exercise or assessment"};
}

base::Result<SimulatedTeam::Plan> read_plan(const Shop& shop) {
    const auto attempts = read_number(shop, "attempts", 1000, kMostAttempts);
    if (!attempts) return attempts.error();
    const auto people = read_number(shop, "people", 12, kMostPeople);
    if (!people) return people.error();
    const auto days = read_number(shop, "days", 180, kMostDays);
    if (!days) return days.error();
    const auto seed = read_number(shop, "seed", shop.environment.seed, SIZE_MAX);
    if (!seed) return seed.error();
    const auto mode = read_mode(shop);
    if (!mode) return mode.error();
    const auto policy = find_policy(shop.arguments.option("policy", "mixed"));
    if (!policy)
        return base::Error{"usage", fmt::format("there is no policy \"{}\"", shop.arguments.option("policy")),
                           "random, skilled or mixed"};
    return SimulatedTeam::Plan{
        .team = shop.arguments.option("team", "made-up"),
        .policy = *policy,
        .mode = *mode,
        .attempts = *attempts,
        .people = *people,
        .days = *days,
        .seed = *seed,
        .today = shop.environment.now.substr(0, shop.environment.now.find(' ')),
    };
}

/// Every call that ships and is sound enough to be played, and kept so that its attempts replay.
base::Result<std::deque<SimulatedCall>> open_calls(Shop& shop) {
    std::deque<SimulatedCall> calls;
    for (const auto& entry : shop.library.list_calls().entries) {
        base::Diagnostics ignored;  // rung check tells of them
        const auto playable = shop.library.load_playable(entry.file, ignored);
        if (!playable) continue;
        if (const auto kept = records::keep_content(shop.content(), *playable); !kept) return kept.error();
        calls.emplace_back(records::make_content(*playable, entry.file.id));
    }
    if (calls.empty()) return base::Error{"unknown-call", "there is no call to play", "rung list names them"};
    return calls;
}

/// Plays and keeps them all, a person after the other.
base::Result<std::size_t> simulate(SimulatedTeam& team, const std::deque<SimulatedCall>& calls) {
    std::size_t kept = 0;
    while (!team.done()) {
        records::Transaction batch(*team.store().database);
        if (!batch.begun()) return batch.begun().error();
        for (std::size_t i = 0; i < kBatch && !team.done(); ++i, ++kept)
            if (const auto added = team.play_next(calls); !added) return added.error();
        if (const auto committed = batch.commit(); !committed) return committed.error();
    }
    return kept;
}

}  // namespace

Exit run_simulate(Shop& shop) {
    const auto plan = read_plan(shop);
    if (!plan) return shop.fail(plan.error());
    auto* const store = shop.store();
    if (store == nullptr || store->database->kind() != records::DatabaseKind::sqlite)
        return shop.fail({"usage", "attempts are made up in a store of this machine alone",
                          "--store FILE names one that is no one's own"});
    const auto calls = open_calls(shop);
    if (!calls) return shop.fail(calls.error());
    auto team = SimulatedTeam::open(*store, *plan);
    if (!team) return shop.fail(team.error());
    const auto kept = simulate(*team, *calls);
    if (!kept) return shop.fail(kept.error());
    shop.tell(fmt::format("{} attempts of {} people kept in the team {}\n", *kept, plan->people, plan->team));
    return Exit::done;
}

}  // namespace rung::command
