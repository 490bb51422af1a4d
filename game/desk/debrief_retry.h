#pragma once

#include "desk/debrief_choices.h"
#include "desk/debrief_state.h"
#include "desk/office.h"
#include "session/retry.h"
#include "view/retry.h"

#include <memory>
#include <optional>

namespace rung::desk {

/// Where somebody stands who makes dear moves again, ready to be put on the screen.
struct RetryModel {
    view::RetryView view;
    MoveChoices choices;
    std::string verdict;  ///< of the move tried last; empty: none was
    bool accepted = false;
    std::string hint;  ///< empty: none was asked for
    std::optional<view::SolutionView> solution;
    bool last = false;     ///< none comes after this one
    std::size_t beat = 0;  ///< the move at hand, into `Playback::beats`
};

/// Moves being made again. Handed to jobs and back: only one thread has it at a time.
struct RetryPlay {
    std::shared_ptr<const records::Content> content;
    std::shared_ptr<const records::Recording> recording;
    std::uint64_t seed = 0;  ///< orders the choices as the play did
    session::Retry retry;
    RetryModel model;

    RetryPlay(const AttemptFileOpened& attempt, const base::Clock& clock);
};

/// Does what was asked, and says in the model how it stands then. Cost: up to a second; for a worker.
void advance_retry(RetryPlay& play, const debrief::Wording& say, const DebriefAction& action);

/// `thinking`: the play is away with a job.
void draw_debrief_retry(Flow& flow, const debrief::Wording& say, const Settings& settings,
                        const RetryModel& model, const DebriefState& state, bool thinking,
                        DebriefActions& actions);

}  // namespace rung::desk
