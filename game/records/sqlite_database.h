#pragma once

#include "base/result.h"
#include "records/database.h"

#include <memory>
#include <string>

namespace rung::records {

enum class Access : std::uint8_t { read_write, read_only };

/// The number that stands in the header of a store's file, by which `file` and SQLite tell it: `Rung`.
inline constexpr std::int64_t kApplicationId = 0x52756e67;

/// A database in one file, or `:memory:`. To be written it is made where it is not there, with mode 0600; to
/// be read it may lie where nothing can be written. It waits up to two seconds for another program that
/// writes. What is committed is on the disk. Errors: those of `Database`; store-foreign for a database
/// that is somebody else's; store-missing where there is nothing to be read.
[[nodiscard]] base::Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, Access access);

/// Whether the disk takes nothing: what is there may still be read.
[[nodiscard]] bool is_unwritable(const base::Error& error);

/// A copy of the file as it stands between two transactions, while others go on using it. The copy is written
/// beside `to`, is on the disk when it is whole, and then takes its name. Errors: those of `Database`.
base::Status back_up_sqlite(Database& from, const std::string& to);

}  // namespace rung::records
