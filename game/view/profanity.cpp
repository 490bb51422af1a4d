#include "view/profanity.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rung::view {
namespace {

/// Stems: what begins with one and goes on with an ending of `kEndings` is the same word.
constexpr std::array<std::string_view, 25> kStems = {
    "arse", "arsehole", "ass",  "asshole", "bastard",  "bitch", "bloody",  "bollocks", "bullshit",
    "crap", "cunt",     "damn", "dick",    "dickhead", "fuck",  "goddamn", "idiot",    "moron",
    "piss", "prick",    "shit", "slut",    "twat",     "wank",  "wanker"};
constexpr std::array<std::string_view, 12> kEndings = {"",    "s",   "es",  "ed", "d",  "er",
                                                       "ers", "ing", "in'", "y",  "ic", "ty"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}

/// A letter that is not of English stands before this place; a quotation mark or a dash is none.
bool follows_letter(std::string_view text, std::size_t at) {
    constexpr std::string_view kPunctuation = "\xE2\x80";  // begins U+2000 to U+203F
    if (at == 0 || (static_cast<unsigned char>(text[at - 1]) & 0x80) == 0) return false;
    return at < 3 || text.substr(at - 3, 2) != kPunctuation;
}

bool is_strong(std::string_view word) {
    std::string low(word);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
        return low.starts_with(stem) &&
               std::find(kEndings.begin(), kEndings.end(), std::string_view(low).substr(stem.size())) !=
                   kEndings.end();
    });
}

std::string masked(std::string_view word) {
    std::string mask(1, word.front());
    for (std::size_t i = 1; i < word.size(); ++i) mask += "–";
    return mask;
}

/// What changes stands at the end of the pool; the rest stays where it is.
void replace(const Wording& say, scenario::Script& script, scenario::Text& text, Profanity profanity) {
    const auto softened = soften(say, script.text(text), profanity);
    if (softened == script.text(text)) return;
    text = {static_cast<std::uint32_t>(script.pool.size()), static_cast<std::uint32_t>(softened.size())};
    script.pool += softened;
}

}  // namespace

std::string soften(const Wording& say, std::string_view text, Profanity profanity) {
    if (profanity == Profanity::full) return std::string(text);
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        const auto word = text.substr(at, end - at);
        if (word.empty()) {
            out += text[at++];
            continue;
        }
        if (follows_letter(text, at) || !is_strong(word))
            out += word;
        else
            out += profanity == Profanity::masked ? masked(word) : say("[swears]");
        at = end;
    }
    return out;
}

void soften(const Wording& say, scenario::Script& script, Profanity profanity) {
    if (profanity == Profanity::full) return;
    const auto each = [&](auto&... texts) { (replace(say, script, texts, profanity), ...); };
    each(script.title, script.summary, script.brief, script.escalation_promise);
    each(script.out_of_turns_text, script.disconnected_text, script.left_to_owner_text);
    for (auto& [label, entry] : script.account) each(label, entry);
    for (auto& line : script.lines) each(line.say);
    for (auto& choice : script.choices) each(choice.say, choice.coach);
    for (auto& ending : script.endings) each(ending.text, ending.later);
    for (auto& policy : script.policies) each(policy.title, policy.text, policy.answer);
    for (auto& fact : script.facts) each(fact.text, fact.ask);
    for (auto& line : script.handover_lines) each(line.say);
    for (auto& line : script.company_lines) each(line);
}

}  // namespace rung::view
