#pragma once

#include "call/sink.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace rung::call {

/// Gathers what happens in one move on the stack and hands it over in as few calls as it can. What nobody
/// wants to hear is not written.
class EventBatch {
  public:
    explicit EventBatch(const Sink& sink) : sink_(sink), wants_(wanted(sink)) {}
    EventBatch(const EventBatch&) = delete;
    EventBatch& operator=(const EventBatch&) = delete;

    void add(scenario::EventKind kind, std::uint32_t a = 0, std::uint32_t b = 0, int value = 0) {
        if (wants_[static_cast<std::size_t>(kind)] == 0) return;
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

    using Kinds = std::array<std::uint8_t, scenario::kEventKinds>;
    static constexpr Kinds kNone{};
    static constexpr Kinds kAll = [] {
        Kinds all{};
        for (auto& kind : all) kind = 1;
        return all;
    }();
    static const std::uint8_t* wanted(const Sink& sink) {
        if (sink.take == nullptr) return kNone.data();
        return sink.wants == nullptr ? kAll.data() : sink.wants;
    }

    const Sink& sink_;
    const std::uint8_t* wants_;
    std::size_t count_ = 0;
    Room room_;
};

}  // namespace rung::call
