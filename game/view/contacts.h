#pragma once

#include "call/state.h"
#include "scenario/script.h"
#include "view/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::view {

/// One rung of the ladder.
struct ContactView {
    std::uint8_t contact = 0;
    std::string name, title, extension;
    int level = 1;
    bool specialist = false;
    std::string handles;   ///< what they take over
    std::string limits;    ///< what they may decide: `refund up to £150, discount up to 25%`; may be empty
    std::string standing;  ///< `has the call`, `was sent a message`; may be empty
};

/// Everybody who can be asked, the lowest level first, specialists before the others of their level.
[[nodiscard]] std::vector<ContactView> list_contacts(const Wording& say, const scenario::Script& script,
                                                     const call::State& state);

}  // namespace rung::view
