#include "debrief/happening.h"

#include "debrief/people.h"

#include <string_view>

namespace rung::debrief {
namespace {

using scenario::EventKind;

std::string_view sentence_of(EventKind kind) {
    switch (kind) {
        case EventKind::accepted:
            return "{customer} accepts.";
        case EventKind::connected:
            return "{contact} is on the line.";
        case EventKind::callback_agreed:
            return "{contact} will call {customer} back.";
        case EventKind::unavailable:
            return "{contact} does not answer.";
        case EventKind::handed_back:
            return "{contact} cannot take this and gives the call back.";
        case EventKind::line_drops:
            return "The line to {contact} drops.";
        case EventKind::reconnects:
            return "{customer} gets through again.";
        case EventKind::starts_again:
            return "{customer} has to start from the beginning.";
        default:
            return {};
    }
}

/// “the Product safety desk” may stand first.
std::string with_capital(std::string sentence) {
    if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

}  // namespace

bool is_of_contact(EventKind kind) {
    return kind == EventKind::connected || kind == EventKind::callback_agreed ||
           kind == EventKind::unavailable || kind == EventKind::handed_back || kind == EventKind::line_drops;
}

std::string tell_happening(const scenario::Script& script, const Wording& say, const scenario::Event& event,
                           const std::string& contact) {
    if (event.kind == EventKind::call_ends) return std::string(script.text(script.endings[event.b].text));
    const auto sentence = sentence_of(event.kind);
    if (sentence.empty()) return {};
    return with_capital(say(sentence, {{"contact", contact}, {"customer", customer_of(script)}}));
}

}  // namespace rung::debrief
