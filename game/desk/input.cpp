#include "desk/input.h"

#include <cstddef>

namespace rung::desk {
namespace {

/// A number for what changes, so that two changes of it can be told; −1: nothing that has a state.
int changed_by(const Event& event) {
    if (const auto* key = std::get_if<KeyChange>(&event)) return static_cast<int>(key->key);
    if (const auto* button = std::get_if<ButtonChange>(&event)) return kDeskKeys + (button->button & 7);
    return -1;
}

}  // namespace

void InputQueue::add(const Event& event) {
    if (const auto* key = std::get_if<KeyChange>(&event)) {
        const std::uint32_t bit = 1u << static_cast<int>(key->key);
        if (key->down && (held_ & bit) != 0) waiting_.push_back(KeyChange{key->key, false, key->mods});
        held_ = key->down ? held_ | bit : held_ & ~bit;
    }
    waiting_.push_back(event);
}

std::vector<Event> InputQueue::take_frame() {
    std::vector<Event> frame;
    std::uint64_t changed = 0;
    bool pressed = false;
    while (!waiting_.empty()) {
        const int what = changed_by(waiting_.front());
        if (what >= 0) {
            const std::uint64_t bit = 1ull << what;
            if ((changed & bit) != 0) break;
            changed |= bit;
        }
        // The pointer does not move on between a press and what it is to hit.
        if (pressed && std::holds_alternative<PointerMoved>(waiting_.front())) break;
        pressed = pressed || std::holds_alternative<ButtonChange>(waiting_.front());
        frame.push_back(waiting_.front());
        waiting_.pop_front();
    }
    return frame;
}

}  // namespace rung::desk
