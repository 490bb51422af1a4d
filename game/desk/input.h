#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

/// Keys by what they do, whatever library reports them. Letters are those that editing shortcuts need; words
/// are typed as text.
enum class Key : std::uint8_t {
    tab,
    enter,
    space,
    escape,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    backspace,
    del,
    a,
    c,
    v,
    x,
    y,
    z,
};
inline constexpr int kDeskKeys = 20;

struct Mods {
    bool ctrl = false, shift = false, alt = false;
    friend bool operator==(const Mods&, const Mods&) = default;
};

struct KeyChange {
    Key key = Key::tab;
    bool down = true;
    Mods mods;
};
struct Typed {
    char32_t code_point = 0;
};
struct PointerMoved {
    float x = 0, y = 0;
};
struct ButtonChange {
    int button = 0;  ///< 0 the main one
    bool down = true;
};
struct Wheeled {
    float lines = 0;  ///< up is positive
};
struct Resized {
    int width = 0, height = 0;
};
struct FocusChange {
    bool focused = true;
};
struct Closed {};

/// What comes from a window.
using Event =
    std::variant<KeyChange, Typed, PointerMoved, ButtonChange, Wheeled, Resized, FocusChange, Closed>;

/// Events in the order in which they came, handed out a frame at a time. A frame ends before a second change
/// of the same key or button, so that a press and a release that came together are both seen, each in a frame
/// of its own.
class InputQueue {
  public:
    /// A key that repeats while it is held comes as presses alone; each is let go of first.
    void add(const Event& event);
    [[nodiscard]] bool empty() const { return waiting_.empty(); }
    /// Everything that belongs to the next frame.
    [[nodiscard]] std::vector<Event> take_frame();

  private:
    std::deque<Event> waiting_;
    std::uint32_t held_ = 0;  ///< keys that are down, a bit each
};

}  // namespace rung::desk
