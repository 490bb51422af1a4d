#include "scenario/document.h"

#include "scenario/limits.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/fixtures.h"

namespace rung::scenario {
namespace {

using Json = nlohmann::ordered_json;

std::shared_ptr<const Document> document_of(std::string_view json) {
    base::Diagnostics faults;
    auto document = Document::parse({"test.json", std::string(json)}, faults);
    std::string told;
    for (const auto& fault : faults) told += base::format_diagnostic(fault);
    if (!document) FAIL(told);
    return document;
}

/// What the first fault says, as `line:column code message`.
std::string fault_of(std::string_view json) {
    base::Diagnostics faults;
    if (Document::parse({"test.json", std::string(json)}, faults)) return "";
    REQUIRE_FALSE(faults.empty());
    const auto& first = faults.front();
    return std::to_string(first.line) + ":" + std::to_string(first.column) + " " + first.code + " " +
           first.message;
}

std::string_view token_of(const Document& document, Document::Value value) {
    return std::string_view(document.source().bytes).substr(value.place().at, value.place().size);
}

/// The tree as another reader of JSON builds it.
Json rebuilt(Document::Value value) {
    switch (value.kind()) {
        case JsonKind::null:
            return nullptr;
        case JsonKind::boolean:
            return value.boolean();
        case JsonKind::number:
            return value.number();
        case JsonKind::string:
            return std::string(value.text());
        case JsonKind::array: {
            Json list = Json::array();
            for (const auto child : value.children()) list.push_back(rebuilt(child));
            return list;
        }
        case JsonKind::object:
            break;
    }
    Json object = Json::object();
    for (const auto child : value.children()) object[std::string(child.key())] = rebuilt(child);
    return object;
}

/// Of every value: its token alone is that value, its key's token that key, its pointer leads to it.
void check_places(const Document& document, const Json& whole, Document::Value value) {
    REQUIRE(Json::parse(token_of(document, value)) == whole.at(Json::json_pointer(value.pointer())));
    REQUIRE(document.pointer_at(value.place()) == value.pointer());
    if (value.key_place().size > 0) {
        const auto key =
            std::string_view(document.source().bytes).substr(value.key_place().at, value.key_place().size);
        REQUIRE(Json::parse(key) == std::string(value.key()));
        REQUIRE(document.pointer_at(value.key_place()) == value.pointer());
        REQUIRE(value.parent().find(value.key()) == value);
    }
    for (const auto child : value.children()) {
        REQUIRE(child.parent() == value);
        check_places(document, whole, child);
    }
}

/// A value of any shape, written with spaces, escapes and comments as they come.
class JsonWriter {
  public:
    explicit JsonWriter(unsigned seed) : random_(seed) {}

