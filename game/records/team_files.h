#pragma once

#include "base/result.h"
#include "records/store.h"

#include <string>
#include <string_view>
#include <vector>

/// What this machine keeps for teams' stores: a store in a file for every address and so for every login.
namespace rung::records {

/// The folder of these files, among the user's data.
[[nodiscard]] std::string team_folder(const std::string& data);
/// The file of one address.
[[nodiscard]] std::string team_file(const std::string& data, const std::string& url);

/// Writes down in such a file who its reader is in the team's store, and which store that is.
void remember_member(Database& local, const Member& me, std::string_view team_store);
/// Who that was when the server was last there; nobody where it never was.
[[nodiscard]] Member recall_member(Store& local);

/// The number by which a team's store is known wherever it lies. Errors, of everything below: those of
/// `Database`.
[[nodiscard]] base::Result<std::string> read_store_number(Database& team);

/// The files of a folder in which somebody's plays for a team's store are.
[[nodiscard]] base::Result<std::vector<std::string>> find_team_files(const std::string& folder,
                                                                     std::string_view team_store,
                                                                     const Member& person);
/// Erases everything of a person in such a file, sent or not; no byte of it is left. Other programs may have
/// it open.
base::Status empty_team_file(const std::string& path);

}  // namespace rung::records
