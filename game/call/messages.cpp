#include "call/messages.h"

#include "call/handover.h"

namespace rung::call {

using scenario::EventKind;

void message(Exchange& exchange, std::uint8_t contact) {
    const auto& script = exchange.script;
    State& state = exchange.state;
    state.messaged = static_cast<std::uint16_t>(state.messaged | 1u << contact);
    exchange.events.add(EventKind::messages, contact);
    pass_on_hazard(exchange, contact);
    unsigned open_reasons = 0;
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] != 0) open_reasons |= 1u << static_cast<unsigned>(script.triggers[i].reason);
    if ((script.contacts[contact].handles & open_reasons) != 0)
        exchange.events.add(EventKind::messages_owner);
}

}  // namespace rung::call
