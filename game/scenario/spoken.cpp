#include "scenario/spoken.h"

#include "scenario/money.h"

#include <initializer_list>
#include <utility>

namespace rung::scenario {
namespace {

using Filling = std::pair<std::string_view, std::string_view>;

/// The text with its braces filled in. What is filled in is not looked at again.
std::string fill(std::string_view text, std::initializer_list<Filling> values) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const Filling* found = nullptr;
        for (const auto& value : values)
            if (text[at] == '{' && text.substr(at + 1).starts_with(value.first) &&
                text.substr(at + 1 + value.first.size()).starts_with('}'))
                found = &value;
        if (found != nullptr) {
            filled += found->second;
            at += found->first.size() + 2;
        } else {
            filled += text[at++];
        }
    }
    return filled;
}

std::string_view stock(const Script& script, Stock line) {
    return script.text(script.company_lines[static_cast<std::size_t>(line)]);
}

std::string to_contact(const Script& script, std::uint8_t contact, std::string_view text) {
    if (contact >= script.contacts.size()) return std::string(text);
    const auto& held = script.contacts[contact];
    return fill(
        text, {{"contact.name", script.text(held.name)}, {"contact.extension", script.text(held.extension)}});
}

std::string offer_words(const Script& script, const Move& move) {
    const auto amount = script.amounts[script.remedies[move.remedy].steps.first + move.step];
    return fill(stock(script, Stock::offer), {{"offer", format_offer(script, move.remedy, amount)}});
}

std::string handover_words(const Script& script, const Move& move, Stock otherwise) {
    return to_contact(
        script, move.contact,
        move.line == kNoLine ? stock(script, otherwise) : script.text(script.handover_lines[move.line].say));
}

}  // namespace

std::string format_said(const Script& script, const Move& move) {
    switch (move.kind) {
        case MoveKind::say:
            return std::string(script.text(script.choices[move.choice].say));
        case MoveKind::lookup:
            return fill(stock(script, Stock::lookup),
                        {{"policy", script.text(script.policies[move.policy].title)}});
        case MoveKind::offer:
            return offer_words(script, move);
        case MoveKind::hold:
            return fill(stock(script, Stock::hold), {{"seconds", std::to_string(move.amount)}});
        case MoveKind::warn:
            return std::string(
                stock(script, move.final_warning != 0 ? Stock::warn_final : Stock::warn_first));
        case MoveKind::announce:
            return handover_words(script, move, Stock::announce);
        case MoveKind::escalate:
            return handover_words(script, move, Stock::escalate);
        case MoveKind::message:
            return to_contact(script, move.contact, stock(script, Stock::message));
        case MoveKind::disconnect:
            return std::string(stock(script, Stock::disconnect));
        case MoveKind::barge_in:
            return std::string(stock(script, Stock::barge_in));
        case MoveKind::wait:
        case MoveKind::note:
        case MoveKind::follow_up:
        case MoveKind::debrief:
        case MoveKind::reflect:
        case MoveKind::close:
            break;
    }
    return {};
}

std::string format_asked_again(const Script& script, std::size_t fact) {
    const auto& held = script.facts[fact];
    if (held.ask.size != 0) return std::string(script.text(held.ask));
    return fill(stock(script, Stock::ask_again), {{"fact", script.text(held.text)}});
}

}  // namespace rung::scenario
