#include "desk/sfml/keys.h"

namespace rung::desk {
namespace {

struct Row {
    sf::Keyboard::Key theirs;
    Key ours;
};
constexpr Row kKeys[] = {
    {sf::Keyboard::Tab, Key::tab},
    {sf::Keyboard::Enter, Key::enter},
    {sf::Keyboard::Space, Key::space},
    {sf::Keyboard::Escape, Key::escape},
    {sf::Keyboard::Left, Key::left},
    {sf::Keyboard::Right, Key::right},
    {sf::Keyboard::Up, Key::up},
    {sf::Keyboard::Down, Key::down},
    {sf::Keyboard::Home, Key::home},
    {sf::Keyboard::End, Key::end},
    {sf::Keyboard::PageUp, Key::page_up},
    {sf::Keyboard::PageDown, Key::page_down},
    {sf::Keyboard::Backspace, Key::backspace},
    {sf::Keyboard::Delete, Key::del},
    {sf::Keyboard::A, Key::a},
    {sf::Keyboard::C, Key::c},
    {sf::Keyboard::V, Key::v},
    {sf::Keyboard::X, Key::x},
    {sf::Keyboard::Y, Key::y},
    {sf::Keyboard::Z, Key::z},
};
static_assert(std::size(kKeys) == kDeskKeys);

}  // namespace

std::optional<Key> find_key(sf::Keyboard::Key key) {
    for (const auto& row : kKeys)
        if (row.theirs == key) return row.ours;
    return std::nullopt;
}

}  // namespace rung::desk
