#include "support/apart.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rung::test {
namespace {

constexpr int kTrue = 42;  // a sanitizer ends with a code of its own
constexpr double kMegabyte = 1024.0 * 1024.0;

double resident_megabytes() {
    double size = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> size >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / kMegabyte;
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// The child's side: tells what it begins with, and ends with the answer.
[[noreturn]] void run_child(const std::function<bool()>& what, int most_s, int told) {
    const auto most = static_cast<rlim_t>(most_s);
    const rlimit limit{most, most + 1};
    const double before = resident_megabytes();
    const bool ready = ::setrlimit(RLIMIT_CPU, &limit) == 0 &&
                       ::write(told, &before, sizeof before) == static_cast<ssize_t>(sizeof before);
    ::_exit(ready && what() ? kTrue : 1);
}

}  // namespace

Apart run_apart(const std::function<bool()>& what, int most_s) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) return {};
    std::fflush(nullptr);
    ::malloc_trim(0);  // what lies free here would be taken there and not be seen
    const pid_t child = ::fork();
    if (child == 0) run_child(what, most_s, pipe[1]);
    ::close(pipe[1]);
    double before = 0;
    const bool began = ::read(pipe[0], &before, sizeof before) == static_cast<ssize_t>(sizeof before);
    ::close(pipe[0]);
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || !began) return {};
    return {.ended = WIFEXITED(status) && WEXITSTATUS(status) == kTrue,
            .seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
            .megabytes = static_cast<double>(used.ru_maxrss) / 1024 - before};
}

}  // namespace rung::test
