#pragma once

namespace rung::command {

/// What a command tells its caller. Source: design §9.
enum class Exit : int {
    done = 0,
    problems = 1,     ///< in content, or a check that failed
    usage = 2,        ///< the command line
    environment = 3,  ///< a file, the database, no desk
};

}  // namespace rung::command
