#pragma once

#include "records/database.h"

#include <span>
#include <string_view>

namespace rung::records {

/// A step of a store's tables to a higher version: the text of `migrations/KIND/NNN-NAME.sql`.
struct Migration {
    int version = 0;
    std::string_view name;  ///< `001-records`
    std::string_view sql;
};

/// All of them, lowest first. The build puts the files in here.
[[nodiscard]] std::span<const Migration> migrations_of(DatabaseKind kind);

/// The version that this Rung reads and writes.
[[nodiscard]] inline int newest_version(DatabaseKind kind) {
    return migrations_of(kind).back().version;
}

}  // namespace rung::records
