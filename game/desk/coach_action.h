#pragma once

#include "desk/coach_model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace rung::desk {

enum class CoachTab : std::uint8_t { waiting, people, assign, calibrations };

struct CoachState {
    CoachTab tab = CoachTab::waiting;
    std::string person;                     ///< whose calls are shown; empty: the first
    Giving giving;                          ///< as far as it is put together
    std::optional<NewCalibration> opening;  ///< likewise, while one is put together
};

struct ShowCoachTab {
    CoachTab tab = CoachTab::waiting;
};
struct ShowCoached {
    std::string person;
};
struct OpenReview {
    std::string attempt, calibration;
};
/// As it stands now.
struct ChangeGiving {
    Giving giving;
};
struct GiveModule {};
struct EndCalibration {
    std::string calibration;
};
/// As it stands now; absent: none is put together.
struct ChangeOpening {
    std::optional<NewCalibration> opening;
};
struct OpenCalibration {};
using CoachAction = std::variant<ShowCoachTab, ShowCoached, OpenReview, ChangeGiving, GiveModule,
                                 EndCalibration, ChangeOpening, OpenCalibration>;

}  // namespace rung::desk
