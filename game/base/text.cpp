#include "base/text.h"

#include "base/code_points.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <utf8proc.h>

namespace rung::base {
namespace {

struct Span {
    char32_t first, last;
};

/// Characters that are not seen themselves but change how others are shown or compared.
constexpr Span kTricks[] = {
    {0x0000, 0x001f},    // C0, with escape
    {0x007f, 0x009f},    // delete, C1
    {0x00ad, 0x00ad},    // soft hyphen
    {0x034f, 0x034f},    // combining grapheme joiner
    {0x061c, 0x061c},    // Arabic letter mark
    {0x115f, 0x1160},    // Hangul fillers
    {0x17b4, 0x17b5},    // Khmer inherent vowels
    {0x180b, 0x180f},    // Mongolian selectors and vowel separator
    {0x200b, 0x200f},    // zero-width space and joiners, direction marks
    {0x2028, 0x202e},    // line and paragraph separators, embeddings and overrides
    {0x2060, 0x206f},    // word joiner, invisible operators, isolates
    {0x3164, 0x3164},    // Hangul filler
    {0xfeff, 0xfeff},    // byte order mark
    {0xffa0, 0xffa0},    // half-width Hangul filler
    {0xfff0, 0xfffb},    // unassigned specials, interlinear annotation
    {0x1d173, 0x1d17a},  // musical controls
    {0xe0000, 0xe0fff},  // tags and more selectors
};

bool is_trick(char32_t c) {
    const auto after = std::upper_bound(std::begin(kTricks), std::end(kTricks), c,
                                        [](char32_t value, const Span& span) { return value < span.first; });
    return after != std::begin(kTricks) && c <= std::prev(after)->last;
}

/// The two joiners shape Persian, Indic and emoji sequences; between Latin letters they only disguise.
bool joins(char32_t c, char32_t before) {
    return (c == 0x200c || c == 0x200d) && before >= 0x0590;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 ||
           (c > 0x7f && utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS);
}

bool is_spoken(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// Breaks one paragraph; a no-break space is part of its word.
class Wrapper {
  public:
    explicit Wrapper(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

    void add_paragraph(std::string_view text) {
        while (!text.empty()) {
            const auto end = std::min(text.find(' '), text.size());
            if (end > 0) add_word(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        end_line();
    }

    std::vector<std::string> lines;

  private:
    void add_word(std::string_view word) {
        const std::size_t wide = display_width(word);
        if (used_ > 0 && used_ + 1 + wide > width_) end_line();
        if (used_ > 0) append(" ", 1);
        if (wide <= width_) return append(word, wide);
        CodePoints points(word);
        while (!points.done()) {
            const CodePoint point = points.next();
            const std::size_t cells = cell_width(point.value);
            if (used_ > 0 && used_ + cells > width_) end_line();
            append(point.bytes, cells);
        }
    }

    void append(std::string_view bytes, std::size_t cells) {
        line_ += bytes;
        used_ += cells;
    }

    void end_line() {
        lines.push_back(std::move(line_));
        line_.clear();
        used_ = 0;
    }

    std::size_t width_;
    std::string line_;
    std::size_t used_ = 0;
};

constexpr std::size_t kLongestCompared = 64;

/// Edit distance with swaps of neighbours, or `limit` + 1 as soon as it must be more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    using Row = std::array<std::size_t, kLongestCompared + 1>;
    Row before{}, above{}, row{};
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({change, above[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
        before = above;
        above = row;
    }
    return above[b.size()];
}

}  // namespace

CodePoint CodePoints::next() {
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(rest_.data());
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(rest_.size()), &value);
    const bool valid = size > 0;
    const CodePoint point{valid ? static_cast<char32_t>(value) : U'\uFFFD',
                          rest_.substr(0, valid ? static_cast<std::size_t>(size) : 1), valid};
    rest_.remove_prefix(point.bytes.size());
    return point;
}

std::size_t cell_width(char32_t c) {
    if (c < 0x7f) return c < 0x20 ? 0 : 1;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t find_bad_utf8(std::string_view text) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080u;
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & kHighBits) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        CodePoints points(text.substr(at));
        const CodePoint point = points.next();
        if (!point.valid) return at;
        at += point.bytes.size();
    }
    return std::string_view::npos;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (CodePoints points(text); !points.done();) width += cell_width(points.next().value);
    return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    Wrapper wrapper(width);
    for (;;) {
        const auto end = text.find('\n');
        wrapper.add_paragraph(text.substr(0, end));
        if (end == std::string_view::npos) return std::move(wrapper.lines);
        text.remove_prefix(end + 1);
    }
}

std::string neutralise(std::string_view text, bool keep_lines) {
    std::string out;
    out.reserve(text.size());
    char32_t before = 0;
    for (CodePoints points(text); !points.done();) {
        const CodePoint point = points.next();
        const char32_t c = point.value;
        if (c == '\t') {
            out += ' ';
        } else if (point.valid && ((c == '\n' && keep_lines) || !is_trick(c) || joins(c, before))) {
            out += point.bytes;
        } else {
            out += kReplacement;
        }
        before = c;
    }
    return out;
}

std::size_t word_count(std::string_view text) {
    std::size_t words = 0;
    bool counted = false;
    for (CodePoints points(text); !points.done();) {
        const char32_t c = points.next().value;
        if (is_space(c)) {
            counted = false;
        } else if (!counted && is_spoken(c)) {
            counted = true;
            ++words;
        }
    }
    return words;
}

std::string_view find_near(std::string_view name, const std::vector<std::string_view>& candidates) {
    if (name.empty() || name.size() > kLongestCompared) return {};
    std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
    std::string_view nearest;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty() || candidate.size() > kLongestCompared || limit == 0) continue;
        const std::size_t apart =
            std::max(candidate.size(), name.size()) - std::min(candidate.size(), name.size());
        // A name of which nothing is left is no near name.
        if (apart > limit || limit >= std::max(candidate.size(), name.size())) continue;
        const std::size_t distance = edit_distance(name, candidate, limit);
        if (distance > limit) continue;
        nearest = candidate;
        if (distance == 0) return nearest;
        limit = distance - 1;  // only something nearer displaces it
    }
    return nearest;
}

std::string format_time(int seconds) {
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace rung::base
