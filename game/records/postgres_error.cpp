#include "records/postgres_error.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::records {
namespace {

/// A message is more than one line where the server adds detail; the first says what it is.
std::string_view first_line(std::string_view words) {
    words = words.substr(0, words.find('\n'));
    if (words.starts_with("ERROR:")) words.remove_prefix(6);
    while (words.starts_with(' ')) words.remove_prefix(1);
    return words;
}

/// What a function of ours raises is a code of ours and its message: `attempt-closed: the attempt …`.
base::Error raised(std::string_view words) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz-";
    const auto colon = words.find(": ");
    const auto code = words.substr(0, colon);
    if (colon == std::string_view::npos || code.find_first_not_of(kLetters) != std::string_view::npos)
        return {"store-refused", std::string(words), ""};
    return {std::string(code), std::string(words.substr(colon + 2)), ""};
}

}  // namespace

base::Error lost(std::string_view words, const std::string& place) {
    return {"store-lost", fmt::format("the team's store at \"{}\" does not answer: {}", place, words),
            "what is played meanwhile is kept here and sent later"};
}

base::Error error_of_connecting(std::string_view words, const std::string& place) {
    constexpr std::array<std::string_view, 4> kPassing = {"starting up", "shutting down", "too many",
                                                          "recovery"};
    words = first_line(words);
    constexpr std::array<std::string_view, 5> kMistyped = {"invalid URI", "invalid connection option",
                                                           "definition of service", "invalid port",
                                                           "invalid integer value"};
    const auto holds = [&](std::string_view sign) { return words.find(sign) != std::string_view::npos; };
    if (std::any_of(kMistyped.begin(), kMistyped.end(), holds))
        return {"store-address", fmt::format("the address of \"{}\" cannot be meant: {}", place, words),
                "an address looks like postgresql://USER@HOST/DATABASE"};
    const bool passes = std::any_of(kPassing.begin(), kPassing.end(), holds);
    if (words.find("FATAL") == std::string_view::npos || passes) return lost(words, place);
    return {"store-refused", fmt::format("the team's store at \"{}\" lets nobody in so: {}", place, words),
            "docs/records.md says how people and their logins are set up"};
}

base::Error error_of_state(std::string_view state, std::string_view words, const std::string& place) {
    words = first_line(words);
    const auto in = [&](std::string_view start) { return state.starts_with(start); };
    if (state == "P0001") return raised(words);
    if (in("08") || state == "57P01" || state == "57P02" || state == "57P03" || state == "53300")
        return lost(words, place);
    if (state == "53100")
        return {"store-full", fmt::format("the team's store at \"{}\" is full: {}", place, words), ""};
    if (state == "25006")
        return {"store-read-only", fmt::format("the team's store at \"{}\" takes nothing now", place), ""};
    if (state == "55P03" || state == "40001" || state == "40P01")
        return {"store-locked", fmt::format("somebody else writes to \"{}\": {}", place, words),
                "try it again"};
    if (state == "57014")
        return {"store-failed", fmt::format("\"{}\" took too long: {}", place, words), "try it again"};
    if (state == "42501" || in("23") || in("22") || in("28") || in("44"))
        return {"store-refused", fmt::format("the team's store does not take this: {}", words), ""};
    if (state == "XX001" || state == "XX002")
        return {"store-damaged", fmt::format("the team's store at \"{}\" is damaged: {}", place, words), ""};
    return {"store-failed", fmt::format("the team's store at \"{}\" failed: {}", place, words), ""};
}

}  // namespace rung::records
