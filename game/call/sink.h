#pragma once

#include "scenario/event.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rung::call {

/// Where `apply` sends what happened: a batch per move, in order (very long moves may come in several). A
/// sink that nobody set costs nothing, and an event that it does not want is never written. Owner: the caller
/// keeps `context` and `wants` alive.
struct Sink {
    void (*take)(void* context, std::span<const scenario::Event> events) = nullptr;
    void* context = nullptr;
    const std::uint8_t* wants = nullptr;  ///< by kind, not 0: tell it; null: tell everything
};

/// A sink that keeps everything, for transcripts and tests.
struct Recorder {
    std::vector<scenario::Event> events;
    [[nodiscard]] Sink sink() {
        return {[](void* context, std::span<const scenario::Event> batch) {
                    auto& kept = static_cast<Recorder*>(context)->events;
                    kept.insert(kept.end(), batch.begin(), batch.end());
                },
                this, nullptr};
    }
};

}  // namespace rung::call
