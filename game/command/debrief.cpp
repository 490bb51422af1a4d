#include "base/text.h"
#include "command/commands.h"
#include "command/compare_scores.h"
#include "command/debrief_report.h"
#include "command/opened.h"
#include "command/second_looks.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

/// The scorecard of an attempt that older rules scored, and nothing that these rules never said.
std::string format_older_score(const Opened& play) {
    const auto& stored = *play.stored;
    auto text = fmt::format("{} of 100, {}, {}, by rules {}.\n\n", stored.total,
                            stored.passed ? "passed" : "not passed", stored.outcome, play.attempt.rules);
    for (const auto& [dimension, pts] : stored.dimensions) text += fmt::format("{:>5}  {}\n", pts, dimension);
    return text;
}

/// What was stored is shown; what today's rules make of it is offered (design §1).
Exit show_older_score(Shop& shop, const Opened& play) {
    const auto looks = find_second_looks(shop, play);
    if (shop.arguments.json || shop.arguments.format == "json")
        shop.print(
            fmt::format("{{\"rules\":{},\"scorecard\":{}{}}}\n", play.attempt.rules,
                        records::format_scorecard(*play.stored),
                        looks.empty() ? "" : ",\"second_looks\":" + report::format_second_looks_json(looks)));
    else if (shop.arguments.format == "text")
        shop.print(base::neutralise(format_older_score(play), true) + format_looks(shop, looks));
    shop.tell(fmt::format(
        "note[rules-changed]: rules {} scored this attempt, and today's are {}\n  hint: rung debrief "
        "{} --rescore makes a debrief by today's; what is stored stays\n",
        play.attempt.rules, call::kRulesVersion, shop.arguments.subject));
    return shop.arguments.format == "html" && !shop.arguments.json ? Exit::problems : Exit::done;
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
    auto [opened, exit] = open_attempt(shop, shop.arguments.subject);
    if (!opened) return exit;
    if (opened->stopped)
        return shop.fail({"stopped", "this attempt was stopped without a score", "rung replay shows it"});
    if (!opened->closed())
        return shop.fail({"not-closed", "this call has not been played to its end",
                          fmt::format("rung play {} goes on with it", shop.arguments.subject)});
    if (opened->has_older_score()) {
        if (!shop.arguments.rescore) return show_older_score(shop, *opened);
        shop.tell(fmt::format("note[rules-changed]: scored by today's rules, {}; rules {} gave {} of 100\n",
                              call::kRulesVersion, opened->attempt.rules, opened->stored->total));
        opened->attempt.rules = call::kRulesVersion;
    } else {
        tell_score_differences(shop, find_score_differences(shop, *opened));
    }
    const auto text = format_debrief(
        shop, {*opened->content, opened->attempt, opened->recording, find_second_looks(shop, *opened)},
        shop.arguments.json ? "json" : shop.arguments.format);
    return text ? deliver(shop, *text) : shop.fail(text.error());
}

}  // namespace rung::command
