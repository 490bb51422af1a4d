#include "scenario/read.h"

#include "scenario/document.h"
#include "scenario/fault_report.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.h"

namespace rung::scenario {
namespace {

base::Diagnostics faults_of_scenario(std::string_view json) {
    base::Diagnostics faults;
    const auto made = parse_scenario({"test.json", std::string(json)}, faults);
    CHECK(made.has_value() == faults.empty());
    return faults;
}

/// The fixture's scenario with one stretch of it written otherwise.
std::string with(std::string_view old, std::string_view fresh) {
    std::string json(test::scenario_json());
    const std::size_t at = json.find(old);
    REQUIRE(at != std::string::npos);
    return json.replace(at, old.size(), fresh);
}

/// `code message` of each fault, a line each.
std::string told(const base::Diagnostics& faults) {
    std::string text;
    for (const auto& fault : faults) text += fmt::format("{} {}\n", fault.code, fault.message);
    return text;
}

FileKind kind_of_text(std::string_view json) {
    base::Diagnostics faults;
    const auto document = Document::parse({"test.json", std::string(json)}, faults);
    REQUIRE(document);
    return kind_of(*document);
}

}  // namespace

TEST_CASE("a scenario is read as its file says it") {
    const Scenario made = test::scenario_of();
    CHECK(made.id.text == "sofa");
    CHECK(made.turns.value == 20);
    CHECK(made.customer.name.text == "Dana Whitlock");
    CHECK(made.customer.patience_s.value == 12);
    REQUIRE(made.customer.account.size() == 1);
    CHECK(made.customer.account[0].key.text == "Order");
    CHECK(made.customer.account[0].value.text == "88213");
    REQUIRE(made.facts.size() == 4);
    CHECK(made.facts[1].id.text == "twice");
    CHECK(made.facts[1].ask.text == "What happened to the replacement?");
    CHECK(made.facts[3].text.text == "bought in May");  // a text alone
    CHECK(made.facts[3].kind.empty());
    REQUIRE(made.results.size() == 3);
    CHECK(made.results[0].results.size() == 1);  // one result, or a list
    CHECK(made.results[2].results.size() == 3);
    CHECK(made.results[2].results[1].otherwise.text == "pickup");
    CHECK(made.line.size() == 4);
    REQUIRE(made.nodes.size() == 5);
    CHECK(made.nodes[0].id.text == "pickup");
    CHECK(made.nodes[0].moves[0].shows.size() == 2);
    CHECK(made.nodes[1].moves[0].tries);
    CHECK(made.nodes[1].on[0].has_accepts);
    CHECK(made.nodes[1].on[0].otherwise.text == "resists");
    CHECK_FALSE(made.on[0].has_to);
    CHECK(made.endings[0].resolved);
    CHECK_FALSE(made.endings[2].resolved);
    CHECK_FALSE(made.triggers[1].figures.tries.given);
}

TEST_CASE("every name knows its place, quotes included") {
    const Scenario made = test::scenario_of();
    const std::string_view bytes = made.document->source().bytes;
    const auto token = [&](const Name& name) { return bytes.substr(name.place.at, name.place.size); };
    CHECK(token(made.title) == "\"The second sofa\"");
    CHECK(token(made.nodes[2].id) == "\"resists\"");
    CHECK(token(made.nodes[0].moves[0].to) == "\"explains\"");
    CHECK(bytes.substr(made.turns.place.at, made.turns.place.size) == "20");
    CHECK(bytes[made.nodes[0].moves[0].place.at] == '{');
}

TEST_CASE("figures that are left out are told from those that are given") {
    const Company made = test::company_of();
    CHECK(made.tries_before_escalation.given);
    const Company without = test::company_of(test::patched(
        test::company_json(), R"({"rules":{"tries_before_escalation":null,"manager_request":null}})"));
    CHECK_FALSE(without.tries_before_escalation.given);
    CHECK_FALSE(without.honour_after.given);
    CHECK(without.swearing_counts);
}

TEST_CASE("all faults of a file are told at once, in its order") {
    std::string json = with("\"turns\": 20", "\"turns\": 2");
    json.replace(json.find("\"stage\": \"support\""), 18, "\"stage\": \"help\"");
    json.replace(json.find("\"anger\": 45"), 11, "\"anger\": \"45\"");
    json.replace(json.find("\"resolved\": true"), 16, "\"resolved\": 1");
    CHECK(told(faults_of_scenario(json)) ==
          "number-out-of-range \"turns\" of the scenario takes a whole number from 4 to 59, but 2 was found\n"
          "wrong-type \"anger\" of the customer takes a whole number from 0 to 100, but a text was found\n"
          "unknown-value \"stage\" of node \"explains\" cannot be \"help\"\n"
          "wrong-type \"resolved\" of ending \"settled\" takes true or false, but a number was found\n");
}

TEST_CASE("what one object lacks is told once") {
    const auto faults =
        faults_of_scenario(with(R"({ "id": "leave", "say": "I leave you to it.", "to": "settled" })", "{}"));
    CHECK(told(faults) == "missing-key move 2 of node \"lead\" lacks \"id\", \"say\" and \"to\"\n");
}

TEST_CASE("a misspelt key is not missing as well") {
    const auto faults =
        faults_of_scenario(with(R"("say": "I leave you to it.")", R"("sya": "I leave you to it.")"));
    CHECK(told(faults) == "unknown-key move \"leave\" of node \"lead\" has the unknown key \"sya\"\n");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].hint == "did you mean \"say\"?");
}

