#include "records/calibration.h"

#include "records/comments.h"
#include "records/review_home.h"

#include <doctest/doctest.h>

using namespace rung;
using test::review_code;
using test::ReviewHome;

namespace {

constexpr const char* kOpened = "2026-02-04 09:00";

records::Calibration round_of(const ReviewHome& home, const std::vector<std::string>& coaches,
                              const std::vector<std::string>& attempts) {
    records::Calibration wanted;
    wanted.id = "spring-round";
    wanted.title = "Spring";
    for (const auto& coach : coaches) wanted.coaches.push_back({home.who(coach).person, coach, false});
    for (const auto& attempt : attempts) wanted.attempts.push_back(home.attempt(attempt));
    return wanted;
}

records::Calibration spring(const ReviewHome& home) {
    const auto found = records::find_calibration(home.store(), "spring-round");
    REQUIRE(found.ok());
    return *found;
}

/// How many verdicts somebody sees.
std::size_t seen_by(const ReviewHome& home, const std::string& who) {
    auto& store = home.as(who);
    const auto found = records::find_calibration(store, "spring-round");
    if (!found) return 0;
    const auto ratings = records::list_blind_ratings(store, *found);
    REQUIRE(ratings.ok());
    return ratings->size();
}

std::string rate_as(const ReviewHome& home, const std::string& who, const std::string& id,
                    records::Given given) {
    auto& store = home.as(who);
    return review_code(records::rate_blind(store, spring(home), home.attempt(id), "brief", given));
}

}  // namespace

TEST_CASE("who may open a calibration, over what, and for whom") {
    const ReviewHome home;
    const auto open_as = [&](const std::string& who, const std::vector<std::string>& coaches,
                             const std::vector<std::string>& attempts) {
        const auto wanted = round_of(home, coaches, attempts);
        return review_code(records::open_calibration(home.as(who), wanted, kOpened));
    };
    CHECK(open_as("Sam", {"Cleo", "Dan"}, {"sofa-1"}) == "not-a-coach");
    CHECK(open_as("Cleo", {"Cleo"}, {"sofa-1"}) == "too-few-coaches");
    CHECK(open_as("Cleo", {"Cleo", "Sam"}, {"sofa-1"}) == "not-a-coach");
    CHECK(open_as("Cleo", {"Cleo", "Dan"}, {}) == "no-attempts");
    CHECK(open_as("Cleo", {"Cleo", "Dan"}, {"sofa-3"}) == "not-coached");
    CHECK(open_as("Cleo", {"Cleo", "Dan"}, {"sofa-2"}) == "not-shared");
    CHECK(open_as("Lee", {"Cleo", "Dan"}, {"sofa-2"}) == "not-shared");
    CHECK(open_as("Lee", {"Cleo", "Dan"}, {"sofa-4"}) == "not-shared");
    CHECK(records::list_calibrations(home.as("Lee"))->empty());
    CHECK(open_as("Lee", {"Cleo", "Dan"}, {"sofa-1", "sofa-3"}).empty());
    CHECK(open_as("Lee", {"Cleo", "Dan"}, {"sofa-1"}) == "calibration-exists");
    auto bad = round_of(home, {"Cleo", "Dan"}, {"sofa-1"});
    bad.id = "Spring round";
    CHECK(review_code(records::open_calibration(home.as("Lee"), bad, kOpened)) == "bad-id");
}

