#include "terminal/move_dialog.h"

#include "call/call.h"
#include "terminal/escalate_dialog.h"
#include "view/handover_lines.h"
#include "view/move_picks.h"

#include <algorithm>

namespace rung::terminal {

using scenario::Move;
using scenario::MoveKind;
using session::Session;

namespace {

/// What followed the key, where it says which move is meant: seconds of a hold, an amount, a word of its
/// name.
std::optional<Move> find_typed(const std::vector<view::MovePick>& picks, const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    std::optional<Move> found;
    for (const auto& pick : picks) {
        std::string low = pick.text;
        std::transform(low.begin(), low.end(), low.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!pick.enabled || low.find(typed) == std::string::npos) continue;
        if (found) return std::nullopt;
        found = pick.move;
    }
    return found;
}

std::optional<Move> pick_move(Asker& asker, const Session& session, MoveKind key, const std::string& typed) {
    const auto& say = asker.say();
    const auto moves = view::list_picks(say, session, key);
    if (auto found = find_typed(moves, typed)) return found;
    std::vector<Pick> picks;
    for (const auto& move : moves) picks.push_back({move.text, move.enabled, move.why_not});
    const auto answer = asker.one(view::question_of(say, key), picks);
    return answer.given() ? std::optional(moves[answer.value].move) : std::nullopt;
}

std::optional<Move> ask_silence(Asker& asker, const std::string& typed) {
    constexpr int kShort_s = 5;
    constexpr int kLongest_s = 120;
    Move move{.kind = MoveKind::wait, .amount = kShort_s};
    const auto number = parse_number(typed);
    if (number && *number >= 1 && *number <= kLongest_s) move.amount = static_cast<std::uint16_t>(*number);
    if (number || typed.empty()) return move;
    asker.page().paragraph(asker.say()("A silence lasts 1 to 120 seconds: s 10"), Ink::warning);
    return std::nullopt;
}

std::optional<Move> ask_end(Asker& asker, const Session& session) {
    const auto answer =
        asker.yes_or_no(call::may_leave(session.state()) ? asker.say()("Leave the call?")
                                                         : asker.say()("Hang up on the customer?"));
    return answer.given() && answer.value ? std::optional(Move{.kind = MoveKind::disconnect}) : std::nullopt;
}

std::optional<Move> ask_announcement(Asker& asker, const Session& session, const std::string& typed) {
    auto move = pick_move(asker, session, MoveKind::announce, typed);
    while (move) {
        const auto lines = view::list_handover_lines(asker.say(), session, MoveKind::announce, move->contact);
        std::vector<Pick> picks;
        for (const auto& line : lines) picks.push_back({line.text});
        const auto answer = asker.one(asker.say()("What do you tell the customer?"), picks);
        if (answer.is == Answered::left) return std::nullopt;
        if (answer.given()) {
            move->line = lines[answer.value].line;
            return move;
        }
        move = pick_move(asker, session, MoveKind::announce, {});
    }
    return std::nullopt;
}

}  // namespace

std::optional<Move> ask_move(Asker& asker, const Session& session, MoveKind key, const std::string& typed) {
    switch (key) {
        case MoveKind::escalate:
            return ask_escalation(asker, session);
        case MoveKind::announce:
            return ask_announcement(asker, session, typed);
        case MoveKind::disconnect:
            return ask_end(asker, session);
        case MoveKind::wait:
            return ask_silence(asker, typed);
        case MoveKind::barge_in:
            return Move{.kind = MoveKind::barge_in};
        default:
            return pick_move(asker, session, key, typed);
    }
}

}  // namespace rung::terminal
