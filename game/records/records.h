#pragma once

#include "base/files.h"
#include "base/result.h"
#include "records/attempt_store.h"
#include "records/content_store.h"
#include "records/store.h"

#include <functional>
#include <memory>
#include <string>

namespace rung::records {

/// Everything that a front end keeps things in.
struct Records {
    std::unique_ptr<Store> store;  ///< null: files alone, which know no people, teams and assignments
    std::unique_ptr<AttemptStore> attempts;
    std::unique_ptr<ContentStore> content;
    std::string warning;  ///< what the player is to know about it; empty: all is well
    std::string news;     ///< that whoever plays is new, and somebody has nearly that name; else empty
    std::string teams;    ///< folder of what this machine keeps for teams' stores; empty: of none
    bool keeps = true;    ///< false: what is saved is gone with the program
    /// What is left to do when the program ends, within two seconds, and what the player is to know of it;
    /// empty: all is well. Null: nothing is left to do.
    std::function<std::string()> finish;
};

/// As files in a folder, `attempts/` and `content/`. Owner: the caller keeps `files` alive.
[[nodiscard]] Records open_files(base::Files& files, const std::string& data);

/// Nothing, and what is saved stays in memory. `why` is said by the way.
[[nodiscard]] Records open_in_memory(const base::Error& why);

/// A store in one file, as `who` (may be empty). What can only be read is read, and what is saved stays in
/// memory; where the disk is full, saving says so until there is room. Errors: those of `open_store_file` and
/// `become`.
[[nodiscard]] base::Result<Records> open_file_store(const std::string& path, const std::string& who);

/// A store in one file of the user's own, in a folder that is made where there is none.
[[nodiscard]] base::Result<Store> open_private_store(const std::string& path);

/// A team's store on PostgreSQL, as whoever logs in there, with a local store in `data/teams` from which
/// everything is sent: playing needs no server. `store` is the team's; where the server does not answer, its
/// functions say store-lost. Errors: those of `open_store_file` and `make_postgres`; of a server that does
/// answer, those of `open_shared_store`.
[[nodiscard]] base::Result<Records> open_team_store(const std::string& url, const std::string& data);

}  // namespace rung::records
