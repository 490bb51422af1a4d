#pragma once

#include "base/files.h"
#include "base/result.h"
#include "records/attempt_store.h"
#include "records/content_store.h"
#include "records/store.h"

#include <memory>
#include <string>

namespace rung::records {

/// Everything that a front end keeps things in.
struct Records {
    std::unique_ptr<Store> store;  ///< null: files alone, which know no people, teams and assignments
    std::unique_ptr<AttemptStore> attempts;
    std::unique_ptr<ContentStore> content;
    std::string warning;  ///< what the player is to know about it; empty: all is well
    bool keeps = true;    ///< false: what is saved is gone with the program
};

/// As files in a folder, `attempts/` and `content/`. Owner: the caller keeps `files` alive.
[[nodiscard]] Records open_files(base::Files& files, const std::string& data);

/// Nothing, and what is saved stays in memory. `why` is said by the way.
[[nodiscard]] Records open_in_memory(const base::Error& why);

/// A store in one file, as `who` (may be empty). What can only be read is read, and what is saved stays in
/// memory. Errors: those of `open_store_file` and `become`.
[[nodiscard]] base::Result<Records> open_file_store(const std::string& path, const std::string& who);

}  // namespace rung::records
