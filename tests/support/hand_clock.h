#pragma once

#include "base/clock.h"

namespace rung::test {

/// Time that a test moves by hand.
class HandClock final : public base::Clock {
  public:
    [[nodiscard]] std::int64_t now_ms() const override { return now; }
    std::int64_t now = 1'000;
};

}  // namespace rung::test
