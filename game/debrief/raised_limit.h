#pragma once

#include "analysis/authority.h"
#include "debrief/study.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace rung::debrief {

/// What higher limits of a remedy would have made of this play, the rep's choices unchanged.
struct RaisedLimit {
    std::size_t remedy = 0;
    std::int64_t asked = 0;  ///< over the limit, when somebody was first asked for
    analysis::Sandbox sandbox;
};

/// Of a remedy that was asked for beyond the rep's limit before somebody was brought in. Absent: nobody was,
/// or nothing of it was.
[[nodiscard]] std::optional<RaisedLimit> try_raised_limit(const Study& study, std::size_t remedy);

/// What called for somebody whatever the limit, as a list within a sentence.
[[nodiscard]] std::string other_reasons(const Study& study, const RaisedLimit& raised);

}  // namespace rung::debrief
