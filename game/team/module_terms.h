#pragma once

#include "call/attempt.h"
#include "records/stored_scorecard.h"
#include "scenario/library.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::team {

/// What a module asks of whoever is to pass it. All ids are as one asks for them, with their packs.
struct ModuleTerms {
    std::string id, title, summary;
    call::Mode mode = call::Mode::practice;
    int pass = 0;                                    ///< points of 100, in each call
    std::vector<std::pair<std::string, int>> marks;  ///< points of 100 in a dimension, in each call
    std::vector<std::string> calls;                  ///< in their order
    int attempts = 0;                                ///< allowed at each call; 0: any number
    int again_days = 0;                              ///< after which it is to be practised again; 0: never
    std::vector<std::string> prerequisites;          ///< modules to be passed before
};

/// Of all modules. What a module of a pack names is looked for in the pack, then in the shipped content.
[[nodiscard]] std::vector<ModuleTerms> list_module_terms(
    const scenario::Listing<scenario::Module>& modules,
    const scenario::Listing<scenario::ScenarioHead>& calls);

/// Null: there is no such module, or no more. Owner: the caller keeps the list.
[[nodiscard]] const ModuleTerms* find_terms(const std::vector<ModuleTerms>& all, std::string_view id);

/// Whether a call that was played so passes in this module: enough points in all and in each dimension that
/// it has, and nothing fatal or critical.
[[nodiscard]] bool meets(const ModuleTerms& terms, const records::StoredScorecard& card);

}  // namespace rung::team
