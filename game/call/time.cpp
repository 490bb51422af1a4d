#include "base/text.h"
#include "call/call.h"

#include <algorithm>
#include <bit>

namespace rung::call {
namespace {

using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;
using scenario::Stock;

// Docs: rules §8.
constexpr int kReadPolicy_s = 15;
constexpr int kWriteMessage_s = 20;
constexpr int kDial_s = 10;
constexpr int kIdentify_s = 5;
constexpr int kPrepare_s = 5;
constexpr int kBriefFact_s = 6;

int words_in(const Script& script, scenario::Text text) {
    return static_cast<int>(base::word_count(script.text(text)));
}

int words_in(const Script& script, Stock stock) {
    return words_in(script, script.company_lines[static_cast<std::size_t>(stock)]);
}

int words_of_line(const Script& script, std::uint8_t line, Stock otherwise) {
    return line == scenario::kNoLine ? words_in(script, otherwise) : script.handover_lines[line].words;
}

bool leaves(std::span<const scenario::Event> events) {
    return std::ranges::any_of(events, [](const auto& event) { return event.kind == EventKind::leaves; });
}

/// Words that the rep speaks with a move.
int words_spoken(const Script& script, const Move& move, std::span<const scenario::Event> events) {
    switch (move.kind) {
        case MoveKind::say:
            return script.choices[move.choice].words;
        case MoveKind::lookup:
            return words_in(script, Stock::lookup);
        case MoveKind::offer:
            return words_in(script, Stock::offer);
        case MoveKind::hold:
            return words_in(script, Stock::hold);
        case MoveKind::warn:
            return words_in(script, move.final_warning != 0 ? Stock::warn_final : Stock::warn_first);
        case MoveKind::announce:
            return words_of_line(script, move.line, Stock::announce);
        case MoveKind::escalate:
            return words_of_line(script, move.line, Stock::escalate);
        case MoveKind::disconnect:
            return leaves(events) ? 0 : words_in(script, Stock::disconnect);
        case MoveKind::barge_in:
            return words_in(script, Stock::barge_in);
        default:
            return 0;
    }
}

/// Words that customer and superior answer with.
int words_heard(const Script& script, const scenario::Event& event) {
    if (event.kind == EventKind::line) return script.lines[event.b].words;
    if (event.kind != EventKind::asked_again) return 0;
    const auto& fact = script.facts[event.a];
    return fact.ask.size != 0 ? words_in(script, fact.ask) : words_in(script, Stock::ask_again);
}

/// Seconds that pass without words that are heard in the call.
int other_seconds(const Move& move) {
    switch (move.kind) {
        case MoveKind::lookup:
            return kReadPolicy_s;
        case MoveKind::hold:
        case MoveKind::wait:
            return move.amount;
        case MoveKind::message:
            return kWriteMessage_s;
        case MoveKind::escalate:
            return kDial_s + (move.identify != 0 ? kIdentify_s : 0) + (move.prepare != 0 ? kPrepare_s : 0) +
                   kBriefFact_s * std::popcount(move.facts);
        default:
            return 0;
    }
}

}  // namespace

int seconds_of(const Script& script, const Move& move, std::span<const scenario::Event> events) {
    int words = words_spoken(script, move, events);
    for (const auto& event : events) words += words_heard(script, event);
    const int per_minute = script.words_per_minute;
    return other_seconds(move) + (words * 60 + per_minute - 1) / per_minute;
}

}  // namespace rung::call
