#include "call/call.h"
#include "score/scorecard.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/random_play.h"
#include "support/shelf.h"

/// Reps without judgement, each with one habit, on every call that ships. What they score is what the rubric
/// thinks of the habit (design §7 and the scenario checklist, question 11).
namespace rung::score {
namespace {

using scenario::Move;
using scenario::MoveKind;

/// Picks a move, or none where the habit has nothing to say.
using Habit = std::function<std::optional<Move>(const call::State& state, const std::vector<Move>& legal)>;

Move move_of(MoveKind kind) {
    Move move;
    move.kind = kind;
    return move;
}

Move a_wait() {
    Move move = move_of(MoveKind::wait);
    move.amount = 5;
    return move;
}

class Player {
  public:
    explicit Player(const test::Readied& call) : call_(call), state_(call::begin(call.script)) {}

    void play(const Move& move) {
        REQUIRE(call::query(call_.script, state_, move) == call::Why::legal);
        call::apply(call_.script, state_, move);
        moves_.push_back(move);
    }
    /// Plays by habit to the end; waits where it has nothing, and writes no notes.
    void play(const Habit& habit) {
        std::vector<Move> legal;
        while (state_.at() == call::Phase::call) {
            legal.clear();
            call::list_moves(call_.script, state_, true, legal);
            play(habit(state_, legal).value_or(a_wait()));
        }
        if (state_.at() == call::Phase::wrap_up) play(move_of(MoveKind::close));
    }
    [[nodiscard]] const call::State& state() const { return state_; }
    [[nodiscard]] Scorecard score() const {
        return make_scorecard(call_.script, call_.sheet, test::playback_of(call_.script, moves_));
    }

  private:
    const test::Readied& call_;
    call::State state_;
    std::vector<Move> moves_;
};

Scorecard score_of(const test::Readied& call, const Habit& habit) {
    Player player(call);
    player.play(habit);
    return player.score();
}

template <class Wanted>
std::optional<Move> find(const std::vector<Move>& legal, Wanted wanted) {
    const auto found = std::ranges::find_if(legal, wanted);
    return found == legal.end() ? std::nullopt : std::optional(*found);
}

Habit always_shows(const scenario::Script& script, std::string_view skill) {
    return [&script, skill](const call::State&, const std::vector<Move>& legal) {
        return find(legal, [&](const Move& move) {
            if (move.kind != MoveKind::say) return false;
            const auto shows = script.choices[move.choice].shows;
            for (std::size_t i = 0; i < script.skills.size(); ++i)
                if ((shows >> i & 1) != 0 && script.text(script.skills[i].id) == skill) return true;
            return false;
        });
    };
}

std::optional<Move> always_warns(const call::State&, const std::vector<Move>& legal) {
    return find(legal, [](const Move& move) { return move.kind == MoveKind::warn; });
}

Habit always_offers_most(const scenario::Script& script, bool within) {
    return [&script, within](const call::State&, const std::vector<Move>& legal) {
        std::optional<Move> most;
        for (const auto& move : legal) {
            if (move.kind != MoveKind::offer) continue;
            if (within && move.step >= script.remedies[move.remedy].limit_steps) continue;
            if (!most || move.step > most->step) most = move;
        }
        return most;
    };
}

std::optional<Move> first_say(const call::State&, const std::vector<Move>& legal) {
    return find(legal, [](const Move& move) { return move.kind == MoveKind::say; });
}

/// Whether an escalation at once could be right: a trigger that needs no try is open when the phone is picked
/// up.
bool may_escalate_at_once(const test::Readied& call) {
    const auto state = call::begin(call.script);
    for (std::size_t i = 0; i < call.script.triggers.size(); ++i)
        if (state.age[i] != 0 && call.script.triggers[i].tries == 0) return true;
    return false;
}

TEST_CASE("always apologising, always warning and always offering the most score under 60") {
    for (const auto& call : test::shipped_calls()) {
        CAPTURE(call.name);
        CHECK(score_of(call, always_shows(call.script, "regret")).total_pts < 60);
        CHECK(score_of(call, always_shows(call.script, "empathy")).total_pts < 60);
        CHECK(score_of(call, always_warns).total_pts < 60);
        CHECK(score_of(call, always_offers_most(call.script, false)).total_pts < 60);
        CHECK(score_of(call, always_offers_most(call.script, true)).total_pts < 60);
    }
}

TEST_CASE(
    "escalating at once, cold and without a word, scores under 40 to whomever and for whatever reason") {
    for (const auto& call : test::shipped_calls()) {
        if (may_escalate_at_once(call)) continue;
        CAPTURE(call.name);
        std::vector<Move> legal;
        call::list_moves(call.script, call::begin(call.script), true, legal);
        int best = 0;
        for (const auto& move : legal) {
            if (move.kind != MoveKind::escalate || move.method != scenario::Method::cold) continue;
            if (move.line != scenario::kNoLine) continue;
            Player player(call);
            player.play(move);
            player.play(first_say);
            best = std::max(best, player.score().total_pts);
        }
        CHECK(best < 40);
    }
}

TEST_CASE("never escalating where it is required scores under 40") {
    for (const auto& call : test::shipped_calls()) {
        if (call.script.verdict != scenario::Verdict::required) continue;
        CAPTURE(call.name);
        const Scorecard card = score_of(call, first_say);
        CHECK(card.result.outcome == Outcome::missed);
        CHECK(card.total_pts < 40);
    }
}

TEST_CASE("the intended line of every call scores 95 or more") {
    for (const auto& call : test::shipped_calls()) {
        CAPTURE(call.name);
        Player player(call);
        for (const auto& move : call.script.line) player.play(move);
        if (player.state().at() == call::Phase::wrap_up) player.play(move_of(MoveKind::close));
        const Scorecard card = player.score();
        CHECK(card.total_pts >= 95);
        CHECK(card.result.passed);
    }
}

}  // namespace
}  // namespace rung::score
