#pragma once

#include "desk/input.h"

#include <SFML/Window/Event.hpp>
#include <vector>

namespace rung::desk {

/// SFML's events as the desk's, in the same order.
class Translation {
  public:
    /// None where the desk has no use for it.
    [[nodiscard]] std::vector<Event> translate(const sf::Event& event);

  private:
    /// The last key came with Ctrl or Alt: what it writes is no text.
    bool chord_ = false;
};

}  // namespace rung::desk
