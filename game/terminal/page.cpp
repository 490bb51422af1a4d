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
constexpr std::size_t kPointColumn = 4;

}  // namespace

std::size_t Page::width() const {
    return std::clamp(console_->width() - 1, kNarrowest, kReadable);
}

template <class Write>
void Page::on_paper(Write write) {
    paper_.set_width(width());
    write(paper_);
    console_->write(paper_.take());
}

void Page::blank() {
    on_paper([](auto& paper) { paper.blank(); });
}

void Page::rule() {
    on_paper([](auto& paper) { paper.rule(); });
}

void Page::title(std::string_view text) {
    on_paper([&](auto& paper) {
        paper.blank();
        paper.rule();
        paper.paragraph(text, Ink::strong);
        paper.rule();
    });
}

void Page::heading(std::string_view text) {
    on_paper([&](auto& paper) { paper.heading(text); });
}

void Page::paragraph(std::string_view text, Ink ink) {
    on_paper([&](auto& paper) { paper.paragraph(text, ink); });
}

void Page::entry(std::string_view label, std::string_view text, std::size_t column, Ink label_ink, Ink ink) {
    on_paper([&](auto& paper) { paper.entry(label, text, label_ink, ink, column); });
}

void Page::point(std::string_view text) {
    entry(style().plain ? "" : "  •", text, kPointColumn, Ink::faint);
}

void Page::option(std::string_view key, std::string_view text, bool enabled) {
    entry(style().plain ? std::string(key) : fmt::format("{:>4}", key), text, kOptionColumn,
          enabled ? Ink::strong : Ink::faint, enabled ? Ink::normal : Ink::faint);
}

void Page::row(const std::vector<std::string>& parts, Ink ink) {
    constexpr std::string_view kDot = " · ";
    if (style().plain) {
        for (const auto& part : parts) paragraph(part);
        return;
    }
    std::string text;
    for (const auto& part : parts) {
        const auto longer = text.empty() ? part : text + std::string(kDot) + part;
        if (!text.empty() && base::display_width(base::neutralise(longer)) > width()) {
            paragraph(text, ink);
            text = part;
        } else {
            text = longer;
        }
    }
    if (!text.empty()) paragraph(text, ink);
}

void Page::prompt(std::string_view text) {
    console_->write(paper_.paint(text, Ink::strong) + " ");
    paper_.continue_after(text);
}

void Page::end_prompt() {
    on_paper([](auto& paper) { paper.line(""); });
}

void Page::report(std::string_view text) {
    console_->write(text);
    paper_.continue_after(text);
}

}  // namespace rung::terminal
