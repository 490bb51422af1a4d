#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rung::scenario {

/// What can happen in a call, as facts. The name in quotes is how a rubric writes it; where an argument is
/// named, a pattern may add it after a colon (`shows:empathy`, `opens:abuse`) or leave it out and mean any.
/// Order within one move: what the rep did, `replied`, what the customer or superior did, triggers, the end.
enum class EventKind : std::uint8_t {
    // the rep
    moved,           ///< (not for rubrics) a = MoveKind; b = choice for a say
    shows,           ///< "shows" a = skill
    learns,          ///< "learns" a = fact
    tries,           ///< "tries": a genuine attempt, said the first time, or a refused offer within authority
    repeats,         ///< "repeats": a try said again, or a refused offer made again
    grates,          ///< "grates" a = skill: shown on two of the last three turns, and again
    offers_within,   ///< "offers-within" a = remedy, b = step
    offers_beyond,   ///< "offers-beyond" a = remedy, b = step: over the rep's own limit
    offers_unasked,  ///< "offers-unasked" a = remedy: nothing asked yet, or more than was asked
    accepted,        ///< "accepted" a = remedy
    refused,         ///< "refused" a = remedy
    overpromises,    ///< "overpromises": by offer or by words
    withdraws,       ///< "withdraws": a pending promise taken back in time
    promise_stands,  ///< "promise-stands": it was not
    finds_answer,    ///< "finds-answer" a = policy
    finds_silence,   ///< "finds-silence" a = policy
    holds,           ///< "holds" b = seconds
    holds_long,      ///< "holds-long": longer than the company allows
    holds_often,     ///< "holds-often": more times than the company allows
    warns_first,     ///< "warns-first"
    warns_final,     ///< "warns-final"
    warns_undue,     ///< "warns-undue": nothing to warn of since the last warning
    announces,       ///< "announces" a = contact
    announcement_lapses,   ///< "announcement-lapses": not acted on within three turns
    escalates,             ///< "escalates" a = Reason given; first link of a chain
    acts_again,            ///< "acts-again" a = Reason given; a later link
    by_method,             ///< "by" a = Method, with either of the two above
    explains,              ///< "explains": a line is said with the handover
    unexplained,           ///< "unexplained": none is
    identifies,            ///< "identifies"
    anonymous,             ///< "anonymous": name and extension not given
    prepares,              ///< "prepares"
    unprepared,            ///< "unprepared"
    briefs_fully,          ///< "briefs-fully": every known need, at least one
    briefs_partly,         ///< "briefs-partly": some known need, not all
    briefs_nothing,        ///< "briefs-nothing"
    briefs_opinion,        ///< "briefs-opinion": an opinion among the facts told
    right_owner,           ///< "right-owner": lowest level that handles the reason within its limits
    skips_level,           ///< "skips-level": handles it, but a lower one would have
    wrong_owner,           ///< "wrong-owner": does not handle it, or not within limits
    right_reason,          ///< "right-reason": a trigger with the reason given is open
    wrong_reason,          ///< "wrong-reason"
    messages,              ///< "messages" a = contact
    messages_owner,        ///< "messages-owner": somebody who handles an open trigger's reason
    disconnects_due,       ///< "disconnects-due": within the company's ladder
    hangs_up,              ///< "hangs-up": outside it
    leaves,                ///< "leaves" a = contact: who has taken the call over goes on with it
    waits,                 ///< "waits"
    listens,               ///< "listens": a first short silence after the customer vented
    barges_in,             ///< "barges-in"
    discloses_unverified,  ///< "discloses-unverified": customer data before the caller was verified
    admits_reserved,  ///< "admits-reserved": liability admitted where it is alleged and the company reserves
                      ///< it
    replied,          ///< "replied": the rep's move of this turn is complete
    // the customer, the superior, the line
    line,            ///< (not for rubrics) b = line: words spoken
    asks,            ///< "asks" a = remedy, b = step
    asks_beyond,     ///< "asks-beyond" a = remedy: over the rep's own limit
    asks_manager,    ///< "asks-manager"
    refuses,         ///< "refuses": what was tried
    swears,          ///< "swears": at the situation
    abuses,          ///< "abuses": at the person
    abuses_again,    ///< "abuses-again": abused (or swore, where it counts) after the first of two warnings
    threatens,       ///< "threatens"
    reports_hazard,  ///< "reports-hazard"
    reports_fraud,   ///< "reports-fraud"
    alleges_fault,   ///< "alleges-fault"
    reveals_vulnerable,  ///< "vulnerable"
    mentions,            ///< "mentions": something worth informing somebody of
    apologises,          ///< "apologises"
    connected,           ///< "connected" a = contact
    callback_agreed,     ///< "callback-agreed" a = contact
    unavailable,         ///< "unavailable" a = contact
    line_drops,          ///< "line-drops" a = contact
    reconnects,          ///< "reconnects"
    starts_again,        ///< "starts-again"
    handed_back,         ///< "handed-back" a = contact: no result for this contact
    asked_again,         ///< "asked-again" a = fact that was not briefed
    boils,               ///< "boils": anger has reached 85 in this move
    enters,              ///< (not for rubrics) b = node
    mood,                ///< (not for rubrics) a = anger, b = trust after the move
    // the rules
    opens,   ///< "opens" a = Reason, b = trigger
    lapses,  ///< "lapses" a = Reason, b = trigger: its window ended with no escalation begun
    times,   ///< (not for rubrics) a = trigger, value = d, b = row: the timing of a chain against one trigger
    needless,   ///< "needless": a chain begun where nothing was open and nothing can come
    too_early,  ///< "too-early": a chain begun before its best window: d below 0
    /// (not for rubrics) after the `times` of the chain; a = 1 when cold with neither line nor brief; b = the
    /// triggers open at the turn it is timed at, a bit each; value = the trigger it answers, −1: none
    chain_begins,
    answered_by_ending,  ///< "answered-by-ending": the announced ending answers an open trigger
    chain_left,          ///< "chain-left": an escalation failed and nobody acted again
    hazard_unreported,   ///< "hazard-unreported" at close
    call_ends,           ///< "call-ends" b = ending
    ends_resolved,       ///< "ends-resolved"
    ends_unresolved,     ///< "ends-unresolved"
    out_of_turns,        ///< "out-of-turns"
    // after the call
    notes_background,     ///< "notes-background": every known need picked, and no opinion
    notes_thin,           ///< "notes-thin"
    notes_owner,          ///< "notes-owner": the one who took it over, or rightly nobody
    notes_wrong_owner,    ///< "notes-wrong-owner"
    notes_next,           ///< "notes-next": what happens next, truly
    notes_wrong_next,     ///< "notes-wrong-next"
    follows_up_owner,     ///< "follows-up-owner"
    follows_up_customer,  ///< "follows-up-customer"
    asks_debrief,         ///< "asks-debrief"
    reflects,             ///< "reflects" a = Cause, b = turn
    closes,               ///< "closes"
};
inline constexpr int kEventKinds = static_cast<int>(EventKind::closes) + 1;

