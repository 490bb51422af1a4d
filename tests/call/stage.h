#pragma once

#include "scenario/script.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

/// Merge patches over the stage's three files.
struct StagePatch {
    std::string scenario = "{}";
    std::string company = "{}";
    std::string rubric = "{}";
};

/// A call in which everything can happen at any time, for trying one rule at a time. Its one node `talk` has
/// a choice for
/// - each skill, named after it: the rep shows it;
/// - each thing a customer does (`asks-50 asks-80 asks-200 asks-manager refuses swears …`): the rep says
/// nothing
///   that counts, the customer does it; `flat-refusal` is refuses and asks-manager in one breath;
/// - `try-1 try-2 try-3`, genuine attempts that the customer lets pass, and `fail-1 …`, that the customer
/// refuses;
/// - `learn-FACT`; `plain`, which does nothing at all; `hear-and-solve`; `settle` and `give-up`, which end
/// the call. A temper that takes everything as it is: anger 50, trust 50, floor 20. 30 turns. Contacts:
/// ana-reyes and safety-desk are there (ana for callbacks too), jim-smith is not there, then the line drops,
/// then he is; tom-baker has no result. Connected leads to `lead`.
[[nodiscard]] scenario::Script stage(const StagePatch& patch = {});

/// Moves in short (see play.h), and what the last of them tells.
struct Telling {
    std::string moves;
    std::string tells;
};
/// Checks each of them.
void check_told(const scenario::Script& script, const std::vector<Telling>& tellings);

}  // namespace rung::test
