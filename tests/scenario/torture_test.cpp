#include "base/code_points.h"
#include "base/text.h"
#include "scenario/compile.h"
#include "scenario/document.h"
#include "scenario/limits.h"
#include "scenario/read.h"

#include <algorithm>
#include <ctime>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "support/apart.h"
#include "support/fixtures.h"

/// Files that nobody writes by accident. Whatever the bytes: either a file loads, or an author is told why
/// not, soon and without much memory.
namespace rung {
namespace {

constexpr double kMostSeconds = 1.0;
constexpr double kMostMegabytes = 256;

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

/// The fixture's scenario with one more key at its top, before `nodes`.
std::string with_key(const std::string& key_and_value) {
    std::string json(test::scenario_json());
    json.insert(json.find("\"start\""), key_and_value + ", ");
    return json;
}

/// The fixture's scenario with other bytes for the number of its turns.
std::string with_turns(const std::string& number) {
    std::string json(test::scenario_json());
    json.replace(json.find("20,\n"), 2, number);
    return json;
}

/// The fixture's scenario with other bytes within a text.
std::string with_text(const std::string& bytes) {
    std::string json(test::scenario_json());
    json.replace(json.find("furious"), 7, bytes);
    return json;
}

/// A whole file as large as is allowed, made of one piece.
std::string filled(std::string_view before, std::string_view piece, std::string_view after) {
    return std::string(before) +
           repeat(piece, (scenario::kMaxFileBytes - before.size() - after.size()) / piece.size()) +
           std::string(after);
}

/// Whether a diagnostic can be shown to anybody: complete, on its line, and nothing a terminal would obey.
bool is_clean(const base::Diagnostic& fault) {
    const auto kebab = [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || (c >= '0' && c <= '9'); };
    const std::string shown = base::format_diagnostic(fault);
    const auto obeyed = [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7f; };
    return !fault.code.empty() && std::all_of(fault.code.begin(), fault.code.end(), kebab) &&
           !fault.message.empty() && base::find_bad_utf8(shown) == std::string_view::npos &&
           std::none_of(shown.begin(), shown.end(), obeyed) &&
           base::display_width(fault.source_line) <= 110 && shown.ends_with('\n') &&
           fault.caret <= base::display_width(fault.source_line) + 1;
}

struct Answer {
    base::Diagnostics faults;
    bool clean = false;  ///< something is wrong exactly when it did not load, and what is told can be shown
    double seconds = 0;  ///< of the processor's time, to read
};

Answer read(std::string bytes) {
    Answer answer;
    const std::clock_t start = std::clock();
    const auto made = scenario::parse_scenario({"torture.json", std::move(bytes)}, answer.faults);
    answer.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    answer.clean = made.has_value() != base::has_errors(answer.faults) && answer.faults.size() <= 1100 &&
                   std::all_of(answer.faults.begin(), answer.faults.end(), is_clean);
    return answer;
}

struct Torture {
    std::string name;
    std::function<std::string()> bytes;
    std::string code;  ///< the first that is told; empty: it loads
};

std::vector<Torture> tortures() {
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
        {"a byte order mark", [] { return "\xEF\xBB\xBF" + std::string(test::scenario_json()); },
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
        {"a NUL at the end", [] { return std::string(test::scenario_json()) + '\0'; }, "bytes-after-end"},
        {"NULs and more", [] { return std::string(test::scenario_json()) + std::string(3, '\0') + "{}"; },
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

}  // namespace

TEST_CASE("every hostile file loads or gets a clean answer, soon and in little memory") {
    for (const Torture& torture : tortures()) {
        CAPTURE(torture.name);
        const std::string bytes = torture.bytes();
        const test::Apart apart = test::run_apart([&] {
            const Answer answer = read(bytes);
            const std::string first = answer.faults.empty() ? std::string() : answer.faults.front().code;
            if (answer.clean && first == torture.code && answer.seconds < kMostSeconds) return true;
            fmt::print(stderr, "{}: told \"{}\" after {:.2f} s, expected \"{}\"\n", torture.name, first,
                       answer.seconds, torture.code);
            for (std::size_t i = 0; i < std::min<std::size_t>(answer.faults.size(), 3); ++i)
                fmt::print(stderr, "{}", base::format_diagnostic(answer.faults[i]));
            return false;
        });
        CHECK(apart.ended);
        if (!test::memory_is_watched()) CHECK(apart.megabytes < kMostMegabytes);
    }
}

TEST_CASE("a scenario cut after any byte is told of, at the end of what is left") {
    const std::string whole(test::scenario_json());
    const std::size_t end = whole.find_last_of('}') + 1;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Answer answer = read(whole.substr(0, size));
        CAPTURE(size);
        REQUIRE(answer.clean);
        REQUIRE(answer.faults.empty() == (size >= end));
    }
}

TEST_CASE("the head of a scenario cut after any byte is told of, or needs no more") {
    const std::string whole(test::scenario_json());
    const std::size_t nodes = whole.find("\"nodes\"") + std::string_view("\"nodes\"").size();
    for (std::size_t size = 0; size<whole.size(); size += size + 40> nodes && size < nodes + 40 ? 1 : 7) {
        base::Diagnostics faults;
        CAPTURE(size);
        const auto head = scenario::parse_scenario_head({"torture.json", whole.substr(0, size)}, faults);
        REQUIRE(head.has_value() == (size >= nodes));
        REQUIRE(head.has_value() != base::has_errors(faults));
    }
}

TEST_CASE("a scenario with bytes changed, dropped, doubled or put elsewhere loads or is told of") {
    const auto company = test::company_of();
    const auto rubric = test::rubric_of();
    const std::string whole(test::scenario_json());
    std::mt19937 random(7);  // the same sequence everywhere
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    int loaded = 0;
    for (int round = 0; round < 1500; ++round) {
        std::string bytes = whole;
        for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
            const std::size_t at = below(bytes.size() - 40), size = 1 + below(20);
            switch (below(5)) {
                case 0:
                    bytes[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(7)));
                    break;
                case 2:
                    bytes.erase(at, size);
                    break;
                case 3:
                    bytes.insert(at, bytes.substr(below(bytes.size() - 40), size));
                    break;
                default:
                    bytes[at] = "{}[]\",:0 \n\\"[below(11)];
                    break;
            }
        }
        base::Diagnostics faults;
        const auto made = scenario::parse_scenario({"torture.json", bytes}, faults);
        CAPTURE(round);
        REQUIRE(made.has_value() != base::has_errors(faults));
        if (made) {
            ++loaded;
            const auto script = scenario::compile(*made, company, rubric, faults);
            REQUIRE(script.has_value() != base::has_errors(faults));
        }
        REQUIRE(std::all_of(faults.begin(), faults.end(), is_clean));
    }
    CHECK(loaded > 100);  // else nothing but syntax was tried
}

TEST_CASE("companies, rubrics and modules stand the same") {
    const std::string wholes[] = {std::string(test::company_json()), std::string(test::rubric_json())};
    std::mt19937 random(11);
    for (const std::string& whole : wholes)
        for (int round = 0; round < 400; ++round) {
            std::string bytes = whole;
            bytes[random() % bytes.size()] = "{}[]\",:0 \n\\-x"[random() % 13];
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
            base::Diagnostics of_company, of_rubric, of_module;
            CAPTURE(round);
            const auto company = scenario::parse_company({"torture.json", bytes}, of_company);
            const auto rubric = scenario::parse_rubric({"torture.json", bytes}, of_rubric);
            const auto module = scenario::parse_module({"torture.json", bytes}, of_module);
            REQUIRE(company.has_value() != base::has_errors(of_company));
            REQUIRE(rubric.has_value() != base::has_errors(of_rubric));
            REQUIRE_FALSE(module.has_value());
            if (company) scenario::check_company(*company, of_company);
            if (rubric) scenario::check_rubric(*rubric, of_rubric);
            for (const auto* faults : {&of_company, &of_rubric, &of_module})
                REQUIRE(std::all_of(faults->begin(), faults->end(), is_clean));
        }
}

}  // namespace rung
