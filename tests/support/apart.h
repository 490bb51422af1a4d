#pragma once

#include <functional>

namespace rung::test {

/// What became of something that ran in a process of its own.
struct Apart {
    bool ended = false;    ///< of itself, and it returned true
    double seconds = 0;    ///< of the processor's time
    double megabytes = 0;  ///< most that was in use at once
};

/// Runs it in a child process, so that a crash is a failed test, and its memory is its own.
[[nodiscard]] Apart run_apart(const std::function<bool()>& what);

/// Whether memory is watched by a sanitizer, which needs much more of it.
[[nodiscard]] bool memory_is_watched();

}  // namespace rung::test
