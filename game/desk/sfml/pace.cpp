#include "desk/sfml/pace.h"

#include <algorithm>

namespace rung::desk {
namespace {

constexpr std::int64_t kPlaying_ms = 8;
constexpr std::int64_t kResting_ms = 30;
constexpr std::int64_t kElsewhere_ms = 100;
/// So long after input more of it is likely.
constexpr std::int64_t kLikely_ms = 1000;

}  // namespace

std::int64_t Pace::wait_ms(std::int64_t now_ms, std::int64_t changes_in_ms) const {
    const std::int64_t usual = now_ms - last_input_ms < kLikely_ms ? kPlaying_ms
                               : focused                           ? kResting_ms
                                                                   : kElsewhere_ms;
    if (changes_in_ms < 0) return usual;
    return std::clamp(changes_in_ms, kPlaying_ms, usual);
}

}  // namespace rung::desk
