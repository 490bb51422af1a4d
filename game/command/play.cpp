#include "command/commands.h"
#include "command/play_console.h"
#include "command/play_moves.h"
#include "command/start.h"
#include "records/find_content.h"

#include <fmt/format.h>
#include <utility>

namespace rung::command {
namespace {

base::Error needs_a_terminal() {
    return {
        "usage", "a call is played at a terminal, and standard input is none",
        "--moves FILE plays the moves in a file and asks nothing; --moves - reads them from standard input"};
}

/// What was asked for against how the attempt was begun.
std::optional<base::Error> refuse_to_go_on(const Shop& shop, const Opened& play) {
    if (play.closed())
        return base::Error{"closed", "this attempt was played to its end", "rung debrief shows it"};
    if (play.stopped)
        return base::Error{"stopped", "this attempt was stopped without a score", "begin a new one"};
    if (shop.arguments.mode && *shop.arguments.mode != play.attempt.mode)
        return base::Error{"usage",
                           fmt::format("this attempt was begun as {}", records::name_of(play.attempt.mode)),
                           "leave out --mode to go on with it"};
    return std::nullopt;
}

/// What was played so far replays by them, so what is scored in the end is all of one kind.
void go_on_by_todays_rules(const Shop& shop, Opened& play) {
    if (play.attempt.rules == call::kRulesVersion) return;
    shop.tell(fmt::format("note[rules-changed]: begun by rules {}, goes on by today's, {}\n",
                          play.attempt.rules, call::kRulesVersion));
    play.attempt.rules = call::kRulesVersion;
}

Exit play(Shop& shop, Opened opened) {
    if (shop.arguments.moves) return play_moves(shop, std::move(opened));
    terminal::Page page(shop.environment.console, style_of(shop));
    terminal::Asker asker(shop.environment.console, page, shop.say);
    if (opened.path.empty())
        (void)begin_at_console(shop, asker, std::move(opened));
    else
        (void)play_at_console(shop, asker, std::move(opened));
    return Exit::done;
}

}  // namespace

Exit run_play(Shop& shop) {
    if (!shop.arguments.moves && !shop.environment.input_is_terminal) return shop.fail(needs_a_terminal());
    if (!shop.arguments.moves && shop.arguments.json)
        return shop.fail({"usage", "--json prints the attempt that --moves played", "add --moves FILE"});
    const auto begun = names_attempt(shop, shop.arguments.subject);
    if (!begun) return shop.fail(begun.error());
    auto [opened, exit] =
        *begun ? open_attempt(shop, shop.arguments.subject) : start_attempt(shop, shop.arguments.subject);
    if (!opened) return exit;
    if (!opened->path.empty()) {
        if (const auto error = refuse_to_go_on(shop, *opened)) return shop.fail(*error);
        go_on_by_todays_rules(shop, *opened);
    }
    const Exit played = play(shop, *std::move(opened));
    return played == Exit::done ? exit : played;
}

}  // namespace rung::command
