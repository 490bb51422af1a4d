#pragma once

#include "base/diagnostic.h"
#include "scenario/company.h"
#include "scenario/rubric.h"
#include "scenario/scenario.h"
#include "scenario/script.h"

#include <optional>
#include <string>

namespace rung::scenario {

/// Everything that one call is played on. The bytes of each file are in its document's source.
struct Playable {
    Scenario scenario;
    Company company;
    Rubric rubric;
    Script script;
    std::string scenario_hash, company_hash, rubric_hash;  ///< SHA-256 of the bytes

    [[nodiscard]] const std::string& scenario_bytes() const;
    [[nodiscard]] const std::string& company_bytes() const;
    [[nodiscard]] const std::string& rubric_bytes() const;
};

/// From three files as they were kept, wherever they came from. Everything wrong with any of them is in
/// `out`, warnings too; absent where something is an error.
[[nodiscard]] std::optional<Playable> make_playable(base::Source scenario, base::Source company,
                                                    base::Source rubric, base::Diagnostics& out);

/// From three files that were read.
[[nodiscard]] std::optional<Playable> make_playable(Scenario scenario, Company company, Rubric rubric,
                                                    base::Diagnostics& out);

}  // namespace rung::scenario
