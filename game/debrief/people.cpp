#include "debrief/people.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rung::debrief {
namespace {

constexpr std::array<std::string_view, 14> kTitles = {"Mr",  "Mrs",  "Ms",  "Miss", "Mx",    "Dr",  "Prof",
                                                      "Mr.", "Mrs.", "Ms.", "Dr.",  "Prof.", "Sir", "Dame"};
constexpr std::array<std::string_view, 8> kBodies = {"desk",   "team",    "department", "unit",
                                                     "office", "service", "support",    "line"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a name is that of a desk or a team rather than of a person.
bool names_a_body(std::string_view name) {
    std::string last(name.substr(name.rfind(' ') + 1));
    std::transform(last.begin(), last.end(), last.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return holds(kBodies, last);
}

struct ReasonWords {
    std::string_view name, sentence, id;
};

/// In the order of `Reason`.
constexpr auto kReasonWords = std::to_array<ReasonWords>({
    {"over your limit", "{customer} wants more than is yours to give.", "W1"},
    {"insists on a manager", "{customer} insists on a manager and has refused what was offered.", "W2"},
    {"abuse", "{customer} went on after the last warning.", "W3"},
    {"beyond your knowledge", "The answer is not in the book.", "W4"},
    {"slipping away", "The call is slipping away.", "W5"},
    {"no progress", "The usual way will not get there in time.", "W6"},
    {"somebody could be hurt", "Somebody could be hurt.", "W7"},
    {"threat", "{customer} made a threat.", "W7"},
    {"fraud", "It looks like fraud.", "W7"},
    {"compliance", "The law or a regulator has a say in this.", "W7"},
    {"needs more care", "{customer} needs more care than a usual call gives.", "W7"},
    {"worth knowing", "{customer} mentioned something that somebody should know.", "W8"},
});
static_assert(kReasonWords.size() == scenario::kReasons);

const ReasonWords& words_of(scenario::Reason reason) {
    return kReasonWords[static_cast<std::size_t>(reason)];
}

}  // namespace

std::string first_name(std::string_view name) {
    const auto first = name.substr(0, name.find(' '));
    return std::string(holds(kTitles, first) ? name : first);
}

std::string customer_of(const scenario::Script& script) {
    return first_name(script.text(script.customer_name));
}

std::string contact_of(const scenario::Script& script, const Wording& say, std::uint8_t contact) {
    if (contact >= script.contacts.size()) return say("nobody");
    const auto name = script.text(script.contacts[contact].name);
    return names_a_body(name) ? say("the {desk}", {{"desk", std::string(name)}}) : first_name(name);
}

std::string reach_of(const scenario::Script& script, const Wording& say, std::uint8_t contact) {
    if (contact >= script.contacts.size()) return say("nobody");
    const auto& held = script.contacts[contact];
    return say("{name} (extension {extension})", {{"name", std::string(script.text(held.name))},
                                                  {"extension", std::string(script.text(held.extension))}});
}

std::string reason_name(const Wording& say, scenario::Reason reason) {
    return say(words_of(reason).name);
}

std::string reason_sentence(const scenario::Script& script, const Wording& say, scenario::Reason reason) {
    return say(words_of(reason).sentence, {{"customer", customer_of(script)}});
}

std::vector<std::string> reason_ids(scenario::Reason reason) {
    return {std::string(words_of(reason).id)};
}

std::string cause_name(const Wording& say, scenario::Cause cause) {
    constexpr std::array<std::string_view, 4> kNames = {"others", "myself", "both", "a rule or a limit"};
    return say(kNames[static_cast<std::size_t>(cause)]);
}

std::string_view stage_code(scenario::Stage stage) {
    constexpr std::array<std::string_view, 6> kCodes = {"L1", "L2", "L3", "L4", "L5", "L6"};
    return kCodes[static_cast<std::size_t>(stage)];
}

std::string stage_name(const Wording& say, scenario::Stage stage) {
    constexpr std::array<std::string_view, 6> kNames = {"contact",  "support",    "trigger",
                                                        "handover", "specialist", "follow-up"};
    return say(kNames[static_cast<std::size_t>(stage)]);
}

}  // namespace rung::debrief
