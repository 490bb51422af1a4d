#include "desk/focus.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rung::desk {
namespace {

std::vector<const Node*> list_usable(const SemanticTree& tree) {
    std::vector<const Node*> usable;
    for (const auto& node : tree.nodes())
        if (node.usable) usable.push_back(&node);
    return usable;
}

std::vector<const Node*> list_group(const SemanticTree& tree, const std::string& group) {
    auto usable = list_usable(tree);
    std::erase_if(usable, [&](const Node* node) { return node->group != group; });
    return usable;
}

/// Groups in the order in which they first appear.
std::vector<std::string> list_groups(const SemanticTree& tree) {
    std::vector<std::string> groups;
    for (const auto* node : list_usable(tree))
        if (std::find(groups.begin(), groups.end(), node->group) == groups.end())
            groups.push_back(node->group);
    return groups;
}

/// `at` moved by `step` round a circle of `size`.
std::size_t round_trip(std::size_t at, int step, std::size_t size) {
    const auto whole = static_cast<std::ptrdiff_t>(size);
    return static_cast<std::size_t>((static_cast<std::ptrdiff_t>(at) + step + whole) % whole);
}

}  // namespace

void Focus::set(std::string id, bool visible) {
    if (id != id_) ++moves_;
    id_ = std::move(id);
    visible_ = visible;
}

void Focus::mend(const SemanticTree& tree) {
    if (const auto* node = tree.find(id_); node != nullptr && node->usable) {
        group_ = node->group;
        last_of_group_[group_] = id_;
        return;
    }
    auto near = list_group(tree, group_);
    if (near.empty()) near = list_usable(tree);
    set(near.empty() ? std::string() : near.front()->id, visible_);
    group_ = near.empty() ? std::string() : near.front()->group;
}

void Focus::go_to_group(const SemanticTree& tree, int step) {
    const auto groups = list_groups(tree);
    if (groups.empty()) return;
    const auto here = std::find(groups.begin(), groups.end(), group_);
    const auto at = static_cast<std::size_t>(here - groups.begin());
    const auto& next = here == groups.end() ? groups[step > 0 ? 0 : groups.size() - 1]
                                            : groups[round_trip(at, step, groups.size())];
    const auto members = list_group(tree, next);
    const auto* target = members.front();
    const auto last = last_of_group_.find(next);
    for (const auto* node : members) {
        if (node->chosen) target = node;
        if (last != last_of_group_.end() && node->id == last->second) {
            target = node;
            break;
        }
    }
    group_ = next;
    set(target->id, true);
}

void Focus::go_within(const SemanticTree& tree, int step) {
    const auto members = list_group(tree, group_);
    if (members.empty()) return go_to_group(tree, 1);
    const auto here =
        std::find_if(members.begin(), members.end(), [&](const Node* node) { return node->id == id_; });
    const auto at = here == members.end() ? 0 : static_cast<std::size_t>(here - members.begin());
    set(members[here == members.end() ? 0 : round_trip(at, step, members.size())]->id, true);
}

void Focus::go_to_end(const SemanticTree& tree, bool last) {
    const auto members = list_group(tree, group_);
    if (!members.empty()) set((last ? members.back() : members.front())->id, true);
}

bool Focus::move(const SemanticTree& tree, const KeyChange& key) {
    mend(tree);
    switch (key.key) {
        case Key::tab:
            go_to_group(tree, key.mods.shift ? -1 : 1);
            break;
        case Key::down:
        case Key::right:
            go_within(tree, 1);
            break;
        case Key::up:
        case Key::left:
            go_within(tree, -1);
            break;
        case Key::home:
        case Key::end:
            go_to_end(tree, key.key == Key::end);
            break;
        default:
            return false;
    }
    mend(tree);
    return true;
}

}  // namespace rung::desk
