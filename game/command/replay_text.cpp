#include "command/replay_text.h"

#include "base/text.h"
#include "debrief/mode.h"
#include "debrief/people.h"
#include "scenario/vocabulary.h"
#include "session/mode.h"
#include "terminal/call_page.h"
#include "view/call_view.h"
#include "view/customer_card.h"
#include "view/mood.h"
#include "view/transcript.h"
#include "view/wrap_up.h"

#include <fmt/format.h>
#include <utility>

namespace rung::command {
namespace {

constexpr std::size_t kColumn = 12;

session::ModeRules shown_of(const Opened& play) {
    auto rules = session::rules_of(play.attempt.mode);
    rules.numbers = rules.numbers || play.closed();
    return rules;
}

std::string standing_words(const debrief::Wording& say, const Opened& play) {
    const auto& state = play.recording.state();
    if (play.stopped) return say("stopped in turn {n}, without a score", {{"n", std::to_string(state.turn)}});
    switch (state.at()) {
        case call::Phase::call:
            return say(
                "in the call, at turn {n} of {m}",
                {{"n", std::to_string(state.turn)}, {"m", std::to_string(play.content->script.turns)}});
        case call::Phase::wrap_up:
            return say("after the call, before the score");
        case call::Phase::closed:
            return say("played to the end");
    }
    return {};
}

void show_score(terminal::Page& page, const debrief::Wording& say, const Opened& play) {
    const auto& content = *play.content;
    const auto stored =
        play.has_older_score()
            ? *play.stored
            : records::make_stored(
                  content.sheet, score::make_scorecard(content.script, content.sheet, play.recording.play()),
                  play.attempt.mode);
    page.entry(say("Score"),
               say("{total} of 100, {passed}, {outcome}",
                   {{"total", std::to_string(stored.total)},
                    {"passed", stored.passed ? say("passed") : say("not passed")},
                    {"outcome", stored.outcome}}),
               kColumn);
    if (play.has_older_score())
        page.entry(
            say("Rules"),
            say("scored by rules {then}; today's are {now}, and rung debrief --rescore goes by them",
                {{"then", std::to_string(play.attempt.rules)}, {"now", std::to_string(call::kRulesVersion)}}),
            kColumn);
}

}  // namespace

void show_replay(terminal::Page& page, const debrief::Wording& say, const Opened& play) {
    const auto& script = play.content->script;
    page.title(say("{title}, {company}, {mode}", {{"title", std::string(script.text(script.title))},
                                                  {"company", std::string(script.text(script.company_name))},
                                                  {"mode", debrief::mode_name(say, play.attempt.mode)}}));
    int turn = -1;
    for (const auto& line : view::list_transcript(say, script, play.recording.play(), play.recording.log())) {
        if (line.turn != turn) {
            turn = line.turn;
            page.blank();
            page.row({turn == 0 ? say("after the call") : say("turn {n}", {{"n", std::to_string(turn)}})});
        }
        terminal::show_transcript(page, {line});
    }
}

void show_standing(terminal::Page& page, const debrief::Wording& say, const Opened& play) {
    const auto& script = play.content->script;
    const auto& state = play.recording.state();
    page.blank();
    page.entry(say("Now"), standing_words(say, play), kColumn);
    if (state.at() != call::Phase::call)
        page.entry(say("Ending"),
                   view::make_ending(script, state).resolved ? say("settled") : say("not settled"), kColumn);
    page.entry(say("Time"), base::format_time(view::seconds_so_far(script, play.recording)), kColumn);
    page.entry(say("Mood"), view::make_mood(say, state, shown_of(play)).text, kColumn);
    if (state.contact != scenario::kNobody)
        page.entry(say("Owner"), script.text(script.contacts[state.contact].name), kColumn);
    bool first = true;
    for (const auto& fact : view::list_facts(script, state))
        page.entry(std::exchange(first, false) ? say("Known") : std::string(), fact.text, kColumn);
    if (play.closed()) show_score(page, say, play);
}

}  // namespace rung::command
