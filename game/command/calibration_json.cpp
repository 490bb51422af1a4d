#include "command/calibration_page.h"
#include "command/members.h"
#include "team/calibration_result.h"

#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using CalibrationJson = nlohmann::ordered_json;

CalibrationJson number_json(const std::optional<double>& number) {
    return number ? CalibrationJson(*number) : CalibrationJson();
}

CalibrationJson agreed_json(const team::Agreed& agreed) {
    CalibrationJson json = {{"alpha", number_json(agreed.alpha)}};
    json["interval"] =
        agreed.interval ? CalibrationJson{agreed.interval->lower, agreed.interval->upper} : CalibrationJson();
    return json;
}

CalibrationJson split_item_json(const team::ItemCalibration& item) {
    CalibrationJson json = {{"item", item.item},
                            {"attempts", item.attempts},
                            {"apart", item.apart},
                            {"nominal", agreed_json(item.agreed[0])},
                            {"ordinal", agreed_json(item.agreed[1])},
                            {"interval", agreed_json(item.agreed[2])}};
    auto& splits = json["splits"] = CalibrationJson::array();
    for (const auto& split : item.splits) {
        CalibrationJson given = CalibrationJson::object();
        for (const auto& [who, verdict] : split.given) given[who] = records::name_of(verdict);
        splits.push_back({{"attempt", split.attempt.name()}, {"given", std::move(given)}});
    }
    return json;
}

CalibrationJson result_json(const CalibrationPage& page) {
    const auto result = team::make_calibration_result(page.ratings);
    CalibrationJson json = {{"items", CalibrationJson::array()}, {"leniency", CalibrationJson::object()}};
    for (const auto& item : result.items) json["items"].push_back(split_item_json(item));
    for (std::size_t i = 0; i < result.coaches.size(); ++i)
        json["leniency"][result.coaches[i]] = number_json(result.leniency[i]);
    return json;
}

}  // namespace

std::string format_calibration_json(const CalibrationPage& page) {
    const auto& calibration = page.calibration;
    CalibrationJson json = {{"calibration", calibration.id},         {"title", calibration.title},
                            {"opened_by", calibration.opened_by},    {"opened_on", calibration.opened_on},
                            {"complete", calibration.is_complete()}, {"coaches", CalibrationJson::array()},
                            {"attempts", CalibrationJson::array()},  {"ratings", CalibrationJson::array()}};
    for (const auto& coach : calibration.coaches)
        json["coaches"].push_back({{"coach", coach.coach}, {"handed_in", coach.handed_in}});
    for (const auto& attempt : calibration.attempts) json["attempts"].push_back(attempt.name());
    for (const auto& rating : page.ratings)
        json["ratings"].push_back({{"coach", rating.coach},
                                   {"attempt", rating.attempt.name()},
                                   {"item", rating.item},
                                   {"verdict", records::name_of(rating.given)}});
    json["result"] = calibration.is_complete() ? result_json(page) : CalibrationJson();
    return dump_json(json);
}

}  // namespace rung::command
