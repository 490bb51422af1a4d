#pragma once

#include "records/content.h"
#include "records/recording.h"
#include "records/score_row.h"

#include <optional>

namespace rung::team {

/// What a play counts as in figures over many; nothing before it is closed. Everything follows from the play.
[[nodiscard]] std::optional<records::ScoreRow> make_score_row(const records::Content& content,
                                                              call::Mode mode,
                                                              const records::Recording& recording);

}  // namespace rung::team
