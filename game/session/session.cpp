#include "session/session.h"

#include "session/choice_order.h"

#include <algorithm>
#include <utility>

namespace rung::session {

using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;

namespace {

/// The longest silence one `wait` can stand for. Source: docs/rules.md §4.
constexpr int kLongestWait_s = 120;

Move wait_of(int seconds) {
    Move wait;
    wait.kind = MoveKind::wait;
    wait.amount = static_cast<std::uint16_t>(std::clamp(seconds, 1, kLongestWait_s));
    return wait;
}

/// Words that were spoken to the rep since the last move.
int words_heard(const scenario::Script& script, const call::Playback& play) {
    const auto events = play.beats.empty() ? std::span(play.events).first(play.opening_count)
                                           : play.events_of(play.beats.back());
    int words = 0;
    for (const auto& event : events)
        if (event.kind == EventKind::line) words += script.lines[event.b].words;
    return words;
}

}  // namespace

Session::Session(const records::Content& content, Settings settings, const base::Clock& clock, Keeper keeper)
    : Session(content, settings, records::Recording(content.script), clock, std::move(keeper)) {}

Session::Session(const records::Content& content, Settings settings, records::Recording left,
                 const base::Clock& clock, Keeper keeper)
    : content_(&content),
      settings_(settings),
      recording_(std::move(left)),
      watch_(clock),
      keeper_(std::move(keeper)) {}

call::Attempt Session::attempt() const {
    auto attempt = records::begin_attempt(*content_, settings_.mode, settings_.seed);
    attempt.log = recording_.log();
    return attempt;
}

score::Scorecard Session::scorecard() const {
    return score::make_scorecard(content_->script, content_->sheet, recording_.play());
}

std::vector<std::uint32_t> Session::choices() const {
    return order_choices(content_->script, state(), settings_.seed);
}

Answer Session::keep() {
    Answer answer;
    if (!keeper_) return answer;
    const auto kept = keeper_(*this);
    if (!kept && not_kept_ != kept.error().code) answer.not_kept = kept.error();
    not_kept_ = kept ? std::string() : kept.error().code;
    return answer;
}

Answer Session::submit(const Move& move, std::string text) {
    if (over()) return refuse(Refusal::over);
    const auto why = query(move);
    if (why != call::Why::legal) return {.refusal = Refusal::not_possible, .why = why};
    recording_.add_move(move, timed() ? watch_.elapsed_ms() : -1, std::move(text));
    watch_.start();
    return keep();
}

Answer Session::hint() {
    if (over()) return refuse(Refusal::over);
    if (!rules().hints) return refuse(Refusal::not_in_this_mode);
    recording_.add_hint();
    return keep();
}

int Session::hints_here() const {
    const auto& log = recording_.log();
    const auto is_hint = [](const call::Entry& entry) { return entry.kind == call::EntryKind::hint; };
    return static_cast<int>(std::find_if_not(log.rbegin(), log.rend(), is_hint) - log.rbegin());
}

Answer Session::rewind(std::size_t to) {
    if (over()) return refuse(Refusal::over);
    if (!rules().rewind) return refuse(Refusal::not_in_this_mode);
    if (!recording_.can_rewind(to)) return refuse(Refusal::nothing_to_undo);
    recording_.add_rewind(to);
    watch_.start();
    return keep();
}

Answer Session::stop() {
    if (over()) return refuse(Refusal::over);
    stopped_ = true;
    return keep();
}

int Session::clock_pct() const {
    if (settings_.clock_pct != kClockOfMode) return settings_.clock_pct;
    return rules().clock ? 100 : 0;
}

bool Session::timed() const {
    return clock_pct() > 0 && content_->script.patience_s > 0 && !stopped_ &&
           state().at() == call::Phase::call;
}

std::int64_t Session::patience_ms() const {
    const auto& script = content_->script;
    const std::int64_t heard_ms = std::int64_t{words_heard(script, recording_.play())} * 60'000 /
                                  std::max<int>(1, script.words_per_minute);
    return (heard_ms + std::int64_t{script.patience_s} * 1000) * clock_pct() / 100;
}

std::optional<std::int64_t> Session::patience_left_ms() const {
    if (!timed() || paused()) return std::nullopt;
    return std::max<std::int64_t>(0, patience_ms() - watch_.elapsed_ms());
}

std::optional<Answer> Session::let_time_pass() {
    const auto left = patience_left_ms();
    if (!left || *left > 0) return std::nullopt;
    return submit(wait_of(content_->script.patience_s));
}

Answer Session::pause() {
    if (over()) return refuse(Refusal::over);
    if (!rules().pause) return refuse(Refusal::not_in_this_mode);
    watch_.pause();
    return {};
}

}  // namespace rung::session
