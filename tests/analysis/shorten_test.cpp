#include "analysis/shorten.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using analysis::Position;
using scenario::MoveKind;

std::vector<scenario::Move> moves_of(const call::Playback& play) {
    std::vector<scenario::Move> moves;
    for (const auto& beat : play.beats) moves.push_back(beat.move);
    return moves;
}

}  // namespace

TEST_CASE("a line that shows something keeps only what it takes to show it") {
    const auto script = script_of();
    const auto sheet = score::make_sheet(script, rubric_of());
    const analysis::Subject subject{script, sheet};
    const auto settled = [](const Position& end) { return end.state.has(call::Mark::resolved); };
    const auto line =
        moves_of(play(script,
                      "mirror; lookup damage; hold 30; offer refund 25; wait; own; message ana-reyes; "
                      "escalate ana-reyes warm; introduce; debrief; close"));
    const auto shown = analysis::shorten(subject, line, settled);
    CHECK(shown.size() < line.size());
    CHECK(shown == moves_of(play(script, "escalate ana-reyes warm; introduce; close")));
}

TEST_CASE("a line that shows nothing to begin with, or has nothing to spare, stays as it is") {
    const auto script = script_of();
    const auto sheet = score::make_sheet(script, rubric_of());
    const analysis::Subject subject{script, sheet};
    const auto line = moves_of(play(script, "mirror; claim; close-early; close"));
    CHECK(analysis::shorten(subject, line, [](const Position&) { return false; }) == line);
    // Without any of its moves the call would not end, or would not be closed.
    const auto ends = [](const Position& end) { return end.state.at() == call::Phase::closed; };
    const auto shortest = analysis::shorten(subject, line, ends);
    CHECK(shortest.back().kind == MoveKind::close);
    CHECK(analysis::shorten(subject, shortest, ends) == shortest);
}

}  // namespace rung::test
