#include "support/hostile_files.h"

#include "scenario/limits.h"

#include <cstddef>
#include <fmt/format.h>
#include <string_view>

#include "support/fixtures.h"

namespace rung::test {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
    const std::size_t size = text.size() * times;
    std::string out(text);
    out.reserve(size);
    while (out.size() < size) out.append(out, 0, size - out.size());  // doubles
    return out;
}

/// The fixture's scenario with one more key at its top, before `nodes`.
std::string with_key(const std::string& key_and_value) {
    std::string json(scenario_json());
    json.insert(json.find("\"start\""), key_and_value + ", ");
    return json;
}

/// The fixture's scenario with other bytes for the number of its turns.
std::string with_turns(const std::string& number) {
    std::string json(scenario_json());
    json.replace(json.find("20,\n"), 2, number);
    return json;
}

/// The fixture's scenario with other bytes within a text.
std::string with_text(const std::string& bytes) {
    std::string json(scenario_json());
    json.replace(json.find("furious"), 7, bytes);
    return json;
}

/// A whole file as large as is allowed, made of one piece.
std::string filled(std::string_view before, std::string_view piece, std::string_view after) {
    return std::string(before) +
           repeat(piece, (scenario::kMaxFileBytes - before.size() - after.size()) / piece.size()) +
           std::string(after);
}

}  // namespace

