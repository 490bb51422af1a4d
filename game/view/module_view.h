#pragma once

#include "team/assigned.h"
#include "view/standing.h"

#include <optional>
#include <string>
#include <vector>

namespace rung::view {

/// What a module asks, and where somebody stands in it.
struct ModuleView {
    std::string id, title, summary;
    std::string mode;      ///< `practice`
    std::string pass;      ///< `80 of 100 in each call; at least 60 in judgement`
    std::string attempts;  ///< `any number`, `2 at each call`
    std::string before;    ///< titles of what is to be passed before; empty: nothing
    std::string again;     ///< `after 30 days`; empty: never
    struct Call {
        std::string id, title;
        std::string standing;  ///< `best 91 of 100, passed`; empty: nobody was asked for, or never played
    };
    std::vector<Call> calls;
    std::string standing;  ///< `1 of 3 calls passed.`; empty: nobody was asked for
    std::string assigned;  ///< what a coach asks of it; empty: nothing
};

/// Of one person. Owner: the caller keeps all of it while the view is made.
struct ModuleMaterial {
    const Calls& calls;
    const std::vector<team::ModuleTerms>& modules;
    const team::ModuleStanding* standing = nullptr;  ///< null: of nobody
    const team::Assigned* assigned = nullptr;        ///< null: it was not given
};
[[nodiscard]] ModuleView make_module_view(const Wording& say, const team::ModuleTerms& terms,
                                          const ModuleMaterial& from);

}  // namespace rung::view
