#pragma once

#include "call/attempt.h"
#include "command/exit_code.h"
#include "view/profanity.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rung::command {

enum class Command : std::uint8_t {
    home,
    list,
    check,
    prove,
    play,
    replay,
    debrief,
    what_if,
    authority,
    attempts,
    screenshot,
    // about people and records
    people,
    teams,
    modules,
    assign,
    progress,
    review,
    privacy,
    team,
    store,
    simulate
};

/// Limits of a remedy that are tried: `refund=50..100`.
struct LimitRange {
    std::string remedy;
    std::int64_t from = 0, to = 0;
};

/// A command line, read.
struct Arguments {
    Command command = Command::home;

    std::string data;   ///< empty: where content is found by itself
    std::string store;  ///< where what is kept is; empty: where it is by itself
    bool json = false;
    bool plain = false;
    bool no_color = false;
    view::Profanity profanity = view::Profanity::full;

    std::string what = "calls";  ///< list
    std::vector<std::string>
        paths;             ///< check; prove: the calls; authority: calls and attempts; screenshot: as typed
    bool balance = false;  ///< check
    int jobs = 1;          ///< prove, authority: how many at once
    std::string subject;   ///< play: the call; replay, debrief, what-if, attempts: the attempt
    std::optional<call::Mode> mode;     ///< play
    std::string who;                    ///< play
    std::optional<std::uint64_t> seed;  ///< play
    std::optional<std::string> moves;   ///< play: a file, or `-`
    std::optional<int> clock_pct;       ///< play: 0 off
    std::string out;                    ///< play, debrief, attempts: a file; empty: none
    std::string format = "text";        ///< debrief
    bool rescore = false;               ///< debrief: by today's rules where the attempt has older ones
    bool full = false;                  ///< debrief: as text, in every detail
    std::optional<int> turn;            ///< what-if: whose decision is changed
    std::string move;                   ///< what-if: the move that is tried, as JSON
    LimitRange limit;                   ///< authority
    std::optional<int> shift;           ///< what-if: turns by which the handover moves, −2 … 2

    // Of the commands about people and records (arguments_records.h).
    std::vector<std::string> words;              ///< in the order of the line, the verb first
    std::map<std::string, std::string> options;  ///< without the hyphens; a flag that is set is "yes"
    [[nodiscard]] std::string option(const std::string& name, std::string_view otherwise = {}) const {
        const auto found = options.find(name);
        return found == options.end() ? std::string(otherwise) : found->second;
    }
};

/// A command line that needs no command: help, the version, or what is wrong with it.
struct Said {
    Exit exit = Exit::done;
    std::string text;  ///< for standard output where it is done, else for standard error
};

/// Reads a command line, without the program's name.
[[nodiscard]] std::variant<Arguments, Said> parse_arguments(const std::vector<std::string>& line);

}  // namespace rung::command
