#include "desk/call_screen.h"

#include "desk/audio.h"
#include "desk/call_sheets.h"
#include "desk/draw_call.h"
#include "desk/match.h"
#include "session/best_move.h"
#include "view/hint.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rung::desk {

using scenario::MoveKind;

namespace {

constexpr std::int64_t kPerSecond = 34;  ///< code points of a line that appears; a little faster than speech
constexpr std::int64_t kFrame_ms = 33, kClock_ms = 250, kWatch_ms = 1000;

/// What somebody new should know, a little at a time.
constexpr std::string_view kGuide[] = {
    "You are on the phone. Pick what you want to say, by a click or its number. Nothing can break here.",
    "Before you promise anything: what is yours to give stands at the left. The policy book and your "
    "contacts are "
    "at the right, and reading them is free.",
    "When it is more than you can solve, Escalate walks you through bringing somebody in. Not sure? Ask for "
    "a hint."};

}  // namespace

CallScreen::CallScreen(Surroundings& around, const ToCall& call)
    : around_(around), play_(std::make_shared<Play>(around, call)) {
    guiding_ = around.settings.guided && play_->session().mode() == call::Mode::practice;
    ui_.muted = !around.settings.sound;
    if (play_->session().recording().log().empty()) around_.audio.ring();
    refresh(true);
    guide();
}

CallScreen::~CallScreen() = default;

void CallScreen::guide() {
    ui_.guide = guiding_ && guided_ < std::size(kGuide) ? around_.say(kGuide[guided_]) : std::string();
}

/// The page as the call stands now. `heard_anew`: with an answer that is still to appear.
void CallScreen::refresh(bool heard_anew) {
    page_ = make_call_page(around_.say, play_->session(), around_.settings.profanity, ui_.search);
    if (!heard_anew) return;
    to_hear_ = count_new(page_.transcript, page_.heard);
    heard_at_ms_ = around_.clock.now_ms();
    ui_.shown = 0;
    ui_.whole = around_.settings.reduced_motion || to_hear_ == 0;
    hear();
}

/// What the last answer sounds like.
void CallScreen::hear() {
    std::string words;
    for (std::size_t i = page_.heard; i < page_.transcript.size(); ++i) {
        const auto& line = page_.transcript[i];
        if (line.voice == view::Voice::customer || line.voice == view::Voice::contact)
            words += line.text + ' ';
    }
    const auto& play = play_->session().recording().play();
    if (!play.beats.empty()) {
        const auto& beat = play.beats.back();
        for (const auto& event : play.events_of(beat))
            if (event.kind == scenario::EventKind::line_drops) around_.audio.drop_line();
        if (beat.move.kind == MoveKind::hold) around_.audio.hold();
        if (!page_.in_call) around_.audio.hang_up();
    }
    if (!words.empty()) around_.audio.speak(words, page_.anger);
}

void CallScreen::complete() {
    ui_.whole = true;
    ui_.shown = to_hear_;
}

void CallScreen::submitted(const session::Answer& answer) {
    if (!answer.done()) {
        if (answer.why != call::Why::legal)
            around_.tell(view::why_words(around_.say, play_->session().script(), answer.why));
        return;
    }
    around_.audio.hush();
    ui_.sheet = CallSheet::none;
    ui_.form = {};
    ui_.hint.clear();
    ui_.waiting = true;
    ++guided_;
}

void CallScreen::make(const scenario::Move& move) {
    if (ui_.waiting || !page_.in_call) return;
    const bool names_somebody = move.kind == MoveKind::announce && ui_.sheet == CallSheet::pick;
    if (names_somebody && move.line == scenario::kNoLine && ui_.picks.size() > 1 &&
        ui_.picks.front().move.line == ui_.picks.back().move.line) {
        ui_.picks = list_announcements(around_.say, play_->session(), move.contact);
        ui_.sheet_title = around_.say("What do you tell the customer?");
        return;
    }
    submitted(play_->session().submit(move));
}

void CallScreen::open_picks(MoveKind kind) {
    complete();
    if (kind == MoveKind::escalate) {
        ui_.form = {};
        ui_.sheet = CallSheet::escalate;
        return;
    }
    const scenario::Move at_once{.kind = kind,
                                 .amount = static_cast<std::uint16_t>(kind == MoveKind::wait ? 5 : 0)};
    if (kind == MoveKind::wait || kind == MoveKind::barge_in) return make(at_once);
    ui_.sheet = CallSheet::pick;
    if (kind == MoveKind::disconnect) {
        const bool leaves = call::may_leave(play_->session().state());
        ui_.sheet_title = leaves ? around_.say("Leave the call?") : around_.say("Hang up on the customer?");
        ui_.picks = {{at_once,
                      leaves ? around_.say("Leave it to whoever has taken it over") : around_.say("Hang up"),
                      true,
                      {}}};
        return;
    }
    ui_.sheet_title = view::question_of(around_.say, kind);
    ui_.picks = view::list_picks(around_.say, play_->session(), kind);
}

