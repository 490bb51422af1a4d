#include "scenario/syntax.h"

#include "base/code_points.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kCommentHint =
    "a comment is a key that begins with \"//\", as in \"// note\": \"…\"";

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(kSpaces, at), text.size());
}

base::Place place_of(std::size_t at, std::size_t size) {
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size)};
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '+' || c == '.';
}

std::size_t word_size(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_word_byte);
    return static_cast<std::size_t>(end - text.begin());
}

int hex_digits(std::string_view text) {
    const auto end = std::find_if_not(
        text.begin(), text.begin() + static_cast<long>(std::min<std::size_t>(4, text.size())),
        [](char c) { return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos; });
    return static_cast<int>(end - text.begin());
}

unsigned code_unit(std::string_view escape) {
    return static_cast<unsigned>(std::stoul(std::string(escape.substr(2, 4)), nullptr, 16));
}

/// What is wrong with the escape at `at`; an empty code where nothing is.
SyntaxFault explain_escape(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const char kind = rest.size() > 1 ? rest[1] : '\0';
    if (std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos && kind != '\0') return {};
    if (kind != 'u')
        return {"bad-escape", place_of(at, std::min<std::size_t>(2, rest.size())),
                "a backslash in a text must be followed by one of \" \\ / b f n r t u",
                "for a backslash itself write two"};
    if (hex_digits(rest.substr(2)) < 4)
        return {"bad-escape", place_of(at, 2 + static_cast<std::size_t>(hex_digits(rest.substr(2)))),
                "\"\\u\" must be followed by four hexadecimal digits", ""};
    const unsigned unit = code_unit(rest);
    if (unit < 0xd800 || unit > 0xdfff) return {};
    const bool paired = unit < 0xdc00 && rest.substr(6).starts_with("\\u") &&
                        hex_digits(rest.substr(8)) == 4 && (code_unit(rest.substr(6)) & 0xfc00u) == 0xdc00;
    if (paired) return {};
    return {"bad-escape", place_of(at, 6), "half of a pair of surrogates, which is no character",
            "write the character itself"};
}

SyntaxFault explain_string(std::string_view text, std::size_t start) {
    for (std::size_t at = start + 1; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n' || byte == '\r')
            return {"json-syntax", place_of(start, at - start), "a text has no closing quote on its line",
                    "write a line break inside a text as \"\\n\""};
        if (byte < 0x20)
            return {"json-syntax", place_of(at, 1),
                    fmt::format("a text holds the control character U+{:04X}", byte),
                    fmt::format("write it as \"\\u{:04x}\", or leave it out", byte)};
        if (byte == '"') break;
        if (byte != '\\') continue;
        SyntaxFault fault = explain_escape(text, at);
        if (!fault.code.empty()) return fault;
        const bool pair = text[at + 1] == 'u' && (code_unit(text.substr(at)) & 0xfc00u) == 0xd800;
        at += pair ? 11u : text[at + 1] == 'u' ? 5u : 1u;
    }
    return {"json-syntax", place_of(start, 1), "the file ends inside the text that begins here",
            "close it with a quote"};
}

/// A number as JSON writes it.
bool is_number(std::string_view word) {
    const auto skip_digits = [&] {
        const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
        word.remove_prefix(digits);
        return digits;
    };
    if (word.starts_with('-')) word.remove_prefix(1);
    const bool zero = word.starts_with('0');
    const auto whole = skip_digits();
    if (whole == 0 || (zero && whole > 1)) return false;
    if (word.starts_with('.')) {
        word.remove_prefix(1);
        if (skip_digits() == 0) return false;
    }
    if (word.starts_with('e') || word.starts_with('E')) {
        word.remove_prefix(1);
        if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
        if (skip_digits() == 0) return false;
    }
    return word.empty();
}

