#pragma once

#include "command/arguments.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::command {

/// What may follow one of the commands about people and records: `rung review comment ATTEMPT TEXT --turn 4`.
struct WordsOf {
    Command command;
    std::string_view name;
    std::vector<std::string_view> verbs;    ///< the first word; the empty one: none is needed
    std::vector<std::string_view> options;  ///< that take a value: `--due DATE`
    std::vector<std::string_view> flags;    ///< that take none
};

/// The commands about people and records.
[[nodiscard]] std::span<const WordsOf> list_record_commands();
/// Null for any other.
[[nodiscard]] const WordsOf* find_words_of(Command command);

/// What is wrong with the words of one of them.
[[nodiscard]] std::optional<Said> check_words(const Arguments& arguments);

}  // namespace rung::command
