#pragma once

#include "call/sink.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace rung::call {

/// Gathers what happens in one move on the stack and hands it over in as few calls as it can. Where nobody
/// listens nothing is written.
class EventBatch {
  public:
    explicit EventBatch(Sink sink) : sink_(sink) {}
    EventBatch(const EventBatch&) = delete;
    EventBatch& operator=(const EventBatch&) = delete;

    void add(scenario::EventKind kind, std::uint32_t a = 0, std::uint32_t b = 0, int value = 0) {
        if (sink_.take == nullptr) return;
        if (count_ == kRoom) flush();
        std::construct_at(room_.events + count_++, scenario::Event{kind, static_cast<std::uint8_t>(a),
                                                                   static_cast<std::int16_t>(value), b});
    }

    void flush() {
        if (count_ == 0) return;
        sink_.take(sink_.context, std::span<const scenario::Event>(room_.events, count_));
        count_ = 0;
    }

  private:
    static constexpr std::size_t kRoom = 48;
    /// Left uninitialised: clearing it would cost more than a plain move does.
    union Room {
        Room() {}
        scenario::Event events[kRoom];
    };

    Sink sink_;
    std::size_t count_ = 0;
    Room room_;
};

}  // namespace rung::call