/// The thing found at `at`, as a person would call it.
std::string found_at(std::string_view text, std::size_t at, std::size_t& size) {
    size = 1;
    if (at >= text.size()) return "the end of the file";
    if (text[at] == '\0') return "a NUL byte";
    if (text[at] == '"') {
        size = text.find('"', at + 1) == std::string_view::npos ? 1 : text.find('"', at + 1) + 1 - at;
        return "a text in quotes";
    }
    if (is_word_byte(text[at])) {
        size = word_size(text.substr(at));
        return fmt::format("\"{}\"", text.substr(at, std::min<std::size_t>(size, 40)));
    }
    base::CodePoints points(text.substr(at));
    const base::CodePoint point = points.next();
    size = point.bytes.size();
    return fmt::format("\"{}\"", point.bytes);
}

std::string hint_for(std::string_view text, std::size_t at, std::string_view expected, bool after_comma) {
    const char c = at < text.size() ? text[at] : '\0';
    if (c == '/' || c == '#') return std::string(kCommentHint);
    if (after_comma && (c == '}' || c == ']')) return "take out the comma before it";
    if (c == '\'') return "texts stand in double quotes";
    const std::string_view word =
        text.substr(std::min(at, text.size()), word_size(text.substr(std::min(at, text.size()))));
    if (word.empty()) return {};
    if (word == "True" || word == "False" || word == "None") return "JSON writes true, false and null";
    const bool digit = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    if (digit) return "numbers are whole and written plainly, as 5 or -5";
    return expected.starts_with('"')
               ? std::string()
               : fmt::format("texts stand in double quotes: \"{}\"", word.substr(0, 40));
}

}  // namespace

SyntaxFault number_fault(std::string_view token, base::Place place) {
    if (token.find_first_of(".eE") == std::string_view::npos)
        return {"number-too-large", place, "a number does not fit into 64 bits", ""};
    const std::string_view shown = token.substr(0, 40);
    return {"fraction", place,
            fmt::format("found {}{}, expected a whole number", shown, shown.size() < token.size() ? "…" : ""),
            "numbers are whole and written plainly, as 5 or -5"};
}

SyntaxFault explain_syntax(std::string_view text, std::size_t end, SyntaxState state) {
    std::size_t at = skip_spaces(text, end);
    const auto next_is = [&](char c) { return at < text.size() && text[at] == c; };
    std::string_view expected = "a value";
    bool after_comma = false;
    if (state == SyntaxState::end) {
        std::size_t size = 0;
        const std::string found = found_at(text, at, size);
        return {"bytes-after-end", place_of(at, size),
                fmt::format("{} follows the end of the file's value", found),
                "a file holds one object, { … }, and nothing after it"};
    }
    if (state == SyntaxState::object_open) expected = "a key in double quotes or \"}\"";
    if (state == SyntaxState::array_open) expected = "a value or \"]\"";
    if (state == SyntaxState::object_key) {
        if (next_is(':')) {
            at = skip_spaces(text, at + 1);
        } else {
            expected = "\":\"";
        }
    }
    if (state == SyntaxState::object_value || state == SyntaxState::array_value) {
        const bool object = state == SyntaxState::object_value;
        after_comma = next_is(',');
        if (after_comma) at = skip_spaces(text, at + 1);
        if (after_comma) {
            expected = object ? "a key in double quotes" : "a value";
        } else {
            expected = object ? "\",\" or \"}\"" : "\",\" or \"]\"";
        }
    }
    if (next_is('"') && !expected.starts_with('"')) return explain_string(text, at);
    std::size_t size = 0;
    const std::string found = found_at(text, at, size);
    // A reader gives up on numbers that are beyond what any of its types hold.
    if (const auto word = text.substr(std::min(at, text.size()), size);
        !expected.starts_with('"') && is_number(word))
        return number_fault(word, place_of(at, size));
    return {"json-syntax", place_of(at, size), fmt::format("found {}, expected {}", found, expected),
            hint_for(text, at, expected, after_comma)};
}

}  // namespace rung::scenario
