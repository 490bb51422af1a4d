#include "desk/example_team.h"

#include "desk/example_plays.h"
#include "records/assignments.h"
#include "records/attempt_file.h"
#include "records/comments.h"
#include "records/disputes.h"
#include "records/people.h"
#include "records/ratings.h"
#include "records/readings.h"
#include "session/authors_line.h"
#include "team/score_row.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace rung::desk {
namespace {

constexpr std::uint64_t kTeamSeed = 7;
constexpr std::array kReps = {"Ada", "Ben", "Chioma", "Dmitri", "Elif", "Farah", "Goran"};
constexpr std::size_t kCallsEach = 6, kBeginnings = 6;

/// A call that was played to its end.
struct ExamplePlay {
    std::string scenario, bytes;
    records::ScoreRow score;
};

/// How somebody may play a call, from the worst to the best.
using ExamplePlays = std::vector<ExamplePlay>;

base::Result<ExamplePlays> play_ways(Office& office, const std::string& call) {
    const auto file = office.open_call(call);
    if (!file) return file.error();
    const auto& content = *file->content;
    const auto line = moves_of(session::play_authors_line(content.script).recording);
    ExamplePlays plays;
    const auto add = [&](records::Recording recording) {
        wrap_up_example(recording);
        auto attempt = records::begin_attempt(content, call::Mode::exercise, kTeamSeed);
        attempt.log = recording.log();
        if (const auto score = team::make_score_row(content, attempt.mode, recording))
            plays.push_back(
                {content.scenario.id, records::format_play(content, attempt, recording, false), *score});
    };
    for (std::size_t good = 1; good <= kBeginnings; ++good) {
        auto recording = play_some(content.script, line, good);
        play_on(recording, line, good == kBeginnings ? good : good + 2);
        add(std::move(recording));
    }
    add(play_early(content.script, line));
    std::stable_sort(plays.begin(), plays.end(),
                     [](const auto& a, const auto& b) { return a.score.total < b.score.total; });
    return plays;
}

base::Result<std::vector<records::Member>> add_everybody(records::Store& store, const std::string& who) {
    const auto lead = records::add_person(store, who, records::Role::lead, records::kHomeTeam);
    if (!lead) return lead.error();
    std::vector<records::Member> reps;
    for (const auto* name : kReps) {
        const auto rep = records::add_person(store, name, records::Role::rep, records::kHomeTeam);
        if (!rep) return rep.error();
        if (const auto set = records::set_coach(store, *rep, *lead); !set) return set.error();
        reps.push_back(*rep);
    }
    store.me = *lead;
    return reps;
}

/// Which way the nth call of a person went: people come on, and not all by as much.
std::size_t way_of(std::size_t person, std::size_t nth, std::size_t ways) {
    return std::min(ways - 1, nth * (ways - 1) / kCallsEach + (person + person / 3 + nth) % 3);
}

base::Status give_modules(records::Store& store, const std::vector<records::Member>& reps,
                          const Office& office) {
    const auto modules = office.list_modules();
    constexpr std::array kDue = {"2026-02-27", "2026-02-06"};
    for (std::size_t i = 0; i < std::min(kDue.size(), modules.entries.size()); ++i) {
        const auto given = records::add_assignment(store, {std::string(records::kHomeTeam),
                                                           {},
                                                           modules.entries[i].file.id,
                                                           i == 0 ? std::string() : reps[2].person,
                                                           kDue[i],
                                                           store.me.person,
                                                           "2026-01-26"});
        if (!given) return given.error();
    }
    return base::Done{};
}

/// What a coach and a rep said of one attempt.
base::Status look_at(records::Store& store, const records::Reviewed& attempt, const ExamplePlay& play,
                     const records::Member& rep) {
    const std::string now = "2026-02-08 16:30";
    const auto lost = play.score.items.find('l');
    const auto earned = play.score.items.find('e');
    auto status =
        records::add_comment(store, attempt, 2, "Good that you named what happened before you asked.", now);
    if (status)
        status = records::add_comment(store, attempt, 0, "Let us play the middle of this one together.", now);
    if (status && earned != std::string::npos)
        status = records::rate_item(store, attempt, play.score.sheet[earned].id, records::Given::part);
    if (status) status = records::note_reading(store, attempt, now);
    if (!status || lost == std::string::npos) return status;
    const auto coach = store.me;
    store.me = rep;
    status = records::add_dispute(store, attempt, play.score.sheet[lost].id,
                                  "I said it at the end, after the second offer.", "2026-02-08 17:10");
    store.me = coach;
    return status;
}

}  // namespace

base::Result<std::string> keep_example_team(Office& office, const std::string& who) {
    auto& store = *office.records().store;
    const auto reps = add_everybody(store, who);
    if (!reps) return reps.error();
    std::vector<ExamplePlays> calls;
    for (const auto& entry : office.list_calls().entries) {
        auto ways = play_ways(office, entry.file.id);
        if (!ways) return ways.error();
        if (!ways->empty()) calls.push_back(*std::move(ways));
    }
    if (calls.empty())
        return base::Error{"unknown-call", "there is no call to make a picture of",
                           "--data DIR says where the content is"};
    std::string id;
    const ExamplePlay* last = nullptr;
    for (std::size_t nth = 0; nth < kCallsEach; ++nth)
        for (std::size_t person = 0; person < reps->size(); ++person) {
            const auto& ways = calls[(person + nth) % calls.size()];
            const auto& play = ways[way_of(person, nth, ways.size())];
            id.clear();
            const auto began = fmt::format("{}-{:02} {:02}:20",
                                           nth < 2   ? "2025-12"
                                           : nth < 4 ? "2026-01"
                                                     : "2026-02",
                                           nth % 2 * 4 + person / 2 + 1, 9 + person);
            if (const auto kept =
                    office.keep(id, play.scenario, play.bytes, {kReps[person], began}, play.score);
                !kept)
                return kept.error();
            last = &play;
            // All but the latest were looked at as they came.
            if (nth + 1 < kCallsEach)
                if (const auto read = records::note_reading(
                        store, {std::string(records::kHomeTeam), (*reps)[person].person, id}, began);
                    !read)
                    return read.error();
        }
    const records::Reviewed attempt{std::string(records::kHomeTeam), reps->back().person, id};
    if (const auto looked = look_at(store, attempt, *last, reps->back()); !looked) return looked.error();
    if (const auto given = give_modules(store, *reps, office); !given) return given.error();
    return attempt.name();
}

}  // namespace rung::desk
