#include "command/commands.h"
#include "command/counting.h"
#include "command/members.h"
#include "command/opened.h"
#include "command/play_console.h"
#include "command/start.h"
#include "records/attempt_list.h"
#include "records/people.h"
#include "records/reviewed.h"
#include "terminal/home_page.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace rung::command {
namespace {

/// As attempts name whoever `--as` names, by name or by pseudonym.
std::string name_of_player(const Shop& shop) {
    const auto& who = shop.arguments.who;
    if (who.empty() || shop.store() == nullptr) return who;
    const auto found = records::find_person(*shop.store(), who);
    return found && !found->name.empty() ? found->name : who;
}

/// Whether there are assignments, and nobody said who plays.
bool somebody_has_assignments(const Shop& shop) {
    auto* store = shop.store();
    if (store == nullptr || !shop.arguments.who.empty() ||
        store->database->kind() != records::DatabaseKind::sqlite)
        return false;
    const auto given = records::list_assignments(*store, store->me.team);
    return given && !given->empty();
}

/// What waits for somebody who coaches; empty: they do not, or nothing does.
std::string waiting_words(const Shop& shop) {
    auto* store = shop.store();
    if (store == nullptr || store->me.role == records::Role::rep) return {};
    const auto coached = records::list_coached_attempts(*store);
    if (!coached) return {};
    int unread = 0, disputed = 0;
    for (const auto& row : *coached) {
        unread += row.read ? 0 : 1;
        disputed += row.open_disputes > 0 ? 1 : 0;
    }
    std::vector<std::string> parts;
    if (unread > 0) parts.push_back(shop.say.count(unread, "one call unread", "{n} calls unread"));
    if (disputed > 0) parts.push_back(shop.say.count(disputed, "one disputed", "{n} disputed"));
    if (parts.empty()) return {};
    const bool is_file = store->database->kind() == records::DatabaseKind::sqlite;
    return shop.say("Of those you coach: {what}. {command} lists them.",
                    {{"what", shop.say.list(parts)},
                     {"command", is_file ? fmt::format("rung review --as \"{}\"", name_of_player(shop))
                                         : std::string("rung review")}});
}

/// What is wrong with some of the content or the attempts is told by `rung list` and `rung attempts`; here
/// the rest can be played all the same.
view::HomeView make_home(const Shop& shop) {
    const auto calls = shop.library.list_calls();
    const auto modules = shop.library.list_modules();
    const auto list = records::list_attempts(shop.attempts());
    const auto assigned = list_assigned(shop, team::list_module_terms(modules, calls), list.attempts);
    const auto who = name_of_player(shop);
    auto view = view::make_home(shop.say, {.calls = calls,
                                           .modules = modules,
                                           .attempts = list.attempts,
                                           .who = who,
                                           .today = shop.environment.now,
                                           .assigned = &assigned});
    if (const auto* unread = list.unread())
        view.greeting.push_back(
            shop.say("Not all that was played can be read now: {why}.", {{"why", unread->message}}));
    if (auto waiting = waiting_words(shop); !waiting.empty()) view.greeting.push_back(std::move(waiting));
    if (somebody_has_assignments(shop))
        view.greeting.push_back(shop.say("rung --as NAME shows first what your coach asks of you."));
    return view;
}

void play(Shop& shop, terminal::Asker& asker, const view::HomeOffer& offer) {
    auto [opened, exit] = offer.left
                              ? open_attempt(shop, offer.id)
                              : start_attempt(shop, offer.id, offer.mode.value_or(call::Mode::practice));
    if (!opened) return;
    const auto end = offer.left ? std::optional(play_at_console(shop, asker, *std::move(opened)))
                                : begin_at_console(shop, asker, *std::move(opened));
    if (end && *end != terminal::CallEnd::left)
        (void)asker.line(shop.say("Enter goes back to the calls, q leaves:"));
}

}  // namespace

Exit run_home(Shop& shop) {
    if (!shop.environment.input_is_terminal)
        return shop.fail(
            {"usage", "calls are chosen and played at a terminal, and standard input is none",
             "rung list names the calls, rung play CALL --moves FILE plays one without a terminal"});
    terminal::Page page(shop.environment.console, style_of(shop));
    terminal::Asker asker(shop.environment.console, page, shop.say);
    while (!asker.left()) {
        const auto home = make_home(shop);
        const auto picked = terminal::run_home(asker, home);
        if (!picked) break;
        play(shop, asker, *picked);
    }
    return Exit::done;
}

}  // namespace rung::command
