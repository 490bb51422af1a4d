#include "call/owner.h"

#include "call/call.h"

namespace rung::call {
namespace {

using scenario::Contact;
using scenario::Reason;
using scenario::Script;

bool handles(const Contact& contact, Reason reason) {
    return (contact.handles >> static_cast<unsigned>(reason) & 1u) != 0;
}

/// Only where the customer wants more than the rep may give does it matter what the owner may give.
bool limits_matter(Reason reason) {
    return reason == Reason::no_authority || reason == Reason::insists_on_manager;
}

bool covers_asks(const Script& script, const State& state, const Contact& contact) {
    for (std::size_t i = 0; i < script.remedies.size(); ++i) {
        if (state.asked[i] == 0) continue;
        if (script.amounts[script.remedies[i].steps.first + state.asked[i] - 1u] > contact.limits[i])
            return false;
    }
    return true;
}

/// Lower is asked first: by level, and within a level specialists before managers.
int rank_of(const Contact& contact) {
    return contact.level * 2 + (contact.specialist ? 0 : 1);
}

/// The best rank among those who suit; −1: nobody does.
int find_best_rank(const Script& script, const State& state, Reason reason, bool within_limits) {
    int best = -1;
    for (const auto& contact : script.contacts) {
        if (!handles(contact, reason)) continue;
        if (within_limits && !covers_asks(script, state, contact)) continue;
        const int rank = rank_of(contact);
        if (best < 0 || rank < best) best = rank;
    }
    return best;
}

}  // namespace

Ownership judge_owner(const Script& script, const State& state, Reason reason, std::uint8_t idx) {
    const Contact& contact = script.contacts[idx];
    if (!handles(contact, reason)) return Ownership::wrong;
    bool limited = limits_matter(reason);
    int best = find_best_rank(script, state, reason, limited);
    if (best < 0) {  // nobody may give that much: whoever handles the reason must carry it further
        limited = false;
        best = find_best_rank(script, state, reason, false);
    }
    if (limited && !covers_asks(script, state, contact)) return Ownership::wrong;
    return rank_of(contact) == best ? Ownership::right : Ownership::skips_level;
}

std::uint8_t find_owner(const Script& script, const State& state, Reason reason) {
    for (std::uint8_t i = 0; i < script.contacts.size(); ++i)
        if (judge_owner(script, state, reason, i) == Ownership::right) return i;
    return scenario::kNobody;
}

}  // namespace rung::call
