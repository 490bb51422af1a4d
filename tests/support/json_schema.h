#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace rung::test {

using Json = nlohmann::ordered_json;

/// A schema of `scenarios/schema`, as an editor would use it: another program's reading of draft-07.
class JsonSchema {
  public:
    /// `company`, `rubric`, `scenario` or `module`.
    explicit JsonSchema(const std::string& name);
    ~JsonSchema();

    [[nodiscard]] bool accepts(const Json& json) const;
    /// What is wrong, one line each.
    [[nodiscard]] std::string complaints(const Json& json) const;
    [[nodiscard]] const Json& json() const;

    /// Every value of an accepted example, with the part of the schema that speaks of it.
    void walk(const Json& example,
              const std::function<void(const Json::json_pointer&, const Json&)>& visit) const;

  private:
    struct Held;
    std::unique_ptr<Held> held_;
};

}  // namespace rung::test
