#include "team/heat_map.h"

#include "records/attempt_store.h"
#include "team/least.h"

#include <algorithm>
#include <utility>

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

std::vector<HeatTally::Sum> HeatTally::add_up() const {
    std::vector<Sum> all(columns_->items().size());
    for (const auto& [name, person] : people_)
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].count += person.sums[i].count;
            all[i].worth += person.sums[i].worth;
            all[i].earned += person.sums[i].earned;
        }
    return all;
}

std::vector<std::size_t> HeatTally::order_items(const std::vector<Sum>& all) const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].worth > 0) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto left = *cell_of(all[a]).share, right = *cell_of(all[b]).share;
        return left != right ? left < right : columns_->items()[a] < columns_->items()[b];
    });
    return order;
}

HeatMap HeatTally::make_alone() const {
    HeatMap map;
    const auto all = add_up();
    for (const auto item : order_items(all)) {
        map.items.push_back(columns_->items()[item]);
        map.everybody.push_back(cell_of(all[item]));
    }
    return map;
}

HeatMap HeatTally::make() const {
    if (people_.size() < kLeastPeople) {
        HeatMap nothing;
        nothing.too_few = true;
        return nothing;
    }
    auto map = make_alone();
    const auto order = order_items(add_up());
    for (const auto& [name, person] : people_)
        if (person.attempts >= kLeastAttempts)
            map.people.push_back(name);
        else
            ++map.left_out;
    records::sort_ids(map.people);
    for (const auto& name : map.people) {
        const auto& sums = people_.find(name)->second.sums;
        std::vector<HeatCell> row;
        for (const auto item : order) row.push_back(cell_of(sums[item]));
        map.cells.push_back(std::move(row));
    }
    return map;
}

}  // namespace rung::team
