#include "scenario/line_index.h"

#include <algorithm>
#include <cstddef>

namespace rung::scenario {
namespace {

constexpr std::size_t kStretch = 4096;  // bytes

/// The line on which the byte after `stretch` stands, where `line` is that of its first.
LineIndex::Line line_after(LineIndex::Line line, std::string_view bytes, std::size_t from, std::size_t to) {
    const std::string_view stretch = bytes.substr(from, to - from);
    const auto last = stretch.rfind('\n');
    if (last == std::string_view::npos) return line;
    return {line.number + static_cast<std::uint32_t>(std::count(stretch.begin(), stretch.end(), '\n')),
            static_cast<std::uint32_t>(from + last + 1)};
}

}  // namespace

LineIndex::Line LineIndex::line_at(std::string_view bytes, std::uint32_t at) {
    if (marks_.empty()) {
        marks_.reserve(bytes.size() / kStretch + 1);
        marks_.push_back({});
        for (std::size_t from = 0; from + kStretch <= bytes.size(); from += kStretch)
            marks_.push_back(line_after(marks_.back(), bytes, from, from + kStretch));
    }
    const std::size_t mark = std::min(at / kStretch, marks_.size() - 1);
    return line_after(marks_[mark], bytes, mark * kStretch, at);
}

}  // namespace rung::scenario
