#include "support/apart.h"

#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rung::test {

Apart run_apart(const std::function<bool()>& what) {
    constexpr int kTrue = 42;  // a sanitizer ends with a code of its own
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(what() ? kTrue : 1);
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child) return {};
    return {WIFEXITED(status) && WEXITSTATUS(status) == kTrue, static_cast<double>(used.ru_maxrss) / 1024};
}

bool memory_is_watched() {
#if defined(__SANITIZE_ADDRESS__)
    return true;
#elif defined(__has_feature)
    return __has_feature(address_sanitizer);
#else
    return false;
#endif
}

}  // namespace rung::test
