#include "desk/desk.h"

#include "desk/briefing_screen.h"
#include "desk/call_screen.h"
#include "desk/coach_screen.h"
#include "desk/debrief_screen.h"
#include "desk/home_screen.h"
#include "desk/imgui_input.h"
#include "desk/library_screen.h"
#include "desk/match.h"
#include "desk/progress_screen.h"
#include "desk/settings_screen.h"
#include "desk/team_screen.h"
#include "desk/who_screen.h"
#include "desk/wrap_up_screen.h"

#include <algorithm>
#include <imgui.h>
#include <utility>

namespace rung::desk {
namespace {

constexpr std::int64_t kMessage_ms = 6000;

}  // namespace

std::string_view name_of(ScreenId screen) {
    static constexpr std::string_view kNames[] = {"who",      "home",    "library", "briefing",
                                                  "call",     "wrap-up", "debrief", "progress",
                                                  "settings", "coach",   "team"};
    return kNames[static_cast<std::size_t>(screen)];
}

Desk::Desk(const Machine& machine, int width, int height)
    : machine_(machine),
      office_(machine.files, machine.folders, machine.open_records),
      font_files_(load_font_files(machine.files)),
      context_(ImGui::CreateContext()),
      width_(width),
      height_(height),
      audio_(machine.sound, machine.programs, machine.files, machine.folders.cache) {
    ImGui::SetCurrentContext(context_);
    begin_imgui();
    const auto text = office_.load_settings();
    if (text)
        if (auto settings = parse_settings(*text)) settings_ = *std::move(settings);
    around_.reset(new Surroundings{machine_.clock, machine_.texts, debrief::Wording(machine_.texts),
                                   settings_, office_, disk_, mind_, audio_,
                                   [this](Destination where) { where_ = std::move(where); },
                                   [this](std::string words) {
                                       message_ = {std::move(words), machine_.clock.now_ms() + kMessage_ms};
                                       fresh_ = true;
                                   },
                                   [this] { keep_settings(); }, machine_.now(), machine_.seed});
    audio_.set(settings_);
    ask_role();
    const bool known = text.ok();  // somebody was asked once
    go(known ? Destination(ToHome{}) : Destination(ToWho{}));
}

Desk::~Desk() {
    ImGui::SetCurrentContext(context_);
    screen_.reset();
    disk_.finish();
    ImGui::DestroyContext(context_);
}

void Desk::set_clipboard(Clipboard clipboard) {
    clipboard_ = std::move(clipboard);
    auto& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* self) {
        auto& desk = *static_cast<Desk*>(self);
        desk.clipboard_text_ = desk.clipboard_.read();
        return desk.clipboard_text_.c_str();
    };
    io.SetClipboardTextFn = [](void* self, const char* text) {
        static_cast<Desk*>(self)->clipboard_.write(text);
    };
}

void Desk::feed(const Event& event) {
    queue_.add(event);
}

bool Desk::collect() {
    const bool disk = disk_.collect(), mind = mind_.collect(), audio = audio_.collect();
    return disk || mind || audio;
}

std::int64_t Desk::changes_in_ms() const {
    std::int64_t soonest = screen_->changes_in_ms();
    if (message_) {
        const auto left = std::max<std::int64_t>(0, message_->until_ms - machine_.clock.now_ms());
        soonest = soonest < 0 ? left : std::min(soonest, left);
    }
    return soonest;
}

bool Desk::wants_frame() {
    const bool found = collect();
    return found || fresh_ || where_ || !queue_.empty() || changes_in_ms() == 0;
}

void Desk::take(const Event& event, FrameInput& input) {
    feed_imgui(event);
    std::visit(Match{[&](const KeyChange& key) {
                         if (key.down) input.keys.push_back(key);
                     },
                     [&](const Typed& typed) { input.typed += typed.code_point; },
                     [&](const PointerMoved& moved) {
                         input.x = moved.x;
                         input.y = moved.y;
                     },
                     [&](const ButtonChange& button) {
                         if (button.button == 0) (button.down ? input.pressed : input.released) = true;
                     },
                     [&](const Wheeled& wheeled) { input.wheel += wheeled.lines; },
                     [&](const Resized& size) {
                         width_ = std::max(1, size.width);
                         height_ = std::max(1, size.height);
                     },
                     [&](const FocusChange&) {}, [&](const Closed&) { closing_ = true; }},
               event);
}

