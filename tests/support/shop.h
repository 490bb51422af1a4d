#pragma once

#include "base/files.h"
#include "command/exit_code.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/folder.h"
#include "support/scripted_console.h"

namespace rung::test {

/// What a command gave back.
struct Ran {
    command::Exit exit = command::Exit::done;
    std::string out, err;
    std::string screen;  ///< what the text game wrote
};

/// A machine in memory with the fixtures as content, on which command lines are run.
struct Machine {
    Machine();
    Ran run(const std::vector<std::string>& line);
    /// With a terminal on standard input, at which somebody types these lines.
    Ran run_at_terminal(const std::vector<std::string>& line, std::vector<std::string> typed);
    /// From now on records are kept as the program keeps them: in a store on the real disk, opened anew by
    /// each command and gone with the machine. Gives its path.
    std::string use_store();

    base::MemoryFiles files;
    std::string input;  ///< standard input
    bool colour = false;
    bool output_is_terminal = false;
    std::uint64_t seed = 5;
    std::size_t cells = 80;
    std::string now = "2026-02-03 10:20";  ///< the wall clock
    /// What happens elsewhere when a command waits for its user the next time.
    std::function<void()> meanwhile;

  private:
    Ran run_with(const std::vector<std::string>& line, ScriptedConsole& console, bool input_is_terminal);

    std::shared_ptr<Folder> disk_;  ///< that the store is in; null: files in memory
};

/// Moves of the fixtures' author line with a full wrap-up, one a line.
[[nodiscard]] std::string good_moves();

/// Where attempts are kept.
inline constexpr const char* kAttempts = "/home/rung/attempts/";

/// Plays the good moves and gives the attempt's id. Fails the test where that is not possible.
std::string play_good(Machine& machine);

/// Lays a merge patch over a file and gives what stands there now.
std::string change(Machine& machine, const std::string& path, std::string_view patch);

}  // namespace rung::test
