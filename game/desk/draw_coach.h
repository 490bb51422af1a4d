#pragma once

#include "desk/coach_model.h"
#include "desk/ui.h"
#include "view/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace rung::desk {

enum class CoachTab : std::uint8_t { waiting, people, assign, calibrations };

struct CoachState {
    CoachTab tab = CoachTab::waiting;
    std::string person;  ///< whose calls are shown; empty: the first
    Giving giving;       ///< as far as it is put together
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
using CoachAction =
    std::variant<ShowCoachTab, ShowCoached, OpenReview, ChangeGiving, GiveModule, EndCalibration>;

/// Whom one coaches: what waits, people with what was given to them, giving a module, calibrations. A null
/// model: not read yet.
[[nodiscard]] std::optional<CoachAction> draw_coach(Ui& ui, const view::Wording& say, const CoachModel* model,
                                                    const CoachState& state, Rect area);

}  // namespace rung::desk
