#pragma once

#include "base/files.h"
#include "command/environment.h"
#include "records/records.h"

#include <cstddef>
#include <string>

namespace rung::command {

/// Lets go of what is older than the records keep, when whoever keeps them opens them: the attempts with
/// everything of them, and the files that earlier Rungs kept of them. Gives how many went. Errors: those of
/// `records::apply_retention`, file-unwritable.
[[nodiscard]] base::Result<std::size_t> let_go(base::Files& files, const Places& places,
                                               records::Records& records, const std::string& now);

}  // namespace rung::command
