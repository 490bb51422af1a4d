#include "terminal/asker.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace rung::terminal {
namespace {

constexpr std::string_view kSpaces = " \t\r";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// What was typed, as text that can be kept: bytes that are no UTF-8 are left out.
std::string readable(std::string_view typed) {
    std::string text(trimmed(typed));
    for (auto bad = base::find_bad_utf8(text); bad != std::string::npos; bad = base::find_bad_utf8(text))
        text.erase(bad, 1);
    return base::neutralise(text);
}

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
    constexpr std::string_view kBetween = " ,\t";
    std::vector<std::string_view> words;
    for (auto at = text.find_first_not_of(kBetween); at != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(kBetween, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(kBetween, end);
    }
    return words;
}

std::optional<int> parse_number(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

Answer<std::string> Asker::line(std::string_view prompt) {
    while (!over()) {
        page_->prompt(prompt);
        const auto input = console_->read_line(behind_.left_ms ? behind_.left_ms() : std::nullopt);
        if (input.heard == Heard::line) return {Answered::yes, readable(input.text)};
        page_->end_prompt();
        if (input.heard == Heard::nothing)
            behind_.run_out();
        else
            left_ = true;
    }
    return {};
}

Answer<std::string> Asker::reply(std::string_view prompt, bool may_go_back) {
    for (;;) {
        auto typed = line(prompt);
        if (!typed.given()) return {};
        std::transform(typed.value.begin(), typed.value.end(), typed.value.begin(), to_lower);
        if (may_go_back && (typed.value == "b" || typed.value == "back")) return {Answered::back};
        if (typed.value == "q" || typed.value == "quit") leave();
        if (typed.value == "stop" && behind_.stop)
            behind_.stop();
        else if (!left_)
            return typed;
    }
}

void Asker::show(std::string_view question, const std::vector<Pick>& picks) {
    page_->heading(question);
    for (std::size_t i = 0; i < picks.size(); ++i) {
        const auto& pick = picks[i];
        const auto text = pick.enabled
                              ? pick.text
                              : (*say_)("{pick} ({why})", {{"pick", pick.text}, {"why", pick.why_not}});
        page_->option(std::to_string(i + 1), text, pick.enabled);
    }
}

std::optional<std::size_t> Asker::read_pick(std::string_view typed, const std::vector<Pick>& picks) {
    const auto number = parse_number(typed);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > picks.size()) {
        page_->paragraph((*say_)("Type a number from 1 to {n}.", {{"n", std::to_string(picks.size())}}),
                         Ink::warning);
        return std::nullopt;
    }
    const auto idx = static_cast<std::size_t>(*number) - 1;
    if (!picks[idx].enabled) {
        page_->paragraph(picks[idx].why_not, Ink::warning);
        return std::nullopt;
    }
    return idx;
}

Answer<std::size_t> Asker::one(std::string_view question, const std::vector<Pick>& picks) {
    show(question, picks);
    for (;;) {
        const auto typed = reply((*say_)("Number, or b to go back:"));
        if (!typed.given()) return {typed.is};
        if (const auto picked = read_pick(typed.value, picks)) return {Answered::yes, *picked};
    }
}

Answer<std::vector<std::size_t>> Asker::some(std::string_view question, const std::vector<Pick>& picks,
                                             std::size_t most) {
    show(question, picks);
    for (;;) {
        const auto typed = reply((*say_)("Numbers such as 1 3, Enter for none, or b to go back:"));
        if (!typed.given()) return {typed.is};
        std::vector<std::size_t> picked;
        bool usable = true;
        for (const auto word : split_words(typed.value)) {
            const auto one = read_pick(word, picks);
            usable = usable && one;
            if (one && std::find(picked.begin(), picked.end(), *one) == picked.end()) picked.push_back(*one);
        }
        if (usable && picked.size() <= most) return {Answered::yes, std::move(picked)};
        if (usable) page_->paragraph((*say_)("At most {n}.", {{"n", std::to_string(most)}}), Ink::warning);
    }
}

Answer<bool> Asker::yes_or_no(std::string_view question, bool may_go_back) {
    page_->heading(question);
    for (;;) {
        const auto typed =
            reply(may_go_back ? (*say_)("y or n, or b to go back:") : (*say_)("y or n:"), may_go_back);
        if (!typed.given()) return {typed.is};
        if (typed.value == "y" || typed.value == "yes") return {Answered::yes, true};
        if (typed.value == "n" || typed.value == "no") return {Answered::yes, false};
        page_->paragraph((*say_)("Type y for yes or n for no."), Ink::warning);
    }
}

Answer<std::optional<int>> Asker::number(std::string_view question, int least, int most) {
    page_->heading(question);
    for (;;) {
        const auto typed = reply((*say_)("Number, Enter for none, or b to go back:"));
        if (!typed.given()) return {typed.is};
        if (typed.value.empty()) return {Answered::yes, std::nullopt};
        const auto number = parse_number(typed.value);
        if (number && *number >= least && *number <= most) return {Answered::yes, number};
        page_->paragraph((*say_)("A number from {least} to {most}.",
                                 {{"least", std::to_string(least)}, {"most", std::to_string(most)}}),
                         Ink::warning);
    }
}

Answer<std::string> Asker::words(std::string_view question) {
    page_->heading(question);
    auto typed = line((*say_)("Your words, Enter for none, or b to go back:"));
    if (!typed.given()) return {};
    if (typed.value == "b") return {Answered::back};
    return typed;
}

}  // namespace rung::terminal
