#include "desk/calibration_model.h"
#include "desk/example_team.h"
#include "records/assignments.h"
#include "records/calibration.h"
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

/// Everybody in it gives every call the same but for one, on which they are apart.
void score_all(CoachDesk& at, const std::string& id, const std::vector<records::Member>& coaches) {
    const auto me = at.store->me;
    const auto calibration = records::find_calibration(*at.store, id);
    REQUIRE(calibration);
    for (std::size_t coach = 0; coach < coaches.size(); ++coach) {
        at.store->me = coaches[coach];
        for (std::size_t i = 0; i < calibration->attempts.size(); ++i) {
            const auto given = i == 0 && coach > 0 ? records::Given::part
                               : i % 2 == 0        ? records::Given::lost
                                                   : records::Given::earned;
            REQUIRE(
                records::rate_blind(*at.store, *calibration, calibration->attempts[i], "first-try", given));
        }
        REQUIRE(records::hand_in(*at.store, *calibration));
    }
    at.store->me = me;
}

TEST_CASE("a coach opens a calibration by keyboard, and sees how far all agree once everybody is in") {
    CoachDesk at;
    auto& stage = at.stage;
    const auto sam = records::find_person(*at.store, "Sam");
    const auto ines = records::add_person(*at.store, "Ines", records::Role::coach, "home");
    REQUIRE(sam);
    REQUIRE(ines);
    at.go(desk::ToCoach{});
    stage.use("coach/tabs/calibrations");
    stage.use("coach/open/new");
    CHECK_FALSE(stage.node("coach/open/do").enabled);
    while (stage.desk->focus().id() != "coach/open-title/text") stage.press(Key::tab);
    stage.type(U"Spring round!");
    CHECK(stage.node("coach/open-coaches-1/lead-1").chosen);
    CHECK(stage.use("coach/open-coaches-1/coach-1") <= 12);
    std::vector<std::string> calls;
    for (const auto& node : stage.desk->tree().nodes())
        if (calls.size() < 5 && node.usable && node.id.starts_with("coach/open-calls-1/"))
            calls.push_back(node.id);
    REQUIRE(calls.size() == 5);
    for (const auto& call : calls) CHECK(stage.use(call) <= 12);
    CHECK(at.faults() == "");
    CHECK(stage.use("coach/open/do") <= 12);
    CHECK(at.shown().find("Spring round!") != std::string::npos);
    CHECK(stage.has("coach/calibration-spring-round/hand-in"));
    CHECK(at.shown().find("0 items scored.") != std::string::npos);
    score_all(at, "spring-round", {sam->member, *ines});
    at.go(desk::ToCoach{});
    stage.use("coach/tabs/calibrations");
    CHECK(stage.has("coach/result-spring-round/agreement/row-1"));
    const auto& agreed = stage.node("coach/result-spring-round/agreement/row-1").value;
    CHECK(agreed.find("Calls 5; Apart 0.20; Alpha 0.") != std::string::npos);
    CHECK(agreed.find(" to 1.00") != std::string::npos);
    CHECK(stage.node("coach/result-spring-round/splits/row-1").value.find("Sam: lost") != std::string::npos);
    CHECK(stage.node("coach/result-spring-round/leniency/row-1").value.find("Steps +0.20") !=
          std::string::npos);
    CHECK(at.faults() == "");
}

/// The records of the made-up team without a window, with a second coach.
struct MemoryOffice {
    MemoryOffice() {
        const auto made = desk::keep_example_team(office, "Sam");
        REQUIRE(made);
        attempt = *made;
        REQUIRE(records::add_person(*office.records().store, "Ines", records::Role::coach, "home"));
        store = office.records().store.get();
    }
    base::DiskFiles disk;
    base::OverlayFiles files{disk};
    desk::Office office{files, {RUNG_SOURCE_DIR "/scenarios", "/kept", "/kept/desk.json", {}}, [] {
                            return records::open_file_store(":memory:", {});
                        }};
    records::Store* store = nullptr;
    std::string attempt;
};

TEST_CASE("one coach alone opens no calibration") {
    CoachDesk at;
    at.go(desk::ToCoach{});
    at.stage.use("coach/tabs/calibrations");
    CHECK_FALSE(at.stage.node("coach/open/new").enabled);
    CHECK(at.stage.node("coach/open/new").why_not.find("it takes two") != std::string::npos);
}

TEST_CASE("a second calibration of the same name gets a number") {
    MemoryOffice kept;
    const desk::NewCalibration wanted{"Spring round", {"lead-1", "coach-1"}, {kept.attempt}};
    for (int i = 0; i < 2; ++i)
        REQUIRE(desk::open_new_calibration(kept.office, "Sam", wanted, "2026-02-09 09:00"));
    CHECK(records::find_calibration(*kept.store, "spring-round"));
    CHECK(records::find_calibration(*kept.store, "spring-round-2"));
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
