#include "scenario/with_limit.h"

#include <doctest/doctest.h>
#include <string>

#include "support/fixtures.h"
#include "support/random_play.h"

namespace rung::test {
namespace {

constexpr std::size_t kRefund = 0;

/// The fixtures' scenario with an ask that only the highest limit covers: in a company where no ask is over
/// the limit a trigger for it would be a fault of the file.
std::string dear_scenario() {
    return patched(scenario_json(), R"({"nodes":{"shouts":{"customer":[
        {"say":"You are useless.","does":["abuses","asks:refund:200"]}]}}})");
}

/// The company's file with another limit, read and compiled: what `with_limit` must come to.
scenario::Script compiled_with(std::int64_t limit) {
    const auto patch = R"({"authority":{"refund":{"limit":)" + std::to_string(limit) + "}}}";
    return script_of(dear_scenario(), patched(company_json(), patch));
}

}  // namespace

TEST_CASE("a raised limit is what the company's file with that limit compiles to") {
    for (const std::int64_t limit : {10, 25, 50, 80, 150}) {
        CAPTURE(limit);
        const auto made = scenario::with_limit(script_of(dear_scenario()), kRefund, limit);
        const auto expected = compiled_with(limit);
        CHECK(made.remedies[kRefund].limit == expected.remedies[kRefund].limit);
        CHECK(made.remedies[kRefund].limit_steps == expected.remedies[kRefund].limit_steps);
        CHECK(made.distance == expected.distance);
        for (std::size_t i = 0; i < made.contacts.size(); ++i)
            for (std::size_t r = 0; r < made.remedies.size(); ++r)
                CHECK(made.contacts[i].limits[r] == expected.contacts[i].limits[r]);
    }
}

TEST_CASE("calls under a raised limit go as in a company that has it") {
    for (const std::int64_t limit : {25, 80, 150}) {
        const auto made = scenario::with_limit(script_of(dear_scenario()), kRefund, limit);
        const auto expected = compiled_with(limit);
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            CAPTURE(limit);
            CAPTURE(seed);
            const auto played = random_play(expected, seed);
            std::vector<scenario::Move> moves;
            for (const auto& beat : played.beats) moves.push_back(beat.move);
            const auto again = playback_of(made, moves);
            CHECK(again.end() == played.end());
            CHECK(again.events == played.events);
        }
    }
}

}  // namespace rung::test
