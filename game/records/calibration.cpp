#include "records/calibration.h"

#include "base/text.h"
#include "records/people.h"
#include "records/written.h"

#include <fmt/format.h>

namespace rung::records {
namespace {

constexpr std::size_t kFewestCoaches = 2;

base::Result<std::vector<Calibration>> select_calibrations(Store& store, const std::string& id) {
    std::vector<Calibration> found;
    auto status = store.database->run(
        "SELECT team, calibration, title, opened_by, opened_on FROM calibration WHERE team = $1 AND ($4 = '' "
        "OR "
        "calibration = $4) AND ($3 = 'lead' OR opened_by = $2 OR EXISTS (SELECT 1 FROM calibration_coach AS "
        "c "
        "WHERE c.team = calibration.team AND c.calibration = calibration.calibration AND c.coach = $2)) "
        "ORDER BY "
        "opened_on DESC, calibration",
        {store.me.team, store.me.person, std::string(name_of(store.me.role)), id}, [&](const Row& row) {
            Calibration one;
            one.team = row.text(0);
            one.id = row.text(1);
            one.title = row.text(2);
            one.opened_by = row.text(3);
            one.opened_on = row.text(4);
            found.push_back(std::move(one));
        });
    for (auto& one : found) {
        if (status)
            status = store.database->run(
                "SELECT c.coach, coalesce(n.name, c.coach), c.handed_in FROM calibration_coach AS c LEFT "
                "JOIN "
                "person_name AS n ON n.team = c.team AND n.person = c.coach WHERE c.team = $1 AND "
                "c.calibration "
                "= $2 ORDER BY c.coach",
                {one.team, one.id}, [&](const Row& row) {
                    one.coaches.push_back(
                        {std::string(row.text(0)), std::string(row.text(1)), row.number(2) != 0});
                });
        if (status)
            status = store.database->run(
                "SELECT person, attempt FROM calibration_attempt WHERE team = $1 AND calibration = $2 ORDER "
                "BY "
                "person, attempt",
                {one.team, one.id}, [&](const Row& row) {
                    one.attempts.push_back({one.team, std::string(row.text(0)), std::string(row.text(1))});
                });
    }
    if (!status) return status.error();
    return found;
}

base::Error not_in_calibration(const Calibration& calibration, const std::string& what) {
    return {"not-in-calibration", fmt::format("{} in the calibration \"{}\"", what, calibration.id),
            fmt::format("rung review calibrate {} says who and what is", calibration.id)};
}

/// The reader's own part, still open.
base::Status check_part(const Store& store, const Calibration& calibration) {
    const auto* own = calibration.find_coach(store.me.person);
    if (own == nullptr || calibration.team != store.me.team)
        return not_in_calibration(calibration, "you do not score");
    if (own->handed_in)
        return base::Error{"handed-in", fmt::format("you have handed in \"{}\"", calibration.id),
                           "what is handed in does not change"};
    return base::Done{};
}

base::Status check_new(Store& store, const Calibration& wanted) {
    if (store.me.role == Role::rep)
        return base::Error{"not-a-coach", "coaches and leads open calibrations, and you are a rep",
                           "--as NAME says who you are"};
    if (!is_short_id(wanted.id))
        return base::Error{"bad-id", fmt::format("\"{}\" cannot name a calibration", wanted.id),
                           "small letters, digits and hyphens, as in spring-round"};
    bool there = false;
    const auto looked = store.database->run("SELECT 1 FROM calibration WHERE team = $1 AND calibration = $2",
                                            {store.me.team, wanted.id}, [&](const Row&) { there = true; });
    if (!looked) return looked;
    if (there)
        return base::Error{"calibration-exists",
                           fmt::format("there is a calibration \"{}\" already", wanted.id), ""};
    if (wanted.coaches.size() < kFewestCoaches)
        return base::Error{"too-few-coaches",
                           "a calibration needs two coaches, so that there is something to compare",
                           "--coaches NAME,NAME"};
    if (wanted.attempts.empty())
        return base::Error{"no-attempts", "a calibration needs attempts",
                           "--attempts PERSON/ATTEMPT,PERSON/ATTEMPT; rung review names them"};
    return base::Done{};
}

/// A lead sees the whole team's; a coach opens a calibration over what they may coach.
base::Status check_new_attempt(Store& store, const Reviewed& attempt) {
    if (store.me.role != Role::lead) return check_coach(store, attempt);
    bool open = false;
    const auto status = store.database->run(
        "SELECT 1 FROM attempt WHERE team = $1 AND person = $2 AND attempt = $3 AND closed = 1 AND (mode IN "
        "('exercise', 'assessment') OR shared = 1)",
        attempt.key(), [&](const Row&) { open = true; });
    if (!status) return status;
    if (open && attempt.team == store.me.team) return base::Done{};
    return base::Error{
        "not-shared",
        fmt::format("\"{}\" is not to be seen: not played to its end, or practice that is not shared",
                    attempt.name()),
        ""};
}

base::Status check_new_coach(Store& store, const CalibrationCoach& coach) {
    const auto person = find_person(store, coach.coach);
    if (!person) return person.error();
    if (person->member.role != Role::rep && person->member.team == store.me.team) return base::Done{};
    return base::Error{"not-a-coach", fmt::format("{} is no coach of your team", coach.coach), ""};
}

}  // namespace

base::Status open_calibration(Store& store, const Calibration& wanted, const std::string& now) {
    if (auto status = check_new(store, wanted); !status) return status;
    for (const auto& attempt : wanted.attempts)
        if (auto status = check_new_attempt(store, attempt); !status) return status;
    for (const auto& coach : wanted.coaches)
        if (auto status = check_new_coach(store, coach); !status) return status;
    const auto title =
        wanted.title.empty() ? base::Result<std::string>(wanted.id) : check_written(wanted.title);
    if (!title) return title.error();

    auto& database = *store.database;
    Transaction whole(database);
    if (!whole.begun()) return whole.begun();
    const auto& team = store.me.team;
    auto status = database.run(
        "INSERT INTO calibration (team, calibration, title, opened_by, opened_on) VALUES ($1, $2, $3, $4, "
        "$5)",
        {team, wanted.id, *title, store.me.person, now});
    for (const auto& coach : wanted.coaches)
        if (status)
            status = database.run(
                "INSERT INTO calibration_coach (team, calibration, coach) VALUES ($1, $2, $3) ON CONFLICT DO "
                "NOTHING",
                {team, wanted.id, coach.coach});
    for (const auto& attempt : wanted.attempts)
        if (status)
            status = database.run(
                "INSERT INTO calibration_attempt (team, calibration, person, attempt) VALUES ($1, $2, $3, "
                "$4) ON "
                "CONFLICT DO NOTHING",
                {team, wanted.id, attempt.person, attempt.attempt});
    return status ? whole.commit() : status;
}

base::Result<std::vector<Calibration>> list_calibrations(Store& store) {
    return select_calibrations(store, {});
}

base::Result<Calibration> find_calibration(Store& store, const std::string& id) {
    auto found = select_calibrations(store, id);
    if (!found) return found.error();
    if (!id.empty() && !found->empty()) return std::move(found->front());
    const auto all = list_calibrations(store);
    if (!all) return all.error();
    std::vector<std::string_view> ids;
    for (const auto& one : *all) ids.push_back(one.id);
    const auto near = base::find_near(id, ids);
    return base::Error{
        "unknown-calibration", fmt::format("there is no calibration \"{}\" for you", id),
        near.empty() ? "rung review calibrate lists yours" : fmt::format("did you mean \"{}\"?", near)};
}

base::Status rate_blind(Store& store, const Calibration& calibration, const Reviewed& attempt,
                        const std::string& item, Given given) {
    if (auto status = check_part(store, calibration); !status) return status;
    if (std::find(calibration.attempts.begin(), calibration.attempts.end(), attempt) ==
        calibration.attempts.end())
        return not_in_calibration(calibration, fmt::format("\"{}\" is not", attempt.name()));
    return store.database->run(
        "INSERT INTO rating (team, calibration, coach, person, attempt, item, verdict) VALUES ($1, $2, $3, "
        "$4, "
        "$5, $6, $7) ON CONFLICT (team, calibration, coach, person, attempt, item) DO UPDATE SET verdict = "
        "excluded.verdict",
        {calibration.team, calibration.id, store.me.person, attempt.person, attempt.attempt, item,
         std::int64_t{static_cast<int>(given)}});
}

base::Status hand_in(Store& store, const Calibration& calibration) {
    if (auto status = check_part(store, calibration); !status) return status;
    const auto own = list_blind_ratings(store, calibration);
    if (!own) return own.error();
    for (const auto& attempt : calibration.attempts) {
        const bool rated = std::any_of(own->begin(), own->end(), [&](const Rating& rating) {
            return rating.coach == store.me.person && rating.attempt == attempt;
        });
        if (!rated)
            return base::Error{"nothing-rated",
                               fmt::format("you gave no item of \"{}\" a verdict", attempt.name()),
                               fmt::format("rung review rate {} --item ID --verdict earned|part|lost "
                                           "--calibration {}",
                                           attempt.name(), calibration.id)};
    }
    return store.database->run(
        "UPDATE calibration_coach SET handed_in = 1 WHERE team = $1 AND calibration = $2 AND coach = $3",
        {calibration.team, calibration.id, store.me.person});
}

base::Result<std::vector<Rating>> list_blind_ratings(Store& store, const Calibration& calibration) {
    std::vector<Rating> ratings;
    // Whether all are in is asked of the store, not of what the caller holds: that may be old.
    const auto status = store.database->run(
        "SELECT r.coach, coalesce(n.name, r.coach), r.person, r.attempt, r.item, r.verdict FROM rating AS r "
        "LEFT "
        "JOIN person_name AS n ON n.team = r.team AND n.person = r.coach WHERE r.team = $1 AND r.calibration "
        "= $2 "
        "AND $2 <> '' AND (r.coach = $3 OR NOT EXISTS (SELECT 1 FROM calibration_coach AS c WHERE c.team = "
        "r.team "
        "AND c.calibration = r.calibration AND c.handed_in = 0)) ORDER BY r.item, r.person, r.attempt, "
        "r.coach",
        {calibration.team, calibration.id, store.me.person}, [&](const Row& row) {
            ratings.push_back({std::string(row.text(0)),
                               std::string(row.text(1)),
                               {calibration.team, std::string(row.text(2)), std::string(row.text(3))},
                               std::string(row.text(4)),
                               static_cast<Given>(row.number(5))});
        });
    if (!status) return status.error();
    return ratings;
}

}  // namespace rung::records
