#include "desk/play.h"

#include "records/attempt_file.h"
#include "team/score_row.h"
#include "view/assigned.h"

#include <utility>

namespace rung::desk {
namespace {

std::string format_session(const records::Content& content, const session::Session& session) {
    return records::format_play(content, session.attempt(), session.recording(), session.stopped());
}

}  // namespace

Play::Play(Surroundings& around, const ToCall& call)
    : around_(around),
      content_(call.file.content),
      path_(call.file.watched ? call.file.path : std::string()),
      id_(call.left ? call.left->id : std::string()),
      kept_as_(std::make_shared<std::string>(id_)),
      assignment_(std::make_shared<std::string>()) {
    const session::Settings settings{.mode = call.left ? call.left->attempt.mode : call.mode,
                                     .seed = call.left ? call.left->attempt.seed : around.seed,
                                     .clock_pct = around.settings.clock_pct};
    const auto keep = [this](const session::Session& session) { return this->keep(session); };
    session_ = call.left ? std::make_unique<session::Session>(*content_, settings, *call.left->recording,
                                                              around.clock, keep)
                         : std::make_unique<session::Session>(*content_, settings, around.clock, keep);
    if (!call.file.note.empty()) around.tell(call.file.note);
    if (!call.left && !call.file.watched) find_counting();
}

/// The worker knows before anything is kept, and the player before much is said.
void Play::find_counting() {
    around_.disk.ask(
        asking_,
        [office = &around_.office, who = around_.settings.who, today = around_.today,
         call = content_->scenario.id, mode = session_->attempt().mode, assignment = assignment_] {
            auto counting = office->find_counting(who, today, call, mode);
            if (counting) *assignment = counting->given.id;
            return counting;
        },
        [this](const std::optional<team::Assigned>& counting) {
            if (counting) around_.tell(view::counts_words(around_.say, *counting));
        });
}

/// The bytes are made here, and written by the worker.
base::Status Play::keep(const session::Session& session) {
    auto bytes = format_session(*content_, session);
    auto score = team::make_score_row(*content_, session.attempt().mode, session.recording());
    records::Player player{around_.settings.who, around_.today};
    ++waiting_;
    around_.disk.ask(
        asking_,
        [office = &around_.office, kept_as = kept_as_, bytes = std::move(bytes), player,
         score = std::move(score), scenario = content_->scenario.id, assignment = assignment_]() mutable {
            player.assignment = *assignment;
            auto status = office->keep(*kept_as, scenario, bytes, player, score);
            return Kept{*kept_as, std::move(status), office->lasts()};
        },
        [this](const Kept& kept) { hear(kept); });
    return base::Done{};
}

/// Told once, until something was kept again.
void Play::hear(const Kept& kept) {
    --waiting_;
    const bool apart = !kept.status && records::is_kept_apart(kept.status.error());
    if (kept.status || apart) id_ = kept.id;
    if (apart) return around_.tell(around_.say("{what}.", {{"what", kept.status.error().message}}));
    const bool well = kept.status.ok() && kept.lasts;
    if (std::exchange(told_, !well) || well) return;
    around_.tell(kept.status.ok() ? around_.say("This call is played in memory and is not kept.")
                                  : around_.say("This call cannot be saved: {why}. It goes on in memory.",
                                                {{"why", kept.status.error().message}}));
}

std::string Play::format() const {
    return format_session(*content_, *session_);
}

AttemptFileOpened Play::opened() const {
    return {id_,
            content_,
            std::make_shared<records::Recording>(session_->recording()),
            session_->attempt(),
            session_->stopped(),
            {}};
}

}  // namespace rung::desk
