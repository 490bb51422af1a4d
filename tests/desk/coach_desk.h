#pragma once

#include "records/records.h"

#include <string>

#include "desk_stage.h"

namespace rung::test {

/// A desk at which a lead sits who coaches a made-up team of seven.
struct CoachDesk {
    explicit CoachDesk(const std::string& who = "Sam", int scale_pct = 100);
    void go(const desk::Destination& where);
    [[nodiscard]] std::string shown() const;
    /// What list_faults and list_outside say of the screen that stands there.
    [[nodiscard]] std::string faults() const;

    DeskStage stage;
    records::Store* store =
        nullptr;          ///< the one that the desk has; to be looked at while the desk is settled
    std::string attempt;  ///< at which there is most to look at
};

}  // namespace rung::test
