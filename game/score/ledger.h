#pragma once

#include "call/sink.h"
#include "scenario/event.h"
#include "scenario/limits.h"
#include "score/sheet.h"

#include <array>
#include <cstdint>
#include <span>
#include <type_traits>

namespace rung::score {

/// State of every item during a call, two bits each, and what the timing needs. Fed by events alone; equal
/// ledgers have equal futures.
struct Ledger {
    std::uint64_t settled = 0;  ///< with `live`: 00 waiting for its cue, 01 open, 10 earned, 11 lost
    std::uint64_t live = 0;
    std::uint32_t precision_sum = 0;                             ///< of the best s of each chain; 1/10,000
    std::array<std::uint16_t, scenario::kMaxTriggers> best_s{};  ///< per trigger, over chains; 1/10,000
    std::array<std::int8_t, scenario::kMaxTriggers> chain_d{};   ///< of the chain that begins now; else zero
    std::uint16_t chain_best_s = 0;                              ///< likewise
    std::uint16_t opened = 0;                                    ///< triggers opened so far, a bit each
    std::uint16_t before_chain = 0;                              ///< of them, when the first chain was timed
    std::int8_t chain_best_d = 0;
    std::uint8_t chain_has_window = 0;
    std::uint8_t chains = 0;
    std::int8_t offset = 0;           ///< d of the first chain against its best window
    std::uint8_t has_offset = 0;      ///< 0: it had no window, and was needless
    std::uint8_t answered = 0;        ///< 1 + trigger that the first chain answered; 0 none
    std::uint8_t premature_cold = 0;  ///< the first chain was cold with neither line nor brief
    std::uint8_t ended_in_order = 0;  ///< the announced ending answered a trigger
    std::uint8_t promise_stands = 0;  ///< a promise beyond authority was not taken back
    std::uint8_t fatal = 0;           ///< a bit per rule
    std::uint8_t critical = 0;
    std::uint8_t reserved[3] = {};

    friend bool operator==(const Ledger&, const Ledger&) = default;
};
static_assert(std::is_trivially_copyable_v<Ledger>);
static_assert(std::has_unique_object_representations_v<Ledger>);

[[nodiscard]] Ledger begin(const Sheet& sheet);

/// Takes a batch of events, in order. On one event an item first earns, then loses, then opens.
/// Cost: some 25 instructions for an event that some item waits for, 5 for any other, 20 a batch.
void feed(const Sheet& sheet, Ledger& ledger, std::span<const scenario::Event> events);

/// A ledger as a sink of `apply`. Owner: the caller keeps the feeder while the sink is in use.
struct Feeder {
    const Sheet* sheet;
    Ledger* ledger;
    [[nodiscard]] call::Sink sink();
};

}  // namespace rung::score
