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
constexpr std::size_t kTabStop = 4;
constexpr std::string_view kEllipsis = "…";

std::size_t count_points(std::string_view text) {
    std::size_t count = 0;
    for (CodePoints points(text); !points.done(); points.next()) ++count;
    return count;
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

/// One code point of a source line as it is shown.
struct Glyph {
    std::string text;
    std::size_t cells = 1;
};

/// The line with tabs as spaces and controls made visible; `start` becomes the glyph at which byte `caret`
/// stands and `end` the one after byte `caret_end`.
std::vector<Glyph> make_glyphs(std::string_view line, std::size_t caret, std::size_t caret_end,
                               std::size_t& start, std::size_t& end) {
    std::vector<Glyph> glyphs;
    std::size_t cells = 0, at = 0;
    start = end = std::string_view::npos;
    for (CodePoints points(line); !points.done();) {
        if (at >= caret && start == std::string_view::npos) start = glyphs.size();
        if (at >= caret_end && end == std::string_view::npos) end = glyphs.size();
        const CodePoint point = points.next();
        at += point.bytes.size();
        if (point.value == '\t') {
            for (const std::size_t stop = (cells / kTabStop + 1) * kTabStop; cells < stop; ++cells)
                glyphs.push_back({" ", 1});
            continue;
        }
        std::string shown = neutralise(point.bytes);
        const std::size_t width = display_width(shown);
        cells += width;
        glyphs.push_back({std::move(shown), width});
    }
    start = std::min(start, glyphs.size());
    end = std::min(end, glyphs.size());
    return glyphs;
}

/// Fills `source_line`, `caret` and `width`: the whole line where it is short, else what stands around the
/// caret.
void show_line(Diagnostic& to, const std::vector<Glyph>& glyphs, std::size_t start, std::size_t end) {
    std::size_t cells = 0;
    for (const Glyph& glyph : glyphs) cells += glyph.cells;
    std::size_t first = 0, last = glyphs.size();
    if (cells > kShownCells) {
        // A third of the room goes to what leads up to the caret.
        first = last = start;
        for (std::size_t used = 0; first > 0 && used < kShownCells / 3; --first)
            used += glyphs[first - 1].cells;
        for (std::size_t used = 0; last < glyphs.size() && used < kShownCells * 2 / 3; ++last)
            used += glyphs[last].cells;
    }
    if (first > 0) to.source_line += kEllipsis;
    for (std::size_t i = first; i < last; ++i) to.source_line += glyphs[i].text;
    if (last < glyphs.size()) to.source_line += kEllipsis;
    to.caret = static_cast<std::uint32_t>(start - first + (first > 0 ? 1 : 0));
    to.width =
        static_cast<std::uint32_t>(std::max<std::size_t>(1, std::min(end, last) - std::min(start, last)));
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
    made.column = static_cast<std::uint32_t>(1 + count_points(line.before));
    std::size_t start = 0, end = 0;
    const auto glyphs = make_glyphs(line.whole, line.before.size(),
                                    line.before.size() + std::max(place.size, 1u), start, end);
    show_line(made, glyphs, start, end);
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
