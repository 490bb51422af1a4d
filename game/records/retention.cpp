#include "base/date.h"
#include "records/people.h"
#include "records/privacy.h"

#include <charconv>
#include <fmt/format.h>

namespace rung::records {
namespace {

constexpr std::string_view kRetention = "retention-days";

/// On one machine what holds for one holds for all teams.
std::string team_of_setting(const Store& store) {
    return store.database->kind() == DatabaseKind::sqlite ? std::string(kHomeTeam) : store.me.team;
}

}  // namespace

base::Result<int> read_retention(Store& store) {
    int days = 0;
    const auto status =
        store.database->run("SELECT value FROM setting WHERE team = $1 AND name = $2",
                            {team_of_setting(store), std::string(kRetention)}, [&](const Row& row) {
                                const auto text = row.text(0);
                                (void)std::from_chars(text.data(), text.data() + text.size(), days);
                            });
    if (!status) return status.error();
    return days;
}

base::Status set_retention(Store& store, int days) {
    if (store.me.role != Role::lead)
        if (const auto keeps = check_keeper(store, {store.me.team, {}, Role::rep}); !keeps)
            return base::Error{"not-keeper",
                               "how long attempts are kept is for a lead to say, or for who keeps the file",
                               "without --as you are who keeps the file"};
    return store.database->run(
        "INSERT INTO setting (team, name, value) VALUES ($1, $2, $3) ON CONFLICT (team, name) DO UPDATE SET "
        "value "
        "= excluded.value",
        {team_of_setting(store), std::string(kRetention), std::to_string(days)});
}

base::Result<std::vector<std::string>> list_expired(Store& store, int days, std::string_view now) {
    std::vector<std::string> expired;
    const auto today = base::parse_day(now);
    if (days <= 0 || !today || *today <= days) return expired;
    const auto status = store.database->run(
        "SELECT attempt FROM attempt WHERE began <> '' AND began < $1 ORDER BY attempt",
        {base::format_day(*today - days)}, [&](const Row& row) { expired.emplace_back(row.text(0)); });
    if (!status) return status.error();
    return expired;
}

base::Result<std::vector<std::string>> apply_retention(Store& store, std::string_view now) {
    std::vector<std::string> none;
    if (store.read_only || store.database->kind() != DatabaseKind::sqlite) return none;
    const auto days = read_retention(store);
    if (!days) return days.error();
    auto expired = list_expired(store, *days, now);
    if (!expired || expired->empty()) return expired;
    auto& database = *store.database;
    const auto cutoff = base::format_day(base::parse_day(now).value_or(0) - *days);
    auto status = database.run("DELETE FROM attempt WHERE began <> '' AND began < $1", {cutoff});
    // Where another program still reads, the log goes when that is closed.
    if (status) status = database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!status) return status.error();
    return expired;
}

}  // namespace rung::records
