#include "scenario/id_index.h"

#include <bit>
#include <functional>

namespace rung::scenario {

void IdIndex::reserve(std::size_t count) {
    names_.reserve(count);
    if (count * 2 > slots_.size()) grow(std::bit_ceil(count * 2));
}

void IdIndex::grow(std::size_t slots) {
    slots_.assign(slots < 16 ? 16 : slots, 0);
    for (std::uint32_t i = 0; i < names_.size(); ++i)
        if (!names_[i].empty()) slots_[slot_of(names_[i].text)] = i + 1;
}

/// The slot that holds the id, or the free one where it would go.
std::size_t IdIndex::slot_of(std::string_view id) const {
    const auto mask = slots_.size() - 1;
    auto slot = std::hash<std::string_view>{}(id)&mask;
    while (slots_[slot] != 0 && names_[slots_[slot] - 1].text != id) slot = (slot + 1) & mask;
    return slot;
}

bool IdIndex::add(const Name& name) {
    if ((names_.size() + 1) * 2 > slots_.size()) grow(slots_.size() * 2);
    const auto slot = slot_of(name.text);
    if (slots_[slot] != 0) return false;
    names_.push_back(name);
    slots_[slot] = static_cast<std::uint32_t>(names_.size());
    return true;
}

int IdIndex::find(std::string_view id) const {
    return slots_.empty() ? -1 : static_cast<int>(slots_[slot_of(id)]) - 1;
}

std::vector<std::string_view> IdIndex::ids() const {
    std::vector<std::string_view> ids;
    ids.reserve(names_.size());
    for (const auto& name : names_) ids.push_back(name.text);
    return ids;
}

}  // namespace rung::scenario
