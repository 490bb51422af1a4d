#include "desk/calibration_model.h"

#include "desk/calibration_tables.h"
#include "desk/team_model.h"
#include "records/calibration.h"

#include <algorithm>
#include <utility>

namespace rung::desk {
namespace {

using debrief::Wording;

/// `Spring round, 2026` is `spring-round-2026`.
std::string id_of_title(const std::string& title) {
    constexpr std::size_t kMost = 40;
    std::string id;
    for (const char c : title) {
        const bool big = c >= 'A' && c <= 'Z';
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (big || plain)
            id += big ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
        if (id.size() == kMost) break;
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? std::string("round") : id;
}

std::string standing_of(const records::Calibration& one, const Wording& say) {
    std::vector<std::string> missing;
    for (const auto& coach : one.coaches)
        if (!coach.handed_in) missing.push_back(coach.who);
    return missing.empty() ? say("Everybody has handed in.")
                           : say("Not handed in yet: {who}.", {{"who", say.list(missing)}});
}

base::Result<Calibrating> calibrating_of(records::Store& store, const records::Calibration& one,
                                         const CalibrationNames& names) {
    Calibrating made{one.id, one.title, standing_of(one, names.say), false, false, {}, {}};
    if (const auto* me = one.find_coach(store.me.person)) {
        made.mine = true;
        made.handed_in = me->handed_in;
    }
    const auto ratings = records::list_blind_ratings(store, one);
    if (!ratings) return ratings.error();
    for (const auto& attempt : one.attempts) {
        const auto scored = std::count_if(ratings->begin(), ratings->end(), [&](const auto& rating) {
            return rating.attempt == attempt && rating.coach == store.me.person;
        });
        auto detail = attempt.person + ".";
        debrief::add_sentence(
            detail, names.say.count(static_cast<int>(scored), "1 item scored.", "{n} items scored."));
        made.attempts.push_back(
            {attempt.name(), attempt_title(names.calls, attempt.attempt), detail, {}, false, false});
    }
    if (!one.is_complete()) return made;
    made.result = make_calibration_tables(team::make_calibration_result(*ratings), names);
    return made;
}

}  // namespace

base::Result<std::vector<Calibrating>> load_calibrations(const Office& office, records::Store& store,
                                                         const Wording& say) {
    const auto all = records::list_calibrations(store);
    if (!all) return all.error();
    const CalibrationNames names{say, office.names_of_content(), office.list_calls()};
    std::vector<Calibrating> made;
    for (const auto& one : *all) {
        auto calibrating = calibrating_of(store, one, names);
        if (!calibrating) return calibrating.error();
        made.push_back(*std::move(calibrating));
    }
    return made;
}

base::Status open_new_calibration(const Office& office, const std::string& who, const NewCalibration& wanted,
                                  const std::string& now) {
    constexpr int kMostAlike = 99;
    const auto store = office.store_of_coach(who);
    if (!store) return store.error();
    records::Calibration made;
    made.title = wanted.title;
    for (const auto& coach : wanted.coaches) made.coaches.push_back({coach, {}, false});
    for (const auto& name : wanted.attempts) {
        const auto attempt = records::find_reviewed(**store, name);
        if (!attempt) return attempt.error();
        made.attempts.push_back(*attempt);
    }
    const auto id = id_of_title(wanted.title);
    made.id = id;
    auto status = records::open_calibration(**store, made, now);
    for (int no = 2; !status && status.error().code == "calibration-exists" && no <= kMostAlike; ++no) {
        made.id = id + "-" + std::to_string(no);
        status = records::open_calibration(**store, made, now);
    }
    return status;
}

base::Status hand_in_calibration(const Office& office, const std::string& who,
                                 const std::string& calibration) {
    const auto store = office.store_of_coach(who);
    if (!store) return store.error();
    const auto found = records::find_calibration(**store, calibration);
    return found ? records::hand_in(**store, *found) : found.error();
}

}  // namespace rung::desk
