#pragma once

#include "score/settle.h"

#include <string_view>
#include <vector>

#include "small.h"

namespace rung::test {

/// How a call ended, as far as scoring reads it from the state.
struct SmallEnd {
    bool resolved = false;
    std::uint16_t homemade = 0;  ///< triggers, a bit each
    bool promise_pending = false;
};

/// A play as the words of its events (see `tale`).
struct SmallPlay {
    SmallRubric rubric = {};
    std::vector<SmallTrigger> triggers = {{}};
    scenario::Verdict verdict = scenario::Verdict::required;
    std::string_view words = {};
    SmallEnd end = {};
};

[[nodiscard]] score::Result result_of(const SmallPlay& play);

}  // namespace rung::test
