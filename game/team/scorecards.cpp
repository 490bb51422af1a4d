#include "team/scorecards.h"

#include "records/attempt_store.h"
#include "team/least.h"
#include "team/trend.h"

#include <algorithm>

namespace rung::team {

void ScorecardTally::add_to(Sum& sum, const Attempt& attempt) const {
    ++sum.count;
    if (attempt.passed) ++sum.passed;
    sum.total += static_cast<std::size_t>(std::max(0, attempt.total));
    sum.timing += static_cast<std::size_t>(std::max(0, attempt.timing));
    const auto* const outcome = std::find(kOutcomes.begin(), kOutcomes.end(), attempt.outcome);
    if (outcome != kOutcomes.end()) ++sum.outcomes.at(static_cast<std::size_t>(outcome - kOutcomes.begin()));
    const auto& places = columns_->places(attempt.sheet);
    for (std::size_t i = 0; i < attempt.letters.size(); ++i) {
        if (places[i].item == Columns::kNone || !came_up(attempt.letters[i])) continue;
        auto& points = sum.dimensions[places[i].dimension];
        points.worth += places[i].worth;
        if (is_earned(attempt.letters[i])) points.earned += places[i].worth;
    }
}

void ScorecardTally::add(const Attempt& attempt) {
    auto found = people_.find(attempt.person);
    if (found == people_.end()) {
        found = people_.emplace(attempt.person, Sum{}).first;
        found->second.dimensions.resize(columns_->dimensions().size());
    }
    add_to(found->second, attempt);
}

ScorecardRow ScorecardTally::row_of(std::string person, const Sum& sum) const {
    ScorecardRow row;
    row.person = std::move(person);
    row.count = sum.count;
    row.total = mean_of(sum.total, sum.count);
    row.timing = mean_of(sum.timing, sum.count);
    row.passed_pct = percent_of(sum.passed, sum.count);
    for (const auto& points : sum.dimensions)
        row.dimensions.push_back(points.worth == 0 ? -1
                                                   : percent_of(static_cast<std::size_t>(points.earned),
                                                                static_cast<std::size_t>(points.worth)));
    row.outcomes = sum.outcomes;
    return row;
}

Scorecards ScorecardTally::make() const {
    Scorecards cards;
    cards.dimensions = columns_->dimensions();
    cards.too_few = people_.size() < kLeastPeople;
    Sum all;
    all.dimensions.resize(columns_->dimensions().size());
    std::vector<std::string> people;
    for (const auto& [person, sum] : people_) {
        all.count += sum.count;
        all.passed += sum.passed;
        all.total += sum.total;
        all.timing += sum.timing;
        for (std::size_t i = 0; i < all.dimensions.size(); ++i) {
            all.dimensions[i].worth += sum.dimensions[i].worth;
            all.dimensions[i].earned += sum.dimensions[i].earned;
        }
        for (std::size_t i = 0; i < all.outcomes.size(); ++i) all.outcomes[i] += sum.outcomes[i];
        if (sum.count < kLeastAttempts)
            ++cards.left_out;
        else if (!cards.too_few)
            people.push_back(person);
    }
    records::sort_ids(people);
    for (const auto& person : people) cards.people.push_back(row_of(person, people_.find(person)->second));
    cards.everybody = row_of({}, all);
    return cards;
}

}  // namespace rung::team
