#include "scenario/check.h"
#include "scenario/compile.h"
#include "scenario/domain_ids.h"
#include "scenario/event.h"
#include "scenario/read.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "support/fixtures.h"
#include "support/json_schema.h"

/// Schema and reader describe one format twice. Here each is held against the other: on whole examples that
/// use every key, and on thousands of examples with one thing wrong.
namespace rung {
namespace {

using test::Json;
using test::JsonSchema;
using Pointer = Json::json_pointer;

base::Source source_of(const Json& json) {
    return {"example.json", json.dump()};
}

std::string told(const base::Diagnostics& faults) {
    std::string text;
    for (const auto& fault : faults) text += base::format_diagnostic(fault);
    return text;
}

/// One kind of file: its schema, an example with every key, and what the game does with such a file.
struct Kind {
    std::string name;
    Json example;
    /// The shape alone.
    std::function<bool(const Json&, base::Diagnostics&)> reads;
    /// With everything that is checked later. Called only for what was read.
    std::function<bool(const Json&, base::Diagnostics&)> checks;
};

Json patched(std::string_view json, std::string_view patch) {
    return Json::parse(test::patched(json, patch));
}

Kind company_kind() {
    return {"company", patched(test::company_json(), R"json({ "rules": { "triggers": { "abuse":
                { "tries": 0, "grace": 1, "tolerance": 2, "lambda_pct": -50, "after": 1 } } } })json"),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_company(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                scenario::check_company(*scenario::parse_company(source_of(json), out), out);
                return !base::has_errors(out);
            }};
}

Kind rubric_kind() {
    Json example = Json::parse(test::rubric_json());
    example["tempers"][0]["on"]["hold"]["customer"] = Json::parse(
        R"json([ { "say": "Again?", "tone": "tired", "if": "holds > 1", "who": "customer" } ])json");
    return {"rubric", std::move(example),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_rubric(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                scenario::check_rubric(*scenario::parse_rubric(source_of(json), out), out);
                return !base::has_errors(out);
            }};
}

Kind scenario_kind() {
    Json example = patched(test::scenario_json(), R"json({
        "customer": { "prefers": "now" },
        "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
            { "id": "insists", "reason": "insists-on-manager", "tries": 1, "grace": 1, "tolerance": 2, "lambda_pct": 50,
              "after": 2 } ],
        "lines": { "offer": "{offer}, then.", "lookup": "Our page on {policy}.", "hold": "{seconds} seconds.",
            "warn-first": "Please.", "warn-final": "Or I end the call.", "announce": "{contact.name}.", "escalate": "Now.",
            "message": "A word.", "disconnect": "Goodbye.", "barge-in": "May I?", "ask-again": "{fact}?" },
        "on": {
    "offer" : {},
              "lookup" : {},
                         "warn" : {},
                                  "wait" : {},
                                           "barge-in" : {},
                                                        "announce" : {},
                                                                     "escalate:unavailable"
        : {},
          "escalate:line-drops" : {},
                                  "escalate:wrong-owner" : {},
                                                           "disconnect" : {}
}
})json");
    // Written after what stands before it in the file: `nodes` and `endings` come last.
    for (const char* last : {"nodes", "endings"}) {
        Json value = example[last];
        example.erase(last);
        example[last] = std::move(value);
    }
    return {"scenario", std::move(example),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_scenario(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                static const auto company = test::company_of();
                static const auto rubric = test::rubric_of();
                return scenario::compile(*scenario::parse_scenario(source_of(json), out), company, rubric,
                                         out)
                    .has_value();
            }};
}

Kind module_kind() {
    return {"module",
            Json::parse(R"json({ "$schema": "../schema/module.schema.json", "format": 1, "id": "first-calls",
                "title": "First calls", "summary": "Where everybody starts.", "mode": "practice", "pass": 80,
                "marks": { "timing": 60 }, "scenarios": ["sofa"], "attempts": 3, "prerequisites": ["welcome"],
                "practise_again_days": 30 })json"),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_module(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                scenario::check_module(*scenario::parse_module(source_of(json), out),
                                       {{"sofa"}, {"welcome"}, {"timing"}}, out);
                return !base::has_errors(out);
            }};
}

std::vector<Kind> kinds() {
    std::vector<Kind> all;
    all.push_back(company_kind());
    all.push_back(rubric_kind());
    all.push_back(scenario_kind());
    all.push_back(module_kind());
    return all;
}

/// What both sides say to one changed example.
struct Verdicts {
    bool schema = false, read = false, checked = false;
};

