#include "analysis/reviewed.h"

#include "support/play.h"

namespace rung::test {

Reviewed reviewed(scenario::Script script, std::string_view moves, const analysis::Effort& effort) {
    Reviewed made{std::move(script), {}, {}, {}};
    made.sheet = score::make_sheet(made.script, rubric_of());
    made.play = play(made.script, moves);
    analysis::Solver solver({made.script, made.sheet});
    made.review = analysis::make_review(solver, made.play, effort);
    return made;
}

std::string verdict_of(const Reviewed& made, std::size_t decision) {
    const auto& judged = made.review.decisions.at(decision);
    std::string text(analysis::name_of(judged.label));
    if (judged.direction != analysis::Direction::none)
        text += " " + std::string(analysis::name_of(judged.direction));
    if (judged.fatal) text += " fatal";
    if (judged.only_way) text += " only-way";
    if (judged.empowered_save) text += " empowered-save";
    if (judged.missed_cue) text += " missed-cue";
    if (judged.policy >= 0)
        text +=
            " by-policy:" +
            std::string(made.script.text(made.script.policies[static_cast<std::size_t>(judged.policy)].id));
    if (!judged.exact) text += " inexact";
    return text;
}

}  // namespace rung::test
