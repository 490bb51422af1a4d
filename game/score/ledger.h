#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <type_traits>

#include "call/sink.h"
#include "call/state.h"
#include "score/sheet.h"

namespace rung::score {

/// State of every item during a call, two bits each, and what the timing needs. Fed by events alone.
struct Ledger {
    std::uint64_t settled = 0;  ///< with `live`: 00 waiting for its cue, 01 open, 10 earned, 11 lost
    std::uint64_t live = 0;
    std::uint32_t precision_sum = 0;  ///< of the best s of each chain; 1/10,000
    std::array<std::uint16_t, scenario::kMaxTriggers> best_s{};  ///< per trigger over chains; 1/10,000
    std::array<std::uint16_t, scenario::kMaxTriggers> chain_s{}; ///< per trigger, of the chain that begins now
    std::uint16_t opened = 0;         ///< triggers opened so far, a bit each
    std::uint16_t before_chain = 0;   ///< of them, before the first chain
    std::uint8_t chains = 0;
    std::int8_t offset = 0;           ///< d of the first chain against its best window
    std::uint8_t first_trigger = 0xff;  ///< its trigger; 0xff: needless
    std::uint8_t premature_cold = 0;  ///< the first chain was cold with neither line nor brief
    std::uint8_t ended_in_order = 0;  ///< the announced ending answered a trigger
    std::uint8_t fatal = 0;           ///< a bit per rule
    std::uint8_t critical = 0;
    std::uint8_t reserved[1] = {};

    friend bool operator==(const Ledger&, const Ledger&) = default;
};
static_assert(std::is_trivially_copyable_v<Ledger>);

[[nodiscard]] Ledger begin(const Sheet& sheet);

/// Takes a batch of events. Cost: about 15 instructions an event.
void feed(const scenario::Script& script, const Sheet& sheet, Ledger& ledger, std::span<const scenario::Event> events);

/// A ledger as a sink of `apply`.
struct Feeder {
    const scenario::Script* script;
    const Sheet* sheet;
    Ledger* ledger;
    [[nodiscard]] call::Sink sink();
};

enum class Outcome : std::uint8_t { missed, kept, needless, premature, late, avoidable, timely };
[[nodiscard]] std::string_view name_of(Outcome outcome);

/// The judgement of a finished call, without words: all that the analysis compares. Units: hundredths of a point.
struct Result {
    int total = 0;              ///< after caps and fatal rules
    int otherwise = 0;          ///< as if nothing had been fatal
    int timing = 0;             ///< 0–100
    Outcome outcome = Outcome::kept;
    int offset = 0;
    bool has_offset = false;
    bool passed = false;
    std::uint8_t fatal = 0, critical = 0;
    std::uint64_t lost = 0;     ///< items lost after `at_end` and the handover rule
    std::array<int, scenario::kMaxDimensions> kept{};  ///< per dimension, of its share
    int before_caps = 0;        ///< sum of `kept`
};

/// Settles what is open and adds up. `state` is closed, or any state to be judged as if the call ended so.
[[nodiscard]] Result settle(const scenario::Script& script, const Sheet& sheet, const Ledger& ledger,
                            const call::State& state);

}  // namespace rung::score
