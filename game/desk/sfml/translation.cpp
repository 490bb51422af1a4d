#include "desk/sfml/translation.h"

#include "desk/sfml/keys.h"

#include <optional>

namespace rung::desk {
namespace {

/// Where the pointer is when it is not in the window: over nothing.
constexpr float kAway_px = -10'000;

std::optional<int> number_of(sf::Mouse::Button button) {
    switch (button) {
        case sf::Mouse::Left:
            return 0;
        case sf::Mouse::Right:
            return 1;
        case sf::Mouse::Middle:
            return 2;
        default:
            return std::nullopt;
    }
}

std::vector<Event> translate_key(const sf::Event::KeyEvent& key, bool down) {
    const auto ours = find_key(key.code);
    if (!ours) return {};
    return {KeyChange{*ours, down, {key.control, key.shift, key.alt}}};
}

/// SFML tells control characters as text too; the keys that make them are told as keys.
bool is_text(char32_t code_point) {
    return code_point >= 0x20 && code_point != 0x7f && !(code_point >= 0x80 && code_point < 0xa0);
}

/// Where it happened comes first: the pointer may have got there unseen.
std::vector<Event> translate_button(const sf::Event::MouseButtonEvent& button, bool down) {
    const PointerMoved there{static_cast<float>(button.x), static_cast<float>(button.y)};
    const auto number = number_of(button.button);
    if (!number) return {there};
    return {there, ButtonChange{*number, down}};
}

std::vector<Event> translate_wheel(const sf::Event::MouseWheelScrollEvent& wheel) {
    if (wheel.wheel != sf::Mouse::VerticalWheel) return {};
    return {PointerMoved{static_cast<float>(wheel.x), static_cast<float>(wheel.y)}, Wheeled{wheel.delta}};
}

}  // namespace

std::vector<Event> Translation::translate(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::KeyPressed:
            chord_ = event.key.control || event.key.alt;
            return translate_key(event.key, true);
        case sf::Event::KeyReleased:
            return translate_key(event.key, false);
        case sf::Event::TextEntered:
            if (chord_ || !is_text(event.text.unicode)) return {};
            return {Typed{event.text.unicode}};
        case sf::Event::MouseMoved:
            return {
                PointerMoved{static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)}};
        case sf::Event::MouseLeft:
            return {PointerMoved{kAway_px, kAway_px}};
        case sf::Event::MouseButtonPressed:
            return translate_button(event.mouseButton, true);
        case sf::Event::MouseButtonReleased:
            return translate_button(event.mouseButton, false);
        case sf::Event::MouseWheelScrolled:
            return translate_wheel(event.mouseWheelScroll);
        case sf::Event::Resized:
            return {Resized{static_cast<int>(event.size.width), static_cast<int>(event.size.height)}};
        case sf::Event::GainedFocus:
            chord_ = false;
            return {FocusChange{true}};
        case sf::Event::LostFocus:
            return {FocusChange{false}};
        case sf::Event::Closed:
            return {Closed{}};
        default:
            return {};
    }
}

}  // namespace rung::desk
