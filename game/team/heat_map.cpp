#include "team/heat_map.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rung::team {
namespace {

/// Points of an item, added up over attempts.
struct ItemSum {
    std::size_t count = 0;
    int worth = 0, lost = 0;

    void add(const records::StoredScorecard::Item& item) {
        ++count;
        worth += item.worth;
        lost += item.lost;
    }
    [[nodiscard]] HeatCell cell() const {
        if (worth == 0) return {count, std::nullopt};
        return {count, 1 - static_cast<double>(lost) / worth};
    }
};
using ItemSums = std::map<std::string, ItemSum>;

struct Person {
    std::size_t attempts = 0;
    ItemSums sums;
};

/// Items of the rubric that came up; timing, caps and grave rules are no skill of their own.
bool counts(const records::StoredScorecard::Item& item) {
    return item.called_for && item.worth > 0 && !item.dimension.empty();
}

std::vector<HeatCell> row_of(const std::vector<std::string>& items, const ItemSums& sums) {
    std::vector<HeatCell> row;
    for (const auto& item : items) {
        const auto found = sums.find(item);
        row.push_back(found == sums.end() ? HeatCell{} : found->second.cell());
    }
    return row;
}

}  // namespace

HeatMap make_heat_map(const ScoredList& attempts) {
    std::map<std::string, Person> people;
    ItemSums everybody;
    for (const auto& attempt : attempts) {
        auto& person = people[attempt.person];
        ++person.attempts;
        for (const auto& item : attempt.card.items) {
            if (!counts(item)) continue;
            person.sums[item.id].add(item);
            everybody[item.id].add(item);
        }
    }
    HeatMap map;
    map.too_few = people.size() < kLeastPeople;
    if (map.too_few) return map;

    for (const auto& [id, sum] : everybody) map.items.push_back(id);
    std::stable_sort(map.items.begin(), map.items.end(), [&](const std::string& a, const std::string& b) {
        return *everybody.at(a).cell().share < *everybody.at(b).cell().share;
    });
    map.everybody = row_of(map.items, everybody);
    for (const auto& [name, person] : people) {
        if (person.attempts < kLeastAttempts) {
            ++map.left_out;
            continue;
        }
        map.people.push_back(name);
        map.cells.push_back(row_of(map.items, person.sums));
    }
    return map;
}

}  // namespace rung::team
