#pragma once

#include "base/result.h"
#include "records/store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::records {

/// A closed attempt as it is kept.
struct KeptAttempt {
    std::string attempt, began, bytes;
};

/// The latest that somebody played to their end, the latest first; practice only where it is shared.
/// Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<KeptAttempt>> load_latest(Store& store, const Member& whose,
                                                                 std::size_t most);

}  // namespace rung::records
