#include "base/text.h"
#include "command/commands.h"
#include "command/debrief_report.h"
#include "command/opened.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

/// The scorecard without where it points: how evidence is told may change where no point does.
records::StoredScorecard points_of(records::StoredScorecard card) {
    for (auto& item : card.items) {
        item.cue_turn = item.turn = 0;
        item.words.clear();
        item.teaches.clear();
    }
    return card;
}

/// What was stored with the attempt may differ from what its moves give: that is told, and the moves count.
void compare_scores(const Shop& shop, const Opened& play) {
    const auto& content = *play.content;
    const auto now = records::make_stored(
        content.sheet, score::make_scorecard(content.script, content.sheet, play.recording.play()),
        play.attempt.mode);
    if (!play.stored || points_of(*play.stored) == points_of(now)) return;
    shop.tell(
        fmt::format("warning[score-differs]: the file says {} of 100, its moves give {}; the moves count\n",
                    play.stored->total, now.total));
}

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
    if (shop.arguments.json || shop.arguments.format == "json")
        shop.print(fmt::format("{{\"rules\":{},\"scorecard\":{}}}\n", play.attempt.rules,
                               records::format_scorecard(*play.stored)));
    else if (shop.arguments.format == "text")
        shop.print(base::neutralise(format_older_score(play), true));
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
        compare_scores(shop, *opened);
    }
    const auto text = format_debrief(shop, {*opened->content, opened->attempt, opened->recording},
                                     shop.arguments.json ? "json" : shop.arguments.format);
    return text ? deliver(shop, *text) : shop.fail(text.error());
}

}  // namespace rung::command