Verdicts judge(const Kind& kind, const JsonSchema& schema, const Json& json) {
    Verdicts verdicts;
    base::Diagnostics faults;
    verdicts.schema = schema.accepts(json);
    verdicts.read = kind.reads(json, faults);
    verdicts.checked = verdicts.read && (verdicts.schema || kind.checks(json, faults));
    return verdicts;
}

/// Neither side may be the stricter one: what the reader refuses the schema refuses, what the schema refuses
/// the game refuses. Returns whether it was refused.
bool agree(const Kind& kind, const JsonSchema& schema, const Json& json, const std::string& change) {
    const Verdicts verdicts = judge(kind, schema, json);
    CAPTURE(kind.name);
    CAPTURE(change);
    const bool reader_is_stricter = !verdicts.read && verdicts.schema;
    const bool schema_is_stricter = !verdicts.schema && verdicts.checked;
    CHECK_FALSE(reader_is_stricter);
    CHECK_FALSE(schema_is_stricter);
    return !verdicts.schema;
}

/// A value of the example with its place and the part of the schema that speaks of it.
struct Spot {
    Pointer at;
    const Json& schema;
};

/// One value for each part of the schema: what holds for one move holds for all.
std::vector<Spot> spots_of(const JsonSchema& schema, const Json& example) {
    std::vector<Spot> spots;
    std::set<const Json*> seen;
    schema.walk(example, [&](const Pointer& at, const Json& part) {
        if (seen.insert(&part).second) spots.push_back({at, part});
    });
    return spots;
}

Json with(const Json& example, const Pointer& at, Json value) {
    Json changed = example;
    changed[at] = std::move(value);
    return changed;
}

void for_each_kind(const std::function<void(const Kind&, const JsonSchema&)>& check) {
    for (const Kind& kind : kinds()) {
        const JsonSchema schema(kind.name);
        check(kind, schema);
    }
}

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        if (!key.starts_with("//")) keys.push_back(key);
    return keys;
}

/// Objects with keys of their own; those whose keys are names have none.
bool has_fixed_keys(const Json& part) {
    return part.contains("properties");
}

}  // namespace

TEST_CASE("both accept the examples, with a comment in every object") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        base::Diagnostics faults;
        const bool read = kind.reads(kind.example, faults) && kind.checks(kind.example, faults);
        INFO(told(faults));
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
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        std::set<std::string> known, used;
        schema.walk(kind.example, [&](const Pointer& at, const Json& part) {
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

TEST_CASE("both refuse an object that lacks a required key") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        int refused = 0;
        for (const Spot& spot : spots_of(schema, kind.example))
            for (const auto& key : spot.schema.value("required", Json::array())) {
                Json changed = kind.example;
                changed[spot.at].erase(key.get<std::string>());
                CHECK(agree(kind, schema, changed,
                            fmt::format("no {} at {}", key.dump(), spot.at.to_string())));
                ++refused;
            }
        CHECK(refused >= 8);
    });
}

TEST_CASE("both refuse the same values of a wrong type") {
    const Json others = Json::parse(R"json([null, true, 7, "zzz", [], {}])json");
    for_each_kind([&](const Kind& kind, const JsonSchema& schema) {
        for (const Spot& spot : spots_of(schema, kind.example)) {
            int refused = 0;
            for (const Json& other : others) {
                if (other.type() == kind.example[spot.at].type()) continue;
                if (other.is_number() && kind.example[spot.at].is_number()) continue;
                const Json changed = with(kind.example, spot.at, other);
                refused +=
                    agree(kind, schema, changed, fmt::format("{} at {}", other.dump(), spot.at.to_string()))
                        ? 1
                        : 0;
            }
            CAPTURE(spot.at.to_string());
            CHECK(refused >= 3);  // at most a second type is allowed anywhere
        }
    });
}

TEST_CASE("both refuse an unknown key in every object") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        for (const Spot& spot : spots_of(schema, kind.example)) {
            if (!kind.example[spot.at].is_object()) continue;
            const Json changed = with(kind.example, spot.at / "zzz", 1);
            // A new name with a number is as wrong where keys are names, unless numbers stand there.
            const bool refused = agree(kind, schema, changed, fmt::format("zzz at {}", spot.at.to_string()));
            if (has_fixed_keys(spot.schema)) CHECK(refused);
        }
    });
}

