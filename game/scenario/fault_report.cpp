#include "scenario/fault_report.h"

#include "base/text.h"
#include "scenario/document.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr std::uint32_t kAround =
    512;  ///< bytes of a long line that are handed on, before and after the place
constexpr std::size_t kMostCompared = 2'000'000;
constexpr std::size_t kFewEnoughToList = 8;

bool is_inside_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

std::uint32_t count_code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_inside_code_point(c); }));
}

}  // namespace

void FaultReport::error(base::Place place, std::string_view code, std::string message, std::string hint) {
    ++errors_;
    add(base::Severity::error, place, code, std::move(message), std::move(hint));
}

void FaultReport::warning(base::Place place, std::string_view code, std::string message, std::string hint) {
    add(base::Severity::warning, place, code, std::move(message), std::move(hint));
}

base::Place FaultReport::inside(const Name& text, std::size_t at, std::size_t size) const {
    const auto from = document_.raw_offset(text.place.at, at);
    return {from, document_.raw_offset(text.place.at, at + size) - from};
}

std::uint32_t FaultReport::line_of(base::Place place) {
    return lines_.line_at(document_.source().bytes, place.at).number;
}

/// Belongs to the whole file.
void FaultReport::add_too_many(base::Severity severity) {
    base::Diagnostic made;
    made.severity = severity;
    made.code = "too-many-faults";
    made.file = document_.source().name;
    made.message = fmt::format("there are more than {} {}; the rest are left out", kMost,
                               severity == base::Severity::error ? "errors" : "warnings");
    out_.push_back(std::move(made));
}

/// A diagnostic is made from the stretch around the place, not from the whole file.
void FaultReport::add(base::Severity severity, base::Place place, std::string_view code, std::string message,
                      std::string hint) {
    auto& told = severity == base::Severity::error ? errors_told_ : warnings_told_;
    if (++told > kMost) {
        if (told == kMost + 1) add_too_many(severity);
        return;
    }
    const std::string_view bytes = document_.source().bytes;
    const auto [line, start] = lines_.line_at(bytes, place.at);
    auto from = place.at - start > kAround ? place.at - kAround : start;
    while (from > start && is_inside_code_point(bytes[from])) --from;
    const auto end = std::min<std::size_t>(bytes.size(), std::size_t{place.at} + place.size + kAround);
    const auto to = std::min(end, bytes.substr(0, end).find('\n', place.at));
    if (counted_.from != start || counted_.to > from) counted_ = {start, start, 0};
    counted_.columns += count_code_points(bytes.substr(counted_.to, from - counted_.to));
    counted_.to = from;
    const base::Source around{document_.source().name, std::string(bytes.substr(from, to - from))};
    auto made = base::make_diagnostic(around, {place.at - from, place.size}, severity, code,
                                      std::move(message), std::move(hint), document_.pointer_at(place));
    made.line = line;
    made.column += counted_.columns;
    out_.push_back(std::move(made));
}

std::string_view FaultReport::find_near(std::string_view unknown,
                                        const std::vector<std::string_view>& among) {
    compared_ += among.size();
    return compared_ > kMostCompared ? std::string_view{} : base::find_near(unknown, among);
}

std::string FaultReport::suggest(std::string_view unknown, const IdIndex& among) {
    if (full() || compared_ > kMostCompared) return {};
    const auto ids = among.ids();
    const auto near = find_near(unknown, ids);
    if (near.empty())
        return among.size() <= kFewEnoughToList ? suggest(unknown, std::span(ids)) : std::string{};
    const auto place = among.name(among.find(near)).place;
    if (among.document() == &document_)
        return fmt::format("did you mean \"{}\" (line {})?", near, line_of(place));
    return fmt::format("did you mean \"{}\"?", near);
}

std::string FaultReport::suggest(std::string_view unknown, std::span<const std::string_view> among) {
    const auto near = find_near(unknown, {among.begin(), among.end()});
    if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
    if (among.empty()) return "there is none";
    return fmt::format("there {} {}", among.size() == 1 ? "is" : "are", format_list(among));
}

std::string format_list(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += fmt::format("\"{}\"", words[i]);
    }
    return text;
}

}  // namespace rung::scenario
