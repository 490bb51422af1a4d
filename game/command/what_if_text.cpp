#include "command/table.h"
#include "command/what_if_report.h"
#include "debrief/deeds.h"
#include "view/words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rung::command {
namespace {

using analysis::Deed;
using analysis::Origin;
using analysis::Value;
using analysis::Version;
using debrief::Wording;

constexpr std::size_t kColumn = 12;

std::string format_points(int hundredths) {
    return std::to_string((hundredths + 50) / 100);
}

std::string format_worth(const Wording& say, const Value& worth) {
    const auto least = format_points(worth.lower), most = format_points(worth.upper);
    return least == most ? least : say("{least} to {most}", {{"least", least}, {"most", most}});
}

bool hands_over(const Version& version) {
    return std::ranges::any_of(
        version.deeds, [](const Deed& deed) { return deed.move.kind == scenario::MoveKind::escalate; });
}

std::string format_offset(const Wording& say, const Version& version) {
    const auto& result = version.result;
    if (!hands_over(version)) return say("none");
    if (!result.has_offset) return say("no window");
    if (result.offset == 0) return say("in its window");
    return result.offset < 0 ? say.count(-result.offset, "one turn early", "{n} turns early")
                             : say.count(result.offset, "one turn late", "{n} turns late");
}

std::string deed_words(const Wording& say, const Opened& play, const Deed& deed) {
    auto words = debrief::make_said_or_done(play.content->script, say,
                                            {.move = deed.move, .before = deed.before, .after = deed.after});
    if (deed.origin == Origin::changed) return say("{words} (tried)", {{"words", words}});
    if (deed.origin == Origin::filled) return say("{words} (filled in)", {{"words", words}});
    return words;
}

std::string place_words(const Wording& say, const call::State& before) {
    return before.at() == call::Phase::call ? say("turn {n}", {{"n", std::to_string(before.turn)}})
                                            : say("after it");
}

void show_scores(terminal::Page& page, const Wording& say, const Opened& play, const analysis::WhatIf& made) {
    Table table({page.style().plain ? say("what") : std::string(), say("as it was"), say("instead")});
    const auto &was = made.was.result, &would = made.would.result;
    const auto passed = [&](const score::Result& result) { return result.passed ? say("yes") : say("no"); };
    const auto outcome = [&](const score::Result& result) {
        return say(std::string(score::name_of(result.outcome)));
    };
    table.add({say("score"), format_points(was.total), format_points(would.total)});
    // Something fatal takes the total, not what was learned: the points beside it are shown too.
    if (was.otherwise != was.total || would.otherwise != would.total)
        table.add({say("points but for a fatal rule"), format_points(was.otherwise),
                   format_points(would.otherwise)});
    table.add({say("passed"), passed(was), passed(would)});
    table.add({say("escalation"), outcome(was), outcome(would)});
    table.add({say("handover"), format_offset(say, made.was), format_offset(say, made.would)});
    table.add({say("timing"), std::to_string(was.timing), std::to_string(would.timing)});
    const auto& dimensions = play.content->sheet.dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        if (was.kept[i] != would.kept[i])
            table.add({say(dimensions[i].name), format_points(was.kept[i]), format_points(would.kept[i])});
    page.report(table.format(page.style().plain));
}

/// How a version stood after a turn; nothing where the call was over by then.
struct Point {
    std::string anger, trust, worth;
};

Point point_of(const Wording& say, const Version& version, int turn) {
    if (turn == 0)
        return {std::to_string(version.start.anger), std::to_string(version.start.trust),
                format_worth(say, version.worth)};
    Point point;
    for (const auto& deed : version.deeds)
        if (deed.before.at() == call::Phase::call && deed.before.turn == turn)
            point = {std::to_string(deed.after.anger), std::to_string(deed.after.trust),
                     format_worth(say, deed.worth)};
    return point;
}

int last_turn(const Version& version) {
    int last = 0;
    for (const auto& deed : version.deeds)
        if (deed.before.at() == call::Phase::call) last = std::max<int>(last, deed.before.turn);
    return last;
}

void show_curves(terminal::Page& page, const Wording& say, const analysis::WhatIf& made) {
    page.heading(say("Turn by turn"));
    const bool plain = page.style().plain;
    std::vector<std::string> headings{say("turn")};
    for (const auto& what : {say("anger"), say("trust"), say("worth")}) {
        headings.push_back(">" + what);
        headings.push_back(">" + (plain ? say("{what} instead", {{"what", what}}) : say("instead")));
    }
    Table table(std::move(headings));
    const int last = std::max(last_turn(made.was), last_turn(made.would));
    for (int turn = 0; turn <= last; ++turn) {
        const auto was = point_of(say, made.was, turn), would = point_of(say, made.would, turn);
        table.add({turn == 0 ? say("start") : std::to_string(turn), was.anger, would.anger, was.trust,
                   would.trust, was.worth, would.worth});
    }
    page.report(table.format(page.style().plain));
    page.blank();
    page.paragraph(say("Worth is the best score that could still be had after the turn; 80 to 90 is at "
                       "least 80 and at most 90. After a fatal move it is 0."),
                   terminal::Ink::faint);
}

void show_path(terminal::Page& page, const Wording& say, const Opened& play, const Version& version,
               std::size_t from) {
    std::string last;
    for (auto i = from; i < version.deeds.size(); ++i) {
        const auto& deed = version.deeds[i];
        auto place = place_words(say, deed.before);
        page.entry(place == last ? std::string() : place, deed_words(say, play, deed), kColumn);
        last = std::move(place);
    }
}

void show_dropped(terminal::Page& page, const Wording& say, const Opened& play,
                  const analysis::WhatIf& made) {
    if (made.dropped.empty()) return;
    page.heading(say("No longer possible"));
    const auto& script = play.content->script;
    for (const auto& dropped : made.dropped) {
        const auto& beat = play.recording.play().beats[dropped.beat];
        const auto why = dropped.why == call::Why::legal ? say("The handover comes before it.")
                                                         : view::why_words(say, script, dropped.why);
        auto words = debrief::make_said_or_done(script, say, beat, 12);
        debrief::add_sentence(words, why);
        page.entry(place_words(say, beat.before), words, kColumn);
    }
}

}  // namespace

void show_what_if(terminal::Page& page, const Wording& say, const Opened& play,
                  const analysis::WhatIf& made) {
    const auto& script = play.content->script;
    page.title(say("What if: {title}", {{"title", std::string(script.text(script.title))}}));
    show_scores(page, say, play, made);
    page.blank();
    show_curves(page, say, made);
    page.heading(say("As it was, from where the paths part"));
    show_path(page, say, play, made.was, made.common);
    page.heading(say("Instead"));
    show_path(page, say, play, made.would, made.common);
    const auto& deeds = made.would.deeds;
    if (std::ranges::any_of(deeds, [](const Deed& deed) { return deed.origin == Origin::filled; }))
        page.paragraph(say("Filled in: the best moves that could be found where the rep had made none."),
                       terminal::Ink::faint);
    show_dropped(page, say, play, made);
}

}  // namespace rung::command
