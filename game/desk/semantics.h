#pragma once

#include "desk/rect.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::desk {

/// What a thing on the screen is, to somebody who does not see it.
enum class Role : std::uint8_t {
    screen,
    group,
    heading,
    text,
    button,
    tab,
    option,    ///< one of several, of which one is chosen
    checkbox,  ///< on or off
    slider,
    field,  ///< text to write in
    meter,  ///< an amount that is shown
    image,
    chart,
};
[[nodiscard]] std::string_view name_of(Role role);

/// One thing on the screen.
struct Node {
    std::string id;  ///< unique on the screen, stable between frames: `call/phone/hold`
    Role role = Role::text;
    std::string name;   ///< what it is called; never empty for what can be used
    std::string value;  ///< what it holds; may be empty
    std::string group;  ///< focus moves between groups by Tab, within one by arrows
    Rect rect;
    bool usable = false;   ///< takes the focus
    bool enabled = true;   ///< else `why_not` says why; it takes the focus all the same, so that it is heard
    bool chosen = false;   ///< a tab, an option or a checkbox that is on
    std::string why_not;   ///< a sentence
    std::string shortcut;  ///< the key that does it from anywhere; may be empty
};

/// Everything on the screen in the order in which it is read. It feeds focus, the spoken interface,
/// `--ui-dump` and tests, so what is not in it is not there.
class SemanticTree {
  public:
    void clear() { nodes_.clear(); }
    void add(Node node) { nodes_.push_back(std::move(node)); }
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] const Node* find(std::string_view id) const;

  private:
    std::vector<Node> nodes_;
};

/// A thing a line: `button call/phone/hold "Hold" [H] (put the customer on hold) 12,700 90x40 focus`.
[[nodiscard]] std::string format_tree(const SemanticTree& tree, std::string_view focus);

/// What the spoken interface says of a thing: `Hold, button. Not possible: the customer was on hold twice.`
[[nodiscard]] std::string speak(const Node& node);

}  // namespace rung::desk
