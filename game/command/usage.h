#pragma once

#include "call/attempt.h"
#include "command/arguments.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the values of options may be, the same for every program. Each gives what is wrong, or nothing; an
/// option that was not typed is left as it is.
namespace rung::command {

[[nodiscard]] Said wrong(std::string_view message, std::string_view hint);

/// One of some words; the hint names the nearest of them, or all.
[[nodiscard]] std::optional<Said> demand_one_of(std::string_view what, std::string_view typed,
                                                const std::vector<std::string_view>& words);
/// `practice`, `exercise`, `assessment`.
[[nodiscard]] std::optional<Said> read_mode(const std::string& typed, std::optional<call::Mode>& made);
[[nodiscard]] std::optional<Said> read_seed(const std::string& typed, std::optional<std::uint64_t>& made);
/// `1`, `1.5`, `2`, `off`, as per cent of the customer's patience.
[[nodiscard]] std::optional<Said> read_clock(const std::string& typed, std::optional<int>& made);
/// `full`, `masked`, `paraphrased`.
[[nodiscard]] std::optional<Said> read_profanity(const std::string& typed, view::Profanity& made);
/// A file, or the address of a team's store; an address of anything else is no file's name.
[[nodiscard]] std::optional<Said> demand_store(std::string_view typed);
/// A whole number between two.
[[nodiscard]] std::optional<Said> read_number(std::string_view what, const std::string& typed, int least,
                                              int most, std::optional<int>& made);

/// What the library says of an option, in this program's words.
[[nodiscard]] Said misused(std::string_view complaint, std::string_view see_help);
/// An option or a word that nobody asked for; `options` are those that there are, with their dashes.
[[nodiscard]] Said not_understood(const std::string& extra, const std::vector<std::string>& options,
                                  std::string_view see_help);

}  // namespace rung::command
