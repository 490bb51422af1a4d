#include "analysis/what_if.h"

#include "command/commands.h"
#include "command/opened.h"
#include "command/printed.h"
#include "command/what_if_report.h"
#include "scenario/move_json.h"
#include "view/words.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

using analysis::Budget;
using analysis::Solver;
using analysis::WhatIf;

/// Of one question about a value: an answer in well under a second, exact or as bounds.
constexpr Budget kBudget{.states = 20'000, .bytes = 64u << 20};

std::string last_turn(const Opened& play) {
    int last = 0;
    for (const auto& beat : play.recording.play().beats)
        if (beat.before.at() == call::Phase::call) last = beat.before.turn;
    return std::to_string(last);
}

base::Result<WhatIf> change(const Shop& shop, const Opened& play, Solver& solver) {
    const auto& playback = play.recording.play();
    const auto beat = analysis::find_decision(playback, *shop.arguments.turn);
    if (!beat)
        return base::Error{"usage", fmt::format("the call never had a turn {}", *shop.arguments.turn),
                           fmt::format("it ended in turn {}", last_turn(play))};
    const auto entry =
        scenario::parse_move(play.content->script, playback.beats[*beat].before.node, shop.arguments.move);
    if (!entry) return entry.error();
    return analysis::change_move(solver, playback, *beat, entry->move, kBudget);
}

base::Result<WhatIf> shift(const Shop& shop, const Opened& play, Solver& solver) {
    const auto& playback = play.recording.play();
    const auto handover = analysis::find_handover(playback);
    if (!handover)
        return base::Error{"usage", "there was no handover in this call that could be moved",
                           "--turn and --move change a decision"};
    const int turn = playback.beats[*handover].before.turn;
    if (turn + *shop.arguments.shift < 1)
        return base::Error{"usage",
                           fmt::format("the handover was in turn {}: it cannot be {} turns earlier", turn,
                                       -*shop.arguments.shift),
                           "turns begin with 1"};
    return analysis::shift_handover(solver, playback, *shop.arguments.shift, kBudget);
}

}  // namespace

Exit run_what_if(Shop& shop) {
    const auto [opened, exit] = open_attempt(shop, shop.arguments.subject);
    if (!opened) return exit;
    if (!opened->closed())
        return shop.fail({"not-closed", "this call has not been played to its end",
                          "only a whole call can be set beside another"});
    Solver solver({opened->content->script, opened->content->sheet});
    const auto made = shop.arguments.shift ? shift(shop, *opened, solver) : change(shop, *opened, solver);
    if (!made) return shop.fail(made.error());
    if (made->refused != call::Why::legal)
        return shop.fail({std::string(call::name_of(made->refused)),
                          view::why_words(shop.say, opened->content->script, made->refused), ""});
    if (shop.arguments.json) {
        shop.print(format_what_if_json(*opened, *made));
        return Exit::done;
    }
    Printed printed(shop.environment.out, shop.width() + 1);
    terminal::Page page(printed, {.colour = shop.colour(), .plain = shop.arguments.plain});
    show_what_if(page, shop.say, *opened, *made);
    return Exit::done;
}

}  // namespace rung::command
