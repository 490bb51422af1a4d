#include "terminal/move_dialog.h"

#include "call/call.h"
#include "scenario/money.h"
#include "terminal/escalate_dialog.h"
#include "view/contacts.h"
#include "view/handover_lines.h"
#include "view/policy_book.h"
#include "view/soft_phone.h"
#include "view/words.h"

#include <algorithm>

namespace rung::terminal {

using call::Why;
using scenario::Move;
using scenario::MoveKind;
using session::Session;

namespace {

Pick make_pick(const Wording& say, const Session& session, const Move& move, std::string text) {
    const auto why = call::query(session.script(), session.state(), move);
    return {std::move(text), why == Why::legal, view::why_words(say, session.script(), why)};
}

std::string text_of(const Wording& say, const Session& session, const Move& move) {
    const auto& script = session.script();
    switch (move.kind) {
        case MoveKind::hold:
            return say("{n} seconds", {{"n", std::to_string(move.amount)}});
        case MoveKind::offer:
            return scenario::format_offer(
                script, move.remedy, script.amounts[script.remedies[move.remedy].steps.first + move.step]);
        case MoveKind::lookup: {
            const auto& policy = script.policies[move.policy];
            return std::string(script.text(policy.clause)) + "  " + std::string(script.text(policy.title));
        }
        case MoveKind::warn:
            return move.final_warning != 0 ? say("the final warning, with what will follow")
                                           : say("the first warning");
        default: {
            const auto& contact = script.contacts[move.contact];
            return say("{name}, {title}", {{"name", std::string(script.text(contact.name))},
                                           {"title", std::string(script.text(contact.title))}});
        }
    }
}

std::string question_of(const Wording& say, MoveKind key) {
    switch (key) {
        case MoveKind::hold:
            return say("On hold for how long?");
        case MoveKind::offer:
            return say("What do you offer?");
        case MoveKind::lookup:
            return say("Which rule do you look up with the customer?");
        case MoveKind::warn:
            return say("Which warning?");
        case MoveKind::announce:
            return say("Whom do you announce?");
        default:
            return say("Who gets a message?");
    }
}

/// What followed the key, where it says which move is meant: seconds of a hold, an amount, a word of its
/// name.
std::optional<Move> find_typed(const std::vector<Move>& moves, const std::vector<Pick>& picks,
                               const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    std::optional<Move> found;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        std::string low = picks[i].text;
        std::transform(low.begin(), low.end(), low.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!picks[i].enabled || low.find(typed) == std::string::npos) continue;
        if (found) return std::nullopt;
        found = moves[i];
    }
    return found;
}

std::optional<Move> pick_move(Asker& asker, const Session& session, MoveKind key, const std::string& typed) {
    const auto& say = asker.say();
    const auto moves = view::list_plain_moves(session.script(), key);
    std::vector<Pick> picks;
    for (const auto& move : moves)
        picks.push_back(make_pick(say, session, move, text_of(say, session, move)));
    if (auto found = find_typed(moves, picks, typed)) return found;
    const auto answer = asker.one(question_of(say, key), picks);
    return answer.given() ? std::optional(moves[answer.value]) : std::nullopt;
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
