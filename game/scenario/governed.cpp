#include "scenario/governed.h"

#include "scenario/vocabulary.h"

#include <algorithm>

namespace rung::scenario {
namespace {

constexpr std::string_view kRuled[] = {"tries", "hold", "liability"};

}  // namespace

std::span<const std::string_view> list_ruled() {
    return kRuled;
}

std::uint32_t find_governed(std::string_view word, const IdIndex& remedies) {
    if (const int remedy = remedies.find(word); remedy >= 0 && remedy < kMaxRemedies)
        return governs_remedy_bit(static_cast<std::size_t>(remedy));
    if (const auto reason = find_reason(word)) return governs_bit(*reason);
    const auto* ruled = std::find(std::begin(kRuled), std::end(kRuled), word);
    return ruled == std::end(kRuled) ? 0 : governs_bit(static_cast<Ruled>(ruled - std::begin(kRuled)));
}

}  // namespace rung::scenario
