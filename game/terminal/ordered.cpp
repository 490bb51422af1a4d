#include "terminal/ordered.h"

#include "terminal/call_page.h"
#include "terminal/move_dialog.h"

namespace rung::terminal {

using session::Session;

namespace {

Ordered choose(Asker& asker, const Session& session, const std::string& number) {
    const auto choices = session.choices();
    const auto picked = parse_number(number);
    if (picked && *picked >= 1 && static_cast<std::size_t>(*picked) <= choices.size())
        return {.move = scenario::Move{.kind = scenario::MoveKind::say,
                                       .choice = choices[static_cast<std::size_t>(*picked) - 1]}};
    asker.page().paragraph(
        asker.say()("There are {n} things to say here.", {{"n", std::to_string(choices.size())}}),
        Ink::warning);
    return {};
}

Ordered use_phone(Asker& asker, const Session& session, const Order& order) {
    for (const auto& key : view::list_phone_keys(asker.say(), session.script(), session.state()))
        if (key.kind == order.key && !key.enabled) {
            asker.page().paragraph(key.why_not, Ink::warning);
            return {};
        }
    return {.move = ask_move(asker, session, order.key, order.argument), .asked = true};
}

}  // namespace

Ordered ask_ordered(Asker& asker, const Session& session, const Order& order) {
    return order.kind == OrderKind::choice ? choose(asker, session, order.argument)
                                           : use_phone(asker, session, order);
}

bool show_ordered(Page& page, const Wording& say, const Session& session, const Order& order) {
    switch (order.kind) {
        case OrderKind::policies:
            show_policies(page, say, session, order.argument);
            return true;
        case OrderKind::contacts:
            show_contacts(page, say, session);
            return true;
        case OrderKind::notes:
            show_notes(page, say, session);
            return true;
        case OrderKind::card:
            show_customer(page, say, session);
            return true;
        case OrderKind::transcript:
            show_transcript(page, view::list_transcript(say, session.script(), session.recording().play()));
            return true;
        default:
            return false;
    }
}

}  // namespace rung::terminal
