#include "call/call.h"
#include "score/scorecard.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <vector>

#include "support/random_play.h"
#include "support/shelf.h"

/// A rep who goes once somebody has taken the call over: fair, and no way to points.
namespace rung::score {
namespace {

using call::Phase;
using call::State;
using scenario::Move;
using scenario::MoveKind;
using test::Readied;

struct Way {
    State state;
    std::vector<Move> moves;

    [[nodiscard]] Way with(const scenario::Script& script, const Move& move) const {
        Way next = *this;
        next.moves.push_back(move);
        call::apply(script, next.state, move);
        return next;
    }
};

/// What a careful rep does after the call, whoever has it now.
Result closed(const Readied& call, Way way) {
    const auto needs = way.state.facts & call.script.needs;
    const auto owner = way.state.contact;
    for (const Move& move :
         {Move{
              .kind = MoveKind::note, .contact = owner, .next = scenario::NextStep::handover, .facts = needs},
          Move{.kind = MoveKind::follow_up, .contact = owner, .amount = 1},
          Move{.kind = MoveKind::follow_up, .contact = scenario::kTheCustomer, .amount = 1},
          Move{.kind = MoveKind::debrief}, Move{.kind = MoveKind::close}})
        way = way.with(call.script, move);
    return make_scorecard(call.script, call.sheet, test::playback_of(call.script, way.moves)).result;
}

/// The best that can be had by staying: every sentence tried, to the end of the call.
int best_stay(const Readied& call, const Way& way) {
    if (way.state.at() != Phase::call) return closed(call, way).total;
    int best = 0;
    std::vector<std::uint32_t> choices;
    call::list_choices(call.script, way.state, choices);
    for (const auto choice : choices)
        best =
            std::max(best, best_stay(call, way.with(call.script, {.kind = MoveKind::say, .choice = choice})));
    return best;
}

/// Every way in which the author's line, from any of its moves on, can be handed over at once.
std::vector<Way> list_handovers(const Readied& call) {
    std::vector<Way> all;
    Way way{call::begin(call.script), {}};
    for (const auto& planned : call.script.line) {
        if (way.state.at() != Phase::call || way.state.has(call::Mark::handed_over)) break;
        std::vector<Move> legal;
        call::list_moves(call.script, way.state, true, legal);
        for (const auto& move : legal) {
            if (move.kind != MoveKind::escalate) continue;
            auto handed = way.with(call.script, move);
            if (handed.state.at() == Phase::call && call::may_leave(handed.state)) all.push_back(handed);
        }
        way = way.with(call.script, planned);
    }
    return all;
}

TEST_CASE("who leaves after a handover has broken no rule, and has no more than the best who stay") {
    auto calls = test::shipped_calls();
    for (auto& call : test::fixture_calls()) calls.push_back(call);
    std::size_t left = 0;
    for (const auto& call : calls)
        for (const auto& handed : list_handovers(call)) {
            CAPTURE(call.name);
            CAPTURE(handed.moves.size());
            const auto result = closed(call, handed.with(call.script, {.kind = MoveKind::disconnect}));
            CHECK(result.fatal == 0);
            CHECK(result.total <= best_stay(call, handed));
            ++left;
        }
    CHECK(left > 500);
}

}  // namespace
}  // namespace rung::score
