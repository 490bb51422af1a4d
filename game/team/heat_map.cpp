#include "team/heat_map.h"

#include "team/least.h"

#include <algorithm>
#include <numeric>

namespace rung::team {

void HeatTally::add(std::string_view person, std::size_t sheet, std::string_view letters) {
    if (last_ == people_.end() || last_->first != person) {
        last_ = people_.find(person);
        if (last_ == people_.end())
            last_ = people_.emplace(person, Person{0, std::vector<Sum>(columns_->items().size())}).first;
    }
    auto& row = last_->second;
    ++row.attempts;
    const auto& places = columns_->places(sheet);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (places[i].item == Columns::kNone || !came_up(letters[i])) continue;
        auto& sum = row.sums[places[i].item];
        ++sum.count;
        sum.worth += places[i].worth;
        if (is_earned(letters[i])) sum.earned += places[i].worth;
    }
}

HeatCell HeatTally::cell_of(const Sum& sum) {
    if (sum.worth == 0) return {sum.count, std::nullopt};
    return {sum.count, static_cast<double>(sum.earned) / static_cast<double>(sum.worth)};
}

HeatMap HeatTally::make() const {
    HeatMap map;
    map.too_few = people_.size() < kLeastPeople;
    if (map.too_few) return map;
    const auto items = columns_->items().size();
    std::vector<Sum> all(items);
    for (const auto& [name, person] : people_)
        for (std::size_t i = 0; i < items; ++i) {
            all[i].count += person.sums[i].count;
            all[i].worth += person.sums[i].worth;
            all[i].earned += person.sums[i].earned;
        }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < items; ++i)
        if (all[i].worth > 0) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto left = *cell_of(all[a]).share, right = *cell_of(all[b]).share;
        return left != right ? left < right : columns_->items()[a] < columns_->items()[b];
    });
    const auto row_of = [&](const std::vector<Sum>& sums) {
        std::vector<HeatCell> row;
        for (const auto item : order) row.push_back(cell_of(sums[item]));
        return row;
    };
    for (const auto item : order) map.items.push_back(columns_->items()[item]);
    map.everybody = row_of(all);
    for (const auto& [name, person] : people_) {
        if (person.attempts < kLeastAttempts) {
            ++map.left_out;
            continue;
        }
        map.people.push_back(name);
        map.cells.push_back(row_of(person.sums));
    }
    return map;
}

}  // namespace rung::team
