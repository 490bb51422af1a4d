#include "terminal/retry_page.h"

#include "debrief/decisions.h"
#include "debrief/deeds.h"
#include "terminal/call_page.h"
#include "terminal/ordered.h"
#include "view/hint.h"

#include <utility>

namespace rung::terminal {

using session::Retry;
using session::Verdict;

namespace {

constexpr std::size_t kLabels = 10;  ///< cells of the column of labels

/// `12.5 points`. Nothing that is told so is worth a single point.
std::string points_words(const Wording& say, const analysis::Loss& lost) {
    return say("{n} points", {{"n", debrief::format_value(say, {lost.least, lost.most})}});
}

std::string refused_words(const Wording& say, const Verdict& verdict) {
    if (verdict.fatal) return say("After that nothing counts any more, whatever follows. Try again.");
    return say("That would have lost {points}. Try again.", {{"points", points_words(say, verdict.lost)}});
}

std::string accepted_words(const Wording& say, const Verdict& verdict) {
    if (!verdict.lost.exact())
        return say("That will do: whether anything is lost by it is not known for certain.");
    if (verdict.lost.most == 0) return say("Yes. Nothing was better here.");
    return say("Yes. That is within 2 points of the best.");
}

/// One's errors at one console.
class RetryPage {
  public:
    RetryPage(Asker& asker, Retry& retry)
        : asker_(asker), page_(asker.page()), say_(asker.say()), retry_(retry) {}

    void run();

  private:
    void introduce();
    void stand();
    void ask();
    void answer(const std::string& typed);
    void obey(const Order& order);
    void make(const Order& order);
    void judge(const scenario::Move& move);
    void hint();
    void solve();
    void help();
    void sum_up();
    [[nodiscard]] const session::Session& stage() const { return retry_.stage(); }
    [[nodiscard]] bool leaving() const { return leaving_ || asker_.left(); }

    Asker& asker_;
    Page& page_;
    const Wording& say_;
    Retry& retry_;
    bool leaving_ = false;
    bool fresh_ = true;  ///< the screen of the call is to be shown before the next prompt
};

void RetryPage::introduce() {
    page_.title(say_("Once more"));
    page_.paragraph(say_.count(static_cast<int>(retry_.size()), "One move of yours to make again.",
                               "{n} moves of yours to make again, the dearest first."));
    page_.paragraph(say_("Anything within 2 points of the best will do."));
    page_.paragraph(say_("Nothing of this is recorded, and no score changes."), Ink::faint);
}

void RetryPage::stand() {
    const auto& error = retry_.error();
    page_.heading(say_("{n} of {m}: turn {turn}", {{"n", std::to_string(retry_.at() + 1)},
                                                   {"m", std::to_string(retry_.size())},
                                                   {"turn", std::to_string(retry_.beat().before.turn)}}));
    page_.entry(say_("You"), debrief::make_said_or_done(stage().script(), say_, retry_.beat()), kLabels);
    page_.entry(say_("Lost"),
                error.fatal ? say_("everything: after that nothing counts") : points_words(say_, error.lost),
                kLabels);
    page_.heading(say_("Before it:"));
    show_last_heard(page_, say_, stage());
    fresh_ = true;
}

void RetryPage::ask() {
    if (std::exchange(fresh_, false)) show_call(page_, say_, view::make_call_view(say_, stage()));
    const auto typed = asker_.reply(say_("Another move (! hints, solution, next, b leaves):"));
    if (typed.is == Answered::back) leaving_ = true;
    if (typed.given()) answer(typed.value);
}

void RetryPage::answer(const std::string& typed) {
    if (typed.empty()) {
        fresh_ = true;
        return;
    }
    if (typed == "next") return retry_.next();
    if (typed == "solution") return solve();
    if (const auto order = parse_order(typed)) return obey(*order);
    page_.paragraph(say_("Type a number, a letter, or ? for help."), Ink::warning);
}

void RetryPage::obey(const Order& order) {
    if (show_ordered(page_, say_, stage(), order)) return;
    switch (order.kind) {
        case OrderKind::choice:
        case OrderKind::phone:
            return make(order);
        case OrderKind::hint:
            return hint();
        case OrderKind::help:
            return help();
        default:
            return page_.paragraph(say_("Not here: next goes on, b leaves."), Ink::warning);
    }
}

void RetryPage::make(const Order& order) {
    const auto ordered = ask_ordered(asker_, stage(), order);
    fresh_ = fresh_ || ordered.asked;
    if (ordered.move) judge(*ordered.move);
}

void RetryPage::judge(const scenario::Move& move) {
    const auto verdict = retry_.try_move(move);
    if (verdict.why != call::Why::legal)
        return page_.paragraph(view::why_words(say_, stage().script(), verdict.why), Ink::warning);
    if (!verdict.accepted) return page_.paragraph(refused_words(say_, verdict), Ink::warning);
    page_.blank();
    show_last_heard(page_, say_, stage());
    page_.blank();
    page_.paragraph(accepted_words(say_, verdict), Ink::good);
    retry_.next();
}

void RetryPage::hint() {
    page_.paragraph(view::make_hint(say_, stage().script(), stage().state(), retry_.best(), retry_.hint()),
                    Ink::warning);
}

void RetryPage::solve() {
    const auto best = retry_.best();
    if (!best) return page_.paragraph(say_("What is best here is not known for certain."), Ink::warning);
    constexpr int kWhich = 2;
    retry_.show_solution();
    page_.paragraph(view::make_hint(say_, stage().script(), stage().state(), best, kWhich), Ink::good);
    const auto why = debrief::make_better_why(stage().content().sheet, say_, *retry_.error().better);
    if (why.says()) page_.paragraph(debrief::with_ids(why));
}

void RetryPage::help() {
    show_phone(page_, say_, view::make_call_view(say_, stage()));
    page_.heading(say_("Always at hand, at no cost:"));
    show_books(page_, say_);
    page_.entry("!", say_("a hint: which kind of move is best; again: which one"), kLabels);
    page_.entry("solution", say_("the best move, and why"), kLabels);
    page_.entry("next", say_("on to the next one"), kLabels);
    page_.entry("b", say_("leave; nothing is recorded"), kLabels);
}

void RetryPage::sum_up() {
    const auto& progress = retry_.progress();
    page_.blank();
    page_.paragraph(say_("You found {found} of {n}, {first} of them at the first go.",
                         {{"found", std::to_string(progress.found)},
                          {"n", std::to_string(retry_.size())},
                          {"first", std::to_string(progress.at_first_go)}}),
                    Ink::strong);
    page_.paragraph(say_("Nothing of it is recorded, and no score has changed."), Ink::faint);
}

void RetryPage::run() {
    introduce();
    while (!retry_.done() && !leaving()) {
        stand();
        const auto at = retry_.at();
        while (retry_.at() == at && !leaving()) ask();
    }
    sum_up();
}

}  // namespace

void run_retry(Asker& asker, Retry& retry) {
    RetryPage(asker, retry).run();
}

}  // namespace rung::terminal
