#include "command/desk_beside.h"

#include "command/machine.h"

#include <cerrno>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rung::command {
namespace {

constexpr int kBySignal = 128;

/// As a shell would tell it.
int status_of(int how) {
    return WIFEXITED(how) ? WEXITSTATUS(how) : kBySignal + WTERMSIG(how);
}

}  // namespace

std::optional<int> run_desk_beside(const base::Files& files, const std::vector<std::string>& line) {
    const std::string program = program_folder(files) + "/rung-desk";
    if (::access(program.c_str(), X_OK) != 0) return std::nullopt;
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const auto& word : line) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);

    pid_t child = 0;
    if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, argv.data(), ::environ) != 0)
        return std::nullopt;
    int how = 0;
    while (::waitpid(child, &how, 0) < 0)
        if (errno != EINTR) return std::nullopt;
    return status_of(how);
}

std::optional<Exit> try_desk(Shop& shop) {
    const auto& arguments = shop.arguments;
    const auto& environment = shop.environment;
    if (arguments.plain || arguments.json || !environment.has_display || !environment.run_desk)
        return std::nullopt;
    std::vector<std::string> line;
    if (!arguments.data.empty()) line = {"--data", arguments.data};
    if (!arguments.store.empty()) line.insert(line.end(), {"--store", arguments.store});
    if (!arguments.who.empty()) line.insert(line.end(), {"--as", arguments.who});
    const auto status = environment.run_desk(line);
    if (!status || *status == static_cast<int>(Exit::environment)) return std::nullopt;
    if (*status == static_cast<int>(Exit::done)) return Exit::done;
    shop.tell(
        fmt::format("error[desk-ended]: the window came to an unforeseen end ({})\n"
                    "  hint: every decision was kept; rung attempts says what can be gone on with\n",
                    *status));
    return Exit::environment;
}

}  // namespace rung::command
