#pragma once

#include <cstdint>

namespace rung::base {

/// Time that passes. Units: milliseconds from some start that never changes.
class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::int64_t now_ms() const = 0;
};

}  // namespace rung::base
