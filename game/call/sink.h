#pragma once

#include "scenario/event.h"

#include <span>
#include <vector>

namespace rung::call {

/// Where `apply` sends what happened: a batch per move, in order (very long moves may come in several). A
/// sink that nobody set costs nothing. Owner: the caller keeps `context` alive.
struct Sink {
    void (*take)(void* context, std::span<const scenario::Event> events) = nullptr;
    void* context = nullptr;
};

/// A sink that keeps everything, for transcripts and tests.
struct Recorder {
    std::vector<scenario::Event> events;
    [[nodiscard]] Sink sink() {
        return {[](void* context, std::span<const scenario::Event> batch) {
                    auto& kept = static_cast<Recorder*>(context)->events;
                    kept.insert(kept.end(), batch.begin(), batch.end());
                },
                this};
    }
};

}  // namespace rung::call
