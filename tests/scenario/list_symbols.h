#pragma once

#include "scenario/expression.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace rung::test {

/// Every kind has the ids of one list, numbered from 0; nodes run out of bits after two.
struct ListSymbols final : scenario::Symbols {
    std::vector<std::string_view> flags{"promised", "late_van"}, facts{"order", "twice-broken"},
        skills{"empathy", "can-do"}, remedies{"refund", "discount"}, policies{"refund-window"},
        nodes{"start", "end", "too-much"}, triggers{"over-limit"};

    static int find(const std::vector<std::string_view>& ids, std::string_view id) {
        const auto found = std::find(ids.begin(), ids.end(), id);
        return found == ids.end() ? scenario::kNoSymbol : static_cast<int>(found - ids.begin());
    }
    [[nodiscard]] int flag(std::string_view id) const override { return find(flags, id); }
    [[nodiscard]] int fact(std::string_view id) const override { return find(facts, id); }
    [[nodiscard]] int skill(std::string_view id) override { return find(skills, id); }
    [[nodiscard]] int remedy(std::string_view id) const override { return find(remedies, id); }
    [[nodiscard]] int policy(std::string_view id) const override { return find(policies, id); }
    [[nodiscard]] int node(std::string_view id) override {
        return find(nodes, id) == 2 ? scenario::kNoBitLeft : find(nodes, id);
    }
    [[nodiscard]] int trigger(std::string_view id) const override { return find(triggers, id); }
    [[nodiscard]] std::vector<std::string_view> known(std::string_view) const override { return {}; }
};

}  // namespace rung::test
