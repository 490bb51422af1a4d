#include "command/commands.h"
#include "command/debrief_report.h"
#include "command/opened.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

/// What was stored with the attempt may differ from what its moves give: that is told, and the moves count.
void compare_scores(const Shop& shop, const Opened& play) {
    const auto& content = *play.content;
    const auto now = records::make_stored(
        content.sheet, score::make_scorecard(content.script, content.sheet, play.recording.play()),
        play.attempt.mode);
    if (!play.stored || *play.stored == now) return;
    shop.tell(
        fmt::format("warning[score-differs]: the file says {} of 100, its moves give {}; the moves count\n",
                    play.stored->total, now.total));
}

/// Beside the text, where somebody reads it at once.
void point_to_full(const Shop& shop) {
    const auto& arguments = shop.arguments;
    if (!shop.environment.output_is_terminal || arguments.json || arguments.full ||
        arguments.format != "text")
        return;
    shop.tell(
        fmt::format("\nrung debrief {} --full shows every point with its reason.\n", arguments.subject));
}

Exit deliver(Shop& shop, const std::string& text) {
    if (shop.arguments.out.empty()) {
        shop.print(text);
        point_to_full(shop);
        return Exit::done;
    }
    const auto written = shop.environment.files.write(shop.arguments.out, text);
    return written ? Exit::done : shop.fail(written.error());
}

}  // namespace

Exit run_debrief(Shop& shop) {
    const auto [opened, exit] = open_attempt(shop, shop.arguments.subject);
    if (!opened) return exit;
    if (opened->stopped)
        return shop.fail({"stopped", "this attempt was stopped without a score", "rung replay shows it"});
    if (!opened->closed())
        return shop.fail({"not-closed", "this call has not been played to its end",
                          fmt::format("rung play {} goes on with it", shop.arguments.subject)});
    compare_scores(shop, *opened);
    const auto text = format_debrief(shop, {*opened->content, opened->attempt, opened->recording},
                                     shop.arguments.json ? "json" : shop.arguments.format);
    return text ? deliver(shop, *text) : shop.fail(text.error());
}

}  // namespace rung::command
