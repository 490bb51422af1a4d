#include "terminal/home_page.h"

#include "debrief/wording.h"

namespace rung::terminal {

using view::HomeRow;
using view::HomeView;

namespace {

/// Why a call is to be practised, where that is why it stands here; else what it is.
std::string about_words(const HomeRow& row) {
    if (!row.reason.empty()) return row.reason;
    auto about = row.about;
    debrief::add_sentence(about, row.holds);
    return about;
}

/// How somebody stands, in one line; nothing for a newcomer.
std::string standing_words(const HomeView& view) {
    auto words = view.rung;
    debrief::add_sentence(words, view.streak);
    return words;
}

void show_home(Page& page, const HomeView& view) {
    page.title("Rung");
    for (const auto& line : view.greeting) page.paragraph(line);
    if (const auto standing = standing_words(view); !standing.empty()) page.paragraph(standing, Ink::faint);
    std::size_t number = 0;
    for (const auto& group : view.groups) {
        page.heading(group.title);
        for (const auto& row : group.rows) {
            page.option(std::to_string(++number), row.title);
            if (const auto about = about_words(row); !about.empty()) page.option("", about, false);
        }
    }
    if (number == 0) page.paragraph(view.empty, Ink::warning);
    page.blank();
}

}  // namespace

std::optional<view::HomeOffer> run_home(Asker& asker, const HomeView& view) {
    const auto& say = asker.say();
    show_home(asker.page(), view);
    for (;;) {
        const auto typed = asker.reply(say("A number, or q to leave:"), false);
        if (!typed.given()) return std::nullopt;
        const auto number = parse_number(typed.value);
        if (number && *number >= 1)
            if (const auto* row = view.find_row(static_cast<std::size_t>(*number) - 1)) return row->offer;
        if (typed.value.empty() || typed.value == "?") show_home(asker.page(), view);
        if (!typed.value.empty())
            asker.page().paragraph(say("Type the number in front of a call."), Ink::warning);
    }
}

}  // namespace rung::terminal
