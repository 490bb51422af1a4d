#include "session/best_move.h"

namespace rung::session {

analysis::Position position_after(const analysis::Subject& subject, const call::Playback& play,
                                  std::size_t moves) {
    auto position = analysis::begin(subject);
    for (std::size_t i = 0; i < moves; ++i) analysis::play(subject, position, play.beats[i].move);
    return position;
}

std::optional<BestMove> find_best_move(const records::Content& content, const call::Playback& play,
                                       const analysis::Budget& budget) {
    const analysis::Subject subject{content.script, content.sheet};
    const auto position = position_after(subject, play, play.beats.size());
    if (position.state.at() == call::Phase::closed) return std::nullopt;
    analysis::Solver solver(subject);
    const auto answer = solver.solve_for_show(position, budget);
    if (answer.line.empty()) return std::nullopt;
    return BestMove{answer.line.front(), answer.value.exact()};
}

}  // namespace rung::session