    std::string value(int depth) {
        switch (below(depth > 4 ? 4 : 6)) {
            case 0:
                return "null";
            case 1:
                return below(2) == 0 ? "true" : "false";
            case 2:
                return std::to_string(static_cast<std::int64_t>(random_()) - 2'000'000'000);
            case 3:
                return text();
            case 4:
                return list(depth);
            default:
                return object(depth);
        }
    }

  private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::string space() { return std::string(below(3), " \n\t\r"[below(4)]); }

    std::string text() {
        static constexpr const char* kPieces[] = {
            "a",    "Z",    " ",   "é",       "日",      "😀",       "\\n",
            "\\\"", "\\\\", "\\/", "\\u0041", "\\u00e9", "\\u65e5", "\\ud83d\\ude00",
            "//",   "~",    "/",   "0",       "\\u0000", ":",       ",",
            "[",    "}"};
        std::string out = "\"";
        for (std::size_t i = below(6); i > 0; --i) out += kPieces[below(std::size(kPieces))];
        return out + "\"";
    }

    std::string list(int depth) {
        std::string out = "[" + space();
        for (std::size_t i = 0, count = below(5); i < count; ++i)
            out += (i > 0 ? "," + space() : "") + value(depth + 1) + space();
        return out + "]";
    }

    std::string object(int depth) {
        std::string out = "{" + space();
        for (std::size_t i = 0, count = below(5); i < count; ++i) {
            std::string key = text();
            key.insert(1, std::to_string(i));  // no key twice, and none a comment
            out += (i > 0 ? "," + space() : "") + key + space() + ":" + space() + value(depth + 1) + space();
        }
        return out + "}";
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a document holds what another reader of JSON reads, each value at its place") {
    for (const std::string_view json : {test::company_json(), test::rubric_json(), test::scenario_json()}) {
        const auto document = document_of(json);
        const Json whole = Json::parse(json);
        CHECK(rebuilt(document->root()) == whole);
        check_places(*document, whole, document->root());
    }
}

TEST_CASE("so it does on two thousand random files") {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const std::string json = JsonWriter(seed).value(0);
        CAPTURE(json);
        const auto document = document_of(json);
        const Json whole = Json::parse(json);
        REQUIRE(rebuilt(document->root()) == whole);
        check_places(*document, whole, document->root());
    }
}

TEST_CASE("every short text of JSON's own characters is read or refused as another reader does") {
    // Duplicate keys and fractions are the guard's; neither can be written with these.
    const std::string_view kLetters = "{}[]\",:1-t ";
    std::vector<std::string> texts = {""};
    int read = 0;
    for (std::size_t done = 0; done < texts.size(); ++done) {
        const std::string text = texts[done];
        base::Diagnostics faults;
        const bool ours = Document::parse({"t", text}, faults) != nullptr;
        CAPTURE(text);
        REQUIRE(ours == Json::accept(text));
        REQUIRE(ours == faults.empty());
        read += ours ? 1 : 0;
        if (text.size() < 4)
            for (const char letter : kLetters) texts.push_back(text + letter);
    }
    CHECK(read > 50);
}

TEST_CASE("values are asked by key, kind and place") {
    const auto document = document_of(R"({ "a": [1, true, null], "b": { "c": "x\ty" }, "d": -5 })");
    const auto root = document->root();
    CHECK(root.is(JsonKind::object));
    CHECK(root.count_children() == 3);
    CHECK(root.find("d").number() == -5);
    CHECK(root.find("b").find("c").text() == "x\ty");
    CHECK_FALSE(root.find("c"));
    CHECK_FALSE(root.find("a").find("1"));
    CHECK_FALSE(root.find("z").find("z"));
    CHECK(root.find("a").first().next().boolean());
    CHECK(document->value(root.find("d").idx()) == root.find("d"));
    CHECK(root.find("b").find("c").pointer() == "/b/c");
    CHECK(root.pointer().empty());
}

TEST_CASE("pointers escape what pointers use") {
    const auto document = document_of(R"({ "a/b": { "~": [0, 7] } })");
    const auto seven = document->root().first().first().first().next();
    CHECK(seven.number() == 7);
    CHECK(seven.pointer() == "/a~1b/~0/1");
}

TEST_CASE("the ends of 64 bits are read whole") {
    const auto document = document_of("[9223372036854775807, -9223372036854775808, 0, -0]");
    const auto first = document->root().first();
    CHECK(first.number() == INT64_MAX);
    CHECK(first.next().number() == INT64_MIN);
    CHECK(first.next().next().number() == 0);
    CHECK(first.next().next().next().number() == 0);
}

TEST_CASE("comments are left out, with all that is in them, and may stand twice") {
    const auto document =
        document_of(R"({ "//": { "a": [1, { "b": 2 }] }, "a": 1, "// x": 5, "//": "again", "b": 2 })");
    CHECK(rebuilt(document->root()) == Json::parse(R"({ "a": 1, "b": 2 })"));
    CHECK(fault_of(R"({ "//": { "a": 1.5 } })").starts_with("1:16 fraction"));
}

TEST_CASE("a place in a decoded text is found in the file, whatever is escaped before it") {
    const std::string json = R"(["a\n\u00e9\ud83d\ude00é!"])";
    const auto document = document_of(json);
    const auto text = document->root().first();
    CHECK(text.text() == "a\né😀é!");
    const auto raw = [&](std::string_view decoded) {
        return document->raw_offset(text.place().at, text.text().find(decoded));
    };
    CHECK(raw("a") == json.find('a'));
    CHECK(raw("\n") == json.find("\\n"));
    CHECK(raw("😀") == json.find("\\ud83d"));
    CHECK(raw("!") == json.find('!'));
    CHECK(document->raw_offset(text.place().at, text.text().size()) == json.find("\"]"));
    CHECK(document->raw_offset(text.place().at, 999) == json.find("\"]"));
}

TEST_CASE("reading stops before the key it is told to stop before, at the top alone") {
    base::Diagnostics faults;
    const auto document =
        Document::parse({"t", R"({ "a": { "nodes": 1 }, "nodes": this is no JSON)"}, faults, "nodes");
    REQUIRE(document);
    CHECK(faults.empty());
    CHECK(rebuilt(document->root()) == Json::parse(R"({ "a": { "nodes": 1 } })"));
    CHECK_FALSE(Document::parse({"t", R"({ "a": 1, "a": 2, "nodes": 1 })"}, faults, "nodes"));
    CHECK(test::codes_of(faults) == "duplicate-key");
}

TEST_CASE("what is wrong with the JSON is said in an author's words, where it is") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {R"({ "a": 1 "b": 2 })", R"(1:10 json-syntax found a text in quotes, expected "," or "}")"},
        {R"({ "a" 1 })", R"(1:7 json-syntax found "1", expected ":")"},
        {R"({ "a": })", R"(1:8 json-syntax found "}", expected a value)"},
        {R"({ "a": 1, })", R"(1:11 json-syntax found "}", expected a key in double quotes)"},
        {R"({ a: 1 })", R"(1:3 json-syntax found "a", expected a key in double quotes or "}")"},
        {R"([1, ])", R"(1:5 json-syntax found "]", expected a value)"},
        {R"([1 2])", R"(1:4 json-syntax found "2", expected "," or "]")"},
        {R"([1)", R"(1:3 json-syntax found the end of the file, expected "," or "]")"},
        {R"([)", R"(1:2 json-syntax found the end of the file, expected a value or "]")"},
        {R"({)", R"(1:2 json-syntax found the end of the file, expected a key in double quotes or "}")"},
        {"", R"(1:1 json-syntax found the end of the file, expected a value)"},
        {R"(["abc)", R"(1:2 json-syntax the file ends inside the text that begins here)"},
        {"[\"abc\ndef\"]", R"(1:2 json-syntax a text has no closing quote on its line)"},
        {"[\"a\tb\"]", R"(1:4 json-syntax a text holds the control character U+0009)"},
        {R"(["\x"])", R"(1:3 bad-escape a backslash in a text must be followed by one of " \ / b f n r t u)"},
        {R"(["\u12g4"])", R"(1:3 bad-escape "\u" must be followed by four hexadecimal digits)"},
        {R"(["\udc00"])", R"(1:3 bad-escape half of a pair of surrogates, which is no character)"},
        {R"(["\ud800\n"])", R"(1:3 bad-escape half of a pair of surrogates, which is no character)"},
        {R"({} [])", R"(1:4 bytes-after-end "[" follows the end of the file's value)"},
        {R"([tru])", R"(1:2 json-syntax found "tru", expected a value or "]")"},
        {R"(['a'])", R"(1:2 json-syntax found "'", expected a value or "]")"},
        {R"([01])", R"(1:3 json-syntax found "1", expected "," or "]")"},
        {R"([1.5])", R"(1:2 fraction found 1.5, expected a whole number)"},
        {R"([1e999])", R"(1:2 fraction found 1e999, expected a whole number)"},
        {R"([18446744073709551616])", R"(1:2 number-too-large a number does not fit into 64 bits)"},
        {R"({ "a": 1, "a": 2 })", R"(1:11 duplicate-key "a" stands twice in one object)"},
        {R"({ "a": 1, "\u0061": 2 })", R"(1:11 duplicate-key "a" stands twice in one object)"},
    };
    for (const auto& [json, fault] : rows) {
        const std::string row(json);
        CAPTURE(row);
        CHECK(fault_of(json) == fault);
    }
}

TEST_CASE("several faults that do not stop the reading are told together") {
    base::Diagnostics faults;
    CHECK_FALSE(Document::parse({"t", R"({ "a": 1.5, "b": [2.5, 99999999999999999999], "a": 1 })"}, faults));
    CHECK(test::codes_of(faults) == "fraction fraction number-too-large duplicate-key");
    CHECK(faults[1].pointer == "/b/0");
}

TEST_CASE("duplicates are found among few keys and among many") {
    for (const int count : {2, 16, 17, 18, 500}) {
        std::string json = "{";
        for (int i = 0; i < count; ++i) json += "\"k" + std::to_string(i) + "\": 0, ";
        CAPTURE(count);
        CHECK(fault_of(json + "\"z\": 0}").empty());
        CHECK(fault_of(json + "\"k1\": 0}").find("\"k1\" stands twice") != std::string::npos);
    }
}

TEST_CASE("the tree is no larger than two and a half times its file") {
    for (const std::string_view json : {test::company_json(), test::rubric_json(), test::scenario_json()})
        CHECK(document_of(json)->held_bytes() * 2 <= json.size() * 5);
}

}  // namespace rung::scenario
