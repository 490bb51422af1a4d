#include "support/json_schema.h"

#include <fstream>
#include <regex>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace rung::test {
namespace {

/// valijson reads plain `nlohmann::json`.
nlohmann::json unordered(const Json& json) {
    return json;
}

Json load(const std::string& name) {
    const std::string path = std::string(RUNG_SOURCE_DIR) + "/scenarios/schema/" + name + ".schema.json";
    std::ifstream file(path);
    if (!file) throw std::runtime_error("no schema " + path);
    return Json::parse(file);
}

bool is_of_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return false;
}

}  // namespace

struct JsonSchema::Held {
    Json json;
    valijson::Schema schema;
    valijson::Validator validator;  // keeps the patterns that it compiled

    /// Follows references, and picks the alternative of the value's type.
    [[nodiscard]] const Json& resolve(const Json& part, const Json& value) const {
        if (part.contains("$ref")) {
            const std::string name = part["$ref"].get<std::string>().substr(1);
            return resolve(json.at(Json::json_pointer(name)), value);
        }
        if (part.contains("anyOf") && !part.contains("type"))
            for (const Json& option : part["anyOf"]) {
                const Json& resolved = resolve(option, value);
                if (is_of_type(value, resolved.value("type", ""))) return resolved;
            }
        return part;
    }

    [[nodiscard]] const Json* member(const Json& part, const std::string& key) const {
        if (part.contains("properties") && part["properties"].contains(key)) return &part["properties"][key];
        if (!part.contains("patternProperties")) return nullptr;
        for (const auto& [pattern, value] : part["patternProperties"].items())
            if (std::regex_search(key, std::regex(pattern))) return &value;
        return nullptr;
    }
};

JsonSchema::JsonSchema(const std::string& name) : held_(std::make_unique<Held>()) {
    held_->json = load(name);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    const nlohmann::json plain = unordered(held_->json);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(plain), held_->schema);
}

JsonSchema::~JsonSchema() = default;

const Json& JsonSchema::json() const {
    return held_->json;
}

bool JsonSchema::accepts(const Json& json) const {
    const nlohmann::json plain = unordered(json);
    return held_->validator.validate(held_->schema, valijson::adapters::NlohmannJsonAdapter(plain), nullptr);
}

std::string JsonSchema::complaints(const Json& json) const {
    const nlohmann::json plain = unordered(json);
    valijson::ValidationResults results;
    held_->validator.validate(held_->schema, valijson::adapters::NlohmannJsonAdapter(plain), &results);
    std::string text;
    for (const auto& error : results) {
        for (const auto& step : error.context) text += step;
        text += ": " + error.description + "\n";
    }
    return text;
}

void JsonSchema::walk(const Json& example,
                      const std::function<void(const Json::json_pointer&, const Json&)>& visit) const {
    struct Open {
        Json::json_pointer at;
        const Json* part;
    };
    std::vector<Open> open{{Json::json_pointer(), &held_->json}};
    while (!open.empty()) {
        const Open here = open.back();
        open.pop_back();
        const Json& value = example[here.at];
        const Json& part = held_->resolve(*here.part, value);
        visit(here.at, part);
        if (value.is_array() && part.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i) open.push_back({here.at / i, &part["items"]});
        if (!value.is_object()) continue;
        for (const auto& [key, inner] : value.items())
            if (const Json* spoken = held_->member(part, key)) open.push_back({here.at / key, spoken});
    }
}

}  // namespace rung::test
