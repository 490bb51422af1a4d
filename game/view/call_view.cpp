#include "view/call_view.h"

#include "base/text.h"
#include "debrief/people.h"

#include <utility>

namespace rung::view {

using scenario::Script;

namespace {

StatusView make_status(const Wording& say, const session::Session& session) {
    const auto& script = session.script();
    const auto& state = session.state();
    const auto stage = script.nodes[state.node].stage;
    StatusView status;
    status.stage_code = debrief::stage_code(stage);
    status.stage = debrief::stage_name(say, stage);
    status.turn = state.turn;
    status.turns = script.turns;
    status.time = base::format_time(seconds_so_far(script, session.recording()));
    status.mood = make_mood(say, state, session.rules());
    status.authority = authority_words(say, script, state);
    if (state.contact != scenario::kNobody) status.owner = script.text(script.contacts[state.contact].name);
    if (const auto left_ms = session.patience_left_ms())
        status.patience = say("{n} s to answer", {{"n", std::to_string((*left_ms + 999) / 1000)}});
    return status;
}

std::vector<ChoiceView> list_choices(const session::Session& session) {
    std::vector<ChoiceView> views;
    for (const auto choice : session.choices())
        views.push_back({static_cast<int>(views.size()) + 1,
                         choice,
                         std::string(session.script().text(session.script().choices[choice].say)),
                         {.kind = scenario::MoveKind::say, .choice = choice}});
    return views;
}

}  // namespace

int seconds_so_far(const Script& script, const records::Recording& recording) {
    const auto& play = recording.play();
    std::int64_t seconds = 0;
    for (const auto& beat : play.beats) {
        seconds += call::seconds_of(script, beat.move, play.events_of(beat));
        const auto think_ms = recording.log()[beat.entry_idx].think_ms;
        if (think_ms > 0) seconds += think_ms / 1000;
    }
    return static_cast<int>(seconds);
}

CallView make_call_view(const Wording& say, const session::Session& session) {
    CallView view;
    view.title = session.script().text(session.script().title);
    view.customer = session.script().text(session.script().customer_name);
    view.status = make_status(say, session);
    view.choices = list_choices(session);
    view.keys = list_phone_keys(say, session.script(), session.state());
    view.may_hint = session.rules().hints;
    view.may_undo = session.rules().rewind && session.recording().can_rewind(0);
    if (!view.may_undo)
        view.why_no_undo = session.rules().rewind ? say("Nothing has been done yet.")
                                                  : say("Moves are taken back in practice only.");
    return view;
}

}  // namespace rung::view
