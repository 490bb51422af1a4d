#include "terminal/pager.h"

#include <algorithm>
#include <vector>

namespace rung::terminal {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

bool is_blank(std::string_view line) {
    return line == "\n";
}

/// How many lines from `first` on make a screen: up to the last blank line that leaves it well filled, else
/// all that fit.
std::size_t screen_size(const std::vector<std::string_view>& lines, std::size_t first, std::size_t height) {
    const std::size_t left = lines.size() - first;
    if (left <= height) return left;
    for (std::size_t size = height; size > height / 2; --size)
        if (is_blank(lines[first + size])) return size;
    return height;
}

}  // namespace

bool show_report(Asker& asker, std::string_view report) {
    constexpr std::size_t kPrompt = 3;
    if (asker.page().style().plain) {
        asker.page().report(report);
        return true;
    }
    const auto lines = lines_of(report);
    asker.page().blank();
    for (std::size_t first = 0; first < lines.size();) {
        const auto height = asker.height();
        const auto size = screen_size(lines, first, height > 2 * kPrompt ? height - kPrompt : kPrompt);
        for (std::size_t i = first; i < first + size; ++i) asker.page().report(lines[i]);
        first += size;
        while (first < lines.size() && is_blank(lines[first])) ++first;
        if (first >= lines.size()) return true;
        asker.page().blank();
        const auto typed = asker.reply(asker.say()("Enter shows more, b leaves off:"));
        if (!typed.given()) return false;
    }
    return true;
}

}  // namespace rung::terminal
