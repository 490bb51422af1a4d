#pragma once

#include <cstdint>

namespace rung::scenario {

enum class MoveKind : std::uint8_t {
    say,
    lookup,
    offer,
    hold,
    warn,
    announce,
    escalate,
    message,
    disconnect,
    wait,
    barge_in,
    note,
    follow_up,
    debrief,
    reflect,
    close,
};
inline constexpr int kMoveKinds = 16;

enum class Method : std::uint8_t { cold, warm, conference, callback, offer_choice };
inline constexpr int kMethods = 5;

enum class Reason : std::uint8_t {
    no_authority,
    insists_on_manager,
    abuse,
    beyond_knowledge,
    losing_control,
    no_progress,
    safety,
    threat,
    fraud,
    compliance,
    vulnerable,
    inform,
};
inline constexpr int kReasons = 12;

enum class NextStep : std::uint8_t { none, handover, callback, closed, message };
enum class Cause : std::uint8_t { others, myself, both, rule };

inline constexpr std::uint8_t kNobody = 0xff;       ///< no contact
inline constexpr std::uint8_t kTheCustomer = 0xfe;  ///< follow-up with the customer
inline constexpr std::uint8_t kNoLine = 0xff;       ///< nothing said

/// One thing the rep does. A value; the fields that its kind does not use stay at their defaults, so that
/// equal moves compare equal. Indices are into the compiled script.
struct Move {
    MoveKind kind = MoveKind::wait;
    std::uint8_t policy = 0;               ///< lookup
    std::uint8_t remedy = 0;               ///< offer
    std::uint8_t step = 0;                 ///< offer: index of the amount among the remedy's steps
    std::uint8_t contact = kNobody;        ///< announce, escalate, message; note: handed to; follow-up: with
    std::uint8_t final_warning = 0;        ///< warn: 0 first, 1 final
    std::uint8_t line = kNoLine;           ///< announce, escalate: index into the script's handover lines
    Reason reason = Reason::no_authority;  ///< escalate
    Method method = Method::cold;          ///< escalate
    std::uint8_t identify = 0;             ///< escalate
    std::uint8_t prepare = 0;              ///< escalate
    NextStep next = NextStep::none;        ///< note
    Cause cause = Cause::others;           ///< reflect
    std::uint8_t control = 0;              ///< reflect: could I control it?
    std::uint16_t amount = 0;              ///< hold, wait: seconds; follow-up: days; reflect: turn
    std::uint32_t choice = 0;              ///< say: index into the script's choices
    std::uint32_t facts = 0;               ///< escalate: briefed; note: background; a bit each

    friend bool operator==(const Move&, const Move&) = default;
};

}  // namespace rung::scenario