TEST_CASE("its coaches may read its attempts and not what others said of them, and nobody else more") {
    const ReviewHome home;
    const auto comment = records::add_comment(home.as("Cleo"), home.attempt("sofa-1"), 1, "seen", kOpened);
    REQUIRE(comment.ok());
    REQUIRE(records::open_calibration(home.as("Lee"), round_of(home, {"Cleo", "Dan"}, {"sofa-1", "sofa-3"}),
                                      kOpened)
                .ok());
    CHECK(records::check_reader(home.as("Dan"), home.attempt("sofa-1")).ok());
    CHECK(records::list_comments(home.as("Dan"), home.attempt("sofa-1"))->empty());
    CHECK(records::list_comments(home.as("Cleo"), home.attempt("sofa-1"))->size() == 1);
    CHECK(records::list_comments(home.as("Sam"), home.attempt("sofa-1"))->size() == 1);
    CHECK(review_code(records::check_coach(home.as("Dan"), home.attempt("sofa-3"))) == "not-coached");
    CHECK(records::check_reader(home.as("Lee"), home.attempt("sofa-3")).ok());  // as whoever leads
    CHECK(review_code(records::check_reader(home.as("Sam"), home.attempt("sofa-3"))) == "not-coached");
    CHECK(records::list_calibrations(home.as("Dan"))->size() == 1);
    CHECK(records::list_calibrations(home.as("Sam"))->empty());
    CHECK(review_code(records::find_calibration(home.as("Sam"), "spring-round")) == "unknown-calibration");
    CHECK(records::find_calibration(home.as("Dan"), "sprin-round").error().hint ==
          "did you mean \"spring-round\"?");
}

TEST_CASE("nobody sees what another gave before all have handed in, and handing in is final") {
    const ReviewHome home;
    using records::Given;
    REQUIRE(records::open_calibration(home.as("Lee"), round_of(home, {"Cleo", "Dan"}, {"sofa-1", "sofa-3"}),
                                      kOpened)
                .ok());
    CHECK(rate_as(home, "Cleo", "sofa-1", Given::lost).empty());
    CHECK(rate_as(home, "Cleo", "sofa-1", Given::earned).empty());
    CHECK(rate_as(home, "Dan", "sofa-1", Given::lost).empty());
    CHECK(rate_as(home, "Dan", "sofa-2", Given::lost) == "not-in-calibration");
    CHECK(rate_as(home, "Lee", "sofa-1", Given::lost) == "not-in-calibration");
    CHECK(seen_by(home, "Cleo") == 1);
    CHECK(seen_by(home, "Dan") == 1);
    CHECK(seen_by(home, "Lee") == 0);

    CHECK(review_code(records::hand_in(home.as("Cleo"), spring(home))) == "nothing-rated");
    CHECK(rate_as(home, "Cleo", "sofa-3", Given::part).empty());
    CHECK(records::hand_in(home.as("Cleo"), spring(home)).ok());
    CHECK(rate_as(home, "Cleo", "sofa-3", Given::lost) == "handed-in");
    CHECK(review_code(records::hand_in(home.as("Cleo"), spring(home))) == "handed-in");
    CHECK(seen_by(home, "Cleo") == 2);
    CHECK(seen_by(home, "Lee") == 0);

    CHECK(rate_as(home, "Dan", "sofa-3", Given::part).empty());
    const auto old = spring(home);
    CHECK(records::hand_in(home.as("Dan"), spring(home)).ok());
    CHECK(spring(home).is_complete());
    CHECK(!old.is_complete());
    CHECK(records::list_blind_ratings(home.as("Cleo"), old)->size() == 4);
    for (const auto* who : {"Cleo", "Dan", "Lee"}) CHECK(seen_by(home, who) == 4);
}

TEST_CASE("who still has to hand in does not see the ordinary verdicts of others on those attempts") {
    const ReviewHome home;
    REQUIRE(records::set_coach(home.store(), home.who("Sam"), home.who("Dan")).ok());
    const auto attempt = home.attempt("sofa-1");
    REQUIRE(records::rate_item(home.as("Cleo"), attempt, "brief", records::Given::lost).ok());
    CHECK(records::list_ratings(home.as("Dan"), attempt)->size() == 1);
    REQUIRE(records::open_calibration(home.as("Cleo"), round_of(home, {"Cleo", "Dan"}, {"sofa-1"}), kOpened)
                .ok());
    CHECK(records::list_ratings(home.as("Dan"), attempt)->empty());
    CHECK(records::list_ratings(home.as("Sam"), attempt)->size() == 1);
    CHECK(rate_as(home, "Dan", "sofa-1", records::Given::earned).empty());
    CHECK(records::list_ratings(home.as("Dan"), attempt)->empty());
    CHECK(records::hand_in(home.as("Dan"), spring(home)).ok());
    CHECK(records::list_ratings(home.as("Dan"), attempt)->size() == 1);
}
