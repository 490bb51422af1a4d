#include "analysis/candidates.h"

#include "call/handover.h"
#include "call/owner.h"
#include "call/pauses.h"

#include <algorithm>

namespace rung::analysis {
namespace {

using scenario::EventKind;
using scenario::kNoLine;
using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;

constexpr std::uint16_t kAWait = 5;
constexpr Method kMethodsByCare[] = {Method::cold, Method::callback, Method::offer_choice, Method::conference,
                                     Method::warm};

const score::Masks& masks_of(const score::Sheet& sheet, EventKind kind, std::size_t argument = 0) {
    return sheet.masks[sheet.signals.first[static_cast<std::size_t>(kind)] + argument];
}

/// Whether an event can only do good: nothing is lost or begun by it.
bool is_good(const score::Sheet& sheet, EventKind kind) {
    const auto& masks = masks_of(sheet, kind);
    return masks.lose == 0 && masks.cue == 0 && masks.fatal == 0 && masks.critical == 0;
}

/// Whether an event can only do harm: nothing is earned or begun by it.
bool is_bad(const score::Sheet& sheet, EventKind kind) {
    const auto& masks = masks_of(sheet, kind);
    return masks.earn == 0 && masks.cue == 0;
}

bool may(const scenario::Script& script, const call::State& state, const Move& move) {
    return call::query(script, state, move) == call::Why::legal;
}

/// Contacts without any result but the first of them.
std::uint16_t find_stood_for(const scenario::Script& script) {
    unsigned without = 0;
    for (std::size_t contact = 0; contact < script.contacts.size(); ++contact) {
        std::uint32_t links = 0;
        for (int method = 0; method < scenario::kMethods; ++method)
            links +=
                script.outcomes[script.outcome_idx(static_cast<int>(contact), static_cast<Method>(method))]
                    .links.count;
        if (links == 0) without |= 1u << contact;
    }
    return static_cast<std::uint16_t>(without & (without - 1));
}

}  // namespace

Candidates::Candidates(const Subject& subject, const Relevance& relevance) : subject_(subject) {
    const auto& sheet = subject.sheet;
    const auto& reads = relevance.reads();
    const auto& before = relevance.reads_before_handover();
    const bool identify = is_good(sheet, EventKind::identifies) && is_bad(sheet, EventKind::anonymous) &&
                          is_good(sheet, EventKind::reconnects) && is_bad(sheet, EventKind::starts_again);
    const bool prepare = is_good(sheet, EventKind::prepares) && is_bad(sheet, EventKind::unprepared);
    const bool brief = is_good(sheet, EventKind::briefs_fully) && is_bad(sheet, EventKind::briefs_nothing) &&
                       is_bad(sheet, EventKind::briefs_partly) && is_bad(sheet, EventKind::briefs_opinion) &&
                       is_bad(sheet, EventKind::asked_again);
    if_connected_ = {identify && !reads.identified, prepare && !reads.prepared,
                     brief && reads.briefed == 0 && !reads.mood()};
    if_failed_ = {identify && !before.identified, prepare && !before.prepared, brief && before.briefed == 0};
    drops_ = std::ranges::any_of(subject.script.links, [](const scenario::Link& link) {
        return link.is == scenario::ResultKind::line_drops;
    });
    told_ = subject.script.needs | reads.briefed;
    if (!is_bad(sheet, EventKind::briefs_opinion)) told_ |= subject.script.opinions;
    unsigned own = 0;
    for (const auto& trigger : subject.script.triggers) own |= 1u << static_cast<unsigned>(trigger.reason);
    for (std::size_t reason = 0; reason < scenario::kReasons; ++reason)
        for (const auto kind : {EventKind::escalates, EventKind::acts_again}) {
            const auto &one = masks_of(sheet, kind, reason),
                       &plain = masks_of(sheet, kind, scenario::kReasons - 1);
            if (one.earn != plain.earn || one.lose != plain.lose || one.cue != plain.cue) own |= 1u << reason;
        }
    stood_for_ = find_stood_for(subject.script);
    own_reasons_ = static_cast<std::uint16_t>(own | 1u << static_cast<unsigned>(Reason::safety));
}

void Candidates::list_phone(const call::State& state, Moves& out) const {
    const auto& script = subject_.script;
    out.clear();
    const auto propose = [&](const Move& move) {
        if (may(script, state, move)) out.push_back(move);
    };
    propose({.kind = MoveKind::disconnect});
    for (const auto length : call::kHoldLengths) propose({.kind = MoveKind::hold, .amount = length});
    propose({.kind = MoveKind::barge_in});
    propose({.kind = MoveKind::wait, .amount = kAWait});
    for (std::size_t policy = 0; policy < script.policies.size(); ++policy)
        propose({.kind = MoveKind::lookup, .policy = static_cast<std::uint8_t>(policy)});
    for (const std::uint8_t final_step : {std::uint8_t{0}, std::uint8_t{1}})
        propose({.kind = MoveKind::warn, .final_warning = final_step});
    for (std::size_t remedy = 0; remedy < script.remedies.size(); ++remedy)
        for (std::uint32_t step = 0; step < script.remedies[remedy].steps.count; ++step)
            propose({.kind = MoveKind::offer,
                     .remedy = static_cast<std::uint8_t>(remedy),
                     .step = static_cast<std::uint8_t>(step)});
}

void Candidates::list_words(const call::State& state, Moves& out) const {
    out.clear();
    const auto here = subject_.script.nodes[state.node].choices;
    for (auto choice = here.first; choice < here.first + here.count; ++choice) {
        const Move say{.kind = MoveKind::say, .choice = choice};
        if (may(subject_.script, state, say)) out.push_back(say);
    }
}

void Candidates::list_announcements(const call::State& state, Moves& out) const {
    const auto& script = subject_.script;
    out.clear();
    for (std::uint8_t contact = 0; contact < script.contacts.size(); ++contact) {
        if (is_stood_for(contact)) continue;
        Move announce{.kind = MoveKind::announce, .contact = contact};
        if (!may(script, state, announce)) return;
        out.push_back(announce);
        for (std::uint8_t line = 0; line < script.handover_lines.size(); ++line) {
            announce.line = line;
            out.push_back(announce);
        }
    }
}

void Candidates::list_messages(const call::State& state, Moves& out) const {
    out.clear();
    for (std::uint8_t contact = 0; contact < subject_.script.contacts.size(); ++contact) {
        const Move message{.kind = MoveKind::message, .contact = contact};
        if (may(subject_.script, state, message)) out.push_back(message);
    }
}

void Candidates::prepare_fully(const call::State& state, Move& escalation) const {
    escalation.identify = escalation.prepare = 1;
    escalation.facts = escalation.method == Method::cold ? 0 : state.facts & subject_.script.needs;
}

/// Of reasons that nothing tells apart but how far the owner is right, one.
template <class Put>
void Candidates::for_each_reason(const call::State& state, std::uint8_t contact, Put put) const {
    unsigned seen = 0;
    for (std::size_t i = 0; i < scenario::kReasons; ++i) {
        const auto reason = static_cast<Reason>(i);
        if (reason == Reason::inform) continue;
        if (!is_own(i)) {
            const auto alike =
                1u << static_cast<unsigned>(call::judge_owner(subject_.script, state, reason, contact));
            if ((seen & alike) != 0) continue;
            seen |= alike;
        }
        put(reason);
    }
}

void Candidates::list_timings(const call::State& state, Moves& out) const {
    const auto announced = state.announced_contact;
    out.clear();
    for (std::uint8_t contact = 0; contact < subject_.script.contacts.size(); ++contact) {
        // Timed at the announcement for the contact that was announced, now for all others alike.
        if (contact != announced && contact != (announced == 0 ? 1 : 0)) continue;
        Move move{.kind = MoveKind::escalate, .contact = contact, .method = Method::warm};
        bool plain = false;
        for (std::size_t i = 0; i < scenario::kReasons; ++i) {
            move.reason = static_cast<Reason>(i);
            if (move.reason == Reason::inform || (!is_own(i) && plain)) continue;
            plain = plain || !is_own(i);
            prepare_fully(state, move);
            if (may(subject_.script, state, move)) out.push_back(move);
        }
    }
}

void Candidates::list_owners(const call::State& state, Moves& out) const {
    const auto& script = subject_.script;
    out.clear();
    for (std::uint8_t contact = 0; contact < script.contacts.size(); ++contact) {
        if (is_stood_for(contact) && contact != state.announced_contact) continue;
        for_each_reason(state, contact, [&](Reason reason) {
            bool seen[2] = {false, false};
            for (const auto method : kMethodsByCare) {
                Move move{.kind = MoveKind::escalate, .contact = contact, .reason = reason, .method = method};
                prepare_fully(state, move);
                if (!may(script, state, move)) continue;
                const auto links =
                    script.outcomes[script.outcome_idx(contact, call::resolve(script, method))].links;
                auto& there = seen[links.count != 0 ? 1 : 0];
                if (!there) out.push_back(move);
                there = true;
            }
        });
    }
}

void Candidates::list_manners(const call::State& state, Move escalation, Moves& out) const {
    out.clear();
    for (const auto method : kMethodsByCare) {
        escalation.method = method;
        escalation.line = kNoLine;
        prepare_fully(state, escalation);
        if (!may(subject_.script, state, escalation)) continue;
        out.push_back(escalation);
        for (std::uint8_t line = 0; line < subject_.script.handover_lines.size(); ++line) {
            escalation.line = line;
            out.push_back(escalation);
        }
    }
}

Candidates::Fold Candidates::fold_of(const call::State& state, const Move& escalation) const {
    const auto& script = subject_.script;
    const auto method = call::resolve(script, escalation.method);
    const auto links = script.outcomes[script.outcome_idx(escalation.contact, method)].links;
    if (links.count == 0) return if_failed_;
    const std::uint32_t no = state.has(call::Mark::chain_open) ? state.link + 1u : 0u;
    const auto is = script.links[links.first + std::min(no, links.count - 1)].is;
    const bool fails = is == scenario::ResultKind::none || is == scenario::ResultKind::unavailable;
    auto fold = fails ? if_failed_ : if_connected_;
    // A customer who has name and extension reconnects, one who has not starts again: another way for the
    // call.
    if (is == scenario::ResultKind::line_drops) fold.identify = false;
    return fold;
}

void Candidates::list_least_ways(const call::State& state, Move escalation, Moves& out) const {
    out.clear();
    prepare_fully(state, escalation);
    const auto fold = fold_of(state, escalation);
    const auto put = [&](const Move& move) {
        if (may(subject_.script, state, move)) out.push_back(move);
    };
    Move other = escalation;
    other.identify = 0;
    if (!fold.identify) put(other);
    other = escalation;
    other.prepare = 0;
    if (!fold.prepare) put(other);
    if (fold.brief || escalation.method == Method::cold) return;
    other = escalation;
    const auto needs = escalation.facts;
    for (auto left = needs; left != 0; left &= left - 1) {
        other.facts = needs & ~(left & (0 - left));
        put(other);
    }
    other.facts = 0;
    if (needs != 0) put(other);
    // Facts beyond the needs, opinions among them.
    for (auto left = state.facts & told_ & ~needs; left != 0; left &= left - 1) {
        other.facts = needs | (left & (0 - left));
        put(other);
        other.facts = left & (0 - left);
        put(other);
    }
}

void Candidates::list_ways(const call::State& state, Move escalation, Moves& out) const {
    out.clear();
    const auto fold = fold_of(state, escalation);
    const bool tells = escalation.method != Method::cold;
    const std::uint32_t needs = tells ? state.facts & subject_.script.needs : 0;
    const std::uint32_t all = tells && !fold.brief ? state.facts & told_ : 0;
    for (const std::uint8_t identify : {std::uint8_t{0}, std::uint8_t{1}})
        for (const std::uint8_t prepare : {std::uint8_t{0}, std::uint8_t{1}}) {
            if ((fold.identify && identify == 0) || (fold.prepare && prepare == 0)) continue;
            escalation.identify = identify;
            escalation.prepare = prepare;
            const auto put = [&](std::uint32_t facts) {
                escalation.facts = facts;
                const bool full = identify == 1 && prepare == 1 && facts == needs;
                if (!full && may(subject_.script, state, escalation)) out.push_back(escalation);
            };
            put(needs);
            if (fold.brief || !tells) continue;
            for (std::uint32_t set = all;; set = (set - 1) & all) {
                if (set != needs) put(set);
                if (set == 0) break;
            }
        }
}

}  // namespace rung::analysis
