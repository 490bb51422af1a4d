#pragma once

#include "records/reviewed.h"
#include "records/score_row.h"

#include <optional>

namespace rung::records {

/// The score that is kept with a closed attempt, as far as it is points; nothing where none is kept. Its
/// items go by the sheet it names. Errors: those of `Database`.
[[nodiscard]] base::Result<std::optional<ScoreRow>> find_kept_score(Store& store, const Reviewed& attempt);

}  // namespace rung::records
