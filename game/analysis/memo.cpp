#include "analysis/memo.h"

#include "analysis/hash.h"

#include <bit>
#include <utility>

namespace rung::analysis {

Memo::Memo(std::size_t most) : most_(most), slots_(std::bit_ceil(most * 2)) {}

std::size_t Memo::find_slot(const Position& position) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_of(position) & mask;
    while (slots_[at] != 0 && !same_bytes(entries_[slots_[at] - 1].position, position)) at = (at + 1) & mask;
    return at;
}

std::optional<Known> Memo::find(const Position& position) const {
    const auto no = slots_[find_slot(position)];
    if (no == 0) return std::nullopt;
    return entries_[no - 1].known;
}

void Memo::keep(const Position& position, const Known& known) {
    if (entries_.size() >= most_) return;
    auto& slot = slots_[find_slot(position)];
    if (slot != 0) return;
    entries_.push_back({position, known});
    slot = static_cast<std::uint32_t>(entries_.size());
}

std::uint32_t Memo::add_line(std::vector<scenario::Move> line) {
    lines_.push_back(std::move(line));
    return static_cast<std::uint32_t>(lines_.size() - 1);
}

std::span<const scenario::Move> Memo::line_of(const Known& known) const {
    return std::span(lines_[known.line]).subspan(known.offset);
}

}  // namespace rung::analysis
