#include "command/usage.h"

#include "base/text.h"
#include "records/postgres_database.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace rung::command {

Said wrong(std::string_view message, std::string_view hint) {
    return {Exit::usage, fmt::format("error[usage]: {}\n  hint: {}\n", message, hint)};
}

std::optional<Said> demand_one_of(std::string_view what, std::string_view typed,
                                  const std::vector<std::string_view>& words) {
    if (std::find(words.begin(), words.end(), typed) != words.end()) return std::nullopt;
    const auto near = base::find_near(typed, words);
    return wrong(fmt::format("\"{}\" is no {}", typed, what),
                 near.empty() ? fmt::format("there is {}", fmt::join(words, ", "))
                              : fmt::format("did you mean \"{}\"?", near));
}

std::optional<Said> read_mode(const std::string& typed, std::optional<call::Mode>& made) {
    if (typed.empty()) return std::nullopt;
    if (auto said = demand_one_of("mode", typed, {"practice", "exercise", "assessment"})) return said;
    made = typed == "practice"   ? call::Mode::practice
           : typed == "exercise" ? call::Mode::exercise
                                 : call::Mode::assessment;
    return std::nullopt;
}

std::optional<Said> read_profanity(const std::string& typed, view::Profanity& made) {
    if (typed.empty()) return std::nullopt;
    const auto& words = view::kProfanities;
    if (auto said = demand_one_of("way to show strong words", typed, {words.begin(), words.end()}))
        return said;
    made = static_cast<view::Profanity>(std::find(words.begin(), words.end(), typed) - words.begin());
    return std::nullopt;
}

std::optional<Said> demand_store(std::string_view typed) {
    const auto scheme = typed.substr(0, std::min(typed.find(":/"), typed.size()));
    const bool is_address = scheme.size() < typed.size() && !scheme.empty() &&
                            scheme.find_first_of("/. ") == std::string_view::npos;
    if (!is_address || records::is_postgres_url(typed)) return std::nullopt;
    // What stands behind the scheme may hold a password.
    return wrong(fmt::format("\"--store {}:…\" names nothing that Rung can open", scheme),
                 "a file, or postgresql://USER@HOST/DATABASE");
}

std::optional<Said> read_seed(const std::string& typed, std::optional<std::uint64_t>& made) {
    if (typed.empty()) return std::nullopt;
    std::int64_t seed = 0;
    const char* end = typed.data() + typed.size();
    const auto read = std::from_chars(typed.data(), end, seed);
    if (read.ec != std::errc{} || read.ptr != end || seed < 0)
        return wrong(fmt::format("\"{}\" is no seed", typed), "a whole number from 0");
    made = static_cast<std::uint64_t>(seed);
    return std::nullopt;
}

std::optional<Said> read_clock(const std::string& typed, std::optional<int>& made) {
    if (typed.empty()) return std::nullopt;
    if (auto said = demand_one_of("factor of the clock", typed, {"1", "1.5", "2", "off"})) return said;
    made = typed == "off" ? 0 : typed == "1.5" ? 150 : typed == "2" ? 200 : 100;
    return std::nullopt;
}

std::optional<Said> read_number(std::string_view what, const std::string& typed, int least, int most,
                                std::optional<int>& made) {
    if (typed.empty()) return std::nullopt;
    int number = 0;
    const char* begin = typed.data() + (typed.starts_with('+') ? 1 : 0);
    const char* end = typed.data() + typed.size();
    const auto read = std::from_chars(begin, end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < least || number > most)
        return wrong(fmt::format("\"{}\" is no {}", typed, what),
                     fmt::format("a whole number from {} to {}", least, most));
    made = number;
    return std::nullopt;
}

Said misused(std::string_view complaint, std::string_view see_help) {
    const auto option = complaint.substr(0, complaint.find(':'));
    if (option.starts_with("--") && option.size() < complaint.size())
        return wrong(fmt::format("{} needs a value", option), see_help);
    return wrong(complaint.substr(0, complaint.find('\n')), see_help);
}

Said not_understood(const std::string& extra, const std::vector<std::string>& options,
                    std::string_view see_help) {
    const auto near = base::find_near(extra, {options.begin(), options.end()});
    return wrong(fmt::format("\"{}\" is not understood here", extra),
                 near.empty() ? std::string(see_help) : fmt::format("did you mean \"{}\"?", near));
}

}  // namespace rung::command
