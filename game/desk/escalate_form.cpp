#include "desk/escalate_form.h"

#include "view/contacts.h"
#include "view/customer_card.h"
#include "view/handover_lines.h"

#include <bit>

namespace rung::desk {

using call::Why;
using scenario::Method;
using scenario::MoveKind;

namespace {

std::vector<FormOption> list_methods(const view::Wording& say, const session::Session& session,
                                     const EscalateForm& form) {
    std::vector<FormOption> options;
    for (int i = 0; i < scenario::kMethods; ++i) {
        const auto method = static_cast<Method>(i);
        FormOption option{static_cast<std::uint32_t>(i),
                          view::method_words(say, method),
                          view::method_help(say, method),
                          true,
                          {}};
        if (form.has_contact) {
            auto trial = form.move;
            trial.method = method;
            trial.facts = 0;
            const auto why = session.query(trial);
            option.enabled = why == Why::legal;
            option.why_not = view::why_words(say, session.script(), why);
        }
        options.push_back(std::move(option));
    }
    return options;
}

std::vector<FormOption> list_lines(const view::Wording& say, const session::Session& session,
                                   const EscalateForm& form) {
    std::vector<FormOption> options;
    if (!form.has_contact) return options;
    for (auto& line : view::list_handover_lines(say, session, MoveKind::escalate, form.move.contact))
        options.push_back({line.line, std::move(line.text), {}, true, {}});
    return options;
}

/// A superior who takes a cold call is told nothing first.
std::vector<FormOption> list_facts(const view::Wording& say, const session::Session& session,
                                   const EscalateForm& form) {
    std::vector<FormOption> options;
    if (!form.has_method || form.move.method == Method::cold) return options;
    const bool full = std::popcount(form.move.facts) >= static_cast<int>(scenario::kMaxBrief);
    for (const auto& fact : view::list_facts(session.script(), session.state())) {
        const bool told = (form.move.facts >> fact.fact & 1) != 0;
        options.push_back(
            {fact.fact, fact.text, {}, told || !full, say("At most five facts, and each takes time.")});
    }
    return options;
}

std::string missing_of(const view::Wording& say, const EscalateForm& form) {
    if (!form.has_reason) return say("Say why first.");
    if (!form.has_contact) return say("Say to whom.");
    if (!form.has_method) return say("Say how.");
    if (!form.has_line) return say("Say what you tell the customer.");
    return {};
}

}  // namespace

FormView make_form_view(const view::Wording& say, const session::Session& session, const EscalateForm& form) {
    FormView made;
    for (const auto reason : view::kReasonsToEscalate)
        made.reasons.push_back(
            {static_cast<std::uint32_t>(reason), view::reason_words(say, reason), {}, true, {}});
    for (const auto& contact : view::list_contacts(say, session.script(), session.state())) {
        made.contacts.push_back(
            {contact.contact,
             contact.name,
             say("{title}, {extension}. Handles {handles}.",
                 {{"title", contact.title}, {"extension", contact.extension}, {"handles", contact.handles}}),
             true,
             {}});
        if (form.has_contact && contact.contact == form.move.contact) made.contact = contact.name;
    }
    made.methods = list_methods(say, session, form);
    made.lines = list_lines(say, session, form);
    made.facts = list_facts(say, session, form);
    made.missing = missing_of(say, form);
    if (!made.missing.empty()) return made;
    const auto why = session.query(form.move);
    made.ready = why == Why::legal;
    made.missing = view::why_words(say, session.script(), why);
    return made;
}

}  // namespace rung::desk
