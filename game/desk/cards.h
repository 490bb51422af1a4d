#pragma once

#include "desk/flow.h"
#include "desk/page.h"

#include <functional>
#include <string>
#include <vector>

namespace rung::desk {

/// What stands on a card.
using Content = std::function<void(Flow&)>;
struct Card {
    std::string id;
    float share = 1;  ///< of the width, beside others
    Content content;
};

/// Cards beside one another, as high as the highest; under one another where it is narrow.
void put_cards(Flow& flow, Boxes& boxes, const std::vector<Card>& cards);

}  // namespace rung::desk
