#include "analysis/authority.h"

#include <array>
#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

/// What a higher limit would spare, and where it is not the cause.
namespace rung::test {
namespace {

using analysis::Cause;
using analysis::Need;
using analysis::Sandbox;
using scenario::Reason;

constexpr std::size_t kRefund = 0;
constexpr std::array<std::int64_t, 3> kLimits = {50, 80, 200};

constexpr std::uint16_t bit(Reason reason) {
    return static_cast<std::uint16_t>(1u << static_cast<unsigned>(reason));
}

/// The fixtures' call, in which only so much settles the matter.
scenario::Script settled_by(std::string_view accepts) {
    const auto patch =
        R"({"nodes":{"explains":{"on":{"offer:refund":{"accepts":")" + std::string(accepts) + R"("}}}}})";
    return script_with(patch);
}

Sandbox best(const scenario::Script& script) {
    const auto sheet = score::make_sheet(script, rubric_of());
    return analysis::try_limits({script, sheet}, kRefund, kLimits);
}

Sandbox again(const scenario::Script& script, std::string_view moves) {
    return analysis::try_limits(script, play(script, moves), kRefund, kLimits);
}

}  // namespace

TEST_CASE("a call that only a greater sum settles needs nobody once that sum is the rep's to give") {
    const auto sandbox = best(settled_by("offered(refund) >= 80 and limit(refund) >= 80"));
    CHECK(sandbox.escalates);
    CHECK(sandbox.today.need == Need::needed);
    CHECK((sandbox.today.reasons & bit(Reason::no_authority)) != 0);
    CHECK(sandbox.cause() == Cause::limit);
    REQUIRE(sandbox.enough() != nullptr);
    CHECK(sandbox.enough()->limit == 80);
    CHECK(sandbox.enough()->conceded == 80);
    CHECK(sandbox.enough()->without.lower > sandbox.today.without.upper);
}

TEST_CASE("a call that no sum settles needs somebody with every limit, and the limit is not the cause") {
    const auto sandbox = best(settled_by("limit(refund) > 1000"));
    CHECK(sandbox.today.need == Need::needed);
    CHECK(sandbox.cause() == Cause::other);
    CHECK(sandbox.enough() == nullptr);
    for (const auto& trial : sandbox.trials) CHECK(trial.need == Need::needed);
}

TEST_CASE("what a limit is said to be worth is what the call is worth in a company that has it") {
    // An ask that no limit covers keeps the trigger alive, so that the raised company's file compiles.
    const auto scenario = patched(scenario_json(), R"({"nodes":{"shouts":{"customer":[
        {"say":"You are useless. All of it.","does":["abuses","asks:refund:200"]}]}}})");
    const auto sandbox = best(script_of(scenario));
    const auto company = patched(company_json(), R"({"authority":{"refund":{"limit":80}}})");
    const auto script = script_of(scenario, company);
    // Its items are today's: totals of one call can be compared.
    const auto sheet = score::make_sheet(script_of(scenario), rubric_of());
    const analysis::Subject subject{script, sheet};
    analysis::Solver with(subject, analysis::Chains::with), without(subject, analysis::Chains::without);
    CHECK(sandbox.trials[1].with == with.solve(analysis::begin(subject)).value);
    CHECK(sandbox.trials[1].without == without.solve(analysis::begin(subject)).value);
}

TEST_CASE("a rep's own call needs nobody under a limit that covers what was asked") {
    const auto sandbox =
        again(script_of(), "mirror; offer refund 50; escalate ana-reyes warm no-authority; introduce; close");
    CHECK(sandbox.escalates);
    CHECK(sandbox.today.need == Need::needed);
    CHECK(sandbox.today.reasons == bit(Reason::no_authority));
    CHECK(sandbox.cause() == Cause::limit);
    REQUIRE(sandbox.enough() != nullptr);
    CHECK(sandbox.enough()->limit == 80);
    CHECK(sandbox.enough()->conceded == 80);
}

TEST_CASE("where something else stood open too, the limit is not the cause") {
    const auto sandbox =
        again(script_of(), "mirror; claim; own; own; escalate ana-reyes warm no-authority; introduce; close");
    CHECK(sandbox.cause() == Cause::other);
    for (const auto& trial : sandbox.trials) CHECK((trial.reasons & bit(Reason::insists_on_manager)) != 0);
    CHECK(sandbox.trials.back().reasons == bit(Reason::insists_on_manager));
}

TEST_CASE("a call that was kept, or handed over for nothing, has no limit for a cause") {
    const auto kept = again(script_of(), "mirror; claim; close-early; close");
    CHECK_FALSE(kept.escalates);
    CHECK(kept.cause() == Cause::nothing);

    const auto quiet = script_with(R"({"nodes":{"pickup":{"customer":[{"say":"Hello."}]},
        "shouts":{"customer":[{"say":"Useless!","does":["asks:refund:80"]}]}}})");
    const auto needless = again(quiet, "mirror; escalate ana-reyes warm; introduce; close");
    CHECK(needless.escalates);
    CHECK(needless.today.need == Need::unneeded);
    CHECK(needless.cause() == Cause::nothing);
}

TEST_CASE("a call that another limit sends another way is not guessed at") {
    const auto script = script_with(R"({"nodes":{"explains":{"moves":[
        {"id":"claim","say":"I can book a delivery.","tries":true,"if":"limit(refund) < 80","to":"resists"},
        {"id":"callback","say":"I will call you back.","to":"shouts"}]}}})");
    const auto sandbox =
        again(script, "mirror; claim; escalate ana-reyes warm no-authority; introduce; close");
    CHECK(sandbox.today.need == Need::needed);
    CHECK(sandbox.trials[1].need == Need::open);
    CHECK(sandbox.trials[1].stopped == call::Why::condition_fails);
    CHECK(sandbox.cause() == Cause::open);
}

TEST_CASE("limits worth trying are both ends and the steps between") {
    using Limits = std::vector<std::int64_t>;
    CHECK(analysis::list_limits(script_of(), kRefund, 30, 100) == Limits{30, 50, 80, 100});
    CHECK(analysis::list_limits(script_of(), kRefund, 50, 80) == Limits{50, 80});
    CHECK(analysis::list_limits(script_of(), kRefund, 80, 80) == Limits{80});
}

}  // namespace rung::test
