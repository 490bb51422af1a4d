#include "report/paper.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace rung::report {
namespace {

/// Of 256: hues that keep their contrast on a light and on a dark ground, told apart by the colour-blind too.
constexpr std::array<std::string_view, 13> kCodes = {"",         "1",       "2",       "38;5;35", "38;5;172",
                                                     "38;5;166", "38;5;32", "38;5;35", "2",       "1;36",
                                                     "1;32",     "1;35",    "1;33"};

std::size_t gap(std::string_view text, std::size_t width) {
    const auto used = base::display_width(text);
    return used < width ? width - used : 0;
}

}  // namespace

std::string pad_right(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(gap(text, width), ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
    return std::string(gap(text, width), ' ') + std::string(text);
}

std::string repeat(std::string_view text, std::size_t n) {
    std::string all;
    for (std::size_t i = 0; i < n; ++i) all += text;
    return all;
}

std::string Paper::paint(std::string_view text, Ink ink) const {
    auto clean = base::neutralise(text);
    const auto code = kCodes[static_cast<std::size_t>(ink)];
    if (!style_.colour || style_.plain || code.empty() || clean.empty()) return clean;
    return "\x1b[" + std::string(code) + "m" + clean + "\x1b[0m";
}

void Paper::line(std::string_view text) {
    text_ += text;
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    text_ += '\n';
    at_blank_ = text.empty();
}

void Paper::blank() {
    if (!at_blank_) line("");
}

void Paper::rule() {
    if (!style_.plain) line(paint(repeat("─", width()), Ink::faint));
}

void Paper::heading(std::string_view text, std::string_view mark) {
    blank();
    const auto used = base::display_width(text) + base::display_width(mark) + 2;
    if (style_.plain && !mark.empty())
        return paragraph(std::string(text) + " (" + std::string(mark) + ")", Ink::strong);
    if (mark.empty() || used > width()) return paragraph(text, Ink::strong);
    line(paint(text, Ink::strong) + std::string(width() - used + 2, ' ') + paint(mark, Ink::faint));
}

void Paper::paragraph(std::string_view text, Ink ink, std::size_t indent) {
    const auto left = style_.plain ? 0 : std::min(indent, width() / 2);
    for (const auto& row : base::wrap(base::neutralise(text, true), width() - left))
        line(std::string(left, ' ') + paint(row, ink));
}

void Paper::entry(std::string_view label, std::string_view text, Ink label_ink, Ink ink,
                  std::size_t label_column) {
    if (style_.plain)
        return paragraph(label.empty() ? std::string(text) : std::string(label) + ": " + std::string(text));
    const auto column = std::min(label_column, width() / 3);
    const auto clean = base::neutralise(label);
    const bool beside = base::display_width(clean) < column;
    if (!beside)
        for (const auto& row : base::wrap(clean, width())) line(paint(row, label_ink));
    bool first = beside;
    for (const auto& row : base::wrap(base::neutralise(text, true), width() - column)) {
        line((first ? paint(pad_right(clean, column), label_ink) : std::string(column, ' ')) +
             paint(row, ink));
        first = false;
    }
}

}  // namespace rung::report
