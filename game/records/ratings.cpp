#include "records/ratings.h"

#include <array>

namespace rung::records {
namespace {

constexpr std::array<std::string_view, 3> kGiven = {"lost", "part", "earned"};

}  // namespace

std::string_view name_of(Given given) {
    return kGiven.at(static_cast<std::size_t>(given));
}

std::optional<Given> find_given(std::string_view name) {
    for (std::size_t i = 0; i < kGiven.size(); ++i)
        if (kGiven.at(i) == name) return static_cast<Given>(i);
    return std::nullopt;
}

base::Status rate_item(Store& store, const Reviewed& attempt, const std::string& item, Given given) {
    if (auto status = check_coach(store, attempt); !status) return status;
    return store.database->run(
        "INSERT INTO rating (team, calibration, coach, person, attempt, item, verdict) VALUES ($1, '', $2, "
        "$3, "
        "$4, $5, $6) ON CONFLICT (team, calibration, coach, person, attempt, item) DO UPDATE SET verdict = "
        "excluded.verdict",
        {attempt.team, store.me.person, attempt.person, attempt.attempt, item,
         std::int64_t{static_cast<int>(given)}});
}

base::Result<std::vector<Rating>> list_ratings(Store& store, const Reviewed& attempt) {
    const auto sees = sees_reviews(store, attempt);
    if (!sees) return sees.error();
    return *sees ? list_ratings_of(store, attempt) : std::vector<Rating>();
}

base::Result<std::vector<Rating>> list_ratings_of(Store& store, const Reviewed& attempt) {
    std::vector<Rating> ratings;
    const auto status = store.database->run(
        "SELECT r.coach, coalesce(n.name, r.coach), r.item, r.verdict FROM rating AS r LEFT JOIN person_name "
        "AS n "
        "ON n.team = r.team AND n.person = r.coach WHERE r.team = $1 AND r.person = $2 AND r.attempt = $3 "
        "AND "
        "r.calibration = '' AND (r.coach = $4 OR NOT EXISTS (SELECT 1 FROM calibration_attempt AS a JOIN "
        "calibration_coach AS c ON c.team = a.team AND c.calibration = a.calibration WHERE a.team = r.team "
        "AND "
        "a.person = r.person AND a.attempt = r.attempt AND c.coach = $4 AND c.handed_in = 0)) ORDER BY "
        "r.item, "
        "r.coach",
        {attempt.team, attempt.person, attempt.attempt, store.me.person}, [&](const Row& row) {
            ratings.push_back({std::string(row.text(0)), std::string(row.text(1)), attempt,
                               std::string(row.text(2)), static_cast<Given>(row.number(3))});
        });
    if (!status) return status.error();
    return ratings;
}

}  // namespace rung::records