std::vector<HostileFile> hostile_files() {
    const auto million = std::size_t{1'000'000};
    return {
        {"lists a million deep", [=] { return repeat("[", million) + repeat("]", million); }, "too-deep"},
        {"objects a million deep", [=] { return repeat(R"({"a":)", million) + "1" + repeat("}", million); },
         "too-deep"},
        {"a million lists that never end", [=] { return repeat("[", million); }, "too-deep"},
        {"depth in a comment",
         [=] { return with_key("\"//\": " + repeat("[", million) + repeat("]", million)); }, "too-deep"},
        {"as deep as is allowed, in a comment",
         [] { return with_key("\"//\": " + repeat("[", 63) + repeat("]", 63)); }, ""},
        {"one deeper", [] { return with_key("\"//\": " + repeat("[", 64) + repeat("]", 64)); }, "too-deep"},
        {"a text of 64 MB", [] { return with_text(std::string(64u << 20, 'x')); }, "file-too-large"},
        {"a text that fills the file", [] { return filled("{\"id\": \"", "x", "\"}"); }, "string-too-long"},
        {"a key that fills the file", [] { return filled("{\"", "x", "\": 1}"); }, "string-too-long"},
        {"a text of escapes that fills the file", [] { return filled("{\"id\": \"", "\\u0041", "\"}"); },
         "string-too-long"},
        {"a text as long as is allowed",
         [] { return with_text(std::string(scenario::kMaxStringBytes - 10, 'x')); }, ""},
        {"a text of a byte more", [] { return with_text(std::string(scenario::kMaxStringBytes - 9, 'x')); },
         "string-too-long"},
        {"nothing but texts of escapes", [] { return filled("[", "[\"\\n\",\"\\t\"],", "0]"); },
         "list-too-long"},
        {"a list of millions", [] { return filled("[", "0,", "0]"); }, "list-too-long"},
        {"lists of many lists", [] { return filled("[", "[" + repeat("0,", 60'000) + "0],", "0]"); },
         "too-many-values"},
        {"millions of empty lists", [] { return filled("[", "[" + repeat("[],", 60'000) + "0],", "0]"); },
         "too-many-values"},
        {"an object of too many members",
         [] {
             std::string json = "{";
             for (int i = 0; json.size() < 8'000'000; ++i) json += fmt::format("\"k{}\":0,", i);
             return json + "\"id\":0}";
         },
         "list-too-long"},
        {"a top with every unknown key it can hold",
         [] {
             std::string json = "{";
             for (int i = 0; i < 60'000; ++i) json += fmt::format("\"k{}\":0,", i);
             return json + "\"id\":0}";
         },
         "too-many-faults"},
        {"one key again and again", [] { return "{" + repeat("\"a\":0,", 60'000) + "\"a\":0}"; },
         "duplicate-key"},
        {"the same escaped and plain", [] { return with_key(R"("id": "a", "\u0069d": "b")"); },
         "duplicate-key"},
        {"commas alone", [] { return filled("[", ",", "]"); }, "json-syntax"},
        {"colons alone", [] { return filled("{\"a\"", ":", "}"); }, "json-syntax"},
        {"spaces alone", [] { return filled("", " ", ""); }, "json-syntax"},
        {"line ends around true",
         [] {
             return filled(
                 "[", "true,\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "]");
         },
         "list-too-long"},
        {"line ends in lists", [] { return "[" + repeat("[" + repeat("\n", 130'000), 60); }, "json-syntax"},
        {"line ends alone", [] { return filled("", "\n", ""); }, "json-syntax"},
        {"fractions on one line", [] { return filled("[", "[" + repeat("0.5,", 50'000) + "0],", "0]"); },
         "fraction"},
        {"fractions on a line each", [] { return filled("[", "[" + repeat("0.5,\n", 50'000) + "0],", "0]"); },
         "fraction"},
        {"a fault at the end of one long line",
         [] { return filled("{\"//\": [\"", "x\",\"", "\"], \"id\": 1}"); }, "missing-key"},
        {"wrong types by the thousand",
         [] { return with_key("\"facts\": {}, \"traps\": [" + repeat("1, ", 60'000) + "1]"); },
         "duplicate-key"},
        {"a number of a million digits", [=] { return with_turns("1" + std::string(million, '0')); },
         "number-too-large"},
        {"a fraction of a million digits", [=] { return with_turns("0." + std::string(million, '1')); },
         "fraction"},
        {"1e999", [] { return with_turns("1e999"); }, "fraction"},
        {"-1e999", [] { return with_turns("-1e999"); }, "fraction"},
        {"1e-999", [] { return with_turns("1e-999"); }, "fraction"},
        {"20.0", [] { return with_turns("20.0"); }, "fraction"},
        {"2e1", [] { return with_turns("2e1"); }, "fraction"},
        {"2 to the 63", [] { return with_turns("9223372036854775808"); }, "number-too-large"},
        {"2 to the 63, less one", [] { return with_turns("9223372036854775807"); }, "number-out-of-range"},
        {"minus 2 to the 63", [] { return with_turns("-9223372036854775808"); }, "number-out-of-range"},
        {"one below that", [] { return with_turns("-9223372036854775809"); }, "number-too-large"},
        {"2 to the 64", [] { return with_turns("18446744073709551616"); }, "number-too-large"},
        {"minus nothing", [] { return with_turns("-0"); }, "number-out-of-range"},
        {"a sign alone", [] { return with_turns("-"); }, "json-syntax"},
        {"a plus", [] { return with_turns("+20"); }, "json-syntax"},
        {"a leading zero", [] { return with_turns("020"); }, "json-syntax"},
        {"a point at the end", [] { return with_turns("20."); }, "json-syntax"},
        {"a point at the front", [] { return with_turns(".5"); }, "json-syntax"},
        {"hexadecimal", [] { return with_turns("0x14"); }, "json-syntax"},
        {"NaN", [] { return with_turns("NaN"); }, "json-syntax"},
        {"Infinity", [] { return with_turns("-Infinity"); }, "json-syntax"},
        {"an overlong slash", [] { return with_text("\xC0\xAF"); }, "bad-utf8"},
        {"a surrogate in UTF-8", [] { return with_text("\xED\xA0\x80"); }, "bad-utf8"},
        {"past the last code point", [] { return with_text("\xF4\x90\x80\x80"); }, "bad-utf8"},
        {"a byte that UTF-8 never has", [] { return with_text("\xFF"); }, "bad-utf8"},
        {"a lone continuation", [] { return with_text("\x80"); }, "bad-utf8"},
        {"a character cut short", [] { return with_text("\xE2\x82"); }, "bad-utf8"},
        {"bad UTF-8 in a key", [] { return with_key("\"\xC3\": 1"); }, "bad-utf8"},
        {"bad UTF-8 between values", [] { return with_turns("20\xA0"); }, "bad-utf8"},
        {"the first and last of each length",
         [] { return with_text("\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"); },
         ""},
        {"UTF-16", [] { return std::string("\xFF\xFE{\0}\0", 6); }, "bad-utf8"},
        {"a byte order mark", [] { return "\xEF\xBB\xBF" + std::string(scenario_json()); },
         "byte-order-mark"},
        {"half a pair", [] { return with_text("\\ud83d"); }, "bad-escape"},
        {"the other half", [] { return with_text("\\ude00"); }, "bad-escape"},
        {"two first halves", [] { return with_text("\\ud83d\\ud83d"); }, "bad-escape"},
        {"a half and a letter", [] { return with_text("\\ud83dx"); }, "bad-escape"},
        {"half a pair in a key", [] { return with_key("\"\\udc00\": 1"); }, "bad-escape"},
        {"a whole pair", [] { return with_text("\\ud83d\\ude00"); }, ""},
        {"too few digits", [] { return with_text("\\u12"); }, "bad-escape"},
        {"an escape that there is not", [] { return with_text("\\x41"); }, "bad-escape"},
        {"an escaped NUL", [] { return with_text("\\u0000"); }, ""},
        {"an escaped escape", [] { return with_text("\\u001b[2J"); }, ""},
        {"a NUL at the end", [] { return std::string(scenario_json()) + '\0'; }, "bytes-after-end"},
        {"NULs and more", [] { return std::string(scenario_json()) + std::string(3, '\0') + "{}"; },
         "bytes-after-end"},
        {"NULs to the end of a full file", [] { return filled("{}", std::string_view("\0", 1), ""); },
         "bytes-after-end"},
        {"a NUL in a text", [] { return with_text(std::string(1, '\0')); }, "json-syntax"},
        {"a NUL between values", [] { return with_turns(std::string("20\0", 3)); }, "json-syntax"},
        {"an escape in a text", [] { return with_text("\x1b[2J"); }, "json-syntax"},
        {"a line break in a text", [] { return with_text("one\ntwo"); }, "json-syntax"},
        {"an empty file", [] { return std::string(); }, "json-syntax"},
        {"null", [] { return std::string("null"); }, "wrong-type"},
        {"a list", [] { return std::string("[]"); }, "wrong-type"},
        {"a text", [] { return std::string("\"{}\""); }, "wrong-type"},
        {"an empty object", [] { return std::string("{}"); }, "missing-key"},
        {"two objects", [] { return std::string("{}{}"); }, "bytes-after-end"},
        {"a closing brace", [] { return std::string("}"); }, "json-syntax"},
        {"a comment as other programs write it", [] { return with_turns("20 // turns"); }, "json-syntax"},
        {"single quotes", [] { return with_key("'id': 1"); }, "json-syntax"},
        {"a comma too many", [] { return with_key("\"//\": [1, ]"); }, "json-syntax"},
        {"true in capitals", [] { return with_turns("True"); }, "json-syntax"},
    };
}

}  // namespace rung::test
