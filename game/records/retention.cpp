#include "base/date.h"
#include "records/people.h"
#include "records/privacy.h"

#include <charconv>
#include <fmt/format.h>

namespace rung::records {
namespace {

constexpr std::string_view kRetention = "retention-days";

bool is_of_one_machine(const Store& store) {
    return store.database->kind() == DatabaseKind::sqlite;
}

/// Whoever owns the tables of a shared store is nobody in it.
bool owns_shared(const Store& store) {
    return !is_of_one_machine(store) && store.me.person.empty();
}

/// On one machine what holds for one holds for all teams.
base::Result<std::vector<std::string>> teams_of_setting(Store& store) {
    if (is_of_one_machine(store)) return std::vector<std::string>{std::string(kHomeTeam)};
    if (!owns_shared(store)) return std::vector<std::string>{store.me.team};
    const auto all = list_teams(store);
    if (!all) return all.error();
    std::vector<std::string> teams;
    for (const auto& one : *all) teams.push_back(one.team);
    return teams;
}

base::Result<int> read_days(Store& store, const std::string& team) {
    int days = 0;
    const auto status =
        store.database->run("SELECT value FROM setting WHERE team = $1 AND name = $2",
                            {team, std::string(kRetention)}, [&](const Row& row) {
                                const auto text = row.text(0);
                                (void)std::from_chars(text.data(), text.data() + text.size(), days);
                            });
    if (!status) return status.error();
    return days;
}

/// The first day that is kept; empty: everything is.
std::string first_kept_day(const Retention& kept, std::string_view now) {
    const auto today = base::parse_day(now);
    if (kept.days <= 0 || !today || *today <= kept.days) return {};
    return base::format_day(*today - kept.days);
}

base::Status remove_expired(Store& store, const Retention& kept, std::string_view now) {
    auto& database = *store.database;
    auto status =
        database.run("DELETE FROM attempt WHERE began <> '' AND began < $1 AND ($2 = '' OR team = $2)",
                     {first_kept_day(kept, now), kept.team});
    // Where another program still reads, the log goes when that is closed.
    if (status && is_of_one_machine(store)) status = database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return status;
}

}  // namespace

base::Result<std::vector<Retention>> read_retention(Store& store) {
    const auto teams = teams_of_setting(store);
    if (!teams) return teams.error();
    std::vector<Retention> all;
    for (const auto& team : *teams) {
        const auto days = read_days(store, team);
        if (!days) return days.error();
        all.push_back({is_of_one_machine(store) ? std::string() : team, *days});
    }
    return all;
}

base::Status set_retention(Store& store, int days) {
    if (store.me.role != Role::lead)
        if (const auto keeps = check_keeper(store, {store.me.team, {}, Role::rep}); !keeps)
            return base::Error{
                "not-keeper", "how long attempts are kept is for a lead to say, or for who keeps the records",
                is_of_one_machine(store) ? "without --as you are who keeps the file" : "ask your lead"};
    const auto teams = teams_of_setting(store);
    if (!teams) return teams.error();
    Transaction whole(*store.database);
    if (!whole.begun()) return whole.begun();
    for (const auto& team : *teams)
        if (auto status = store.database->run(
                "INSERT INTO setting (team, name, value) VALUES ($1, $2, $3) ON CONFLICT (team, name) DO "
                "UPDATE SET value = excluded.value",
                {team, std::string(kRetention), std::to_string(days)});
            !status)
            return status;
    return whole.commit();
}

base::Result<std::vector<std::string>> list_expired(Store& store, const Retention& kept,
                                                    std::string_view now) {
    std::vector<std::string> expired;
    const auto first = first_kept_day(kept, now);
    if (first.empty()) return expired;
    const auto status = store.database->run(
        "SELECT attempt FROM attempt WHERE began <> '' AND began < $1 AND ($2 = '' OR team = $2) ORDER BY "
        "attempt",
        {first, kept.team}, [&](const Row& row) { expired.emplace_back(row.text(0)); });
    if (!status) return status.error();
    return expired;
}

base::Result<std::vector<std::string>> apply_retention(Store& store, std::string_view now) {
    std::vector<std::string> gone;
    if (store.read_only || !(is_of_one_machine(store) || owns_shared(store))) return gone;
    const auto all = read_retention(store);
    if (!all) return all.error();
    for (const auto& kept : *all) {
        const auto expired = list_expired(store, kept, now);
        if (!expired) return expired.error();
        if (expired->empty()) continue;
        if (auto status = remove_expired(store, kept, now); !status) return status.error();
        gone.insert(gone.end(), expired->begin(), expired->end());
    }
    return gone;
}

}  // namespace rung::records
