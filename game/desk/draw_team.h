#pragma once

#include "desk/team_model.h"
#include "desk/ui.h"
#include "view/words.h"

#include <optional>
#include <string>
#include <variant>

namespace rung::desk {

struct TeamState {
    std::string table;  ///< id of the one that is shown; empty: the first
    bool person = false;
    bool names = false;
};

struct ShowTable {
    std::string table;
};
struct ShowNames {
    bool names = false;
};
struct ShowPerson {
    std::string person;
};
struct LookAtAttempt {
    std::string attempt;
};
struct LeavePerson {};
using TeamAction = std::variant<ShowTable, ShowNames, ShowPerson, LookAtAttempt, LeavePerson>;

/// A team's figures, or a person's: words and decisions first, then one table at a time, then the way down to
/// people and to their calls. A null model: not read yet.
[[nodiscard]] std::optional<TeamAction> draw_team(Ui& ui, const view::Wording& say, const TeamModel* model,
                                                  const TeamState& state, Rect area);

}  // namespace rung::desk
