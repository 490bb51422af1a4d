#pragma once

#include "base/diagnostic.h"
#include "scenario/company.h"
#include "scenario/rubric.h"
#include "scenario/scenario.h"
#include "scenario/script.h"

#include <cstdint>
#include <string>
#include <string_view>

/// One small company, rubric and scenario that use every kind of key, and one-line ways to a script from
/// them.
namespace rung::test {

/// Lines of the fixture's call: handed over when it was due, and not at all.
inline constexpr std::string_view kTimely =
    "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare brief order "
    "twice; introduce; close";
inline constexpr std::string_view kMissed = "mirror; claim; close-early; close";

[[nodiscard]] std::string_view company_json();
[[nodiscard]] std::string_view rubric_json();
[[nodiscard]] std::string_view scenario_json();

/// The text with an RFC 7396 merge patch applied, order of keys kept: `patched(scenario_json(),
/// R"({"turns":9})")`.
[[nodiscard]] std::string patched(std::string_view json, std::string_view merge_patch);

/// Parsed, with every fault printed and the test failed where there is one.
[[nodiscard]] scenario::Company company_of(std::string_view json = company_json());
[[nodiscard]] scenario::Rubric rubric_of(std::string_view json = rubric_json());
[[nodiscard]] scenario::Scenario scenario_of(std::string_view json = scenario_json());

/// The files compiled; faults are printed and fail the test. Warnings pass.
[[nodiscard]] scenario::Script script_of(std::string_view scenario = scenario_json(),
                                         std::string_view company = company_json(),
                                         std::string_view rubric = rubric_json());
/// The fixture's scenario with a merge patch.
[[nodiscard]] scenario::Script script_with(std::string_view merge_patch);

/// Every fault of the three files in the order of the file, as the author sees them.
[[nodiscard]] base::Diagnostics faults_of(std::string_view scenario,
                                          std::string_view company = company_json(),
                                          std::string_view rubric = rubric_json());
/// The faults as an author sees them, one after the other.
[[nodiscard]] std::string shown(const base::Diagnostics& faults);
/// Their codes, space-separated: a test says `codes_with(R"(…)") == "unknown-node"`.
[[nodiscard]] std::string codes_of(const base::Diagnostics& faults);
[[nodiscard]] std::string codes_with(std::string_view merge_patch);

/// Index of a thing by its id, found by reading the tables; fails the test where there is none.
[[nodiscard]] std::uint32_t node_idx(const scenario::Script& script, std::string_view id);
[[nodiscard]] std::uint32_t choice_idx(const scenario::Script& script, std::string_view node,
                                       std::string_view id);
[[nodiscard]] std::uint8_t contact_idx(const scenario::Script& script, std::string_view id);
[[nodiscard]] std::uint8_t fact_idx(const scenario::Script& script, std::string_view id);
[[nodiscard]] std::uint8_t skill_idx(const scenario::Script& script, std::string_view id);
[[nodiscard]] std::uint8_t trigger_idx(const scenario::Script& script, std::string_view id);

/// A move from its JSON form at a node.
[[nodiscard]] scenario::Move move_of(const scenario::Script& script, std::uint32_t node,
                                     std::string_view json);

}  // namespace rung::test
