#include "call/call.h"

#include <array>
#include <cctype>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "support/debriefed.h"
#include "support/generate.h"
#include "support/play.h"

namespace rung::test {
namespace {

/// Legal moves at random until the attempt is closed.
std::vector<scenario::Move> random_moves(const scenario::Script& script, std::uint64_t seed) {
    Dice dice(seed);
    std::vector<scenario::Move> played, legal;
    auto state = call::begin(script);
    while (state.at() != call::Phase::closed) {
        legal.clear();
        call::list_moves(script, state, true, legal);
        REQUIRE(!legal.empty());
        played.push_back(legal[dice.below(static_cast<std::uint32_t>(legal.size()))]);
        call::apply(script, state, played.back());
    }
    return played;
}

Debriefed random_debriefed(const scenario::Script& script, std::uint64_t seed) {
    return debriefed_moves(script, random_moves(script, seed));
}

std::string all_words(const debrief::Debrief& debrief) {
    auto text = first_page_of(debrief) + debrief.support.text + dump(debrief.rep) + dump(debrief.manager) +
                dump(debrief.blockages);
    for (const auto& moment : debrief.moments) text += dump(moment.then) + dump(moment.open);
    for (const auto* one : {&debrief.lessons.keep, &debrief.lessons.stop, &debrief.lessons.start,
                            &debrief.reflection.found, &debrief.reflection.seen_cause})
        text += one->text + "\n";
    return text;
}

constexpr std::uint64_t kPlays = 300;

}  // namespace

TEST_CASE("any play at all has a debrief that holds together") {
    const auto script = script_of();
    for (std::uint64_t seed = 1; seed <= kPlays; ++seed) {
        CAPTURE(seed);
        const auto made = random_debriefed(script, seed);
        const auto& debrief = made.debrief;
        CHECK(debrief.first_page.outcome.says());
        CHECK(debrief.first_page.well_done.says());
        CHECK(debrief.first_page.next_time.says());
        CHECK(debrief.moments.size() <= 3);
        int lost = 0;
        for (const auto& row : debrief.scores.card.evidence) lost += row.lost;
        CHECK(lost == score::kAllPoints - made.card.result.total);
        for (const auto& band : debrief.timeline.bands) CHECK(band.window.first <= band.window.to);
        for (const auto& turn : debrief.timeline.turns) CHECK((turn.anger >= 0 && turn.anger <= 100));
    }
}

TEST_CASE("the same play gives the same debrief") {
    const auto script = script_of();
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto once = random_debriefed(script, seed), twice = random_debriefed(script, seed);
        CHECK(all_words(once.debrief) == all_words(twice.debrief));
    }
}

TEST_CASE("a debrief leaves no place of a sentence open, and never scolds") {
    const auto script = script_of();
    for (std::uint64_t seed = 1; seed <= kPlays; ++seed) {
        CAPTURE(seed);
        const auto text = all_words(random_debriefed(script, seed).debrief);
        for (const std::string_view never : {"{", "}", "  ", "..", "correct", "incorrect", "failed",
                                             "failure", "should have", "mistake", "fault of"})
            CHECK_MESSAGE(text.find(never) == std::string::npos, "found \"", std::string(never), "\" in ",
                          text);
    }
}

}  // namespace rung::test
