#include "analysis/leeway.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using analysis::Leeway;
using scenario::MoveKind;

struct Looked {
    scenario::Script script;
    score::Sheet sheet;
    call::Playback line;
    Leeway leeway;
};

Looked look(scenario::Script script, std::string_view moves) {
    auto sheet = score::make_sheet(script, rubric_of());
    auto line = play(script, moves);
    analysis::Solver solver({script, sheet});
    auto leeway = analysis::find_leeway(solver, line);
    return {std::move(script), std::move(sheet), std::move(line), leeway};
}

constexpr std::string_view kLine =
    "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare brief order "
    "twice; introduce; close";

}  // namespace

TEST_CASE("every moment at which the line says something is one choice") {
    const auto made = look(script_of(), kLine);
    const auto said = std::count_if(made.line.beats.begin(), made.line.beats.end(),
                                    [](const call::Beat& beat) { return beat.move.kind == MoveKind::say; });
    CHECK(made.leeway.choices == said);
    CHECK(made.leeway.two_ways <= made.leeway.choices);
}

TEST_CASE("what a slip leaves is what the best play after it comes to") {
    const auto made = look(script_of(), kLine);
    REQUIRE(made.leeway.costliest);
    const auto& slip = *made.leeway.costliest;
    analysis::Solver fresh({made.script, made.sheet});
    auto position = analysis::begin(fresh.subject());
    for (std::size_t i = 0; i < slip.beat; ++i)
        analysis::play(fresh.subject(), position, made.line.beats[i].move);
    REQUIRE(call::query(made.script, position.state, slip.move) == call::Why::legal);
    analysis::play(fresh.subject(), position, slip.move);
    CHECK(fresh.solve(position).value == slip.value);
}

TEST_CASE("words that break a grave rule are no slip that has to be forgiven") {
    const auto made = look(script_with(R"({"nodes":{"pickup":{"moves":[
        {"id":"mirror","say":"Twice.","shows":["empathy","paraphrase"],"learns":["order","twice"],"to":"explains"},
        {"id":"snap","say":"There is no need to be stupid about it.","shows":["insult"],"to":"explains"}]}}})"),
                           kLine);
    CHECK(made.leeway.choices == 2);
    CHECK_FALSE(made.leeway.costliest);
}

}  // namespace rung::test
