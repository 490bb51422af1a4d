#include "view/soft_phone.h"

#include <array>
#include <string_view>

namespace rung::view {

using call::Why;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

namespace {

struct Key {
    MoveKind kind;
    char letter;
    std::string_view label, help, nothing;  ///< `nothing`: why not where there is nothing to choose from
};

constexpr std::array kKeys = {
    Key{MoveKind::lookup, 'l', "Look up", "tell the customer that you check a rule, and do",
        "There is nothing to look up."},
    Key{MoveKind::offer, 'o', "Offer", "offer something of what you may give, or more",
        "There is nothing to offer here."},
    Key{MoveKind::hold, 'h', "Hold", "put the customer on hold", ""},
    Key{MoveKind::warn, 'w', "Warn", "name abuse and say what follows", ""},
    Key{MoveKind::announce, 'a', "Announce", "say whom you are about to bring in",
        "There is nobody to bring in."},
    Key{MoveKind::escalate, 'e', "Escalate", "bring in somebody else: why, whom, how",
        "There is nobody to bring in."},
    Key{MoveKind::message, 'm', "Message", "send a colleague a message; the call stays with you",
        "There is nobody to write to."},
    Key{MoveKind::barge_in, 'i', "Interrupt", "cut in while the customer speaks", ""},
    Key{MoveKind::wait, 's', "Silence", "say nothing for a moment", ""},
    Key{MoveKind::disconnect, 'x', "End call", "hang up", ""},
};
constexpr Key kLeave{MoveKind::disconnect, 'x', "Leave", "leave the call to whoever has taken it over", ""};

std::vector<Move> hold_moves() {
    std::vector<Move> moves;
    for (const std::uint16_t seconds : std::to_array<std::uint16_t>({30, 60, 120}))
        moves.push_back({.kind = MoveKind::hold, .amount = seconds});
    return moves;
}

std::vector<Move> offer_moves(const Script& script) {
    std::vector<Move> moves;
    for (std::size_t i = 0; i < script.remedies.size(); ++i)
        for (std::uint32_t step = 0; step < script.remedies[i].steps.count; ++step)
            moves.push_back({.kind = MoveKind::offer,
                             .remedy = static_cast<std::uint8_t>(i),
                             .step = static_cast<std::uint8_t>(step)});
    return moves;
}

std::vector<Move> moves_to_contacts(const Script& script, MoveKind kind) {
    std::vector<Move> moves;
    for (std::size_t i = 0; i < script.contacts.size(); ++i)
        moves.push_back({.kind = kind, .contact = static_cast<std::uint8_t>(i)});
    return moves;
}

PhoneKey make_key(const Wording& say, const Script& script, const call::State& state, const Key& key) {
    PhoneKey made{key.kind, key.letter, say(key.label), say(key.help), false, {}};
    const auto moves = list_plain_moves(script, key.kind);
    if (moves.empty()) {
        made.why_not = say(key.nothing);
        return made;
    }
    Why why = Why::legal;
    for (const auto& move : moves) {
        why = call::query(script, state, move);
        if (why == Why::legal) break;
    }
    made.enabled = why == Why::legal;
    made.why_not = why_words(say, script, why);
    return made;
}

}  // namespace

std::vector<Move> list_plain_moves(const Script& script, MoveKind kind) {
    switch (kind) {
        case MoveKind::hold:
            return hold_moves();
        case MoveKind::offer:
            return offer_moves(script);
        case MoveKind::announce:
        case MoveKind::message:
        case MoveKind::escalate:
            return moves_to_contacts(script, kind);
        case MoveKind::warn:
            return {{.kind = kind}, {.kind = kind, .final_warning = 1}};
        case MoveKind::wait:
            return {{.kind = kind, .amount = 5}};
        case MoveKind::lookup:
            break;
        default:
            return {{.kind = kind}};
    }
    std::vector<Move> lookups;
    for (std::size_t i = 0; i < script.policies.size(); ++i)
        lookups.push_back({.kind = kind, .policy = static_cast<std::uint8_t>(i)});
    return lookups;
}

std::vector<PhoneKey> list_phone_keys(const Wording& say, const Script& script, const call::State& state) {
    std::vector<PhoneKey> keys;
    for (const auto& key : kKeys) {
        const bool leaves = key.kind == MoveKind::disconnect && call::may_leave(state);
        keys.push_back(make_key(say, script, state, leaves ? kLeave : key));
    }
    return keys;
}

}  // namespace rung::view
