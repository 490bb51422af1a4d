#include "call/amounts.h"

namespace rung::call {
namespace {

std::int64_t amount_of(const scenario::Script& script, std::size_t remedy, std::uint8_t step_plus_one) {
    return step_plus_one == 0 ? 0 : script.amounts[script.remedies[remedy].steps.first + step_plus_one - 1];
}

}  // namespace

std::int64_t asked_of(const scenario::Script& script, const State& state, std::size_t remedy) {
    return amount_of(script, remedy, state.asked[remedy]);
}

std::int64_t offered_of(const scenario::Script& script, const State& state, std::size_t remedy) {
    return amount_of(script, remedy, state.offered[remedy]);
}

}  // namespace rung::call
