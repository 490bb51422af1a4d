#include "view/move_picks.h"

#include "scenario/money.h"
#include "view/soft_phone.h"

namespace rung::view {

using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

namespace {

std::string text_of(const Wording& say, const Script& script, const Move& move) {
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

}  // namespace

std::vector<MovePick> list_picks(const Wording& say, const session::Session& session, MoveKind kind) {
    std::vector<MovePick> picks;
    for (const auto& move : list_plain_moves(session.script(), kind)) {
        const auto why = session.query(move);
        picks.push_back({move, text_of(say, session.script(), move), why == call::Why::legal,
                         why_words(say, session.script(), why)});
    }
    return picks;
}

std::string question_of(const Wording& say, MoveKind kind) {
    switch (kind) {
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

}  // namespace rung::view
