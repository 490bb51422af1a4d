#include "view/contacts.h"

#include "scenario/money.h"

#include <algorithm>

namespace rung::view {

using scenario::Contact;
using scenario::Script;

namespace {

std::string handles_of(const Wording& say, const Contact& contact) {
    std::string words;
    for (int i = 0; i < scenario::kReasons; ++i)
        if ((contact.handles >> i & 1) != 0)
            words += (words.empty() ? "" : ", ") + handles_words(say, static_cast<scenario::Reason>(i));
    return words;
}

std::string limits_of(const Wording& say, const Script& script, const Contact& contact) {
    std::string words;
    for (std::size_t i = 0; i < script.remedies.size(); ++i) {
        if (contact.limits[i] <= script.remedies[i].limit) continue;
        words += (words.empty() ? "" : ", ") + limit_words(say, script, i, contact.limits[i]);
    }
    return words;
}

std::string standing_of(const Wording& say, const call::State& state, std::uint8_t contact) {
    if (state.contact == contact && state.has(call::Mark::by_callback))
        return say("will call the customer back");
    if (state.contact == contact) return say("has the call");
    if ((state.messaged >> contact & 1) != 0) return say("was sent a message");
    return {};
}

}  // namespace

std::vector<ContactView> list_contacts(const Wording& say, const Script& script, const call::State& state) {
    std::vector<ContactView> list;
    for (std::size_t i = 0; i < script.contacts.size(); ++i) {
        const auto& contact = script.contacts[i];
        const auto number = static_cast<std::uint8_t>(i);
        list.push_back({number, std::string(script.text(contact.name)),
                        std::string(script.text(contact.title)), std::string(script.text(contact.extension)),
                        contact.level, contact.specialist, handles_of(say, contact),
                        limits_of(say, script, contact), standing_of(say, state, number)});
    }
    std::stable_sort(list.begin(), list.end(), [](const ContactView& a, const ContactView& b) {
        return a.level != b.level ? a.level < b.level : a.specialist && !b.specialist;
    });
    return list;
}

}  // namespace rung::view
