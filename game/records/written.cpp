#include "records/written.h"

#include "base/text.h"

#include <array>
#include <fmt/format.h>
#include <random>

namespace rung::records {

base::Result<std::string> check_written(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return base::Error{"text-empty", "there is nothing written",
                           "write it behind the command, in quotes"};
    text = text.substr(first, text.find_last_not_of(kBlank) - first + 1);
    if (text.size() > kMostWritten)
        return base::Error{"text-too-long",
                           fmt::format("the text has {} bytes, and {} are kept", text.size(), kMostWritten),
                           "say it in fewer words, or in two comments"};
    if (base::find_bad_utf8(text) != std::string_view::npos || text.find('\0') != std::string_view::npos)
        return base::Error{"text-unreadable", "the text is not UTF-8",
                           "type it in a terminal that uses UTF-8"};
    return std::string(text);
}

bool is_short_id(std::string_view id) {
    constexpr std::size_t kMost = 64;
    return !id.empty() && id.size() <= kMost &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string draw_number() {
    std::random_device chance;
    std::array<unsigned, 4> drawn{};
    for (auto& part : drawn) part = chance();
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", drawn[0], drawn[1], drawn[2], drawn[3]);
}

}  // namespace rung::records