TEST_CASE("two unknown keys are not taken for the same one") {
    const auto faults = faults_of_scenario(
        with(R"("say": "I leave you to it.")", R"("sya": "I leave you to it.", "sai": "x")"));
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].hint == "did you mean \"say\"?");
    CHECK(faults[1].hint.starts_with("the keys here are \"if\", "));
}

TEST_CASE("a key that nothing is near to is answered with those there are") {
    const auto faults = faults_of_scenario(with(R"("days_ago": 2)", R"("days_ago": 2, "banana": 1)"));
    CHECK(told(faults) == "unknown-key the promise has the unknown key \"banana\"\n");
    CHECK(faults[0].hint == "there is no key here");
}

TEST_CASE("what should be an object and is none brings no faults from inside") {
    for (const char* other : {"7", "\"x\"", "[]", "null", "true"}) {
        CAPTURE(other);
        const auto faults = faults_of_scenario(with(R"({ "say": "So what can you do?" })", other));
        CHECK(test::codes_of(faults) == "wrong-type");
        CHECK(faults[0].message.starts_with("entry 1 of \"customer\" of node \"explains\" takes an object"));
    }
}

TEST_CASE("faults in lists name the entry and the object that holds the list") {
    CHECK(told(faults_of_scenario(with(R"("learns": ["order", "twice"])", R"("learns": ["order", 7])"))) ==
          "wrong-type entry 2 of \"learns\" of move \"mirror\" of node \"pickup\" takes a text that is not "
          "empty, but a "
          "number was found\n");
    CHECK(told(faults_of_scenario(with(R"("promised_callback": false)", R"("promised_callback": 0)"))) ==
          "wrong-type \"promised_callback\" of \"flags\" of the scenario takes true or false, but a number "
          "was found\n");
    CHECK(told(faults_of_scenario(with(R"({ "is": "unavailable" })", R"({ "is": "busy" })"))) ==
          "unknown-value \"is\" of result 1 of the handover cannot be \"busy\"\n");
    CHECK(told(faults_of_scenario(with(R"("if": "offered(refund) >= 50" })", R"("if": 50 })"))) ==
          "wrong-type \"if\" of line 1 of reaction \"offer:refund\" of node \"explains\" takes a text that "
          "is not empty, but "
          "a number was found\n");
}

TEST_CASE("ids are kebab-case and flags snake_case, and nothing else") {
    struct Row {
        std::string_view name;
        bool id, flag;
    };
    const Row rows[] = {
        {"a", true, true},    {"a1", true, true},    {"over-limit", true, false}, {"over_limit", false, true},
        {"1a", false, false}, {"A", false, false},   {"a--b", false, false},      {"a__b", false, false},
        {"-a", false, false}, {"a-", false, false},  {"a_", false, false},        {"a b", false, false},
        {"é", false, false},  {"a.b", false, false}, {"a/b", false, false},       {"", false, false},
    };
    for (const auto& [name, id, flag] : rows) {
        const std::string row(name);
        CAPTURE(row);
        CHECK(faults_of_scenario(with(R"("id": "sofa")", fmt::format(R"("id": "{}")", name))).empty() == id);
        CHECK(faults_of_scenario(
                  with("{ \"promised_callback\": false }", fmt::format(R"({{ "{}": false }})", name)))
                  .empty() == flag);
    }
}

