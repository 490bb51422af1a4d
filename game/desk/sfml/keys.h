#pragma once

#include "desk/input.h"

#include <SFML/Window/Keyboard.hpp>
#include <optional>

namespace rung::desk {

/// The desk's key; nothing for one that it has no use for.
[[nodiscard]] std::optional<Key> find_key(sf::Keyboard::Key key);

}  // namespace rung::desk
