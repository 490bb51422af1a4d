#pragma once

#include <string>

namespace rung::bench {

/// Makes the report of a team from a store in a file five times, and prints what that took and the largest
/// resident size of this process. Returns the exit code.
[[nodiscard]] int print_team_report(const std::string& store, const std::string& team);

}  // namespace rung::bench