void CallScreen::open_sheet(CallSheet sheet) {
    auto& session = play_->session();
    const bool waits = sheet == CallSheet::pause || sheet == CallSheet::stop || sheet == CallSheet::help;
    if (waits)
        (void)session.pause();  // where the mode has no pause, the clock runs on
    else
        session.resume();
    ui_.sheet = sheet;
}

void CallScreen::go_on() {
    if (!page_.in_call) {
        around_.settings.guided = around_.settings.guided && !guiding_;
        around_.settings_changed();
        return around_.go(ToWrapUp{play_});
    }
    open_sheet(CallSheet::none);
}

void CallScreen::leave() {
    around_.audio.hush();
    around_.go(ToHome{});
}

void CallScreen::hint() {
    auto& session = play_->session();
    if (!session.hint().done()) return;
    ui_.hint = around_.say("Thinking …");
    const int step = session.hints_here();
    around_.mind.ask(
        asking_,
        [content = play_->content(), play = session.recording().play()] {
            return session::find_best_move(*content, play);
        },
        [this, step, moves = session.recording().log().size()](const std::optional<session::BestMove>& best) {
            const auto& now = play_->session();
            if (moves != now.recording().log().size()) return;
            ui_.hint = view::make_hint(around_.say, now.script(), now.state(), best, step);
        });
}

void CallScreen::take_back() {
    auto& session = play_->session();
    const auto made = session.recording().play().beats.size();
    if (made == 0 || !session.rewind(made - 1).done()) return;
    ui_.hint.clear();
    refresh(false);
    complete();
}

void CallScreen::apply(const CallAction& action) {
    std::visit(
        Match{[&](const Make& asked) { make(asked.move); },
              [&](const OpenPicks& asked) { open_picks(asked.kind); },
              [&](const OpenSheet& asked) { open_sheet(asked.sheet); },
              [&](const PickTab& asked) { ui_.tab = asked.tab; },
              [&](const Search& asked) {
                  ui_.search = asked.words;
                  refresh(false);
              },
              [&](const ChangeHandover& asked) { ui_.form = asked.form; }, [&](const AskHint&) { hint(); },
              [&](const UndoMove&) { take_back(); }, [&](const Complete&) { complete(); },
              [&](const Mute&) {
                  around_.settings.sound = !around_.settings.sound;
                  ui_.muted = !around_.settings.sound;
                  around_.settings_changed();
              },
              [&](const StopForGood&) {
                  (void)play_->session().stop();
                  leave();
              },
              [&](const GoOn&) { go_on(); }, [&](const Leave&) { leave(); }},
        action);
}

void CallScreen::show(Ui& ui) {
    const FormView form = ui_.sheet == CallSheet::escalate
                              ? make_form_view(around_.say, play_->session(), ui_.form)
                              : FormView{};
    auto actions = draw_call(ui, around_.say, around_.settings, page_, ui_, layout_);
    draw_call_sheet(ui, around_.say, around_.settings, page_, ui_, form, actions);
    for (const auto& action : actions) apply(action);
}

void CallScreen::pass_time() {
    auto& session = play_->session();
    if (ui_.waiting && play_->settled()) {
        ui_.waiting = false;
        refresh(true);
        guide();
    }
    if (!ui_.whole) {
        ui_.shown = static_cast<std::size_t>((around_.clock.now_ms() - heard_at_ms_) * kPerSecond / 1000);
        if (ui_.shown >= to_hear_) complete();
    }
    if (page_.in_call && !ui_.waiting)
        if (const auto answer = session.let_time_pass()) submitted(*answer);
    const auto left = session.patience_left_ms();
    const auto whole = session.patience_ms();
    ui_.patience = left && whole > 0 ? static_cast<float>(*left) / static_cast<float>(whole) : -1.f;
    if (left)
        page_.view.status.patience =
            around_.say("{n} s to answer", {{"n", std::to_string((*left + 999) / 1000)}});
    watch_file();
}

/// A file that somebody writes on is taken up as it stands, and the call goes on in it.
void CallScreen::watch_file() {
    const auto now = around_.clock.now_ms();
    if (play_->watched_path().empty() || watching_ || ui_.waiting || now - watched_at_ms_ < kWatch_ms) return;
    watching_ = true;
    watched_at_ms_ = now;
    around_.disk.ask(
        asking_,
        [office = &around_.office, path = play_->watched_path(), hash = play_->content()->scenario.hash,
         attempt = play_->format()] { return office->reload(path, hash, attempt); },
        [this](std::optional<std::pair<CallFile, AttemptFileOpened>> found) {
            watching_ = false;
            if (!found) return;
            around_.tell(around_.say("The file has changed. The call goes on with it."));
            const auto mode = play_->session().mode();
            around_.go(ToCall{std::move(found->first), mode, std::move(found->second)});
        });
}

std::int64_t CallScreen::changes_in_ms() const {
    if (ui_.waiting && play_->settled()) return 0;
    std::int64_t soonest = play_->watched_path().empty() ? -1 : kWatch_ms;
    if (play_->session().patience_left_ms() && !play_->session().paused()) soonest = kClock_ms;
    if (!ui_.whole) soonest = kFrame_ms;
    return soonest;
}

}  // namespace rung::desk
