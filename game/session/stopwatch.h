#pragma once

#include "base/clock.h"

#include <cstdint>

namespace rung::session {

/// Time since the last start, without the pauses.
/// Owner: the caller keeps the clock alive.
class Stopwatch {
  public:
    explicit Stopwatch(const base::Clock& clock) : clock_(&clock), since_ms_(clock.now_ms()) {}

    [[nodiscard]] std::int64_t elapsed_ms() const {
        return (paused_ ? held_ms_ : clock_->now_ms()) - since_ms_;
    }
    [[nodiscard]] bool paused() const { return paused_; }

    /// From zero, running.
    void start() {
        since_ms_ = clock_->now_ms();
        paused_ = false;
    }
    void pause() {
        held_ms_ = clock_->now_ms();
        paused_ = true;
    }
    void resume() {
        if (paused_) since_ms_ += clock_->now_ms() - held_ms_;
        paused_ = false;
    }

  private:
    const base::Clock* clock_;
    std::int64_t since_ms_;
    std::int64_t held_ms_ = 0;
    bool paused_ = false;
};

}  // namespace rung::session
