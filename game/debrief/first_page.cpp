#include "debrief/first_page.h"

#include "debrief/outcome.h"

#include <algorithm>

namespace rung::debrief {
namespace {

constexpr std::size_t kMostWhy = 2;
constexpr std::size_t kMostWhyWords = 36;  ///< of both together: the page is read in a minute
constexpr std::size_t kFirstPageWords = 18;
constexpr std::size_t kMostOpen = 3;

Statement make_well_done(const Study& study, const std::vector<Strength>& strengths) {
    Statement row;
    row.code = "well-done";
    row.slant = Slant::strength;
    if (strengths.empty()) {
        row.text =
            study.say("You took this call to its end, and came to look at it again. Not everybody does.");
        return row;
    }
    const auto& best = strengths.front();
    row.turn = best.turn;
    row.text =
        study.say("Turn {turn}: {words}", {{"turn", std::to_string(best.turn)}, {"words", best.words}});
    add_sentence(row.text, best.because);
    add_sentence(row.text, best.effect);
    return row;
}

Statement make_moment_row(const Study& study, const Moment& moment) {
    const auto& say = study.say;
    std::string text = say("Turn {turn}.", {{"turn", std::to_string(moment.turn)}});
    add_sentence(text, moment.situation);
    add_sentence(text, moment.spoken
                           ? say("You: {quote}", {{"quote", say.quote(moment.words, kFirstPageWords)}})
                           : say("You {deed}.", {{"deed", moment.words}}));
    return {"moment", std::move(text), moment.turn, {}};
}

/// The weightiest reason, and the next where there is room for it.
std::size_t count_reasons(const Statements& why) {
    std::size_t words = 0, n = 0;
    for (; n < std::min(kMostWhy, why.size()); ++n) {
        words += count_words(with_ids(why[n]));
        if (n > 0 && words > kMostWhyWords) break;
    }
    return n;
}

void add_moment(const Study& study, const Moment& moment, FirstPage& page) {
    page.moment = make_moment_row(study, moment);
    page.then = {"then", join(moment.then, moment.then.size()), moment.turn, {}};
    page.open = {"open", join(moment.open, kMostOpen), moment.turn, {}};
    const auto reasons = count_reasons(moment.why);
    page.why = {"why", join(moment.why, reasons, true), moment.turn, {}};
    for (std::size_t i = 0; i < reasons; ++i) add_ids(page.why.ids, moment.why[i].ids);
}

}  // namespace

std::vector<const Statement*> FirstPage::rows() const {
    std::vector<const Statement*> rows;
    for (const auto* row : {&well_done, &moment, &then, &open, &why, &keep, &next_time})
        if (row->says()) rows.push_back(row);
    return rows;
}

FirstPage make_first_page(const Study& study, const std::vector<Strength>& strengths,
                          const std::vector<Moment>& moments, const Lessons& lessons) {
    const auto& say = study.say;
    FirstPage page;
    page.outcome = make_outcome_line(study);
    page.well_done = make_well_done(study, strengths);
    if (!moments.empty()) add_moment(study, moments.front(), page);
    page.keep = lessons.keep;
    page.next_time = lessons.start;
    page.next_time.code = "next-time";
    if (!page.next_time.says())
        page.next_time.text = say("If a call is harder than this one, then I do the same again.");
    page.well_done.label = say("Well done");
    page.moment.label = say("The moment");
    page.then.label = say("Then");
    page.open.label = say("Open to you");
    page.why.label = say("Why");
    page.keep.label = say("Keep");
    page.next_time.label = say("Next time");
    return page;
}

}  // namespace rung::debrief
