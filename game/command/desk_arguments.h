#pragma once

#include "call/attempt.h"
#include "command/arguments.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::command {

enum class DeskTask : std::uint8_t {
    play,
    screenshot,  ///< a picture of a screen into a file
    ui_dump,     ///< what can be read and used on a screen, to standard output
};

/// A command line of `rung-desk`, read.
struct DeskArguments {
    DeskTask task = DeskTask::play;
    std::string data;   ///< empty: where content is found by itself
    std::string store;  ///< where what is kept is; empty: where it is by itself
    std::string
        subject;         ///< play: a call or an attempt; a picture: the call that it shows; empty: none named
    std::string screen;  ///< screenshot, ui_dump
    std::string out;     ///< screenshot: the file

    std::optional<call::Mode> mode;
    std::string who;
    std::optional<std::uint64_t> seed;
    std::optional<int> clock_pct;  ///< 0 off

    std::string theme;             ///< empty: as the player has it set
    std::optional<int> scale_pct;  ///< likewise
    int width = 1280, height = 800;
    bool silent = false;
    bool first_frame = false;        ///< says how long that took, and ends
    std::optional<int> input_times;  ///< says how long so many inputs took to be seen, and ends
};

/// What there is to choose from; only the desk knows.
struct DeskWords {
    std::vector<std::string_view> screens, themes;
};

/// Reads a command line, without the program's name.
[[nodiscard]] std::variant<DeskArguments, Said> parse_desk_arguments(const std::vector<std::string>& line,
                                                                     const DeskWords& words);

}  // namespace rung::command
