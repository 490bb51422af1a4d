#include "debrief/wording.h"

#include <algorithm>

namespace rung::debrief {
namespace {

/// The end of the place that begins at `open`, or npos where the brace begins none.
std::size_t end_of_place(std::string_view pattern, std::size_t open) {
    const auto close = pattern.find('}', open);
    const auto next = pattern.find('{', open + 1);
    return close == std::string_view::npos || next < close ? std::string_view::npos : close;
}

}  // namespace

std::string Wording::fill(std::string_view pattern, std::initializer_list<Fill> fills, const int* n) const {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto close = pattern[at] == '{' ? end_of_place(pattern, at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            text += pattern[at++];
            continue;
        }
        const auto place = pattern.substr(at + 1, close - at - 1);
        const auto* found =
            std::find_if(fills.begin(), fills.end(), [&](const Fill& f) { return f.place == place; });
        if (found != fills.end()) {
            text += found->words;
        } else {
            text += n != nullptr && place == "n" ? std::to_string(*n)
                                                 : std::string(pattern.substr(at, close + 1 - at));
        }
        at = close + 1;
    }
    return text;
}

std::string Wording::operator()(std::string_view english, std::initializer_list<Fill> fills) const {
    return fill(texts_->text(english), fills, nullptr);
}

std::string Wording::count(int n, std::string_view one, std::string_view many,
                           std::initializer_list<Fill> fills) const {
    return fill(texts_->text(n == 1 ? one : many), fills, &n);
}

std::string Wording::quote(std::string_view words, std::size_t most) const {
    return (*this)("“{words}”", {{"words", cut_words(words, most)}});
}

std::string Wording::list(const std::vector<std::string>& things) const {
    if (things.empty()) return {};
    std::string text = things.front();
    for (std::size_t i = 1; i + 1 < things.size(); ++i) text += ", " + things[i];
    if (things.size() == 1) return text;
    return (*this)("{some} and {last}", {{"some", text}, {"last", things.back()}});
}

std::string Wording::turns(int from, int to) const {
    if (from >= to) return (*this)("turn {from}", {{"from", std::to_string(from)}});
    return (*this)("turns {from} to {to}", {{"from", std::to_string(from)}, {"to", std::to_string(to)}});
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != ' ' && (at == 0 || text[at - 1] == ' ')) ++words;
    return words;
}

std::string cut_words(std::string_view text, std::size_t most) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ' || (at > 0 && text[at - 1] == ' ')) continue;
        if (++words < most) continue;
        if (text.find_first_not_of(' ', at) == std::string_view::npos) break;
        auto kept = text.substr(0, at);
        while (!kept.empty() && (kept.back() == ',' || kept.back() == '.' || kept.back() == ';'))
            kept.remove_suffix(1);
        return std::string(kept) + " …";
    }
    return std::string(text);
}

void add_sentence(std::string& paragraph, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += sentence;
}

void add_ids(std::vector<std::string>& ids, const std::vector<std::string>& more) {
    for (const auto& id : more)
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

}  // namespace rung::debrief
