#include "base/diagnostic.h"

#include "base/code_points.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>

namespace rung::base {
namespace {

constexpr std::size_t kShownCells = 100;  ///< of a source line
constexpr std::size_t kLookedAt =
    1024;  ///< bytes of a line on either side of a place: more than can be shown
constexpr std::size_t kTabStop = 4;
constexpr std::string_view kEllipsis = "…";

bool begins_point(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

/// What stands before `at` on its line, and the whole line without its end.
struct LineOfPlace {
    std::uint32_t number = 1;
    std::string_view before, whole;
};

LineOfPlace find_line(std::string_view bytes, std::size_t at) {
    const std::string_view head = bytes.substr(0, at);
    const std::size_t begin = head.rfind('\n') + 1;  // npos + 1 is 0
    std::string_view whole = bytes.substr(begin, bytes.find('\n', at) - begin);
    if (whole.ends_with('\r')) whole.remove_suffix(1);
    return {static_cast<std::uint32_t>(1 + std::count(head.begin(), head.end(), '\n')), head.substr(begin),
            whole};
}

/// One code point of a source line as it is shown: bytes of that line, or of a constant here.
struct Glyph {
    std::string_view text;
    std::size_t cells = 1;
};

/// The part of a line around a place, with the place as glyphs `start` to `end`.
struct Excerpt {
    std::vector<Glyph> glyphs;
    std::size_t cells = 0;
    std::size_t start = 0, end = 0;
    bool cut_before = false, cut_after = false;
};

/// Plain letters, nearly all there are, need not be asked about.
Glyph make_glyph(const CodePoint& point) {
    if (point.value >= ' ' && point.value < 0x7f) return {point.bytes, 1};
    if (neutralise(point.bytes) == point.bytes) return {point.bytes, cell_width(point.value)};
    return {kReplacement, display_width(kReplacement)};
}

/// Adds until the excerpt is `most` cells wide; false where something is left.
bool add_glyphs(Excerpt& to, std::string_view text, std::size_t most) {
    CodePoints points(text);
    while (!points.done() && to.cells <= most) {
        const CodePoint point = points.next();
        const bool tab = point.value == '\t';
        const Glyph glyph = tab ? Glyph{" ", 1} : make_glyph(point);
        const std::size_t stop = tab ? (to.cells / kTabStop + 1) * kTabStop : to.cells + glyph.cells;
        do {
            to.glyphs.push_back(glyph);
            to.cells += glyph.cells;
        } while (to.cells < stop);
    }
    return points.done();
}

/// Tabs become spaces and controls visible. A tab that is marked is marked by its first space.
Excerpt make_excerpt(std::string_view before, std::string_view marked, std::string_view after) {
    Excerpt made;
    made.cut_before = before.size() > kLookedAt;
    made.cut_after = after.size() > kLookedAt;
    if (made.cut_before) before.remove_prefix(before.size() - kLookedAt);
    while (made.cut_before && !before.empty() && !begins_point(before.front())) before.remove_prefix(1);
    if (made.cut_after) after = after.substr(0, kLookedAt);
    while (made.cut_after && !after.empty() && !begins_point(after.back())) after.remove_suffix(1);
    if (made.cut_after && !after.empty()) after.remove_suffix(1);  // the first byte of a point that was cut
    made.glyphs.reserve(before.size() + kShownCells + kTabStop);
    add_glyphs(made, before, kLookedAt * kTabStop);
    made.start = made.glyphs.size();
    // Of what begins at the place no more is made than can be shown.
    const std::size_t most = made.cells + kShownCells;
    made.cut_after = !add_glyphs(made, marked.substr(0, kLookedAt), most) || made.cut_after;
    made.end = made.glyphs.size();
    if (marked == "\t") made.end = made.start + 1;
    made.cut_after = !add_glyphs(made, after, most) || made.cut_after;
    return made;
}

/// Fills `source_line`, `caret` and `width`: the whole line where it is short, else what stands around the
/// caret.
void show_line(Diagnostic& to, const Excerpt& from) {
    std::size_t first = 0, last = from.glyphs.size();
    if (from.cells > kShownCells || from.cut_before || from.cut_after) {
        // Two thirds of the room go to what begins at the caret, the rest to what leads up to it.
        first = last = from.start;
        std::size_t used = 0;
        for (; last < from.glyphs.size() && used < kShownCells * 2 / 3; ++last)
            used += from.glyphs[last].cells;
        for (; first > 0 && used < kShownCells; --first) used += from.glyphs[first - 1].cells;
    }
    const bool cut_before = first > 0 || from.cut_before;
    if (cut_before) to.source_line += kEllipsis;
    for (std::size_t i = first; i < last; ++i) to.source_line += from.glyphs[i].text;
    if (last < from.glyphs.size() || from.cut_after) to.source_line += kEllipsis;
    to.caret = static_cast<std::uint32_t>(from.start - first + (cut_before ? 1 : 0));
    to.width = static_cast<std::uint32_t>(
        std::max<std::size_t>(1, std::min(from.end, last) - std::min(from.start, last)));
}

/// `from` code points of the text are skipped, the width of the next `count` is measured.
std::size_t width_of_points(std::string_view text, std::size_t from, std::size_t count) {
    std::size_t width = 0;
    CodePoints points(text);
    for (std::size_t i = 0; i < from + count && !points.done(); ++i) {
        const std::size_t cells = cell_width(points.next().value);
        if (i >= from) width += cells;
    }
    return width;
}

void append_source(std::string& text, const Diagnostic& diagnostic) {
    const std::string number = fmt::format("{}", diagnostic.line);
    const std::size_t lead = width_of_points(diagnostic.source_line, 0, diagnostic.caret);
    const std::size_t under = width_of_points(diagnostic.source_line, diagnostic.caret, diagnostic.width);
    fmt::format_to(std::back_inserter(text), "  {} | {}\n", number, diagnostic.source_line);
    fmt::format_to(std::back_inserter(text), "  {:{}} | {:{}}^{:~<{}}\n", "", number.size(), "", lead, "",
                   std::max<std::size_t>(under, 1) - 1);
}

auto order_of(const Diagnostic& d) {
    return std::tie(d.file, d.line, d.column, d.severity, d.code, d.message, d.hint, d.pointer);
}

}  // namespace

Diagnostic make_diagnostic(const Source& source, Place place, Severity severity, std::string_view code,
                           std::string message, std::string hint, std::string pointer) {
    Diagnostic made;
    made.severity = severity;
    made.code = code;
    made.file = source.name;
    made.message = std::move(message);
    made.hint = std::move(hint);
    made.pointer = std::move(pointer);
    const std::size_t at = std::min<std::size_t>(place.at, source.bytes.size());
    const LineOfPlace line = find_line(source.bytes, at);
    made.line = line.number;
    made.column =
        static_cast<std::uint32_t>(1 + std::count_if(line.before.begin(), line.before.end(), begins_point));
    const std::string_view rest = line.whole.substr(std::min(line.before.size(), line.whole.size()));
    std::size_t marked_size = std::min<std::size_t>(std::max(place.size, 1u), rest.size());
    while (marked_size < rest.size() && !begins_point(rest[marked_size])) ++marked_size;
    const std::string_view marked = rest.substr(0, marked_size);
    show_line(made, make_excerpt(line.before, marked, rest.substr(marked_size)));
    return made;
}

std::string format_diagnostic(const Diagnostic& diagnostic) {
    std::string text = neutralise(diagnostic.file);
    if (diagnostic.line > 0)
        fmt::format_to(std::back_inserter(text), ":{}:{}", diagnostic.line, diagnostic.column);
    fmt::format_to(std::back_inserter(text), ": {}[{}]: {}\n",
                   diagnostic.severity == Severity::error ? "error" : "warning", diagnostic.code,
                   neutralise(diagnostic.message));
    if (diagnostic.line > 0) append_source(text, diagnostic);
    if (!diagnostic.hint.empty())
        fmt::format_to(std::back_inserter(text), "  hint: {}\n", neutralise(diagnostic.hint));
    if (!diagnostic.pointer.empty())
        fmt::format_to(std::back_inserter(text), "  at: {}\n", neutralise(diagnostic.pointer));
    return text;
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_diagnostics(Diagnostics& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

}  // namespace rung::base
