#include "desk/semantics.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>

namespace rung::desk {

std::string_view name_of(Role role) {
    static constexpr std::string_view kNames[] = {"screen", "group",  "heading",  "text",   "button",
                                                  "tab",    "option", "checkbox", "slider", "field",
                                                  "meter",  "image",  "chart"};
    return kNames[static_cast<std::size_t>(role)];
}

const Node* SemanticTree::find(std::string_view id) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.id == id; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::string format_tree(const SemanticTree& tree, std::string_view focus) {
    std::string text;
    const auto add = [&](std::string_view pattern, const auto&... what) {
        fmt::format_to(std::back_inserter(text), fmt::runtime(pattern), what...);
    };
    for (const auto& node : tree.nodes()) {
        add("{} {} \"{}\"", name_of(node.role), node.id, node.name);
        if (!node.value.empty()) add(" = \"{}\"", node.value);
        if (!node.shortcut.empty()) add(" [{}]", node.shortcut);
        if (node.chosen) add(" chosen");
        if (!node.enabled) add(" off \"{}\"", node.why_not);
        add(" {},{} {}x{}", std::lround(node.rect.x), std::lround(node.rect.y), std::lround(node.rect.w),
            std::lround(node.rect.h));
        if (node.usable && node.id == focus) add(" focus");
        text += '\n';
    }
    return text;
}

std::string speak(const Node& node) {
    std::string said = node.name;
    const auto add = [&](std::string_view more) {
        if (!more.empty()) said += (said.empty() ? "" : ", ") + std::string(more);
    };
    add(node.value);
    if (node.usable) add(name_of(node.role));
    if (node.chosen) add("chosen");
    if (!node.enabled) add("not possible");
    if (!node.why_not.empty()) said += ". " + node.why_not;
    return said;
}

}  // namespace rung::desk
