#include "terminal/retry_page.h"

#include "terminal/call_page.h"
#include "terminal/ordered.h"
#include "view/retry.h"

#include <utility>

namespace rung::terminal {

using session::Retry;

namespace {

constexpr std::size_t kLabels = 10;  ///< cells of the column of labels

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
    const auto view = view::make_retry_view(say_, retry_);
    page_.title(view.title);
    page_.paragraph(view.count);
    page_.paragraph(view.enough);
    page_.paragraph(view.unscored, Ink::faint);
}

void RetryPage::stand() {
    const auto view = view::make_retry_view(say_, retry_);
    page_.heading(view.standing);
    page_.entry(say_("You"), view.was, kLabels);
    page_.entry(say_("Lost"), view.lost, kLabels);
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
    const auto words = view::verdict_words(say_, stage().script(), verdict);
    if (!verdict.accepted) return page_.paragraph(words, Ink::warning);
    page_.blank();
    show_last_heard(page_, say_, stage());
    page_.blank();
    page_.paragraph(words, Ink::good);
    retry_.next();
}

void RetryPage::hint() {
    const int step = retry_.hint();
    page_.paragraph(view::retry_hint(say_, retry_, step), Ink::warning);
}

void RetryPage::solve() {
    const auto solution = view::make_solution(say_, retry_);
    if (!solution.known) return page_.paragraph(solution.move, Ink::warning);
    retry_.show_solution();
    page_.paragraph(solution.move, Ink::good);
    if (!solution.why.empty()) page_.paragraph(solution.why);
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
    const auto view = view::make_retry_view(say_, retry_);
    page_.blank();
    page_.paragraph(view.sum_up, Ink::strong);
    page_.paragraph(view.kept, Ink::faint);
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
