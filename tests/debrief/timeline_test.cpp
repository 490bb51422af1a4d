#include "debrief/timeline.h"

#include "analysis/review.h"
#include "base/texts.h"

#include <doctest/doctest.h>
#include <map>
#include <string>
#include <string_view>

#include "support/debriefed.h"

namespace rung::test {
namespace {

using scenario::EventKind;

/// The same windows from the events alone: the turn on which `opens` was told, and the tries told by then.
struct Told {
    int first = 0, from = 0, to = 0;
};

std::map<std::uint32_t, Told> windows_told(const Debriefed& made) {
    std::map<std::uint32_t, Told> told;
    int tries = 0;
    const auto open = [&](const scenario::Event& event, int first) {
        const auto& trigger = made.script.triggers[event.b];
        if (trigger.reason != scenario::Reason::inform)
            told[event.b] = {first, 0, first + trigger.tries + trigger.grace};
    };
    for (std::size_t i = 0; i < made.play.opening_count; ++i)
        if (made.play.events[i].kind == EventKind::opens) open(made.play.events[i], 1);
    for (const auto& beat : made.play.beats) {
        if (beat.before.at() != call::Phase::call) break;
        for (auto& [idx, window] : told)
            if (window.from == 0 && tries >= made.script.triggers[idx].tries)
                window.from = std::max<int>(window.first, beat.before.turn);
        const bool takes_a_turn = beat.after.turn != beat.before.turn;
        for (const auto& event : made.play.events_of(beat)) {
            if (event.kind == EventKind::tries) ++tries;
            if (event.kind == EventKind::opens) open(event, beat.before.turn + (takes_a_turn ? 1 : 0));
        }
    }
    return told;
}

}  // namespace

TEST_CASE("windows by the ages of the state are those that the events tell") {
    for (const std::string_view moves : {
             "escalate ana-reyes cold; leave; close",
             "mirror; claim; own; own; own; escalate ana-reyes warm; leave; close",
             "mirror; offer refund 50; own; lookup refund-window; own; escalate ana-reyes warm; leave; close",
             "wall; claim; wait 5; own; hold 30; escalate ana-reyes warm; leave; close",
             "mirror; claim; close-early; close",
         }) {
        CAPTURE(moves);
        const auto made = debriefed(script_of(), moves);
        const auto told = windows_told(made);
        CHECK(made.debrief.timeline.bands.size() == told.size());
        for (const auto& band : made.debrief.timeline.bands) {
            const auto found = told.find(static_cast<std::uint32_t>(band.window.trigger));
            REQUIRE(found != told.end());
            CHECK(band.window.first == found->second.first);
            CHECK(band.window.from == found->second.from);
            CHECK(band.window.to == found->second.to);
        }
    }
}

TEST_CASE("every turn has its stage, its mood and its letters") {
    const auto made =
        debriefed(script_of(),
                  "mirror; claim; own; hold 30; lookup damage; offer refund 25; announce ana-reyes; "
                  "escalate ana-reyes warm; leave; note ana-reyes handover order; debrief; close",
                  rubric_json());
    std::string told;
    for (const auto& turn : made.debrief.timeline.turns) {
        told += std::to_string(turn.turn) + " L" + std::to_string(static_cast<int>(turn.stage) + 1) + " ";
        for (const auto mark : turn.marks) told += debrief::letter_of(mark);
        told += "\n";
    }
    CHECK(told == "1 L1 \n2 L2 T\n3 L3 \n4 L3 HLO\n5 L4 A\n6 L4 E\n7 L5 \n0 L6 ND\n");
    for (const auto& turn : made.debrief.timeline.turns)
        for (const auto& beat : made.play.beats)
            if (turn.turn != 0 && beat.before.turn == turn.turn && beat.after.turn != turn.turn) {
                CHECK(turn.anger == beat.after.anger);
                CHECK(turn.trust == beat.after.trust);
            }
}

TEST_CASE("who leaves a call that somebody has taken over says goodbye, who hangs up rings off") {
    const auto letters_of = [](std::string_view moves) {
        std::string letters;
        for (const auto& turn : debriefed(script_of(), moves).debrief.timeline.turns)
            for (const auto mark : turn.marks) letters += debrief::letter_of(mark);
        return letters;
    };
    CHECK(letters_of("mirror; claim; escalate ana-reyes warm; disconnect; close") == "TEG");
    CHECK(letters_of("mirror; claim; disconnect; close") == "TX");
}

TEST_CASE("what the turns lost adds up to what the moves lost") {
    const auto made = debriefed(
        script_of(), "wall; claim; own; escalate jim-smith cold; escalate ana-reyes cold; leave; close");
    int of_turns = 0, of_moves = 0;
    for (const auto& turn : made.debrief.timeline.turns) of_turns += turn.lost;
    for (const auto& row : made.card.evidence) of_moves += row.beat >= 0 ? row.lost : 0;
    CHECK(of_moves > 0);
    CHECK(of_turns == of_moves);
}

TEST_CASE("what a turn lost is what its value fell by, and after something fatal nothing more") {
    const base::EnglishTexts english;
    for (const std::string_view moves :
         {"wall; claim; own; escalate jim-smith cold; escalate ana-reyes cold; leave; close",
          "mirror; snap; steady; own; own; escalate ana-reyes warm; leave; close",
          "escalate ana-reyes cold; leave; close"}) {
        CAPTURE(moves);
        const auto made = debriefed(script_of(), moves);
        analysis::Solver solver({made.script, made.sheet});
        const auto review = analysis::make_review(solver, made.play);
        const debrief::Material material{made.script, made.sheet, made.attempt,
                                         made.play,   made.card,  &review};
        const auto timeline = debrief::make_timeline(debrief::begin_study(material, english));
        auto value = *timeline.value_at_start;
        int lost = 0;
        for (const auto& turn : timeline.turns) {
            const auto fell = analysis::loss_between(value, *turn.value);
            CHECK(turn.lost >= fell.least);
            CHECK(turn.lost <= fell.most);
            value = *turn.value;
            lost += turn.lost;
        }
        CHECK(lost > 0);
    }
}

}  // namespace rung::test
