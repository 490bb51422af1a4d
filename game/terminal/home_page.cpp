#include "terminal/home_page.h"

namespace rung::terminal {
namespace {

std::size_t show_home(Page& page, const HomeView& view) {
    page.title("Rung");
    for (const auto& line : view.greeting) page.paragraph(line);
    std::size_t number = 0;
    for (const auto& group : view.groups) {
        page.heading(group.title);
        for (const auto& row : group.rows) {
            page.option(std::to_string(++number), row.title);
            if (!row.about.empty()) page.option("", row.about, false);
        }
    }
    if (number == 0) page.paragraph(view.empty, Ink::warning);
    page.blank();
    return number;
}

}  // namespace

std::optional<std::size_t> run_home(Asker& asker, const HomeView& view) {
    const auto& say = asker.say();
    std::size_t count = show_home(asker.page(), view);
    for (;;) {
        const auto typed = asker.reply(say("A number, or q to leave:"), false);
        if (!typed.given()) return std::nullopt;
        const auto number = parse_number(typed.value);
        if (number && *number >= 1 && static_cast<std::size_t>(*number) <= count)
            return static_cast<std::size_t>(*number) - 1;
        if (typed.value.empty() || typed.value == "?") count = show_home(asker.page(), view);
        if (!typed.value.empty())
            asker.page().paragraph(say("Type the number in front of a call."), Ink::warning);
    }
}

}  // namespace rung::terminal
