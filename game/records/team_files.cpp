#include "records/team_files.h"

#include "base/hash.h"
#include "records/privacy.h"
#include "records/sqlite_database.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace rung::records {
namespace {

// Settings of the local store.
constexpr std::string_view kMemberKept = "team-member";  ///< `TEAM/ROLE/PERSON`
constexpr std::string_view kStoreKept = "team-store";

void keep_setting(Database& local, std::string_view name, std::string value) {
    (void)local.run(
        "INSERT INTO setting (team, name, value) VALUES ($1, $2, $3) ON CONFLICT (team, name) DO UPDATE SET "
        "value = $3",
        {std::string(kHomeTeam), std::string(name), std::move(value)});
}

base::Result<std::string> read_setting(Database& local, std::string_view name) {
    std::string value;
    const auto status =
        local.run("SELECT value FROM setting WHERE team = $1 AND name = $2",
                  {std::string(kHomeTeam), std::string(name)}, [&](const Row& row) { value = row.text(0); });
    if (!status) return status.error();
    return value;
}

Member parse_member(const std::string& kept) {
    const auto first = kept.find('/'), second = kept.find('/', first + 1);
    if (second == std::string::npos) return {};
    const auto role = find_role(kept.substr(first + 1, second - first - 1));
    return {kept.substr(0, first), kept.substr(second + 1), role.value_or(Role::rep)};
}

base::Result<bool> is_file_of(const std::string& path, std::string_view team_store, const Member& person) {
    const auto local = open_sqlite(path, Access::read_only);
    if (!local) return local.error();
    const auto number = read_setting(**local, kStoreKept), kept = read_setting(**local, kMemberKept);
    if (!number) return number.error();
    if (!kept) return kept.error();
    const auto whose = parse_member(*kept);
    return *number == team_store && whose.team == person.team && whose.person == person.person;
}

}  // namespace

std::string team_folder(const std::string& data) {
    return data + "/teams";
}

std::string team_file(const std::string& data, const std::string& url) {
    constexpr std::size_t kEnough = 16;  // digits: two addresses will not meet
    return fmt::format("{}/{}.db", team_folder(data), base::sha256(url).substr(0, kEnough));
}

void remember_member(Database& local, const Member& me, std::string_view team_store) {
    keep_setting(local, kMemberKept, fmt::format("{}/{}/{}", me.team, name_of(me.role), me.person));
    keep_setting(local, kStoreKept, std::string(team_store));
}

Member recall_member(Store& local) {
    const auto kept = read_setting(*local.database, kMemberKept);
    return kept ? parse_member(*kept) : Member();
}

base::Result<std::string> read_store_number(Database& team) {
    std::string number;
    const auto status =
        team.run("SELECT store FROM rung_version", {}, [&](const Row& row) { number = row.text(0); });
    if (!status) return status.error();
    return number;
}

base::Result<std::vector<std::string>> find_team_files(const std::string& folder, std::string_view team_store,
                                                       const Member& person) {
    std::vector<std::string> paths;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (entry.path().extension() != ".db") continue;
        const auto its = is_file_of(entry.path(), team_store, person);
        if (!its) return its.error();
        if (*its) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

base::Status empty_team_file(const std::string& path) {
    const auto local = open_sqlite(path, Access::read_write);
    if (!local) return local.error();
    {
        Transaction whole(**local);
        if (!whole.begun()) return whole.begun();
        for (const auto* sql : {"DELETE FROM attempt", "DELETE FROM setting", "DELETE FROM person_name"})
            if (auto status = (*local)->run(sql); !status) return status;
        if (auto status = whole.commit(); !status) return status;
    }
    return scrub_file(**local);
}

}  // namespace rung::records
