#include "command/play_console.h"

#include "base/text.h"
#include "command/counting.h"
#include "command/debrief_report.h"
#include "command/keeping.h"
#include "command/watched_call.h"
#include "records/carry_over.h"
#include "session/retry.h"
#include "session/session.h"
#include "team/score_row.h"
#include "terminal/briefing_page.h"
#include "terminal/pager.h"
#include "terminal/retry_page.h"
#include "view/briefing.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::command {

using terminal::CallEnd;
using terminal::Ink;

namespace {

Keeping keeping_of(Shop& shop, const Opened& play) {
    if (!play.path.empty()) return {shop, play.id, play.path, play.attempt.scenario.id};
    auto keeping = Keeping::of_new(shop, play.attempt.scenario.id);
    keeping.count_for(play.assignment);
    return keeping;
}

/// Before a call that counts; whether the player goes on with it.
bool accepts_counting(const Shop& shop, terminal::Asker& asker, Opened& play) {
    const auto told = count_play(shop, play);
    if (told.empty()) return true;
    asker.page().blank();
    asker.page().paragraph(told, Ink::strong);
    return asker.reply(shop.say("Enter begins it, b goes back:")).given();
}

/// Whether nobody has played anything to its end here yet; where that cannot be read, nobody is taught anew.
bool is_newcomer(const Shop& shop) {
    const auto ids = shop.attempts().ids();
    return ids && ids->size() <= 1;
}

void say_goodbye(const Shop& shop, terminal::Page& page, const Keeping& keeping, CallEnd end) {
    page.blank();
    const auto& name = keeping.name();
    if (end != CallEnd::changed && !keeping.lasts())
        return page.paragraph(
            name.empty() || !shop.records().keeps
                ? shop.say("This call was played in memory and is not kept.")
                : shop.say("The last of it is not kept. rung play {name} goes on from before.",
                           {{"name", name}}),
            Ink::warning);
    switch (end) {
        case CallEnd::left:
            page.paragraph(shop.say("Saved. rung play {name} goes on from here.", {{"name", name}}),
                           Ink::strong);
            return;
        case CallEnd::stopped:
            page.paragraph(shop.say("Stopped, without a score."), Ink::strong);
            return;
        case CallEnd::changed:
            return;
        case CallEnd::closed:
            page.paragraph(shop.say("rung debrief {name} shows this again.", {{"name", name}}), Ink::faint);
            return;
    }
}

std::string closing_words(const Shop& shop, const session::Retry* retry) {
    if (retry == nullptr) return shop.say("d shows every point with its reason, Enter leaves it at that:");
    return shop.say("r retries turn {n}, d shows every point with its reason, Enter leaves it at that:",
                    {{"n", std::to_string(retry->beat().before.turn)}});
}

/// The dear moves of a call, to be made again. Practice alone has it, and only where there are any.
void begin_retry(const Shop& shop, const session::Session& session, std::optional<session::Retry>& retry) {
    retry.reset();
    if (session.mode() != call::Mode::practice) return;
    retry.emplace(session.content(), session.recording(), session.seed(), shop.environment.clock);
    if (retry->done()) retry.reset();
}

/// What may follow a debrief: all of it, or the dear moves once more. Until the player leaves it at that.
void close_debrief(const Shop& shop, terminal::Asker& asker, const session::Session& session,
                   const Played& played, std::optional<session::Retry>& retry) {
    while (!asker.left()) {
        asker.page().blank();
        const auto typed = asker.reply(closing_words(shop, retry ? &*retry : nullptr));
        if (!typed.given()) return;
        if (retry && (typed.value == "r" || typed.value == "retry")) {
            terminal::run_retry(asker, *retry);
            begin_retry(shop, session, retry);
        } else if (typed.value == "d") {
            (void)terminal::show_report(asker, format_debrief_text(shop, played, report::Detail::full));
        } else {
            return;
        }
    }
}

void show_debrief(const Shop& shop, terminal::Asker& asker, const session::Session& session) {
    const auto attempt = session.attempt();
    const Played played{session.content(), attempt, session.recording()};
    const bool whole = terminal::show_report(asker, format_debrief_text(shop, played, report::Detail::brief));
    if (asker.left()) return;
    std::optional<session::Retry> retry;
    begin_retry(shop, session, retry);
    if (whole || retry) close_debrief(shop, asker, session, played, retry);
}

/// The play as it stands, on the call as its file is now.
void go_on_with(terminal::Page& page, const debrief::Wording& say, Opened& play,
                std::unique_ptr<records::Content> newer, const std::string& attempt) {
    auto carried = records::carry_over(attempt, *newer);
    play.recording = carried ? std::move(carried->recording) : records::Recording(newer->script);
    play.attempt = carried ? std::move(carried->attempt)
                           : records::begin_attempt(*newer, play.attempt.mode, play.attempt.seed);
    play.content = std::move(newer);
    page.blank();
    page.paragraph(say("The file has changed. The call goes on with it."), Ink::warning);
}

}  // namespace

terminal::Style style_of(const Shop& shop) {
    return {.colour = shop.colour(), .plain = shop.arguments.plain};
}

CallEnd play_at_console(Shop& shop, terminal::Asker& asker, Opened play) {
    auto keeping = keeping_of(shop, play);
    const session::Settings settings{.mode = play.attempt.mode,
                                     .seed = play.attempt.seed,
                                     .clock_pct = shop.arguments.clock_pct.value_or(session::kClockOfMode)};
    const bool guided = settings.mode == call::Mode::practice && is_newcomer(shop);
    for (;;) {
        const auto& content = *play.content;
        const auto format = [&](const session::Session& kept) {
            return records::format_play(content, kept.attempt(), kept.recording(), kept.stopped());
        };
        const auto keep = [&](const session::Session& kept) {
            return keeping.keep(format(kept), team::make_score_row(content, settings.mode, kept.recording()));
        };
        session::Session session(content, settings, std::move(play.recording), shop.environment.clock, keep);
        WatchedCall watched(shop, play);
        const auto end = terminal::play_call(asker, session, guided, [&] { return watched.has_changed(); });
        if (end == CallEnd::changed) {
            go_on_with(asker.page(), shop.say, play, watched.take(), format(session));
            continue;
        }
        if (end == CallEnd::left && session.recording().log().empty()) return end;
        if (end == CallEnd::closed) show_debrief(shop, asker, session);
        say_goodbye(shop, asker.page(), keeping, end);
        return end;
    }
}

std::optional<CallEnd> begin_at_console(Shop& shop, terminal::Asker& asker, Opened play) {
    const auto briefing = view::make_briefing(shop.say, play.content->script);
    const auto asked_for = [&](call::Mode mode) { return is_asked_for(shop, play, mode); };
    if (!terminal::run_briefing(asker, briefing, play.attempt.mode, shop.arguments.mode.has_value(),
                                asked_for))
        return std::nullopt;
    if (!accepts_counting(shop, asker, play)) return std::nullopt;
    return play_at_console(shop, asker, std::move(play));
}

}  // namespace rung::command
