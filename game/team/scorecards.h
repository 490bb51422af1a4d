#pragma once

#include "team/columns.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

/// The outcomes, in the order in which reports show them. Source: design §6.
inline constexpr std::array<std::string_view, 7> kOutcomes = {"timely", "kept",     "premature", "late",
                                                              "missed", "needless", "avoidable"};

/// What somebody's attempts come to on average.
struct ScorecardRow {
    std::string person;  ///< a pseudonym; empty: everybody
    std::size_t count = 0;
    int total = 0, timing = 0;  ///< 0–100, averages, rounded half up
    int passed_pct = 0;
    std::vector<int> dimensions;  ///< points earned of those that there were, in hundredths; −1: none came up
    std::array<std::size_t, kOutcomes.size()> outcomes{};
};

/// A row a person, in the order of pseudonyms: nobody is ranked.
struct Scorecards {
    std::vector<std::string> dimensions;
    std::vector<ScorecardRow> people;  ///< with at least `kLeastAttempts` attempts
    ScorecardRow everybody;            ///< those who are left out included
    std::size_t left_out = 0;          ///< people with fewer attempts
    bool too_few = false;              ///< fewer than `kLeastPeople` people: there are no rows of people
};

/// Adds attempts up to scorecards. Owner: the caller keeps the columns alive.
class ScorecardTally {
  public:
    explicit ScorecardTally(const Columns& columns) : columns_(&columns) {}
    struct Attempt {
        std::string_view person, outcome, letters;
        std::size_t sheet = 0;
        int total = 0, timing = 0;
        bool passed = false;
    };
    void add(const Attempt& attempt);
    [[nodiscard]] Scorecards make() const;

  private:
    struct Points {
        std::int64_t worth = 0, earned = 0;
    };
    struct Sum {
        std::size_t count = 0, passed = 0, total = 0, timing = 0;
        std::vector<Points> dimensions;
        std::array<std::size_t, kOutcomes.size()> outcomes{};
    };
    void add_to(Sum& sum, const Attempt& attempt) const;
    [[nodiscard]] ScorecardRow row_of(std::string person, const Sum& sum) const;

    const Columns* columns_;
    std::map<std::string, Sum, std::less<>> people_;
};

}  // namespace rung::team
