#include "team/blockages.h"

#include <algorithm>

namespace rung::team {

void BlockageTally::add(std::string_view company, std::string_view kind, std::string_view what,
                        std::int64_t asked) {
    if (kind.empty()) return;
    const Key key(company, kind, what);
    auto found = asked_.find(key);
    if (found == asked_.end())
        found = asked_.emplace(Owned(company, kind, what), std::map<std::int64_t, std::size_t>()).first;
    ++found->second[asked];
}

void BlockageTally::add_to(BlockageRow& row, std::string_view kind, const Amounts& amounts) {
    std::size_t count = 0;
    for (const auto& [asked, times] : amounts) {
        count += times;
        row.together += asked * static_cast<std::int64_t>(times);
    }
    const auto least = amounts.begin()->first, most = amounts.rbegin()->first;
    row.least = row.count == 0 ? least : std::min(row.least, least);
    row.most = std::max(row.most, most);
    row.count += count;
    if (kind == "limit-hit") row.hit += count;
    if (kind == "limit-unknown") row.unknown += count;
    if (kind == "limit-unused") row.unused += count;
}

Blockages BlockageTally::make() const {
    constexpr std::string_view kLimits = "limit-";
    Blockages all;
    std::map<Owned, BlockageRow> things;
    for (const auto& [key, amounts] : asked_) {
        const auto& [company, kind, what] = key;
        const std::string broad = kind.starts_with(kLimits) ? "limit" : kind;
        auto& row =
            things.emplace(Owned(company, broad, what), BlockageRow{company, broad, what}).first->second;
        add_to(row, kind, amounts);
        if (kind != "limit-hit") continue;
        AuthorityCurve curve{company, what, 0, {}};
        for (const auto& [asked, times] : amounts) {
            curve.count += times;
            curve.points.push_back({asked, curve.count});
        }
        all.curves.push_back(std::move(curve));
    }
    for (auto& [key, row] : things) {
        all.handovers += row.count;
        all.rows.push_back(std::move(row));
    }
    std::stable_sort(all.rows.begin(), all.rows.end(),
                     [](const BlockageRow& a, const BlockageRow& b) { return a.count > b.count; });
    return all;
}

}  // namespace rung::team