/// One fact of a call. What the fields mean stands at each kind.
struct Event {
    EventKind kind = EventKind::moved;
    std::uint8_t a = 0;
    std::int16_t value = 0;
    std::uint32_t b = 0;

    friend bool operator==(const Event&, const Event&) = default;
};

/// Row of the timing table that an escalation is judged by. Source: design §6.
struct TimingRow {
    std::uint8_t tolerance = 1;  ///< T: 1, 2 or 3 turns
    std::int8_t lambda_pct = 0;  ///< −50, 0 or 50
    friend bool operator==(const TimingRow&, const TimingRow&) = default;
};
/// Packs a row into `Event::b`. Shape: bits 0–7 T, bits 8–15 lambda_pct + 128.
[[nodiscard]] constexpr std::uint32_t pack_row(TimingRow row) {
    return row.tolerance | (static_cast<std::uint32_t>(row.lambda_pct + 128) << 8);
}
[[nodiscard]] constexpr TimingRow unpack_row(std::uint32_t bits) {
    return {static_cast<std::uint8_t>(bits & 0xff),
            static_cast<std::int8_t>(static_cast<int>((bits >> 8) & 0xff) - 128)};
}

/// The name a rubric writes, or empty for kinds that are not for rubrics.
[[nodiscard]] std::string_view name_of(EventKind kind);

/// The kind a rubric writes so.
[[nodiscard]] std::optional<EventKind> find_event_kind(std::string_view name);

/// Every name a rubric may write, for hints.
[[nodiscard]] std::vector<std::string_view> list_event_names();

/// What may follow the colon of a pattern. A rubric serves many companies and scenarios, so it names nothing
/// of theirs: no remedy, contact, policy or fact.
enum class ArgumentSort : std::uint8_t { none, skill, reason, method, cause };
[[nodiscard]] ArgumentSort argument_of(EventKind kind);

/// An event as a rubric waits for it: `shows:empathy`, `escalates`.
struct EventPattern {
    EventKind kind = EventKind::moved;
    bool any = true;            ///< whatever the argument
    std::uint8_t argument = 0;  ///< else it equals `Event::a`

    friend bool operator==(const EventPattern&, const EventPattern&) = default;
};

/// The pattern of a text; `skills` are the rubric's ids in order. Absent where a name is not there or takes
/// no argument (`check_rubric` says which).
[[nodiscard]] std::optional<EventPattern> find_event_pattern(std::string_view text,
                                                             const std::vector<std::string_view>& skills);

}  // namespace rung::scenario
