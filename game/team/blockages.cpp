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

Blockages BlockageTally::make() const {
    Blockages all;
    for (const auto& [key, amounts] : asked_) {
        BlockageRow row{std::get<0>(key),       std::get<1>(key),       std::get<2>(key), 0,
                        amounts.begin()->first, amounts.rbegin()->first};
        AuthorityCurve curve{row.company, row.what, 0, {}};
        for (const auto& [asked, count] : amounts) {
            row.count += count;
            curve.points.push_back({asked, row.count});
        }
        curve.count = row.count;
        all.handovers += row.count;
        if (row.kind == "limit-hit") all.curves.push_back(std::move(curve));
        all.rows.push_back(std::move(row));
    }
    std::stable_sort(all.rows.begin(), all.rows.end(),
                     [](const BlockageRow& a, const BlockageRow& b) { return a.count > b.count; });
    return all;
}

}  // namespace rung::team
