#include "call/customer.h"
#include "call/referee.h"
#include "call/stage.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "support/fixtures.h"
#include "support/generate.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Phase;
using call::State;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

/// The handover as it might be prepared: any of it, and any of the facts.
Move prepare_somehow(Move move, const State& state, Dice& dice) {
    move.identify = static_cast<std::uint8_t>(dice.below(2));
    move.prepare = static_cast<std::uint8_t>(dice.below(2));
    move.facts = move.method == scenario::Method::cold ? 0 : state.facts & dice.below(32);
    return move;
}

/// A random legal move: mostly talk, else every kind as likely as the other, so that the many ways to
/// escalate do not crowd out the rest. What ends a call is rare.
Move pick_move(const Script& script, const State& state, Dice& dice) {
    std::vector<Move> all;
    call::list_moves(script, state, true, all);
    std::vector<MoveKind> kinds;
    for (const auto& move : all)
        if (kinds.empty() || kinds.back() != move.kind) kinds.push_back(move.kind);
    auto kind = kinds[dice.below(static_cast<std::uint32_t>(kinds.size()))];
    const bool ends = kind == MoveKind::disconnect || kind == MoveKind::escalate || kind == MoveKind::close;
    if (ends && !dice.one_in(4)) return pick_move(script, state, dice);
    if (state.at() == Phase::call && !ends && !dice.one_in(3)) kind = kinds.front();
    std::erase_if(all, [&](const Move& m) { return m.kind != kind; });
    const auto move = all[dice.below(static_cast<std::uint32_t>(all.size()))];
    return kind == MoveKind::escalate ? prepare_somehow(move, state, dice) : move;
}

std::vector<Move> random_play(const Script& script, std::uint64_t seed) {
    Dice dice(seed);
    State state = call::begin(script);
    std::vector<Move> moves;
    while (state.at() != Phase::closed && moves.size() < 400) {
        moves.push_back(pick_move(script, state, dice));
        call::apply(script, state, moves.back());
    }
    return moves;
}

call::Playback replayed(const Script& script, const std::vector<Move>& moves) {
    std::vector<call::Entry> log;
    for (const auto& move : moves) log.emplace_back().move = move;
    return call::replay(script, log).value();
}

/// The fixture without anything in it to escalate.
constexpr std::string_view kQuiet = R"({"triggers": [], "verdict": "needless",
    "nodes": { "pickup": { "customer": [ { "say": "Hello." } ] }, "resists": { "customer": [ { "say": "No." } ] },
               "shouts": { "customer": [ { "say": "Well." } ] } },
    "escalate": {"result": {"jim-smith": {"is": "connected", "to": "lead"}}}})";

/// Scripts of very different kinds, made once.
const std::vector<Script>& scripts() {
    static const auto* const made = [] {
        auto* all = new std::vector<Script>{stage(), script_of()};
        all->push_back(
            stage({.scenario = R"({"customer": {"anger": 92, "trust": 12, "prefers": "callback"}})",
                   .company = R"({"rules": {"abuse": {"warnings": 1, "swearing_counts": false}}})"}));
        all->push_back(
            stage({.scenario = R"({"triggers": [
                                  { "id": "stuck", "reason": "no-progress" }, { "id": "worth", "reason": "inform" },
                                  { "id": "silent", "reason": "beyond-knowledge" },
                                  { "id": "angry", "reason": "compliance", "when": "anger >= 70 and turn > 3" } ]})",
                   .company = R"({"rules": {"abuse": {"warnings": 0}, "tries_before_escalation": 2}})"}));
        all->push_back(stage({.scenario = R"({"on": { "offer:discount": { "accepts": "trust >= 20",
                                  "customer": [ { "say": "That will do." } ] } },
                                  "nodes": {"talk": {"on": {"wait": {"customer": [ { "say": "I will find you.",
                                  "does": ["threatens"] } ]}}}}})"}));
        all->push_back(script_of(patched(scenario_json(), kQuiet)));
        for (std::uint64_t seed = 1; seed <= 3; ++seed)
            all->push_back(script_of(generate_scenario(
                {.nodes = 15, .seed = seed, .turns = 20 + 10 * static_cast<int>(seed), .rubric = "plain"})));
        return all;
    }();
    return *made;
}

