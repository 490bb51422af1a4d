#pragma once

#include "base/files.h"
#include "base/result.h"
#include "records/records.h"

#include <cstddef>

namespace rung::team {

/// Brings what earlier Rungs kept as files in the user's folder into a store, once: every attempt with who
/// played it, its score where what was played is still kept, and what was played. The files stay where they
/// are. Gives how many attempts came. Errors: those of `records::Database`.
[[nodiscard]] base::Result<std::size_t> move_in(base::Files& files, const std::string& data,
                                                records::Records& into);

}  // namespace rung::team
