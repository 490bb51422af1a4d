#pragma once

#include "base/files.h"
#include "command/environment.h"

#include <string>
#include <vector>

namespace rung::command {

/// Of whom: the name (empty: somebody without one), and the ids of their attempts in the records.
struct FilesOf {
    std::string name;
    std::vector<std::string> attempts;
};

/// What lies on the disk beside the records and says something of a person.
struct FilesOfPerson {
    std::vector<std::string> attempts;  ///< paths of what earlier Rungs kept as files
    std::vector<std::string>
        backups;  ///< paths of whole copies of the records, made before their tables changed
    std::vector<std::string> teams;  ///< paths of what was played for the team's store
    std::string settings;  ///< path of the desk's settings where they say the name; empty: they do not
};

/// `store` is the path of the records. `teams` are left out: `records::find_team_files` knows them. Errors:
/// file-unreadable: whose a file is cannot be told.
[[nodiscard]] base::Result<FilesOfPerson> find_files_of(base::Files& files, const Places& places,
                                                        const std::string& store, const FilesOf& person);

/// Takes the files away, and the name out of the settings. Errors: file-unwritable, file-unreadable, those of
/// `records::empty_team_file`.
base::Status erase_files_of(base::Files& files, const FilesOfPerson& found, const std::string& name);

/// Takes away what earlier Rungs kept as files of these attempts, where they began before a day. Errors:
/// file-unwritable, file-unreadable.
base::Status erase_files_before(base::Files& files, const Places& places,
                                const std::vector<std::string>& attempts, const std::string& day);

}  // namespace rung::command
