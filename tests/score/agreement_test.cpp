#include "call/call.h"
#include "score/ledger.h"
#include "score/possible.h"
#include "score/scorecard.h"
#include "score/trace.h"

#include <bit>
#include <doctest/doctest.h>
#include <map>
#include <rapidcheck.h>
#include <set>
#include <string>

#include "oracle.h"
#include "support/fixtures.h"
#include "support/random_play.h"
#include "support/shelf.h"

namespace rung::score {
namespace {

constexpr std::uint64_t kPlays = 400;  ///< of each call

std::set<std::string> ids_of(const std::vector<Item>& items, std::uint64_t bits) {
    std::set<std::string> ids;
    for (; bits != 0; bits &= bits - 1)
        ids.insert(items[static_cast<std::size_t>(std::countr_zero(bits))].id);
    return ids;
}

std::set<std::string> ids_of(const std::vector<Grave>& rules, unsigned bits) {
    std::set<std::string> ids;
    for (; bits != 0; bits &= bits - 1)
        ids.insert(rules[static_cast<std::size_t>(std::countr_zero(bits))].id);
    return ids;
}

void check_against_oracle(const test::Readied& call, const call::Playback& play, const Result& result) {
    const auto& sheet = call.sheet;
    const auto all = ids_of(sheet.items, ~std::uint64_t{0} >> (64 - sheet.items.size()));
    const auto slow = test::oracle_score(call.rubric, call.script, play, all);
    CHECK(name_of(result.outcome) == slow.outcome);
    CHECK(result.timing == slow.timing);
    CHECK(ids_of(sheet.items, result.lost) == slow.lost);
    CHECK(ids_of(sheet.fatal, result.fatal) == slow.fatal);
    CHECK(ids_of(sheet.critical, result.critical) == slow.critical);
    CHECK(std::vector<int>(result.kept.begin(), result.kept.begin() + std::ssize(slow.kept)) == slow.kept);
    CHECK(result.otherwise == slow.otherwise);
    CHECK(result.total == slow.total);
    CHECK(result.passed == slow.passed);
}

/// The ledger that a driver keeps while the call is played.
Ledger fed_move_by_move(const test::Readied& call, const call::Playback& play) {
    Ledger ledger = begin(call.sheet);
    Feeder feeder{&call.sheet, &ledger};
    call::State state = call::begin(call.script, feeder.sink());
    for (const auto& beat : play.beats) call::apply(call.script, state, beat.move, feeder.sink());
    return ledger;
}

void check_evidence(const Sheet& sheet, const Scorecard& card) {
    CHECK(card.result.total >= 0);
    CHECK(card.result.total <= kAllPoints);
    int lost = 0;
    std::uint64_t items_lost = 0, items = 0;
    std::string odd;  ///< ids of rows that contradict themselves
    for (const auto& row : card.evidence) {
        const bool is_item = row.item >= 0, is_lost = row.verdict == Verdict::lost;
        const bool in_range = row.lost >= 0 && row.lost <= row.worth && (is_lost || row.lost == 0);
        const bool explained = !row.coach.empty() && !row.teaches.empty() && !row.name.empty();
        if (!in_range || !explained) odd += row.id + ' ';
        lost += row.lost;
        if (!is_item) continue;
        items |= std::uint64_t{1} << row.item;
        if (is_lost) items_lost |= std::uint64_t{1} << row.item;
    }
    CHECK(odd == "");
    CHECK(lost == kAllPoints - card.result.total);
    CHECK(items_lost == card.result.lost);
    CHECK(std::popcount(items) == std::ssize(sheet.items));
}

void check_possible(const Sheet& sheet, const Possible& possible, const call::Playback& play) {
    std::string unforeseen;
    for (const auto& event : play.events)
        if (!possible.test(static_cast<std::size_t>(sheet.signals.of(event))))
            unforeseen += std::string(scenario::name_of(event.kind)) + ' ';
    CHECK(unforeseen == "");
}

void check_play(const test::Readied& call, const Possible& possible, const call::Playback& play,
                std::map<std::string, int>& seen) {
    const Scorecard card = make_scorecard(call.script, call.sheet, play);
    check_against_oracle(call, play, card.result);
    CHECK(make_trace(call.script, call.sheet, play).ledger == fed_move_by_move(call, play));
    check_evidence(call.sheet, card);
    check_possible(call.sheet, possible, play);
    ++seen[std::string(name_of(card.result.outcome))];
    if (card.result.fatal != 0) ++seen["fatal"];
    if (card.result.critical != 0) ++seen["critical"];
}

/// The fixture with its limit out of reach for now and no way known from anywhere to a trigger: an early
/// handover is needless.
test::Readied barren_call() {
    auto call = std::move(test::fixture_calls().front());
    call.name = "fixture, nothing to come";
    call.script = test::script_with(
        R"({"verdict":"needless","triggers":[{"id":"over-limit","reason":"no-authority","when":"failed >= 2"}]})");
    call.script.distance.assign(call.script.distance.size(), 0xff);
    call.sheet = make_sheet(call.script, call.rubric);
    return call;
}

TEST_CASE(
    "random plays: scorer and oracle agree, ledgers agree, evidence adds up, nothing unforeseen happens") {
    auto calls = test::fixture_calls();
    calls.push_back(barren_call());
    for (auto& call : test::shipped_calls()) calls.push_back(std::move(call));
    std::map<std::string, int> seen;
    for (const auto& call : calls) {
        CAPTURE(call.name);
        const Possible possible = find_possible(call.script, call.sheet.signals);
        for (std::uint64_t seed = 1; seed <= kPlays; ++seed) {
            CAPTURE(seed);
            check_play(call, possible, test::random_play(call.script, seed), seen);
        }
    }
    for (const char* outcome :
         {"missed", "kept", "needless", "premature", "late", "avoidable", "timely", "fatal", "critical"}) {
        CAPTURE(outcome);
        CHECK_MESSAGE(seen[outcome] > 0, "the plays never show this, so the test would not notice");
    }
}

TEST_CASE("whatever is played, the score lies within 0 and 100 and the evidence adds up to it") {
    const auto calls = test::shipped_calls();
    const bool held = rc::check([&](std::uint64_t seed) {
        for (const auto& call : calls) {
            const auto card = make_scorecard(call.script, call.sheet, test::random_play(call.script, seed));
            int lost = 0;
            for (const auto& row : card.evidence) lost += row.lost;
            RC_ASSERT(card.result.total >= 0 && card.result.total <= kAllPoints);
            RC_ASSERT(card.result.otherwise >= card.result.total && card.result.otherwise <= kAllPoints);
            RC_ASSERT(lost == kAllPoints - card.result.total);
            for (const int pts : card.dimension_pts) RC_ASSERT(pts >= 0 && pts <= 100);
        }
    });
    CHECK(held);
}

}  // namespace
}  // namespace rung::score
