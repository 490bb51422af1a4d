#pragma once

#include <functional>

namespace rung::test {

/// What became of something that ran in a process of its own.
struct Apart {
    bool ended = false;    ///< of itself, and it returned true
    double seconds = 0;    ///< of the processor's time
    double megabytes = 0;  ///< most that it took at once, beside what was there before
};

/// Runs it in a child process, so that a crash is a failed test, and its memory is its own. One that has not
/// ended after `most_s` seconds of the processor's time hangs, and is ended: far more than anything takes on
/// a busy machine.
[[nodiscard]] Apart run_apart(const std::function<bool()>& what, int most_s = 20);

}  // namespace rung::test
