#include "records/partings.h"

#include "records/trail.h"
#include "records/written.h"

#include <fmt/format.h>
#include <map>
#include <utility>

namespace rung::records {
namespace {

constexpr std::string_view kParted = "parted ";  ///< and a play's number: a setting, the id it had

/// A play as a store has it.
struct PlayState {
    std::string bytes;
    std::int64_t closed = 0;
    Trail trail;
};
using PlayStates = std::map<std::string, PlayState>;

base::Result<PlayStates> read_states(Database& database, std::string_view sql, const Cells& values) {
    PlayStates states;
    const auto status = database.run(sql, values, [&](const Row& row) {
        states[std::string(row.text(0))] = {std::string(row.text(1)), row.number(2),
                                            std::string(row.text(3))};
    });
    if (!status) return status.error();
    return states;
}

/// The numbers of the plays, a space between.
std::string join_numbers(const PlayStates& states) {
    std::string numbers;
    for (const auto& [play, state] : states) numbers += (numbers.empty() ? "" : " ") + play;
    return numbers;
}

/// Unless something was saved here meanwhile: that is told apart when it is sent.
base::Status take_state(Database& local, const std::string& play, const PlayState& there) {
    return local.run(
        "UPDATE attempt SET bytes = $2, closed = $3, trail = trail || ' ' || $4, saves = saves + 1, sent = "
        "saves + 1 WHERE play = $1 AND closed = 0 AND sent >= saves",
        {play, there.bytes, there.closed, step_of(there.bytes)});
}

}  // namespace

base::Status part_ways(Database& local, const std::string& play) {
    const auto own = draw_number();
    Transaction whole(local);
    if (!whole.begun()) return whole.begun();
    auto status = local.run("UPDATE attempt SET play = $2, sent = 0 WHERE play = $1", {play, own});
    if (status)
        status = local.run(
            "INSERT INTO setting (team, name, value) SELECT team, $2, attempt FROM attempt WHERE play = $1",
            {own, std::string(kParted) + own});
    return status ? whole.commit() : status;
}

base::Result<std::vector<std::string>> take_partings(Database& local) {
    std::vector<std::string> told;
    Cells done;
    auto status = local.run(
        "SELECT setting.name, setting.value, coalesce(renamed.value, attempt.attempt) FROM setting JOIN "
        "attempt ON setting.name = $1 || attempt.play LEFT JOIN setting AS renamed ON renamed.name = "
        "'team-id ' || attempt.play WHERE attempt.sent >= attempt.saves ORDER BY setting.value",
        {std::string(kParted)}, [&](const Row& row) {
            done.emplace_back(std::string(row.text(0)));
            told.push_back(
                fmt::format("\"{}\" was gone on with on another machine too: it stands as it is "
                            "there, and what was played here is kept as \"{}\"",
                            row.text(1), row.text(2)));
        });
    for (const auto& name : done)
        if (status) status = local.run("DELETE FROM setting WHERE name = $1", {name});
    if (!status) return status.error();
    return told;
}

base::Status take_later_states(Database& local, Database& team) {
    const auto here = read_states(
        local,
        "SELECT play, bytes, closed, trail FROM attempt WHERE closed = 0 AND sent > 0 AND sent >= saves", {});
    if (!here) return here.error();
    if (here->empty()) return base::Done{};
    const auto there = read_states(
        team, "SELECT play, bytes, closed, '' FROM attempt WHERE play = ANY (string_to_array($1, ' '))",
        {join_numbers(*here)});
    if (!there) return there.error();
    base::Status status = base::Done{};
    for (const auto& [play, state] : *there) {
        const auto& own = here->at(play);
        if (!status || own.bytes == state.bytes) continue;
        status = leads_through(own.trail, state.bytes)
                     ? local.run("UPDATE attempt SET sent = 0 WHERE play = $1", {play})
                     : take_state(local, play, state);
    }
    return status;
}

}  // namespace rung::records
