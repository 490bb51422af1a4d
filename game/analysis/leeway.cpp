#include "analysis/leeway.h"

#include <vector>

namespace rung::analysis {
namespace {

using scenario::Move;
using scenario::MoveKind;

/// Walks along the line and tries everything else that could be said.
class Walk {
  public:
    Walk(Solver& solver, const Budget& budget) : solver_(&solver), budget_(budget) {}

    void look(const Position& at, std::size_t beat, const Move& said, bool early) {
        const auto& subject = solver_->subject();
        auto after = at;
        play(subject, after, said);
        const int good =
            solver_->solve(after, budget_).value.lower - subject.sheet.label_strong * score::kPoint;
        bool two_ways = false;
        choices_.clear();
        call::list_choices(subject.script, at.state, choices_);
        for (const auto choice : choices_) {
            const Move move{.kind = MoveKind::say, .choice = choice};
            if (move == said) continue;
            auto position = at;
            play(subject, position, move);
            const auto value = solver_->solve(position, budget_).value;
            const bool grave =
                position.ledger.fatal != at.ledger.fatal || position.ledger.critical != at.ledger.critical;
            two_ways = two_ways || (!grave && value.lower >= good);
            if (early && !grave) keep_costliest({beat, move, value});
        }
        ++found_.choices;
        found_.two_ways += two_ways ? 1 : 0;
    }
    [[nodiscard]] const Leeway& found() const { return found_; }

  private:
    void keep_costliest(const Slip& slip) {
        if (!found_.costliest || slip.value.lower < found_.costliest->value.lower) found_.costliest = slip;
    }

    Solver* solver_;
    Budget budget_;
    Leeway found_;
    std::vector<std::uint32_t> choices_;
};

/// Turns that the line takes.
int turns_of(const call::Playback& line) {
    int turns = 0;
    for (const auto& beat : line.beats)
        if (beat.before.at() == call::Phase::call) turns = beat.before.turn;
    return turns;
}

}  // namespace

Leeway find_leeway(Solver& solver, const call::Playback& line, const Budget& budget) {
    Walk walk(solver, budget);
    const int turns = turns_of(line);
    auto position = begin(solver.subject());
    for (std::size_t i = 0; i < line.beats.size(); ++i) {
        const auto& beat = line.beats[i];
        if (beat.move.kind == MoveKind::say)
            walk.look(position, i, beat.move, 3 * beat.before.turn <= 2 * turns);
        play(solver.subject(), position, beat.move);
    }
    return walk.found();
}

}  // namespace rung::analysis
