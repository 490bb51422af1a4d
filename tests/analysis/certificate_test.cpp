#include "analysis/certificate.h"

#include "analysis/mutants.h"

#include <doctest/doctest.h>
#include <map>
#include <set>

#include "support/fixtures.h"
#include "support/play.h"
#include "support/shelf.h"

namespace rung::test {
namespace {

using analysis::Certificate;
using analysis::Claim;
using analysis::Proof;
using analysis::Property;

struct Proven {
    scenario::Rubric rubric;
    scenario::Script script;
    score::Sheet sheet;
    Certificate certificate;
};

/// Enough for a small call, and soon spent on one that cannot be proven.
const analysis::CertificateBudget kSmall{.reach = {1'000, 100'000, 10'000, 50'000, 200'000},
                                         .dead_ends = {20'000, 5'000, 50'000},
                                         .solving = {.states = 400'000, .bytes = 64u << 20},
                                         .endings = {.states = 2'000, .bytes = 64u << 20}};

Proven proven(const std::string& json, const analysis::CertificateBudget& budget = {}) {
    Proven made{rubric_of(), script_of(json), {}, {}};
    made.sheet = score::make_sheet(made.script, made.rubric);
    made.certificate = analysis::make_certificate({made.script, made.sheet}, budget);
    return made;
}

/// The id of what a property speaks of.
std::string about(const Proven& made, const Property& property) {
    if (property.idx == analysis::kWhole) return {};
    const auto& script = made.script;
    switch (property.claim) {
        case Claim::node_reachable:
        case Claim::no_dead_end:
            return std::string(script.text(script.nodes[property.idx].id));
        case Claim::ending_reachable:
            return std::string(script.text(script.endings[property.idx].id));
        case Claim::window_opens:
            return std::string(script.text(script.triggers[property.idx].id));
        default:
            return (property.fatal ? made.sheet.fatal : made.sheet.critical)[property.idx].id;
    }
}

/// What does not hold, a line each.
std::string faults_of(const Proven& made) {
    std::string text;
    for (const auto& property : made.certificate.properties)
        if (property.proof != Proof::holds)
            text += std::to_string(static_cast<int>(property.claim)) + " " + about(made, property) + " " +
                    (property.proof == Proof::open ? "open" : "fails") + "\n";
    return text;
}

}  // namespace

TEST_CASE("a sound call has a certificate in which everything holds") {
    const auto made = proven(sound_json());
    CHECK(faults_of(made) == "");
    CHECK(made.certificate.sound());
    CHECK(made.certificate.exact());
    CHECK(made.certificate.line_total == made.certificate.best.lower);
    CHECK(made.certificate.best_escalates);
}

TEST_CASE("each claim is made of everything that it is about") {
    const auto made = proven(sound_json());
    std::map<Claim, int> count;
    for (const auto& property : made.certificate.properties) ++count[property.claim];
    CHECK(count[Claim::node_reachable] == static_cast<int>(made.script.nodes.size()));
    CHECK(count[Claim::ending_reachable] == 3);
    CHECK(count[Claim::window_opens] == 2);
    CHECK(count[Claim::trap_reachable] == 1);
    CHECK(count[Claim::avoidable] == static_cast<int>(made.sheet.fatal.size() + made.sheet.critical.size()));
    for (const auto claim : {Claim::no_dead_end, Claim::line_possible, Claim::line_best, Claim::verdict})
        CHECK(count[claim] == 1);
}

TEST_CASE("what holds is shown by a line that can be played") {
    const auto made = proven(sound_json());
    for (const auto& property : made.certificate.properties) {
        if (property.line.empty()) continue;
        CAPTURE(static_cast<int>(property.claim));
        CAPTURE(about(made, property));
        const auto played = play_moves(made.script, property.line);
        bool shown = true;
        const auto passes = [&](auto&& is_there) {
            bool there = is_there(played.start);
            for (const auto& beat : played.beats) there = there || is_there(beat.after);
            return there;
        };
        if (property.claim == Claim::node_reachable)
            shown = passes([&](const call::State& state) { return state.node == property.idx; });
        if (property.claim == Claim::ending_reachable) shown = played.end().ending == property.idx;
        if (property.claim == Claim::window_opens)
            shown =
                passes([&](const call::State& state) { return (state.opened >> property.idx & 1u) != 0; });
        CHECK(shown);
    }
}

TEST_CASE("every ending is told with the best that a call can come to that ends so") {
    const auto made = proven(sound_json());
    REQUIRE(made.certificate.endings.size() == 3);
    int best = 0;
    for (const auto& ending : made.certificate.endings) {
        REQUIRE(ending.found);
        const auto played = play_moves(made.script, ending.line);
        CHECK(played.end().ending == ending.ending);
        best = std::max(best, ending.value.lower);
    }
    CHECK(best == made.certificate.best.lower);
}

TEST_CASE("every property has two calls that break it, and is caught at each") {
    std::map<Claim, int> caught;
    for (const auto& mutant : mutants()) {
        CAPTURE(mutant.what);
        const auto made = proven(broken_json(mutant), kSmall);
        CHECK(!made.certificate.sound());
        bool found = false;
        for (const auto& property : made.certificate.properties) {
            if (property.claim != mutant.claim || property.proof != Proof::fails) continue;
            if (about(made, property) != mutant.about) continue;
            found = true;
            CHECK(property.line.empty() != mutant.shown);
            if (!property.line.empty()) (void)play_moves(made.script, property.line);
        }
        CHECK_MESSAGE(found, faults_of(made));
        if (found) ++caught[mutant.claim];
    }
    CHECK(caught.size() == analysis::kClaims);
    for (const auto& [claim, count] : caught) CHECK(count >= 2);
}

TEST_CASE("every call that ships is proven sound") {
    for (const auto& call : shipped_calls()) {
        CAPTURE(call.name);
        Proven made{call.rubric, call.script, call.sheet, {}};
        made.certificate = analysis::make_certificate({made.script, made.sheet});
        CHECK(faults_of(made) == "");
        CHECK(made.certificate.exact());
    }
}

TEST_CASE("a certificate without room to search is open where it does not know, and claims nothing false") {
    const auto script = script_of(sound_json());
    const auto sheet = score::make_sheet(script, rubric_of());
    const auto certificate =
        analysis::make_certificate({script, sheet}, {{1, 1, 1, 1}, {1, 1, 1}, {1, 1u << 20}, {1, 1u << 20}});
    for (const auto& property : certificate.properties) CHECK(property.proof != Proof::fails);
    CHECK(certificate.best.lower <= certificate.best.upper);
}

}  // namespace rung::test
