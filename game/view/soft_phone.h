#pragma once

#include "call/call.h"
#include "scenario/script.h"
#include "view/words.h"

#include <string>
#include <vector>

namespace rung::view {

/// One key of the soft phone: a kind of move that is not a line to say.
struct PhoneKey {
    scenario::MoveKind kind = scenario::MoveKind::wait;
    char letter = ' ';
    std::string label;  ///< `Hold`
    std::string help;   ///< what it does, in a few words
    bool enabled = true;
    std::string why_not;  ///< as a sentence, where it is not
};

/// All keys, always in the same order. A key is enabled where some move of its kind is possible; else it
/// gives the reason of the nearest to possible.
[[nodiscard]] std::vector<PhoneKey> list_phone_keys(const Wording& say, const scenario::Script& script,
                                                    const call::State& state);

/// Every move of one kind that a person may pick from, whatever else it takes at its simplest: each length of
/// a hold, each policy, each amount, each warning, each contact.
[[nodiscard]] std::vector<scenario::Move> list_plain_moves(const scenario::Script& script,
                                                           scenario::MoveKind kind);

}  // namespace rung::view
