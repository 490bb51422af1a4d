#pragma once

#include "scenario/script.h"
#include "view/customer_card.h"
#include "view/words.h"

#include <string>
#include <vector>

namespace rung::view {

/// What a rep reads before the phone rings.
struct Briefing {
    std::string title, summary, company;
    std::string length;                 ///< `level 2, about 6 minutes, at most 24 turns`
    std::vector<std::string> warnings;  ///< of content that may weigh on the player; none: nothing to warn of
    CustomerCard customer;
    std::string known;               ///< the scenario's own brief
    std::vector<FactView> facts;     ///< known from the start
    std::string authority;           ///< `refund up to £50, discount up to 10%`
    std::vector<std::string> rules;  ///< how the company wants calls escalated, its process by name
};

[[nodiscard]] Briefing make_briefing(const Wording& say, const scenario::Script& script);

}  // namespace rung::view
