#include "desk/debrief_stage.h"

#include <utility>

namespace rung::desk {

std::unique_ptr<session::Session> make_stage(const AttemptFileOpened& attempt, std::size_t beat,
                                             const base::Clock& clock) {
    records::Recording so_far(attempt.content->script);
    const auto& beats = attempt.recording->play().beats;
    for (std::size_t i = 0; i < beat; ++i) so_far.add_move(beats[i].move);
    const session::Settings settings{
        .mode = attempt.attempt.mode, .seed = attempt.attempt.seed, .clock_pct = 0};
    return std::make_unique<session::Session>(*attempt.content, settings, std::move(so_far), clock,
                                              session::Session::Keeper{});
}

}  // namespace rung::desk
