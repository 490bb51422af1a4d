#include "terminal/order.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rung::terminal {

using scenario::MoveKind;

namespace {

struct Word {
    std::string_view letter, word;
    OrderKind kind;
    MoveKind key = MoveKind::say;
};

constexpr std::array kWords = {
    Word{"h", "hold", OrderKind::phone, MoveKind::hold},
    Word{"l", "look up", OrderKind::phone, MoveKind::lookup},
    Word{"l", "lookup", OrderKind::phone, MoveKind::lookup},
    Word{"o", "offer", OrderKind::phone, MoveKind::offer},
    Word{"w", "warn", OrderKind::phone, MoveKind::warn},
    Word{"a", "announce", OrderKind::phone, MoveKind::announce},
    Word{"e", "escalate", OrderKind::phone, MoveKind::escalate},
    Word{"m", "message", OrderKind::phone, MoveKind::message},
    Word{"i", "interrupt", OrderKind::phone, MoveKind::barge_in},
    Word{"i", "barge in", OrderKind::phone, MoveKind::barge_in},
    Word{"s", "silence", OrderKind::phone, MoveKind::wait},
    Word{"s", "wait", OrderKind::phone, MoveKind::wait},
    Word{"x", "end", OrderKind::phone, MoveKind::disconnect},
    Word{"x", "leave", OrderKind::phone, MoveKind::disconnect},
    Word{"x", "disconnect", OrderKind::phone, MoveKind::disconnect},
    Word{"p", "policies", OrderKind::policies},
    Word{"p", "policy", OrderKind::policies},
    Word{"c", "contacts", OrderKind::contacts},
    Word{"n", "notes", OrderKind::notes},
    Word{"k", "customer", OrderKind::card},
    Word{"t", "transcript", OrderKind::transcript},
    Word{"!", "hint", OrderKind::hint},
    Word{"u", "undo", OrderKind::undo},
    Word{"", "pause", OrderKind::pause},
    Word{"?", "help", OrderKind::help},
    Word{"q", "quit", OrderKind::leave},
    Word{"", "stop", OrderKind::stop},
};
constexpr std::size_t kShortest = 3;  ///< letters of a beginning that will do

std::string lower(std::string_view text) {
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

std::string_view after_spaces(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Order order_of(const Word& word, std::string_view argument) {
    return {word.kind, word.key, std::string(after_spaces(argument))};
}

}  // namespace

std::optional<Order> parse_order(std::string_view typed) {
    const std::string text = lower(typed);
    if (is_number(text)) return Order{OrderKind::choice, MoveKind::say, text};
    for (const auto& word : kWords)
        if (text == word.word || text.starts_with(std::string(word.word) + ' '))
            return order_of(word, std::string_view(text).substr(word.word.size()));
    const auto head = std::string_view(text).substr(0, text.find(' '));
    for (const auto& word : kWords)
        if ((!word.letter.empty() && head == word.letter) ||
            (head.size() >= kShortest && word.word.starts_with(head)))
            return order_of(word, std::string_view(text).substr(head.size()));
    return std::nullopt;
}

std::string_view nearest_order(std::string_view typed) {
    std::vector<std::string_view> words;
    for (const auto& word : kWords) words.push_back(word.word);
    return base::find_near(lower(typed), words);
}

}  // namespace rung::terminal
