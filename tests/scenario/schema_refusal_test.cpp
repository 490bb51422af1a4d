#include "scenario/schema_against_reader.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>

/// Thousands of examples with one thing wrong: what the schema refuses the reader refuses, and no more.
namespace rung::test {

TEST_CASE("both refuse an object that lacks a required key") {
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([&](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([&](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([&](const ContentKind& kind, const JsonSchema& schema) {
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
    for_each_kind([](const ContentKind& kind, const JsonSchema& schema) {
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

}  // namespace rung::test