TEST_CASE("both draw the same line under and over every number") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        int lines = 0;
        for (const Spot& spot : spots_of(schema, kind.example)) {
            if (!spot.schema.contains("minimum")) continue;
            const auto least = spot.schema["minimum"].get<std::int64_t>();
            const std::string at = spot.at.to_string();
            CHECK(agree(kind, schema, with(kind.example, spot.at, least - 1), "too small at " + at));
            CHECK_FALSE(agree(kind, schema, with(kind.example, spot.at, least), "least at " + at));
            ++lines;
            if (!spot.schema.contains("maximum")) continue;
            const auto most = spot.schema["maximum"].get<std::int64_t>();
            CHECK(agree(kind, schema, with(kind.example, spot.at, most + 1), "too large at " + at));
            CHECK_FALSE(agree(kind, schema, with(kind.example, spot.at, most), "most at " + at));
        }
        CHECK(lines >= 3);
    });
}

TEST_CASE("both refuse a word that is none of those allowed, and no word that is") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        for (const Spot& spot : spots_of(schema, kind.example)) {
            if (!spot.schema.contains("enum")) continue;
            const std::string at = spot.at.to_string();
            const bool words = spot.schema["enum"].front().is_string();
            CHECK(agree(kind, schema, with(kind.example, spot.at, words ? Json("zzz") : Json(7)),
                        "zzz at " + at));
            for (const Json& allowed : spot.schema["enum"])
                CHECK_FALSE(
                    agree(kind, schema, with(kind.example, spot.at, allowed), allowed.dump() + " at " + at));
        }
    });
}

TEST_CASE("both want ids and texts to look alike") {
    std::vector<std::string> ids = {"x",           "x1",         "1x",     "Over-Limit", "over_limit",
                                    "over--limit", "over-limit", "over-",  "-over",      "over limit",
                                    "übermaß",     "a-b-c",      "GBP",    "GBPX",       "gbp",
                                    "en",          "en-GB",      "eng-GB", "en-gb",      "EN"};
    ids.emplace_back(64, 'a');
    ids.emplace_back(65, 'a');
    const std::vector<std::string> texts = {"", " ", "\n\t", "x", " x"};
    for_each_kind([&](const Kind& kind, const JsonSchema& schema) {
        for (const Spot& spot : spots_of(schema, kind.example)) {
            if (!kind.example[spot.at].is_string() || !spot.schema.contains("pattern")) continue;
            const auto try_all = [&](const std::vector<std::string>& all) {
                for (const std::string& text : all)
                    agree(kind, schema, with(kind.example, spot.at, text),
                          fmt::format("\"{}\" at {}", text, spot.at.to_string()));
            };
            try_all(texts);
            if (spot.schema["pattern"] != "\\S") try_all(ids);
        }
    });
}

TEST_CASE("both want the names of an object's members to look alike") {
    const char* const kNames[] = {"", "x", "X", "over_limit", "over-limit", "over--limit", "a b", "ü", "1a"};
    for_each_kind([&](const Kind& kind, const JsonSchema& schema) {
        for (const Spot& spot : spots_of(schema, kind.example)) {
            const Json& object = kind.example[spot.at];
            if (!object.is_object() || object.empty() || has_fixed_keys(spot.schema)) continue;
            for (const char* name : kNames)
                agree(kind, schema, with(kind.example, spot.at / name, object.front()),
                      fmt::format("the name \"{}\" at {}", name, spot.at.to_string()));
        }
    });
}

TEST_CASE("both refuse what holds one entry too many") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
        int lists = 0;
        for (const Spot& spot : spots_of(schema, kind.example)) {
            Json grown = kind.example[spot.at];
            const bool list = spot.schema.contains("maxItems");
            if ((!list && !spot.schema.contains("maxProperties")) || grown.empty()) continue;
            const auto most = spot.schema[list ? "maxItems" : "maxProperties"].get<std::size_t>();
            if (most > 1000) continue;  // tried where files of that size are
            for (std::size_t i = grown.size(); i <= most; ++i) {
                if (list) {
                    grown.push_back(grown.front());
                } else {
                    grown["x" + std::to_string(i)] = Json(grown.front());
                }
            }
            CHECK(agree(kind, schema, with(kind.example, spot.at, grown),
                        "too many at " + spot.at.to_string()));
            ++lists;
        }
        CHECK(lists >= 1);
    });
}

TEST_CASE("the reader names the keys that the schema has, in every object") {
    for_each_kind([](const Kind& kind, const JsonSchema& schema) {
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
                    CAPTURE(key);
                    CHECK((value.contains("description") || value.contains("$ref")));
                }
            for (const Json& inner : part)
                if (inner.is_structured()) open.push_back(&inner);
        }
    }
}

}  // namespace rung
