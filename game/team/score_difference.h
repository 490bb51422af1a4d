#pragma once

#include "records/score_row.h"

#include <string>

namespace rung::team {

/// What differs between the score that is kept with an attempt and the one its moves give now, for a person
/// to read: `74 of 100 kept, 61 by its moves`; empty where nothing does. Scores of other rules are not
/// compared: they are told apart by their number.
[[nodiscard]] std::string find_difference(const records::ScoreRow& kept, const records::ScoreRow& made);

}  // namespace rung::team
