#include "command/simulated_call.h"

#include "command/bots.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

using analysis::Dice;
using records::Recording;
using scenario::Move;
using scenario::MoveKind;

constexpr std::size_t kAll_pct = 100;
constexpr int kTrials = 8;

bool still_talking(const Recording& recording) {
    return recording.state().at() == call::Phase::call;
}

std::uint8_t draw_below(std::size_t count, Dice& dice) {
    return static_cast<std::uint8_t>(count == 0 ? 0 : dice.below(count));
}

std::optional<Move> draw_say(const Recording& recording, Dice& dice) {
    std::vector<std::uint32_t> choices;
    call::list_choices(recording.script(), recording.state(), choices);
    if (choices.empty()) return std::nullopt;
    return Move{.kind = MoveKind::say, .choice = choices[dice.below(choices.size())]};
}

/// A reason that stands at the moment, or any.
scenario::Reason draw_reason(const Recording& recording, Dice& dice) {
    const auto& triggers = recording.script().triggers;
    if (!triggers.empty() && dice.one_in(2)) {
        const auto drawn = dice.below(triggers.size());
        if (recording.state().age[drawn] != 0) return triggers[drawn].reason;
    }
    return static_cast<scenario::Reason>(dice.below(scenario::kReasons));
}

Move draw_escalation(const Recording& recording, Dice& dice) {
    const auto& script = recording.script();
    Move move{.kind = MoveKind::escalate, .contact = draw_below(script.contacts.size(), dice)};
    move.line = dice.one_in(2) ? scenario::kNoLine : draw_below(script.handover_lines.size(), dice);
    move.reason = draw_reason(recording, dice);
    move.method = static_cast<scenario::Method>(dice.below(scenario::kMethods));
    move.identify = dice.one_in(2) ? 1 : 0;
    move.prepare = dice.one_in(2) ? 1 : 0;
    if (move.method != scenario::Method::cold)
        move.facts = recording.state().facts & static_cast<std::uint32_t>(dice.below(std::size_t{1} << 32));
    return move;
}

/// What is done more rarely than talking.
Move draw_deed(const Recording& recording, Dice& dice) {
    constexpr auto kHolds = std::to_array<std::uint16_t>({30, 60, 120});
    const auto& script = recording.script();
    switch (dice.below(12)) {
        case 0:
        case 1:
            return draw_escalation(recording, dice);
        case 2:
        case 3:
        case 4: {
            const auto remedy = draw_below(script.remedies.size(), dice);
            const auto steps = script.remedies.empty() ? 0 : script.remedies[remedy].steps.count;
            return {.kind = MoveKind::offer, .remedy = remedy, .step = draw_below(steps, dice)};
        }
        case 5:
        case 6:
            return {.kind = MoveKind::lookup, .policy = draw_below(script.policies.size(), dice)};
        case 7:
            return {.kind = MoveKind::hold, .amount = kHolds.at(dice.below(kHolds.size()))};
        case 8:
            return {.kind = MoveKind::warn, .final_warning = draw_below(2, dice)};
        case 9:
            return {.kind = MoveKind::announce, .contact = draw_below(script.contacts.size(), dice)};
        case 10:
            return {.kind = MoveKind::message, .contact = draw_below(script.contacts.size(), dice)};
        default:
            return {.kind = dice.one_in(8) ? MoveKind::disconnect : MoveKind::barge_in};
    }
}

Move draw_move(const Recording& recording, Dice& dice) {
    for (int i = 0; i < kTrials; ++i) {
        const auto drawn =
            dice.below(5) < 3 ? draw_say(recording, dice) : std::optional(draw_deed(recording, dice));
        if (drawn && recording.query(*drawn) == call::Why::legal) return *drawn;
    }
    return {.kind = MoveKind::wait, .amount = 5};
}

/// The first move of the line from `next` on that is possible; `next` then stands behind it.
std::optional<Move> find_next(const Recording& recording, const std::vector<Move>& line, std::size_t& next) {
    for (auto i = next; i < line.size(); ++i)
        if (recording.query(line[i]) == call::Why::legal) {
            next = i + 1;
            return line[i];
        }
    return std::nullopt;
}

}  // namespace

SimulatedCall::SimulatedCall(records::Content content) : content_(std::move(content)) {
    const auto author = play_bot(content_, Bot::author);
    for (const auto& beat : author.play().beats)
        (beat.before.at() == call::Phase::call ? line_ : after_).push_back(beat.move);
}

Recording SimulatedCall::play(int skill_pct, Dice& dice) const {
    const auto knows = [&] { return dice.below(kAll_pct) < static_cast<std::size_t>(skill_pct); };
    Recording recording(content_.script);
    std::size_t next = 0;
    while (still_talking(recording)) {
        const auto meant = knows() ? find_next(recording, line_, next) : std::nullopt;
        recording.add_move(meant ? *meant : draw_move(recording, dice));
    }
    for (const auto& move : after_)
        if (move.kind != MoveKind::close && knows() && recording.query(move) == call::Why::legal)
            recording.add_move(move);
    if (recording.state().at() != call::Phase::closed) recording.add_move({.kind = MoveKind::close});
    return recording;
}

}  // namespace rung::command
