#include "terminal/page.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::terminal {
namespace {

constexpr std::size_t kReadable =
    84;  ///< cells; longer lines are harder to read, however wide the terminal is
constexpr std::size_t kNarrowest = 20;
constexpr std::size_t kOptionColumn = 6;

std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::normal:
            return "";
        case Ink::strong:
            return "1";
        case Ink::faint:
            return "2";
        case Ink::customer:
            return "1;36";
        case Ink::rep:
            return "1;32";
        case Ink::contact:
            return "1;35";
        case Ink::warning:
            return "1;33";
    }
    return "";
}

std::string padded(std::string_view text, std::size_t column) {
    const auto width = base::display_width(text);
    return std::string(text) + std::string(width < column ? column - width : 0, ' ');
}

}  // namespace

std::size_t Page::width() const {
    return std::clamp(console_->width() - 1, kNarrowest, kReadable);
}

std::string Page::dressed(std::string_view text, Ink ink) const {
    const auto code = code_of(ink);
    if (!style_.colour || style_.plain || code.empty() || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

void Page::line(std::string_view text, Ink ink) {
    console_->write(dressed(text, ink) + "\n");
    at_blank_ = text.empty();
}

void Page::blank() {
    if (!at_blank_) line("");
}

void Page::rule() {
    if (style_.plain) return;
    std::string drawn;
    for (std::size_t i = 0; i < width(); ++i) drawn += "─";
    line(drawn, Ink::faint);
}

void Page::title(std::string_view text) {
    blank();
    rule();
    paragraph(text, Ink::strong);
    rule();
}

void Page::heading(std::string_view text) {
    blank();
    paragraph(text, Ink::strong);
}

void Page::paragraph(std::string_view text, Ink ink) {
    for (const auto& row : base::wrap(base::neutralise(text, true), width())) line(row, ink);
}

void Page::entry(std::string_view label, std::string_view text, std::size_t column, Ink label_ink, Ink ink) {
    const auto clean_label = base::neutralise(label);
    const auto clean = base::neutralise(text, true);
    if (style_.plain) {
        for (const auto& row :
             base::wrap(clean_label.empty() ? clean : fmt::format("{}: {}", clean_label, clean), width()))
            line(row);
        return;
    }
    const bool beside = base::display_width(clean_label) < column;
    if (!beside)
        for (const auto& row : base::wrap(clean_label, width())) line(row, label_ink);
    bool first = beside;
    for (const auto& row : base::wrap(clean, width() - std::min(column, width() / 2))) {
        const std::string left =
            first ? dressed(padded(clean_label, column), label_ink) : std::string(column, ' ');
        line(left + dressed(row, ink));
        first = false;
    }
}

void Page::point(std::string_view text) {
    entry(style_.plain ? "" : "  •", text, 4, Ink::faint);
}

void Page::option(std::string_view key, std::string_view text, bool enabled) {
    entry(style_.plain ? std::string(key) : fmt::format("{:>4}", key), text, kOptionColumn,
          enabled ? Ink::strong : Ink::faint, enabled ? Ink::normal : Ink::faint);
}

void Page::row(const std::vector<std::string>& parts, Ink ink) {
    if (style_.plain) {
        for (const auto& part : parts) paragraph(part);
        return;
    }
    std::string text;
    std::size_t used = 0;
    for (const auto& part : parts) {
        const auto clean = base::neutralise(part);
        const auto size = base::display_width(clean);
        if (used != 0 && used + 3 + size > width()) {
            line(text, ink);
            text.clear();
            used = 0;
        }
        if (size > width()) {
            paragraph(clean, ink);
            continue;
        }
        text += used == 0 ? clean : " · " + clean;
        used += used == 0 ? size : size + 3;
    }
    if (used != 0) line(text, ink);
}

void Page::prompt(std::string_view text) {
    console_->write(dressed(base::neutralise(text), Ink::strong) + " ");
    at_blank_ = false;
}

void Page::report(std::string_view text) {
    console_->write(text);
    at_blank_ = text == "\n" || text.ends_with("\n\n");
}

}  // namespace rung::terminal
