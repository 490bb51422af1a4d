#pragma once

#include "session/session.h"
#include "view/words.h"

#include <string>
#include <vector>

namespace rung::view {

/// A plain move that can be picked after its key on the soft phone.
struct MovePick {
    scenario::Move move;
    std::string text;  ///< `£50 refund`
    bool enabled = true;
    std::string why_not;  ///< as a sentence, where it is not possible
};

/// Every move of one kind that a person may pick from: each length of a hold, each rule to look up, each
/// amount, each warning, each contact.
[[nodiscard]] std::vector<MovePick> list_picks(const Wording& say, const session::Session& session,
                                               scenario::MoveKind kind);

/// What is asked above them: `On hold for how long?`
[[nodiscard]] std::string question_of(const Wording& say, scenario::MoveKind kind);

}  // namespace rung::view
