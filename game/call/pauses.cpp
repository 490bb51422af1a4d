#include "call/pauses.h"

#include "call/customer.h"

namespace rung::call {

using scenario::Answer;
using scenario::EventKind;

void look_up(Exchange& exchange, std::uint8_t policy) {
    exchange.state.looked_up |= 1u << policy;
    const bool silent = exchange.script.policies[policy].silent;
    exchange.events.add(silent ? EventKind::finds_silence : EventKind::finds_answer, policy);
    if (silent) exchange.cue(scenario::Reason::beyond_knowledge);
    exchange.feel(exchange.script.mood.lookup);
    expect(exchange, Answer::lookup, 1 + policy);
}

void hold(Exchange& exchange, std::uint16_t seconds) {
    const auto& rules = exchange.script.rules;
    const auto& mood = exchange.script.mood;
    count_up(exchange.state.holds);
    exchange.events.add(EventKind::holds, 0, seconds);
    exchange.feel(mood.hold);
    if (seconds > rules.hold_max_s) {
        exchange.events.add(EventKind::holds_long);
        exchange.feel(mood.hold_long);
    }
    if (exchange.state.holds > rules.hold_max_times) {
        exchange.events.add(EventKind::holds_often);
        exchange.feel(mood.hold_often);
    }
    expect(exchange, Answer::hold);
}

void wait(Exchange& exchange) {
    State& state = exchange.state;
    exchange.events.add(EventKind::waits);
    if (state.silences == 0 && state.has(Mark::vented)) {
        exchange.events.add(EventKind::listens);
        exchange.feel(exchange.script.mood.listening);
        state.set(Mark::heard);
    } else {
        exchange.feel(exchange.script.mood.silence);
    }
    expect(exchange, Answer::wait);
}

void barge_in(Exchange& exchange) {
    exchange.events.add(EventKind::barges_in);
    exchange.feel(exchange.script.mood.barge_in);
    expect(exchange, Answer::barge_in);
}

}  // namespace rung::call
