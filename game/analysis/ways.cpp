#include "analysis/ways.h"

#include "call/handover.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace rung::analysis {

using scenario::EventKind;
using scenario::Method;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;

namespace {

/// Whether a fatal or critical rule waits for any of these.
bool is_grave(const score::Sheet& sheet, std::initializer_list<EventKind> kinds) {
    for (const auto kind : kinds) {
        const auto k = static_cast<std::size_t>(kind);
        for (std::size_t i = 0; i < sheet.signals.count[k]; ++i) {
            const auto& masks = sheet.masks[sheet.signals.first[k] + i];
            if (masks.fatal != 0 || masks.critical != 0) return true;
        }
    }
    return false;
}

}  // namespace

Ways::Ways(const Subject& subject, const Relevance& relevance)
    : subject_(subject), candidates_(subject, relevance), lines_{scenario::kNoLine} {
    const auto& script = subject.script;
    const auto& reads = relevance.reads();
    const bool reason_tells =
        reads.early || reads.late ||
        is_grave(subject.sheet, {EventKind::escalates, EventKind::acts_again, EventKind::right_owner,
                                 EventKind::skips_level, EventKind::wrong_owner, EventKind::right_reason,
                                 EventKind::wrong_reason, EventKind::too_early});
    if (reason_tells)
        for (const auto& trigger : script.triggers)
            reasons_ = static_cast<std::uint16_t>(reasons_ | 1u << static_cast<unsigned>(trigger.reason));
    std::vector<std::uint32_t> shown;
    for (std::uint8_t i = 0; i < script.handover_lines.size(); ++i) {
        const auto shows = script.handover_lines[i].shows;
        if (std::ranges::find(shown, shows) != shown.end()) continue;
        shown.push_back(shows);
        lines_.push_back(i);
    }
    told_ = reads.briefed | (reads.mood() ? script.needs : 0);
    preparing_matters_ = reads.identified || reads.prepared ||
                         is_grave(subject.sheet, {EventKind::anonymous, EventKind::unprepared,
                                                  EventKind::briefs_nothing, EventKind::starts_again});
}

void Ways::list(const call::State& state, std::vector<Move>& out) const {
    candidates_.list_words(state, out);
    std::vector<Move> phone;
    candidates_.list_phone(state, phone);
    out.insert(out.end(), phone.begin(), phone.end());
    if (state.has(call::Mark::handed_over)) return;
    const auto& script = subject_.script;
    const auto propose = [&](const Move& move) {
        const bool legal = call::query(script, state, move) == call::Why::legal;
        if (legal) out.push_back(move);
        return legal;
    };
    for (std::uint8_t contact = 0; contact < script.contacts.size(); ++contact) {
        propose({.kind = MoveKind::message, .contact = contact});
        for (const auto line : lines_)
            propose({.kind = MoveKind::announce, .contact = contact, .line = line});
        list_escalations(state, contact, out);
    }
}

Move Ways::pick(const call::State& state, bool hands_over, Dice& dice, std::vector<Move>& out) const {
    constexpr std::size_t kSpeaksThreeOf = 4;
    out.clear();
    const auto& contacts = subject_.script.contacts;
    if (hands_over && !contacts.empty() && !state.has(call::Mark::handed_over))
        list_escalations(state, static_cast<std::uint8_t>(dice.below(contacts.size())), out);
    if (out.empty() && !dice.one_in(kSpeaksThreeOf)) candidates_.list_words(state, out);
    if (out.empty()) candidates_.list_phone(state, out);
    if (out.empty()) return {.kind = MoveKind::wait, .amount = 5};
    // A kind first, then one of it: the many offers are not to crowd out the one warning.
    std::array<MoveKind, scenario::kMoveKinds> kinds{};
    std::size_t count = 0;
    for (const auto& move : out)
        if (std::find(kinds.begin(), kinds.begin() + count, move.kind) == kinds.begin() + count)
            kinds[count++] = move.kind;
    const auto chosen = kinds[dice.below(count)];
    std::erase_if(out, [&](const Move& move) { return move.kind != chosen; });
    return out[dice.below(out.size())];
}

bool Ways::drops(std::uint8_t contact, Method method) const {
    const auto& script = subject_.script;
    const auto links = script.outcomes[script.outcome_idx(contact, call::resolve(script, method))].links;
    return std::ranges::any_of(scenario::Script::part(script.links, links), [](const scenario::Link& link) {
        return link.is == scenario::ResultKind::line_drops;
    });
}

/// A cold handover briefs nobody, a callback connects nobody; the other methods lead to the same.
void Ways::list_escalations(const call::State& state, std::uint8_t contact, std::vector<Move>& out) const {
    const auto& script = subject_.script;
    std::vector<scenario::Range> seen;
    for (const auto method : {Method::warm, Method::callback, Method::cold, Method::conference}) {
        const auto links = script.outcomes[script.outcome_idx(contact, method)].links;
        const bool known = std::ranges::any_of(seen, [&](const scenario::Range& range) {
            return range.first == links.first && range.count == links.count;
        });
        if (known) continue;
        Move move{.kind = MoveKind::escalate, .contact = contact, .method = method};
        if (call::query(script, state, move) != call::Why::legal) continue;
        seen.push_back(links);
        for (const auto line : lines_) {
            move.line = line;
            list_reasons(state, move, out);
        }
    }
}

void Ways::list_reasons(const call::State& state, Move move, std::vector<Move>& out) const {
    const auto& script = subject_.script;
    const unsigned handled =
        script.contacts[move.contact].handles & ~(1u << static_cast<unsigned>(Reason::inform));
    unsigned reasons = reasons_;
    if (reasons == 0) reasons = handled == 0 ? 1u : 1u << static_cast<unsigned>(std::countr_zero(handled));
    if (state.has(call::Mark::hazard)) reasons |= 1u << static_cast<unsigned>(Reason::safety);
    const auto put = [&](bool prepared, std::uint32_t facts) {
        move.identify = move.prepare = prepared ? 1 : 0;
        move.facts = move.method == Method::cold ? 0 : facts;
        if (call::query(script, state, move) == call::Why::legal) out.push_back(move);
    };
    for (; reasons != 0; reasons &= reasons - 1) {
        move.reason = static_cast<Reason>(std::countr_zero(reasons));
        const auto known = state.facts & (told_ | script.needs);
        put(true, known);
        if (preparing_matters_ || drops(move.contact, move.method) || (known & told_) != 0) put(false, 0);
        // Facts that a condition asks for, one by one.
        if (std::popcount(known & told_) > 1)
            for (auto left = known & told_; left != 0; left &= left - 1) put(true, left & -left);
    }
}

}  // namespace rung::analysis
