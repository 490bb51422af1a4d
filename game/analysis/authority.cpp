#include "analysis/authority.h"

#include "analysis/what_if.h"
#include "call/amounts.h"
#include "scenario/with_limit.h"

#include <algorithm>
#include <optional>

namespace rung::analysis {
namespace {

using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;
using scenario::Script;

/// Reasons that are open in a state and call for somebody: a bit each.
std::uint16_t open_reasons(const Script& script, const call::State& state) {
    unsigned reasons = 0;
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if ((state.opened >> i & 1) != 0) reasons |= 1u << static_cast<unsigned>(script.triggers[i].reason);
    return static_cast<std::uint16_t>(reasons & ~(1u << static_cast<unsigned>(Reason::inform)));
}

/// Plays moves and keeps what the rep gave away of one remedy.
class Giving {
  public:
    Giving(const Script& script, std::size_t remedy)
        : script_(&script), remedy_(remedy), state_(call::begin(script)) {}

    void play(const Move& move) {
        recorder_.events.clear();
        call::apply(*script_, state_, move, recorder_.sink());
        const bool accepted = std::ranges::any_of(recorder_.events, [&](const scenario::Event& event) {
            return event.kind == EventKind::accepted && event.a == remedy_;
        });
        if (accepted) given_ = std::max(given_, script_->amounts[step_of(move)]);
    }
    [[nodiscard]] const call::State& state() const { return state_; }
    [[nodiscard]] std::int64_t given() const { return given_; }

  private:
    [[nodiscard]] std::size_t step_of(const Move& move) const {
        return script_->remedies[remedy_].steps.first + move.step;
    }

    const Script* script_;
    std::size_t remedy_;
    call::State state_;
    call::Recorder recorder_;
    std::int64_t given_ = 0;
};

std::int64_t given_along(const Script& script, const std::vector<Move>& line, std::size_t remedy) {
    Giving giving(script, remedy);
    for (const auto& move : line) giving.play(move);
    return giving.given();
}

std::uint16_t reasons_along(const Script& script, const std::vector<Move>& line) {
    auto state = call::begin(script);
    for (const auto& move : line) {
        if (move.kind == MoveKind::escalate) return open_reasons(script, state);
        call::apply(script, state, move);
    }
    return 0;
}

Need need_of(const Answer& with, const Answer& without, int margin) {
    if (with.line.empty() && with.value.exact()) return Need::unneeded;
    if (without.value.lower + margin >= with.value.upper) return Need::unneeded;
    if (without.value.upper + margin < with.value.lower) return Need::needed;
    return Need::open;
}

/// One call under one limit, asked twice: what is wanted is which of two values is the greater, and mostly a
/// short look at both tells.
class Comparison {
  public:
    Comparison(const Subject& subject, std::size_t remedy)
        : subject_(subject),
          remedy_(remedy),
          bringing_(subject, Chains::with),
          keeping_(subject, Chains::without) {}

    Need look(const Budget& budget) {
        with_ = bringing_.solve(begin(subject_), budget);
        without_ = keeping_.solve(begin(subject_), budget);
        return need_of(with_, without_, subject_.sheet.label_strong * score::kPoint);
    }
    [[nodiscard]] Trial make_trial(std::int64_t limit, Need need) const {
        Trial trial{.limit = limit, .need = need, .with = with_.value, .without = without_.value};
        if (need == Need::unneeded) trial.conceded = given_along(subject_.script, without_.line, remedy_);
        if (need == Need::needed) trial.reasons = reasons_along(subject_.script, with_.line);
        return trial;
    }

  private:
    Subject subject_;
    std::size_t remedy_;
    Solver bringing_, keeping_;
    Answer with_, without_;
};

Trial play_best(const Subject& subject, std::size_t remedy, std::int64_t limit, const Budget& budget) {
    constexpr std::uint64_t kShort = 40;
    Comparison comparison(subject, remedy);
    auto need = comparison.look({budget.states / kShort, budget.bytes});
    if (need == Need::open) need = comparison.look(budget);
    return comparison.make_trial(limit, need);
}

Trial play_again(const Script& script, const call::Playback& play, std::size_t remedy, std::int64_t limit,
                 std::size_t handover) {
    Trial trial;
    trial.limit = limit;
    Giving giving(script, remedy);
    for (std::size_t i = 0; i < handover; ++i) {
        trial.stopped = call::query(script, giving.state(), play.beats[i].move);
        if (trial.stopped != call::Why::legal) break;
        giving.play(play.beats[i].move);
    }
    trial.conceded = giving.given();
    // The call came to its end before the rep could ask for anybody.
    if (giving.state().at() != call::Phase::call) {
        trial.stopped = call::Why::legal;
        trial.need = Need::unneeded;
        return trial;
    }
    if (trial.stopped != call::Why::legal) return trial;
    trial.reasons = open_reasons(script, giving.state());
    trial.need = trial.reasons != 0 ? Need::needed : Need::unneeded;
    trial.conceded = trial.need == Need::needed
                         ? 0
                         : std::max(trial.conceded, call::asked_of(script, giving.state(), remedy));
    return trial;
}

}  // namespace

const Trial* Sandbox::enough() const {
    for (const auto& trial : trials)
        if (trial.limit > today.limit && trial.need == Need::unneeded) return &trial;
    return nullptr;
}

Cause Sandbox::cause() const {
    if (!escalates || today.need == Need::unneeded) return Cause::nothing;
    if (today.need == Need::open) return Cause::open;
    if (enough() != nullptr) return Cause::limit;
    const bool told = std::ranges::none_of(
        trials, [&](const Trial& trial) { return trial.limit > today.limit && trial.need == Need::open; });
    return told ? Cause::other : Cause::open;
}

Sandbox try_limits(const Subject& subject, std::size_t remedy, std::span<const std::int64_t> limits,
                   const Budget& budget) {
    const auto try_one = [&](std::int64_t limit) {
        const auto script = scenario::with_limit(subject.script, remedy, limit);
        return play_best({script, subject.sheet}, remedy, limit, budget);
    };
    Sandbox sandbox;
    sandbox.remedy = remedy;
    sandbox.today = try_one(subject.script.remedies[remedy].limit);
    sandbox.escalates = sandbox.today.need != Need::unneeded;
    for (const auto limit : limits)
        sandbox.trials.push_back(limit == sandbox.today.limit ? sandbox.today : try_one(limit));
    return sandbox;
}

Sandbox try_limits(const Script& script, const call::Playback& play, std::size_t remedy,
                   std::span<const std::int64_t> limits) {
    const auto handover = find_handover(play);
    const auto try_one = [&](std::int64_t limit) {
        if (!handover) return Trial{.limit = limit, .need = Need::unneeded};
        return play_again(scenario::with_limit(script, remedy, limit), play, remedy, limit, *handover);
    };
    Sandbox sandbox;
    sandbox.remedy = remedy;
    sandbox.escalates = handover.has_value();
    sandbox.today = try_one(script.remedies[remedy].limit);
    for (const auto limit : limits) sandbox.trials.push_back(try_one(limit));
    return sandbox;
}

std::vector<std::int64_t> list_limits(const Script& script, std::size_t remedy, std::int64_t from,
                                      std::int64_t to) {
    std::vector<std::int64_t> limits{from, to};
    for (const auto step : Script::part(script.amounts, script.remedies[remedy].steps))
        if (from < step && step < to) limits.push_back(step);
    std::ranges::sort(limits);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    return limits;
}

}  // namespace rung::analysis
