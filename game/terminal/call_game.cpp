#include "terminal/call_game.h"

#include "terminal/call_page.h"
#include "terminal/order.h"
#include "terminal/ordered.h"
#include "terminal/reply.h"
#include "terminal/wrap_up_dialog.h"
#include "view/hint.h"
#include "view/wrap_up.h"

#include <algorithm>
#include <utility>

namespace rung::terminal {

using session::Session;

namespace {

/// One attempt at one console: the loop of prompt, order and answer.
class CallGame {
  public:
    CallGame(Asker& asker, Session& session, bool guided, std::function<bool()> changed)
        : asker_(asker),
          session_(session),
          page_(asker.page()),
          say_(asker.say()),
          changed_(std::move(changed)),
          guided_(guided) {}

    CallEnd run();

  private:
    void begin();
    void take_turn();
    void obey(const Order& order);
    void make(const Order& order);
    void undo(const std::string& argument);
    void hint();
    void pause();
    void stop();
    void submit(const scenario::Move& move);
    void show_last();
    void show_ending();
    void let_time_pass();
    void guide();
    [[nodiscard]] bool in_call() const { return session_.state().at() == call::Phase::call; }

    Asker& asker_;
    Session& session_;
    Page& page_;
    const Wording& say_;
    std::function<bool()> changed_;
    bool has_changed_ = false;
    bool guided_;
    bool guide_next_ = true;  ///< a new turn has begun
    bool fresh_ = true;       ///< the screen of the call is to be shown before the next prompt
    std::size_t guided_turns_ = 0;
};

void CallGame::begin() {
    const auto& play = session_.recording().play();
    if (play.beats.empty()) {
        page_.blank();
        show_transcript(page_, view::list_opening(say_, session_.script(), play));
        return;
    }
    page_.heading(say_("Where you left it:"));
    show_transcript(page_, view::list_transcript(say_, session_.script(), play));
}

/// What somebody new should know, a little at a time.
void CallGame::guide() {
    static constexpr std::string_view kSteps[] = {
        "You are on the phone. Type the number of what you want to say and press Enter. The letters are your "
        "phone; ? says "
        "what each does. Nothing can break, and q saves and leaves at any time.",
        "Before you promise anything: the line above says what is yours to give. p opens the policy book, c "
        "the people you "
        "can ask. Both are free, and the customer does not notice.",
        "When it is more than you can solve, e walks you through bringing somebody in, step by step, with a "
        "way back at "
        "each. Not sure? ! gives a hint."};
    if (!guided_ || guided_turns_ >= std::size(kSteps)) return;
    page_.blank();
    page_.paragraph(say_(kSteps[guided_turns_++]), Ink::warning);
}

void CallGame::show_last() {
    page_.blank();
    show_last_heard(page_, say_, session_);
}

void CallGame::submit(const scenario::Move& move) {
    if (!tell(page_, say_, session_, session_.submit(move))) return;
    fresh_ = guide_next_ = true;
    show_last();
}

void CallGame::let_time_pass() {
    const auto node = session_.state().node;
    const auto answer = session_.let_time_pass();
    if (!answer || !tell(page_, say_, session_, *answer)) return;
    show_last();
    if (!in_call()) return;
    const auto view = view::make_call_view(say_, session_);
    page_.blank();
    session_.state().node == node ? show_status(page_, say_, view) : show_call(page_, say_, view);
}

void CallGame::make(const Order& order) {
    const auto ordered = ask_ordered(asker_, session_, order);
    fresh_ = fresh_ || ordered.asked;
    if (ordered.move && in_call()) submit(*ordered.move);
}

void CallGame::undo(const std::string& argument) {
    const auto made = session_.recording().play().beats.size();
    const auto count = argument.empty() ? std::optional(1) : parse_number(argument);
    if (!count || *count < 1)
        return page_.paragraph(say_("u takes back one move, u 3 takes back three."), Ink::warning);
    const auto back = std::min(made, static_cast<std::size_t>(*count));
    if (!tell(page_, say_, session_, session_.rewind(made - back))) return;
    fresh_ = true;
    page_.paragraph(
        say_.count(static_cast<int>(back), "One move is taken back.", "{n} moves are taken back."),
        Ink::faint);
    show_last();
}

void CallGame::hint() {
    if (!tell(page_, say_, session_, session_.hint())) return;
    const auto best = session::find_best_move(session_.content(), session_.recording().play());
    page_.paragraph(view::make_hint(say_, session_.script(), session_.state(), best, session_.hints_here()),
                    Ink::warning);
}

void CallGame::pause() {
    if (!tell(page_, say_, session_, session_.pause())) return;
    (void)asker_.line(say_("The call waits. Press Enter to go on."));
    session_.resume();
    fresh_ = true;
}

void CallGame::stop() {
    const auto sure = asker_.yes_or_no(say_("End this attempt without a score?"), false);
    if (sure.given() && sure.value) (void)tell(page_, say_, session_, session_.stop());
}

void CallGame::obey(const Order& order) {
    if (show_ordered(page_, say_, session_, order)) return;
    switch (order.kind) {
        case OrderKind::hint:
            return hint();
        case OrderKind::undo:
            return undo(order.argument);
        case OrderKind::pause:
            return pause();
        case OrderKind::help:
            return show_help(page_, say_, view::make_call_view(say_, session_));
        case OrderKind::leave:
            return asker_.leave();
        case OrderKind::stop:
            return stop();
        default:
            return make(order);
    }
}

void CallGame::take_turn() {
    has_changed_ = changed_ && changed_();
    if (has_changed_) return;
    if (fresh_) {
        if (std::exchange(guide_next_, false)) guide();
        show_call(page_, say_, view::make_call_view(say_, session_));
    }
    fresh_ = false;
    const auto typed = asker_.line(">");
    if (!typed.given() || !in_call()) return;
    if (typed.value.empty()) {
        fresh_ = true;
        return;
    }
    if (const auto order = parse_order(typed.value)) return obey(*order);
    const auto near = nearest_order(typed.value);
    page_.paragraph(near.empty() ? say_("Type a number, a letter, or ? for help.")
                                 : say_("Did you mean {word}?", {{"word", std::string(near)}}),
                    Ink::warning);
}

void CallGame::show_ending() {
    const auto ending = view::make_ending(session_.script(), session_.state());
    page_.blank();
    page_.paragraph(ending.resolved ? say_("The call is over. It was settled.") : say_("The call is over."),
                    Ink::strong);
}

CallEnd CallGame::run() {
    asker_.set_behind({[this] { return session_.patience_left_ms(); }, [this] { let_time_pass(); },
                       [this] { return session_.over() || !in_call(); }, [this] { stop(); }});
    begin();
    while (in_call() && !session_.over() && !asker_.left() && !has_changed_) take_turn();
    asker_.set_behind({{}, {}, [this] { return session_.over(); }, [this] { stop(); }});
    if (session_.state().at() == call::Phase::wrap_up && !session_.over() && !asker_.left()) {
        show_ending();
        run_wrap_up(asker_, session_);
    }
    asker_.set_behind({});
    if (has_changed_) return CallEnd::changed;
    if (session_.stopped()) return CallEnd::stopped;
    return session_.over() ? CallEnd::closed : CallEnd::left;
}

}  // namespace

CallEnd play_call(Asker& asker, Session& session, bool guided, std::function<bool()> changed) {
    return CallGame(asker, session, guided, std::move(changed)).run();
}

}  // namespace rung::terminal
