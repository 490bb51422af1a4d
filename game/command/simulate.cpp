#include "command/commands.h"
#include "command/members.h"
#include "command/simulation.h"
#include "records/content.h"
#include "records/people.h"
#include "scenario/playable.h"
#include "team/trend.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kToldEvery_ms = 5000;

/// The calls that come with Rung, ready to play and kept with the records. Nothing: what is wrong was said.
std::optional<std::vector<std::unique_ptr<records::Content>>> keep_calls(Shop& shop) {
    std::vector<std::unique_ptr<records::Content>> contents;
    for (const auto& entry : shop.library.list_calls().entries) {
        if (!entry.file.pack.empty()) continue;
        base::Diagnostics faults;
        const auto playable = shop.library.load_playable(entry.file, faults);
        if (!playable) {
            shop.tell(faults);
            return std::nullopt;
        }
        for (const auto* bytes :
             {&playable->scenario_bytes(), &playable->company_bytes(), &playable->rubric_bytes()})
            if (const auto kept = shop.content().keep(*bytes); !kept) {
                (void)shop.fail(kept.error());
                return std::nullopt;
            }
        contents.push_back(
            std::make_unique<records::Content>(records::make_content(*playable, entry.file.id)));
    }
    return contents;
}

base::Status need_team(records::Store& store, const std::string& team, const std::string& title) {
    const auto teams = records::list_teams(store);
    if (!teams) return teams.error();
    if (std::any_of(teams->begin(), teams->end(), [&](const auto& one) { return one.team == team; }))
        return base::Done{};
    return records::add_team(store, team, title);
}

std::string simulated_json(const Simulation& wanted, const Simulated& made) {
    Json json{{"team", wanted.team},       {"attempts", made.attempts},
              {"people", made.people},     {"plays", made.plays},
              {"passed", made.passed},     {"total", team::mean_of(made.points, made.attempts)},
              {"outcomes", Json::object()}};
    for (const auto& [outcome, count] : made.outcomes) json["outcomes"][outcome] = count;
    return dump_json(json);
}

std::string simulated_text(const Shop& shop, const Simulation& wanted, const Simulated& made) {
    std::string text = shop.say(
        "Attempts: {attempts}, by {people} in the team {team}.\n"
        "Plays that were made: {plays}; every attempt is one of them.\n"
        "Passed: {passed} %. Points on average: {total}.\n",
        {{"attempts", std::to_string(made.attempts)},
         {"people",
          shop.say.count(static_cast<int>(made.people), "one made-up person", "{n} made-up people")},
         {"team", wanted.team},
         {"plays", std::to_string(made.plays)},
         {"passed", std::to_string(team::percent_of(made.passed, made.attempts))},
         {"total", std::to_string(team::mean_of(made.points, made.attempts))}});
    std::vector<std::string> outcomes;
    for (const auto& [outcome, count] : made.outcomes)
        outcomes.push_back(fmt::format("{} {} %", outcome, team::percent_of(count, made.attempts)));
    return text +
           shop.say("Outcomes: {outcomes}.\n", {{"outcomes", fmt::format("{}", fmt::join(outcomes, ", "))}});
}

/// Hears how many are kept, and says it now and then.
class ToldProgress {
  public:
    ToldProgress(const Shop& shop, std::size_t all)
        : shop_(&shop), all_(all), began_ms_(shop.environment.clock.now_ms()), told_ms_(began_ms_) {}

    void hear(std::size_t kept) {
        if (kept == kept_) return;
        kept_ = kept;
        const auto now_ms = shop_->environment.clock.now_ms();
        if (now_ms - told_ms_ < kToldEvery_ms) return;
        told_ms_ = now_ms;
        shop_->tell(shop_->say("{kept} of {all} attempts are kept\n",
                               {{"kept", std::to_string(kept)}, {"all", std::to_string(all_)}}));
    }
    void end() const {
        const auto took_ms = shop_->environment.clock.now_ms() - began_ms_;
        if (took_ms <= 0) return;
        shop_->tell(shop_->say("It took {seconds} s, {speed} attempts a second.\n",
                               {{"seconds", fmt::format("{:.1f}", static_cast<double>(took_ms) / 1000)},
                                {"speed", std::to_string(all_ * 1000 / static_cast<std::size_t>(took_ms))}}));
    }

  private:
    const Shop* shop_;
    std::size_t all_, kept_ = 0;
    std::int64_t began_ms_, told_ms_;
};

}  // namespace

Exit run_simulate(Shop& shop) {
    const auto read = read_simulation(shop.arguments, shop.environment.now);
    if (const auto* said = std::get_if<Said>(&read)) {
        shop.tell(said->text);
        return said->exit;
    }
    const auto& wanted = std::get<Simulation>(read);
    if (shop.arguments.store.empty())
        return shop.fail({"usage", "made-up attempts do not go among your own records",
                          "--store names a file for them, as in --store made-up.db"});
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    if ((*store)->read_only) return shop.fail({"store-read-only", (*store)->warning, ""});
    ToldProgress progress(shop, wanted.attempts);
    if (const auto status = need_team(**store, wanted.team, shop.say("Made up")); !status)
        return shop.fail(status.error());
    const auto contents = keep_calls(shop);
    if (!contents) return Exit::problems;
    std::vector<const records::Content*> calls;
    for (const auto& content : *contents) calls.push_back(content.get());
    if (calls.empty()) return shop.fail({"unknown-call", "there is no call to play", ""});
    const auto made = simulate(**store, wanted, calls, [&](std::size_t kept) { progress.hear(kept); });
    if (!made) return shop.fail(made.error());
    progress.end();
    shop.print(shop.arguments.json ? simulated_json(wanted, *made) : simulated_text(shop, wanted, *made));
    return Exit::done;
}

}  // namespace rung::command
