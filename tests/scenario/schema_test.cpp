#include "scenario/check.h"
#include "scenario/compile.h"
#include "scenario/domain_ids.h"
#include "scenario/event.h"
#include "scenario/schema_against_reader.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "support/fixtures.h"

/// Whole examples that use every key, and the words that an editor completes.
namespace rung::test {

TEST_CASE("both accept the examples, with a comment in every object") {
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
        base::Diagnostics faults;
        const bool read = kind.reads(kind.example, faults) && kind.checks(kind.example, faults);
        INFO(shown(faults));
        CHECK(read);
        CHECK_MESSAGE(schema.accepts(kind.example), schema.complaints(kind.example));
        for (const Spot& spot : spots_of(schema, kind.example)) {
            if (!kind.example[spot.at].is_object()) continue;
            const Json changed =
                with(kind.example, spot.at / "// why", Json::parse(R"json([{"a": null}, 1, "x"])json"));
            const Verdicts verdicts = judge(kind, schema, changed);
            CAPTURE(spot.at.to_string());
            CHECK(verdicts.schema);
            CHECK(verdicts.read);
        }
    });
}

TEST_CASE("every shipped file is accepted by its schema") {
    const std::filesystem::path root = std::filesystem::path(RUNG_SOURCE_DIR) / "scenarios";
    const std::pair<const char*, const char*> kFolders[] = {
        {"companies", "company"}, {"rubrics", "rubric"}, {"calls", "scenario"}, {"modules", "module"}};
    int files = 0;
    for (const auto& [folder, kind] : kFolders) {
        const JsonSchema schema(kind);
        for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
            if (entry.path().extension() != ".json") continue;
            CAPTURE(entry.path().string());
            std::ifstream file(entry.path());
            const Json json = Json::parse(file);
            CHECK_MESSAGE(schema.accepts(json), schema.complaints(json));
            ++files;
        }
    }
    CHECK(files > 0);
}

TEST_CASE("the examples use every key that a schema knows") {
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
        std::set<std::string> known, used;
        schema.walk(kind.example, [&](const Json::json_pointer& at, const Json& part) {
            if (!has_fixed_keys(part)) return;
            // One kind of object stands in many places: it is known by the keys it may have.
            const std::string object = fmt::format("{}", part["properties"].dump());
            for (const auto& key : keys_of(part["properties"])) known.insert(key + " of " + object);
            for (const auto& key : keys_of(kind.example[at])) used.insert(key + " of " + object);
        });
        for (const std::string& key : known) {
            // One reason's figures stand for all, and the intended line is played with its own tests. A
            // temper's reactions lead nowhere.
            const bool alike = key.find("\"no-authority\":{") != std::string::npos ||
                               key.find("\"think_ms\"") != std::string::npos ||
                               (kind.name == "rubric" && key.find("\"accepts\":{") != std::string::npos);
            if (!alike) CHECK_MESSAGE(used.contains(key), key.substr(0, 120));
        }
    });
}
TEST_CASE("the reader names the keys that the schema has, in every object") {
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
        int objects = 0;
        for (const Spot& spot : spots_of(schema, kind.example)) {
            if (!has_fixed_keys(spot.schema) || !kind.example[spot.at].is_object()) continue;
            base::Diagnostics faults;
            (void)kind.reads(with(kind.example, spot.at / "zzz", 1), faults);
            const auto fault = std::find_if(faults.begin(), faults.end(),
                                            [](const auto& f) { return f.code == "unknown-key"; });
            if (fault == faults.end()) continue;  // a closed list of names, held below
            std::set<std::string> named, expected;
            for (std::size_t open = fault->hint.find('"'); open != std::string::npos;) {
                const std::size_t close = fault->hint.find('"', open + 1);
                named.insert(fault->hint.substr(open + 1, close - open - 1));
                open = fault->hint.find('"', close + 1);
            }
            for (const auto& key : keys_of(spot.schema["properties"]))
                if (!kind.example[spot.at].contains(key)) expected.insert(key);
            CAPTURE(kind.name);
            CAPTURE(spot.at.to_string());
            CHECK(named == expected);
            ++objects;
        }
        CHECK(objects >= 1);
    });
}

namespace {

template <class Words>
std::set<std::string> set_of(const Words& words) {
    return {words.begin(), words.end()};
}

std::set<std::string> set_of_json(const Json& list) {
    std::set<std::string> words;
    for (const Json& word : list) words.insert(word.get<std::string>());
    return words;
}

}  // namespace

TEST_CASE("the schemas complete the very words that the game knows") {
    const Json company = JsonSchema("company").json(), rubric = JsonSchema("rubric").json(),
               scenario = JsonSchema("scenario").json();
    std::set<std::string> domain_ids;
    for (const auto& id : scenario::list_domain_ids()) domain_ids.emplace(id.id);
    CHECK(set_of_json(rubric["definitions"]["domainId"]["enum"]) == domain_ids);
    CHECK(set_of_json(scenario["definitions"]["domainId"]["enum"]) == domain_ids);
    CHECK(set_of_json(rubric["definitions"]["event"]["anyOf"][0]["enum"]) ==
          set_of(scenario::list_event_names()));
    CHECK(set_of_json(company["definitions"]["reason"]["enum"]) == set_of(scenario::list_reasons()));
    CHECK(set_of_json(scenario["definitions"]["reason"]["enum"]) == set_of(scenario::list_reasons()));
    CHECK(set_of(keys_of(company["properties"]["rules"]["properties"]["triggers"]["properties"])) ==
          set_of(scenario::list_reasons()));
    for (const Json* lines : {&company["properties"]["lines"], &scenario["properties"]["lines"]})
        CHECK(set_of(keys_of((*lines)["properties"])) == set_of(scenario::list_stocks()));
    CHECK(set_of(keys_of(rubric["properties"]["mood"]["properties"])) == set_of(scenario::list_mood_keys()));
    CHECK(set_of(keys_of(scenario["properties"]["on"]["properties"])) == set_of(scenario::list_answers()));
    std::set<std::string> moves = set_of(keys_of(scenario["definitions"]["move"]["properties"]));
    moves.erase("think_ms");
    CHECK(moves == set_of(scenario::list_move_kinds()));
    std::set<std::string> acts = set_of_json(scenario["definitions"]["act"]["anyOf"][0]["enum"]);
    acts.insert("asks");
    CHECK(acts == set_of(scenario::list_acts()));
}

TEST_CASE("every key and every word that an editor completes is explained") {
    for (const char* name : {"company", "rubric", "scenario", "module"}) {
        const JsonSchema schema(name);
        std::vector<const Json*> open{&schema.json()};
        while (!open.empty()) {
            const Json& part = *open.back();
            open.pop_back();
            if (part.is_object() && part.contains("properties") && part["properties"].is_object())
                for (const auto& [key, value] : part["properties"].items()) {
                    CAPTURE(name);
                    const std::string property = key;
                    CAPTURE(property);
                    CHECK((value.contains("description") || value.contains("$ref")));
                }
            for (const Json& inner : part)
                if (inner.is_structured()) open.push_back(&inner);
        }
    }
}

}  // namespace rung::test