/// Tab and arrows move the focus over what the player saw last; a field and a slider keep the keys they use.
void Desk::move_focus(FrameInput& input) {
    const auto* node = tree_.find(memory_.focus.id());
    const auto role = node == nullptr ? Role::text : node->role;
    std::erase_if(input.keys, [&](const KeyChange& key) {
        const bool sideways = key.key == Key::left || key.key == Key::right;
        const bool ends = key.key == Key::home || key.key == Key::end;
        if (role == Role::field && (sideways || ends)) return false;
        if (role == Role::slider && sideways) return false;
        if (screen_->takes(key.key)) return false;
        return memory_.focus.move(tree_, key);
    });
}

void Desk::fit_fonts() {
    if (font_scale_pct_ == settings_.scale_pct) return;
    font_scale_pct_ = settings_.scale_pct;
    fonts_.build(*ImGui::GetIO().Fonts, font_files_, static_cast<float>(font_scale_pct_) / 100);
    ++font_version_;
}

const ImDrawData& Desk::make_frame() {
    ImGui::SetCurrentContext(context_);
    FrameInput input;
    input.x = pointer_.x;
    input.y = pointer_.y;
    const auto events = queue_.take_frame();
    for (const auto& event : events) take(event, input);
    pointer_.x = input.x;
    pointer_.y = input.y;
    (void)collect();
    around_->today = machine_.now();
    if (where_) travel();
    screen_->pass_time();
    move_focus(input);
    fit_fonts();
    fresh_ = false;
    if (message_ && machine_.clock.now_ms() >= message_->until_ms) message_.reset();

    begin_frame(width_, height_);
    {
        const Look look{
            &theme_of(settings_.theme), &fonts_,       static_cast<float>(settings_.scale_pct) / 100,
            settings_.reduced_motion,   &around_->say, settings_.profanity};
        Ui ui(look, memory_, input, tree_, {0, 0, static_cast<float>(width_), static_cast<float>(height_)});
        screen_->show(ui);
        draw_message(ui);
    }
    ImGui::Render();
    // What is first to be used has the focus on a screen that is new.
    const int moves = memory_.focus.moves();
    memory_.focus.mend(tree_);
    // What a screen does with an event it draws the next time.
    fresh_ = fresh_ || !events.empty() || where_.has_value() || moves != memory_.focus.moves();
    say_focus();
    return *ImGui::GetDrawData();
}

void Desk::draw_message(Ui& ui) {
    if (!message_) return;
    const float width = std::min(ui.px(560), ui.whole().w - ui.px(48));
    const float height = ui.height_of(message_->text, width - ui.px(32)) + ui.px(20);
    const Rect box{(ui.whole().w - width) / 2, ui.px(16), width, height};
    ui.card(box, Fill::warn_soft);
    (void)ui.text("desk/message", {box.x + ui.px(16), box.y + ui.px(10), width - ui.px(32), height},
                  message_->text, Face::body, Ink::main);
}

void Desk::say_focus() {
    if (!settings_.self_voicing || memory_.focus.id() == spoken_) return;
    spoken_ = memory_.focus.id();
    if (const auto* node = tree_.find(spoken_)) audio_.read(speak(*node));
}

void Desk::settle() {
    do {
        disk_.finish();
        mind_.finish();
        audio_.finish();
    } while (disk_.busy() || mind_.busy() || audio_.busy());
    fresh_ = true;
}

void Desk::set(const Settings& settings) {
    settings_ = settings;
    audio_.set(settings_);
    ask_role();
    fresh_ = true;
}

