#pragma once

#include "scenario/content_kind.h"

#include <functional>
#include <string>
#include <vector>

#include "support/json_schema.h"

/// Schema and reader describe one format twice. What it takes to hold each against the other.
namespace rung::test {

/// What both sides say to one changed example.
struct Verdicts {
    bool schema = false, read = false, checked = false;
};

[[nodiscard]] Verdicts judge(const ContentKind& kind, const JsonSchema& schema, const Json& json);

/// Neither side may be the stricter one: what the reader refuses the schema refuses, what the schema refuses
/// the game refuses. Returns whether it was refused.
bool agree(const ContentKind& kind, const JsonSchema& schema, const Json& json, const std::string& change);

/// A value of the example with its place and the part of the schema that speaks of it.
struct Spot {
    Json::json_pointer at;
    const Json& schema;
};

/// One value for each part of the schema: what holds for one move holds for all.
[[nodiscard]] std::vector<Spot> spots_of(const JsonSchema& schema, const Json& example);

/// The example with another value at a place.
[[nodiscard]] Json with(const Json& example, const Json::json_pointer& at, Json value);

void for_each_kind(const std::function<void(const ContentKind&, const JsonSchema&)>& check);

/// Comments left out.
[[nodiscard]] std::vector<std::string> keys_of(const Json& object);

/// Objects with keys of their own; those whose keys are names have none.
[[nodiscard]] bool has_fixed_keys(const Json& part);

}  // namespace rung::test
