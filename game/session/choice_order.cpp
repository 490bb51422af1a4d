#include "session/choice_order.h"

#include "call/call.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rung::session {
namespace {

/// A sequence of well mixed 64-bit numbers. Source: Steele, Lea, Flood, “Fast splittable pseudorandom number
/// generators”, 2014 (SplitMix64).
class Mixer {
  public:
    explicit Mixer(std::uint64_t start) : state_(start) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15u;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

  private:
    std::uint64_t state_;
};

/// Numbers from `first` on, shuffled by the seed and what is shuffled. Source: Fisher and Yates.
template <class Number>
std::vector<Number> shuffled(Number first, std::size_t count, std::uint64_t seed, std::uint64_t which) {
    std::vector<Number> order(count);
    std::iota(order.begin(), order.end(), first);
    Mixer mixer(Mixer(seed).next() ^ which);
    for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[mixer.next() % left]);
    return order;
}

constexpr std::uint64_t kHandoverLines = ~std::uint64_t{0};  ///< no node has this number

}  // namespace

std::vector<std::uint32_t> order_choices(const scenario::Script& script, const call::State& state,
                                         std::uint64_t seed) {
    std::vector<std::uint32_t> possible;
    call::list_choices(script, state, possible);

    const auto here = script.nodes[state.node].choices;
    auto order = shuffled(here.first, here.count, seed, state.node);
    std::erase_if(order, [&](std::uint32_t choice) {
        return std::find(possible.begin(), possible.end(), choice) == possible.end();
    });
    return order;
}

std::vector<std::uint8_t> order_handover_lines(const scenario::Script& script, std::uint64_t seed) {
    return shuffled(std::uint8_t{0}, script.handover_lines.size(), seed, kHandoverLines);
}

}  // namespace rung::session
