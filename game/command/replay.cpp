#include "command/commands.h"
#include "command/opened.h"
#include "command/printed.h"
#include "command/replay_text.h"
#include "command/second_looks.h"

namespace rung::command {

Exit run_replay(Shop& shop) {
    const auto [opened, exit] = open_attempt(shop, shop.arguments.subject);
    if (!opened) return exit;
    const auto looks = find_second_looks(shop, *opened);
    if (shop.arguments.json) {
        shop.print(format_replay_json(shop.say, *opened, looks));
        return Exit::done;
    }
    Printed printed(shop.environment.out, shop.width() + 1);
    terminal::Page page(printed, {.colour = shop.colour(), .plain = shop.arguments.plain});
    show_replay(page, shop.say, *opened);
    show_standing(page, shop.say, *opened);
    shop.print(format_looks(shop, looks));
    return Exit::done;
}

}  // namespace rung::command