void check_ranges(const Script& script, const State& state) {
    RC_ASSERT(state.anger <= 100);
    RC_ASSERT(state.trust <= 100);
    RC_ASSERT(state.turn >= 1);
    RC_ASSERT(state.turn <= script.turns);
    RC_ASSERT(state.node < script.nodes.size());
    RC_ASSERT(state.failed <= state.tries);
    RC_ASSERT(state.anger_by_harm <= state.anger_gained);
    RC_ASSERT((state.briefed & ~state.facts) == 0u);
    for (const auto byte : state.reserved) RC_ASSERT(byte == 0);
}

}  // namespace

TEST_CASE("random legal play ends within its turns, and mood stays in range") {
    CHECK(rc::check([] {
        const auto& script = scripts()[*rc::gen::inRange<std::size_t>(0, scripts().size())];
        const auto moves = random_play(script, *rc::gen::arbitrary<std::uint64_t>());
        const auto played = replayed(script, moves);
        int turns = 0;
        for (const auto& beat : played.beats) {
            check_ranges(script, beat.after);
            for (const auto& event : played.events_of(beat))
                turns += event.kind == scenario::EventKind::replied;
        }
        RC_ASSERT(turns <= script.turns);
        RC_ASSERT(played.end().at() != Phase::call);
    }));
}

TEST_CASE("random play comes back from its log, from a save, and unheard") {
    CHECK(rc::check([] {
        const auto& script = scripts()[*rc::gen::inRange<std::size_t>(0, scripts().size())];
        (void)play_moves(script, random_play(script, *rc::gen::arbitrary<std::uint64_t>()));
    }));
}

TEST_CASE("every legal move is answered, wherever it is made") {
    CHECK(rc::check([] {
        const auto& script = scripts()[*rc::gen::inRange<std::size_t>(0, scripts().size())];
        const auto played = replayed(script, random_play(script, *rc::gen::arbitrary<std::uint64_t>()));
        for (const auto& beat : played.beats) {
            if (beat.before.at() != Phase::call || beat.move.kind == MoveKind::message) continue;
            if (beat.after.at() != Phase::call && beat.move.kind == MoveKind::say)
                continue;  // an ending answers
            bool answered = false;
            for (const auto& event : played.events_of(beat))
                answered |= event.kind == scenario::EventKind::line ||
                            event.kind == scenario::EventKind::call_ends ||
                            event.kind == scenario::EventKind::asked_again;
            RC_ASSERT(answered);
        }
    }));
}

TEST_CASE("the referee, who reads the rules on his own, agrees on thousands of random plays") {
    std::size_t moves = 0;
    for (std::size_t s = 0; s < scripts().size(); ++s)
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            const auto& script = scripts()[s];
            const auto played = replayed(script, random_play(script, seed));
            moves += played.beats.size();
            for (const auto& complaint : disagreements(script, played)) {
                std::string text = fmt::format("script {}, seed {}: {}", s, seed, complaint);
                for (const auto& beat : played.beats) text += "\n  " + told(script, played.events_of(beat));
                FAIL(text);
            }
        }
    CHECK(moves > 50'000);
}

TEST_CASE("random play reaches what the rules are about") {
    std::array<std::size_t, scenario::kEventKinds> seen{};
    for (const auto& script : scripts())
        for (std::uint64_t seed = 0; seed < 500; ++seed)
            for (const auto& event : replayed(script, random_play(script, seed)).events)
                ++seen[static_cast<std::size_t>(event.kind)];
    for (std::size_t kind = 0; kind < seen.size(); ++kind) {
        CAPTURE(kind);
        CAPTURE(std::string(scenario::name_of(static_cast<scenario::EventKind>(kind))));
        CHECK(seen[kind] > 0);
    }
}

}  // namespace rung::test