/// Of who plays now; until it is found, nobody is shown more than a rep.
void Desk::ask_role() {
    if (role_of_ == settings_.who) return;
    role_of_ = settings_.who;
    around_->role = records::Role::rep;
    disk_.ask(
        asking_, [this, who = settings_.who] { return office_.find_role(who); },
        [this, who = settings_.who](records::Role role) {
            if (who == settings_.who) around_->role = role;
            fresh_ = true;
        });
}

void Desk::keep_settings() {
    audio_.set(settings_);
    ask_role();
    fresh_ = true;
    disk_.ask(
        asking_, [this, text = format_settings(settings_)] { return office_.keep_settings(text); },
        [this](const base::Status& kept) {
            if (!kept) around_->tell(kept.error().message);
        });
}

void Desk::go(const Destination& where) {
    where_ = where;
    if (screen_ == nullptr) travel();
}

void Desk::show(std::unique_ptr<Screen> screen) {
    screen_ = std::move(screen);
    memory_ = UiMemory{};
    fresh_ = true;
}

void Desk::open_attempt(const std::string& id) {
    disk_.ask(
        asking_,
        [this, id, who = settings_.who, now = machine_.now()] {
            office_.note_reading(id, who, now);
            return office_.open_attempt(id);
        },
        [this](base::Result<AttemptFileOpened> opened) {
            if (!opened) return around_->tell(opened.error().message);
            const bool closed = opened->recording->state().at() == call::Phase::closed;
            if (closed && !opened->stopped) {
                around_->go(ToDebrief{*std::move(opened)});
            } else if (opened->stopped) {
                around_->tell(around_->say("This attempt was stopped without a score."));
            } else {
                const auto mode = opened->attempt.mode;
                CallFile file{opened->content, {}, {}};
                around_->go(ToCall{std::move(file), mode, *std::move(opened)});
            }
        });
}

void Desk::travel() {
    auto where = *std::exchange(where_, std::nullopt);
    if (std::holds_alternative<ToBack>(where)) {
        if (!trail_.empty()) trail_.pop_back();
        where = trail_.empty() ? Destination(ToHome{}) : trail_.back();
        if (!trail_.empty()) trail_.pop_back();
    }
    if (std::holds_alternative<ToHome>(where)) trail_.clear();
    auto& to = around();
    // A call is not gone back to: it is over, or it is gone on with from home.
    const bool returns = !std::holds_alternative<ToCall>(where) && !std::holds_alternative<ToWrapUp>(where) &&
                         !std::holds_alternative<ToAttempt>(where) &&
                         !std::holds_alternative<ToExit>(where) && !std::holds_alternative<ToWho>(where);
    if (returns) trail_.push_back(where);
    std::visit(Match{[&](const ToWho&) { show(std::make_unique<WhoScreen>(to)); },
                     [&](const ToHome&) { show(std::make_unique<HomeScreen>(to)); },
                     [&](const ToLibrary&) { show(std::make_unique<LibraryScreen>(to)); },
                     [&](const ToProgress&) { show(std::make_unique<ProgressScreen>(to)); },
                     [&](const ToSettings&) { show(std::make_unique<SettingsScreen>(to)); },
                     [&](const ToCoach& coach) { show(std::make_unique<CoachScreen>(to, coach)); },
                     [&](const ToTeam& team) { show(std::make_unique<TeamScreen>(to, team)); },
                     [&](const ToBriefing& call) { show(std::make_unique<BriefingScreen>(to, call)); },
                     [&](const ToCall& call) {
                         const bool over =
                             call.left && call.left->recording->state().at() == call::Phase::wrap_up;
                         if (over)
                             show(std::make_unique<WrapUpScreen>(to, std::make_shared<Play>(to, call)));
                         else
                             show(std::make_unique<CallScreen>(to, call));
                     },
                     [&](const ToWrapUp& over) { show(std::make_unique<WrapUpScreen>(to, over.play)); },
                     [&](const ToAttempt& attempt) { open_attempt(attempt.id); },
                     [&](ToDebrief& attempt) {
                         show(std::make_unique<DebriefScreen>(to, std::move(attempt.attempt)));
                     },
                     [&](const ToBack&) {}, [&](const ToExit&) { closing_ = true; }},
               where);
}

}  // namespace rung::desk
