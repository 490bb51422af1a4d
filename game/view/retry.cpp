#include "view/retry.h"

#include "debrief/decisions.h"
#include "debrief/deeds.h"
#include "view/hint.h"

namespace rung::view {

using session::Retry;
using session::Verdict;

namespace {

/// `12.5 points`. Nothing that is told so is worth a single point.
std::string points_words(const Wording& say, const analysis::Loss& lost) {
    return say("{n} points", {{"n", debrief::format_value(say, {lost.least, lost.most})}});
}

std::string refused_words(const Wording& say, const Verdict& verdict) {
    if (verdict.fatal) return say("After that nothing counts any more, whatever follows. Try again.");
    if (verdict.harmful && verdict.lost.least <= session::kWithin)
        return say("It costs little in points, and it still does harm. Try again.");
    return say("That would have lost {points}. Try again.", {{"points", points_words(say, verdict.lost)}});
}

std::string accepted_words(const Wording& say, const Verdict& verdict) {
    if (!verdict.lost.exact())
        return say("That will do: whether anything is lost by it is not known for certain.");
    if (verdict.lost.most == 0) return say("Yes. Nothing was better here.");
    return say("Yes. That is within 2 points of the best.");
}

void add_error(const Wording& say, const Retry& retry, RetryView& view) {
    const auto& error = retry.error();
    const auto& stage = retry.stage();
    view.standing = say("{n} of {m}: turn {turn}", {{"n", std::to_string(retry.at() + 1)},
                                                    {"m", std::to_string(retry.size())},
                                                    {"turn", std::to_string(retry.beat().before.turn)}});
    view.was = debrief::make_said_or_done(stage.script(), say, retry.beat());
    view.fatal = error.fatal;
    view.lost = error.fatal ? say("everything: after that nothing counts") : points_words(say, error.lost);
    view.heard = list_last(say, stage.script(), stage.recording().play());
}

}  // namespace

RetryView make_retry_view(const Wording& say, const Retry& retry) {
    RetryView view;
    view.title = say("Once more");
    view.count = say.count(static_cast<int>(retry.size()), "One move of yours to make again.",
                           "{n} moves of yours to make again, the dearest first.");
    view.enough = say("Anything within 2 points of the best will do.");
    view.unscored = say("Nothing of this is recorded, and no score changes.");
    view.done = retry.done();
    if (!view.done) add_error(say, retry, view);
    const auto& progress = retry.progress();
    view.sum_up = say("You found {found} of {n}, {first} of them at the first go.",
                      {{"found", std::to_string(progress.found)},
                       {"n", std::to_string(retry.size())},
                       {"first", std::to_string(progress.at_first_go)}});
    view.kept = say("Nothing of it is recorded, and no score has changed.");
    return view;
}

std::string verdict_words(const Wording& say, const scenario::Script& script, const Verdict& verdict) {
    if (verdict.why != call::Why::legal) return why_words(say, script, verdict.why);
    auto words = verdict.accepted ? accepted_words(say, verdict) : refused_words(say, verdict);
    if (verdict.choice) debrief::add_sentence(words, script.text(script.choices[*verdict.choice].coach));
    return words;
}

std::string retry_hint(const Wording& say, const Retry& retry, int step) {
    return make_hint(say, retry.stage().script(), retry.stage().state(), retry.best(), step);
}

SolutionView make_solution(const Wording& say, const Retry& retry) {
    if (!retry.best()) return {false, say("What is best here is not known for certain."), {}};
    constexpr int kWhich = 2;
    const auto why = debrief::make_better_why(retry.stage().content().sheet, say, *retry.error().better);
    return {true, retry_hint(say, retry, kWhich), why.says() ? debrief::with_ids(why) : std::string()};
}

}  // namespace rung::view
