#pragma once

#include "base/diagnostic.h"
#include "scenario/company.h"
#include "scenario/module.h"
#include "scenario/rubric.h"
#include "scenario/scenario.h"

#include <optional>

/// JSON to plain structs. All faults of a file are reported at once, one per object, no cascades; a value is
/// returned only where the file's own shape is right (names between files are `check`'s business).
namespace rung::scenario {

enum class FileKind : std::uint8_t { company, rubric, scenario, module, unknown };

/// By `$schema`, else by the keys present.
[[nodiscard]] FileKind kind_of(const Document& document);

[[nodiscard]] std::optional<Company> parse_company(base::Source source, base::Diagnostics& out);
[[nodiscard]] std::optional<Rubric> parse_rubric(base::Source source, base::Diagnostics& out);
[[nodiscard]] std::optional<Scenario> parse_scenario(base::Source source, base::Diagnostics& out);

/// A scenario as far as it could be read.
struct Draft {
    std::optional<Scenario> scenario;  ///< absent: the file is no JSON, or of another kind
    bool sound = false;                ///< nothing is wrong with the file's own shape
};
[[nodiscard]] Draft draft_scenario(base::Source source, base::Diagnostics& out);

[[nodiscard]] std::optional<Module> parse_module(base::Source source, base::Diagnostics& out);

/// What a list of scenarios shows; reading stops before `nodes`.
struct ScenarioHead {
    std::string id, title, summary, company, rubric, temper, customer;
    int level = 1, minutes = 0, turns = 0, intensity = 0;
    std::vector<std::string> teaches, tags, reasons;
};
[[nodiscard]] std::optional<ScenarioHead> parse_scenario_head(base::Source source, base::Diagnostics& out);

}  // namespace rung::scenario
