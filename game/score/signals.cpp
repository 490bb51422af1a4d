#include "score/signals.h"

#include "scenario/move.h"

#include <cassert>
#include <cstddef>

namespace rung::score {
namespace {

int count_of(scenario::ArgumentSort sort) {
    switch (sort) {
        case scenario::ArgumentSort::skill:
            return scenario::kMaxSkills;
        case scenario::ArgumentSort::reason:
            return scenario::kReasons;
        case scenario::ArgumentSort::method:
            return scenario::kMethods;
        case scenario::ArgumentSort::cause:
            return static_cast<int>(scenario::Cause::rule) + 1;
        case scenario::ArgumentSort::none:
            break;
    }
    return 1;
}

}  // namespace

Signals make_signals() {
    Signals signals;
    int next = 0;
    for (std::size_t kind = 0; kind < scenario::kEventKinds; ++kind) {
        const int count = count_of(scenario::argument_of(static_cast<scenario::EventKind>(kind)));
        signals.first[kind] = static_cast<std::uint16_t>(next);
        signals.argument[kind] = count > 1 ? 0xff : 0;
        signals.count[kind] = static_cast<std::uint8_t>(count);
        next += count;
    }
    assert(next <= kSignals);
    return signals;
}

}  // namespace rung::score
