#pragma once

#include "desk/ui.h"
#include "view/words.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

struct WhoView {
    std::vector<std::string> people;  ///< who has played here
    std::string who;                  ///< plays now; empty: nobody said
};

struct WhoState {
    std::string name;            ///< as far as it is written
    bool somebody_else = false;  ///< a name is asked for although there are people to pick
};

struct WriteName {
    std::string name;
};
/// Empty: without a name.
struct PlayAs {
    std::string name;
};
struct AskName {};
using WhoAction = std::variant<WriteName, PlayAs, AskName>;

/// The first screen there is: a name, or none; later the people who have played here.
[[nodiscard]] std::optional<WhoAction> draw_who(Ui& ui, const view::Wording& say, const WhoView& view,
                                                const WhoState& state);

}  // namespace rung::desk
