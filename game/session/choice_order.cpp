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

}  // namespace

std::vector<std::uint32_t> order_choices(const scenario::Script& script, const call::State& state,
                                         std::uint64_t seed) {
    std::vector<std::uint32_t> possible;
    call::list_choices(script, state, possible);

    const auto here = script.nodes[state.node].choices;
    std::vector<std::uint32_t> order(here.count);
    std::iota(order.begin(), order.end(), here.first);
    Mixer mixer(Mixer(seed).next() ^ state.node);
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[mixer.next() % left]);

    std::erase_if(order, [&](std::uint32_t choice) {
        return std::find(possible.begin(), possible.end(), choice) == possible.end();
    });
    return order;
}

}  // namespace rung::session
