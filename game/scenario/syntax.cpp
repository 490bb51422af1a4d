#include "scenario/syntax.h"

#include "base/code_points.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kNumberHint = "numbers are whole and written plainly, as 5 or -5";
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

/// What could have come next, and where.
struct Expected {
    std::size_t at = 0;
    std::string_view what;
    bool after_comma = false;
};

Expected expected_after(std::string_view text, std::size_t end, SyntaxState state) {
    const std::size_t at = skip_spaces(text, end);
    const bool comma = text.substr(at).starts_with(',');
    switch (state) {
        case SyntaxState::start:
            return {at, "a value"};
        case SyntaxState::object_open:
            return {at, "a key in double quotes or \"}\""};
        case SyntaxState::object_key:
            if (!text.substr(at).starts_with(':')) return {at, "\":\""};
            return {skip_spaces(text, at + 1), "a value"};
        case SyntaxState::object_value:
            if (!comma) return {at, "\",\" or \"}\""};
            return {skip_spaces(text, at + 1), "a key in double quotes", true};
        case SyntaxState::array_open:
            return {at, "a value or \"]\""};
        case SyntaxState::array_value:
            if (!comma) return {at, "\",\" or \"]\""};
            return {skip_spaces(text, at + 1), "a value", true};
        case SyntaxState::end:
            break;
    }
    return {at, "the end of the file"};
}

std::string hint_for(std::string_view text, const Expected& expected) {
    const std::string_view rest = text.substr(expected.at);
    const char c = rest.empty() ? '\0' : rest.front();
    if (c == '/' || c == '#') return std::string(kCommentHint);
    if (expected.after_comma && (c == '}' || c == ']')) return "take out the comma before it";
    if (c == '\'') return "texts stand in double quotes";
    const std::string_view word = rest.substr(0, word_size(rest));
    if (word.empty()) return {};
    if (word == "True" || word == "False" || word == "None") return "JSON writes true, false and null";
    if (std::string_view("0123456789-+.").find(c) != std::string_view::npos) return std::string(kNumberHint);
    if (expected.what.starts_with('"')) return {};
    return fmt::format("texts stand in double quotes: \"{}\"", word.substr(0, 40));
}

}  // namespace

std::size_t number_size(std::string_view text) {
    std::size_t size = text.starts_with('-') ? 1 : 0;
    const auto is = [&](std::size_t at, std::string_view any) {
        return at < text.size() && any.find(text[at]) != std::string_view::npos;
    };
    const auto skip_digits = [&](std::size_t from) {
        return std::min(text.find_first_not_of("0123456789", from), text.size());
    };
    if (!is(size, "0123456789")) return 0;
    size = text[size] == '0' ? size + 1 : skip_digits(size);
    if (is(size, ".") && is(size + 1, "0123456789")) size = skip_digits(size + 1);
    if (!is(size, "eE")) return size;
    const std::size_t exponent = is(size + 1, "+-") ? size + 2 : size + 1;
    return is(exponent, "0123456789") ? skip_digits(exponent) : size;
}

SyntaxFault number_fault(std::string_view token, base::Place place) {
    if (token.find_first_of(".eE") == std::string_view::npos)
        return {"number-too-large", place, "a number does not fit into 64 bits", ""};
    const std::string_view shown = token.substr(0, 40);
    return {"fraction", place,
            fmt::format("found {}{}, expected a whole number", shown, shown.size() < token.size() ? "…" : ""),
            std::string(kNumberHint)};
}

SyntaxFault explain_syntax(std::string_view text, std::size_t end, SyntaxState state) {
    const Expected expected = expected_after(text, end, state);
    const std::size_t at = expected.at;
    const bool text_fits = !expected.what.starts_with('"');
    if (text_fits && state != SyntaxState::end && text.substr(at).starts_with('"'))
        return explain_string(text, at);
    std::size_t size = 0;
    const std::string found = found_at(text, at, size);
    if (state == SyntaxState::end)
        return {"bytes-after-end", place_of(at, size),
                fmt::format("{} follows the end of the file's value", found),
                "a file holds one object, { … }, and nothing after it"};
    // A reader gives up on numbers that are beyond what any of its types hold.
    if (const std::size_t digits = number_size(text.substr(at)); text_fits && digits > 0 && digits == size)
        return number_fault(text.substr(at, size), place_of(at, size));
    return {"json-syntax", place_of(at, size), fmt::format("found {}, expected {}", found, expected.what),
            hint_for(text, expected)};
}

}  // namespace rung::scenario
