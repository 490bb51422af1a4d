#include "scenario/schema_against_reader.h"

#include <doctest/doctest.h>
#include <set>
#include <utility>

namespace rung::test {

Verdicts judge(const ContentKind& kind, const JsonSchema& schema, const Json& json) {
    Verdicts verdicts;
    base::Diagnostics faults;
    verdicts.schema = schema.accepts(json);
    verdicts.read = kind.reads(json, faults);
    verdicts.checked = verdicts.read && (verdicts.schema || kind.checks(json, faults));
    return verdicts;
}

bool agree(const ContentKind& kind, const JsonSchema& schema, const Json& json, const std::string& change) {
    const Verdicts verdicts = judge(kind, schema, json);
    CAPTURE(kind.name);
    CAPTURE(change);
    const bool reader_is_stricter = !verdicts.read && verdicts.schema;
    const bool schema_is_stricter = !verdicts.schema && verdicts.checked;
    CHECK_FALSE(reader_is_stricter);
    CHECK_FALSE(schema_is_stricter);
    return !verdicts.schema;
}

std::vector<Spot> spots_of(const JsonSchema& schema, const Json& example) {
    std::vector<Spot> spots;
    std::set<const Json*> seen;
    schema.walk(example, [&](const Json::json_pointer& at, const Json& part) {
        if (seen.insert(&part).second) spots.push_back({at, part});
    });
    return spots;
}

Json with(const Json& example, const Json::json_pointer& at, Json value) {
    Json changed = example;
    changed[at] = std::move(value);
    return changed;
}

void for_each_kind(const std::function<void(const ContentKind&, const JsonSchema&)>& check) {
    for (const ContentKind& kind : content_kinds()) {
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

bool has_fixed_keys(const Json& part) {
    return part.contains("properties");
}

}  // namespace rung::test
