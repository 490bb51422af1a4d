#include "score/ledger.h"

#include "score/timing.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace rung::score {
namespace {

using scenario::Event;
using scenario::EventKind;

/// How one chain stands to one trigger.
void time_window(Ledger& ledger, const Event& event) {
    const auto s = static_cast<std::uint16_t>(timing_score(scenario::unpack_row(event.b), event.value));
    const auto d = static_cast<std::int8_t>(std::clamp<int>(
        event.value, std::numeric_limits<std::int8_t>::min(), std::numeric_limits<std::int8_t>::max()));
    ledger.best_s[event.a] = std::max(ledger.best_s[event.a], s);
    ledger.chain_d[event.a] = d;
    if (ledger.chain_has_window != 0 && s <= ledger.chain_best_s) return;
    ledger.chain_has_window = 1;
    ledger.chain_best_s = s;
    ledger.chain_best_d = d;
}

/// The chain is complete: what was gathered about its windows becomes its score.
void begin_chain(Ledger& ledger, const Event& event) {
    if (ledger.chains == 0) {
        const bool answers = event.value >= 0;
        ledger.before_chain = static_cast<std::uint16_t>(event.b);
        ledger.has_offset = ledger.chain_has_window;
        ledger.answered = answers ? static_cast<std::uint8_t>(event.value + 1) : 0;
        ledger.offset = answers ? ledger.chain_d[static_cast<std::size_t>(event.value)] : ledger.chain_best_d;
        ledger.premature_cold = event.a;
    }
    if (ledger.chains != std::numeric_limits<std::uint8_t>::max()) {
        ++ledger.chains;
        ledger.precision_sum += ledger.chain_best_s;
    }
    ledger.chain_d.fill(0);
    ledger.chain_best_s = 0;
    ledger.chain_best_d = 0;
    ledger.chain_has_window = 0;
}

void take_rule(Ledger& ledger, const Event& event) {
    switch (event.kind) {
        case EventKind::opens:
            ledger.opened = static_cast<std::uint16_t>(ledger.opened | 1u << event.b);
            break;
        case EventKind::times:
            time_window(ledger, event);
            break;
        case EventKind::chain_begins:
            begin_chain(ledger, event);
            break;
        case EventKind::answered_by_ending:
            ledger.ended_in_order = 1;
            break;
        case EventKind::promise_stands:
            ledger.promise_stands = 1;
            break;
        default:
            break;
    }
}

}  // namespace

Ledger begin(const Sheet& sheet) {
    Ledger ledger;
    ledger.live = sheet.open_at_start;
    return ledger;
}

void feed(const Sheet& sheet, Ledger& ledger, std::span<const Event> events) {
    std::uint64_t open = ledger.live & ~ledger.settled;
    std::uint64_t earned = ~ledger.live & ledger.settled, lost = ledger.live & ledger.settled;
    unsigned fatal = ledger.fatal, critical = ledger.critical;
    for (const Event& event : events) {
        const auto watch = sheet.watch[static_cast<std::size_t>(event.kind)];
        if (watch == 0) continue;
        if ((watch & kWatchRules) != 0) take_rule(ledger, event);
        const Masks& masks = sheet.masks[static_cast<std::size_t>(sheet.signals.of(event))];
        earned |= open & masks.earn;
        lost |= open & masks.lose & ~earned;
        open = (open | masks.cue) & ~(earned | lost);
        fatal |= masks.fatal;
        critical |= masks.critical;
    }
    ledger.settled = earned | lost;
    ledger.live = open | lost;
    ledger.fatal = static_cast<std::uint8_t>(fatal);
    ledger.critical = static_cast<std::uint8_t>(critical);
}

call::Sink Feeder::sink() {
    return {.take =
                [](void* context, std::span<const Event> events) {
                    const auto& feeder = *static_cast<Feeder*>(context);
                    feed(*feeder.sheet, *feeder.ledger, events);
                },
            .context = this,
            .wants = sheet->watch.data()};
}

}  // namespace rung::score
