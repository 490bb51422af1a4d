#include "analysis/pool.h"

#include "analysis/hash.h"

namespace rung::analysis {
namespace {

constexpr std::size_t kFirstSlots = 1u << 10;

}  // namespace

Pool::Pool() : slots_(kFirstSlots) {}

void Pool::clear() {
    // A small search after a large one does not pay for the large one's table.
    slots_.assign(reached_.size() * 8 < slots_.size() ? kFirstSlots : slots_.size(), {});
    reached_.clear();
}

std::size_t Pool::bytes() const {
    return reached_.capacity() * sizeof(Reached) + slots_.size() * sizeof(Slot);
}

std::pair<std::uint32_t, bool> Pool::add(const Reached& reached) {
    if (2 * (reached_.size() + 1) > slots_.size()) grow();
    const auto hash = hash_of(reached.kind);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].no != 0; at = (at + 1) & mask) {
        auto& there = reached_[slots_[at].no - 1];
        if (slots_[at].hash != hash || !same_bytes(there.kind, reached.kind)) continue;
        const bool news = reached.is_real && !there.is_real;
        if (news) there = reached;
        return {slots_[at].no - 1, news};
    }
    reached_.push_back(reached);
    slots_[at] = {hash, static_cast<std::uint32_t>(reached_.size())};
    return {static_cast<std::uint32_t>(reached_.size() - 1), true};
}

void Pool::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.no == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].no != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace rung::analysis
