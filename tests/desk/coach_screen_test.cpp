#include "records/assignments.h"
#include "records/comments.h"
#include "records/disputes.h"
#include "records/people.h"
#include "records/ratings.h"
#include "records/reviewed.h"

#include <doctest/doctest.h>

#include "coach_desk.h"

namespace rung::test {
namespace {

using desk::Key;

records::Reviewed reviewed_of(const CoachDesk& at) {
    const auto slash = at.attempt.find('/');
    return {"home", at.attempt.substr(0, slash), at.attempt.substr(slash + 1)};
}

std::string id_of(const CoachDesk& at) {
    auto id = at.attempt;
    id[id.find('/')] = '.';
    return id;
}

TEST_CASE("a coach finds what waits first, the disputed call before those unread") {
    CoachDesk at;
    at.go(desk::ToCoach{});
    REQUIRE(at.stage.has("coach/waiting-1/" + id_of(at)));
    CHECK(at.stage.desk->focus().id().starts_with("rail/"));
    std::string first;
    for (const auto& node : at.stage.desk->tree().nodes())
        if (first.empty() && node.id.starts_with("coach/waiting-1/")) first = node.id;
    CHECK(first == "coach/waiting-1/" + id_of(at));
    CHECK(at.stage.use("coach/waiting-1/" + id_of(at)) <= 12);
    CHECK(at.shown().find("Let us play the middle of this one together.") != std::string::npos);
}

TEST_CASE("a comment is pinned to a turn by keyboard alone") {
    CoachDesk at;
    auto& stage = at.stage;
    at.go(desk::ToCoach{at.attempt});
    stage.use("review/turns-1/2");
    CHECK_FALSE(stage.node("review/write/keep").enabled);
    while (stage.desk->focus().id() != "review/write/text") stage.press(Key::tab);
    stage.type(U"Slower here.");
    stage.press(Key::enter);
    const auto comments = records::list_comments(*at.store, reviewed_of(at));
    REQUIRE(comments);
    bool kept = false;
    for (const auto& comment : *comments)
        kept = kept || (comment.turn == 2 && comment.text == "Slower here.");
    CHECK(kept);
    CHECK(at.shown().find("Sam: Slower here.") != std::string::npos);
    CHECK(stage.node("review/write/text").value == "");
}

TEST_CASE("verdicts are given by single keys, one item after the other, beside Rung's") {
    CoachDesk at;
    auto& stage = at.stage;
    at.go(desk::ToCoach{at.attempt});
    stage.use("review/tabs/items");
    const auto before = records::list_ratings(*at.store, reviewed_of(at))->size();
    stage.type(U"ep");
    const auto ratings = records::list_ratings(*at.store, reviewed_of(at));
    REQUIRE(ratings);
    CHECK(ratings->size() >= before + 1);
    CHECK(at.shown().find("You: earned.") != std::string::npos);
    CHECK(at.shown().find("You: part.") != std::string::npos);
    CHECK(at.shown().find("Rung: ") != std::string::npos);
}

TEST_CASE("a dispute is answered once, and not before something is written") {
    CoachDesk at;
    auto& stage = at.stage;
    at.go(desk::ToCoach{at.attempt});
    stage.use("review/tabs/disputes");
    CHECK_FALSE(stage.node("review/verdict/stands").enabled);
    while (stage.desk->focus().id() != "review/answer/text") stage.press(Key::tab);
    stage.type(U"It came after the window.");
    stage.use("review/verdict/stands");
    const auto disputes = records::list_disputes(*at.store, reviewed_of(at));
    REQUIRE(disputes);
    REQUIRE(disputes->size() == 1);
    CHECK(disputes->front().verdict == "stands");
    CHECK(disputes->front().answer == "It came after the window.");
    CHECK_FALSE(stage.has("review/answer/text"));
    CHECK(at.shown().find("It came after the window.") != std::string::npos);
}

TEST_CASE("a module is given to one person until a day, and not without one") {
    CoachDesk at;
    auto& stage = at.stage;
    at.go(desk::ToCoach{});
    const auto before = records::list_assignments(*at.store, "home")->size();
    stage.use("coach/tabs/assign");
    std::string module;
    for (const auto& node : stage.desk->tree().nodes())
        if (module.empty() && node.id.starts_with("coach/module/")) module = node.id;
    REQUIRE(!module.empty());
    stage.use(module);
    CHECK_FALSE(stage.node("coach/do/give").enabled);
    stage.use("coach/whom/rep-2");
    while (stage.desk->focus().id() != "coach/due/day") stage.press(Key::tab);
    stage.type(U"2026-03-06");
    CHECK(stage.use("coach/do/give") <= 12);
    const auto given = records::list_assignments(*at.store, "home");
    REQUIRE(given);
    REQUIRE(given->size() == before + 1);
    bool found = false;
    for (const auto& one : *given)
        found = found || (one.person == "rep-2" && one.due == "2026-03-06" && one.given_by == "lead-1");
    CHECK(found);
}

TEST_CASE("every place of a coach has no fault for keyboard and ear, at any size of the text") {
    for (const int scale_pct : {100, 200}) {
        CoachDesk at("Sam", scale_pct);
        at.go(desk::ToCoach{});
        for (const auto* tab : {"waiting", "people", "assign", "calibrations"}) {
            CAPTURE(tab);
            at.stage.use(std::string("coach/tabs/") + tab);
            CHECK(at.faults() == "");
        }
        at.go(desk::ToCoach{at.attempt});
        for (const auto* tab : {"items", "disputes", "transcript"}) {
            CAPTURE(tab);
            at.stage.use(std::string("review/tabs/") + tab);
            CHECK(at.faults() == "");
        }
        at.stage.press(Key::escape);
        CHECK(at.stage.desk->screen() == desk::ScreenId::coach);
        CHECK(at.stage.has("coach/tabs/people"));
    }
}

}  // namespace
}  // namespace rung::test
