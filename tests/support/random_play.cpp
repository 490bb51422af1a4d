#include "support/random_play.h"

#include "analysis/random_play.h"

#include <cstddef>
#include <doctest/doctest.h>
#include <utility>

namespace rung::test {

using scenario::Move;

call::Playback playback_of(const scenario::Script& script, const std::vector<Move>& moves) {
    std::vector<call::Entry> log(moves.size());
    for (std::size_t i = 0; i < moves.size(); ++i) log[i].move = moves[i];
    auto play = call::replay(script, log);
    if (!play.ok()) FAIL(play.error().message);
    return std::move(play).value();
}

call::Playback random_play(const scenario::Script& script, std::uint64_t seed) {
    return playback_of(script, analysis::make_random_play(script, seed));
}

}  // namespace rung::test