TEST_CASE("texts may be escaped, and names too") {
    base::Diagnostics faults;
    std::string json = with("The second sofa", "The \\u0073econd\\nsofa");
    json.replace(json.find("\"bought\": \"bought"), 8, "\"bo\\u0075ght\"");
    const auto made = parse_scenario({"test.json", json}, faults);
    INFO(told(faults));
    REQUIRE(made);
    CHECK(made->title.text == "The second\nsofa");
    CHECK(made->facts[3].id.text == "bought");
}

TEST_CASE("what describes a call stands before its nodes, and only endings after them") {
    const std::string start = "\"start\": \"pickup\",";
    std::string late = with(start, "");
    late.insert(late.find("\"endings\""), start + " ");
    CHECK(told(faults_of_scenario(late)) == "key-after-nodes \"start\" stands after \"nodes\"\n");
    std::string endings_first = with(start, start + R"( "endings": { "settled": { "text": "x" } },)");
    endings_first.replace(endings_first.rfind("\"endings\""), 9, "\"//\"");
    CHECK(faults_of_scenario(endings_first).empty());
    std::string comment_after = with("\"endings\"", "\"// so ends the script\": 1, \"endings\"");
    CHECK(faults_of_scenario(comment_after).empty());
}

TEST_CASE("limits of the design are enforced while reading") {
    const auto flags = [](int count) {
        std::string list;
        for (int i = 0; i < count; ++i) list += fmt::format("{}\"f{}\": false", i > 0 ? ", " : "", i);
        return with("\"promised_callback\": false", list);
    };
    CHECK(faults_of_scenario(flags(32)).empty());
    CHECK(told(faults_of_scenario(flags(33))) ==
          "list-too-long \"flags\" of the scenario holds 33 entries, but at most 32 are allowed\n");
}

TEST_CASE("a file of another kind is told by its schema, and so is another format") {
    base::Diagnostics faults;
    CHECK_FALSE(parse_company({"x.json", std::string(test::rubric_json())}, faults));
    CHECK(test::codes_of(faults) == "wrong-schema");
    CHECK(faults.front().message == "\"$schema\" announces a rubric, but a company is read");
    CHECK(told(faults_of_scenario(with("\"format\": 1", "\"format\": 2"))) ==
          "unknown-format the file has the format 2, but this program reads 1\n");
}

TEST_CASE("the kind of a file is told by its schema, else by a key that no other kind has") {
    CHECK(kind_of_text(test::company_json()) == FileKind::company);
    CHECK(kind_of_text(test::rubric_json()) == FileKind::rubric);
    CHECK(kind_of_text(test::scenario_json()) == FileKind::scenario);
    CHECK(kind_of_text(R"({ "$schema": "https://example.org/module.schema.json" })") == FileKind::module);
    CHECK(kind_of_text(R"({ "authority": {} })") == FileKind::company);
    CHECK(kind_of_text(R"({ "nodes": {} })") == FileKind::scenario);
    CHECK(kind_of_text(R"({ "scenarios": [] })") == FileKind::module);
    CHECK(kind_of_text(R"({ "$schema": 7 })") == FileKind::unknown);
    CHECK(kind_of_text("[]") == FileKind::unknown);
    CHECK(kind_of_text(R"({ "$schema": "xcompany.schema.json" })") == FileKind::unknown);
}

TEST_CASE("after a thousand faults the rest is left out, and said to be") {
    std::string keys;
    for (int i = 0; i < 1500; ++i) keys += fmt::format("\"x{}\": 1, ", i);
    base::Diagnostics faults;
    CHECK_FALSE(parse_scenario({"test.json", with("\"start\"", keys + "\"start\"")}, faults));
    CHECK(faults.size() == FaultReport::kMost + 1);
    CHECK(test::codes_of(faults).find("too-many-faults") != std::string::npos);
}

TEST_CASE("a head is read whatever stands from the nodes on") {
    const std::string json = with("\"nodes\": {", "\"nodes\": oh no");
    base::Diagnostics faults;
    const auto head = parse_scenario_head({"test.json", json}, faults);
    REQUIRE(head);
    CHECK(head->title == "The second sofa");
    CHECK(head->reasons == std::vector<std::string>{"no-authority", "insists-on-manager"});
    CHECK_FALSE(parse_scenario_head({"test.json", with("\"turns\": 20", "\"turns\": 2")}, faults));
    CHECK(test::codes_of(faults) == "number-out-of-range");
}

}  // namespace rung::scenario
