#include "view/standing.h"

#include "view/practised.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace rung;
using test::closed_attempt;
using test::kSay;

namespace {

int streak_of(const std::vector<const char*>& began, const char* today) {
    view::Attempts attempts;
    for (const auto* day : began) attempts.push_back(closed_attempt("sofa", day, 50));
    return view::make_streak(kSay, view::list_closed(attempts, ""), today).days;
}

std::string next_of(const view::Attempts& attempts) {
    const auto calls = test::three_calls();
    std::string all;
    for (const auto& next : view::list_next(kSay, calls, view::list_closed(attempts, "")))
        all += next.call->file.id + " (" + next.reason + ") ";
    return all;
}

}  // namespace

TEST_CASE("attempts of somebody else do not count, and of nobody in particular all do") {
    view::Attempts attempts{closed_attempt("sofa", "2026-02-03 10:20", 90),
                            closed_attempt("chair", "2026-02-01 10:20", 40),
                            test::open_attempt("lamp-1", "lamp", "2026-02-02 09:00")};
    attempts[0].player.who = "Sam";
    CHECK(view::list_own(attempts, "Sam").size() == 1);
    CHECK(view::list_own(attempts, "sam").empty());
    const auto all = view::list_own(attempts, "");
    REQUIRE(all.size() == 3);
    CHECK(all[0]->scenario == "chair");
    CHECK(all[1]->scenario == "lamp");
    CHECK(view::list_closed(attempts, "").size() == 2);
}

TEST_CASE("a streak is days in a row up to today, or up to yesterday while today can go on with it") {
    struct Row {
        std::vector<const char*> began;
        const char* today;
        int days;
    };
    const Row rows[] = {
        {{}, "2026-02-03", 0},
        {{"2026-02-03 10:20"}, "2026-02-03 18:00", 1},
        {{"2026-02-03 10:20", "2026-02-03 11:20"}, "2026-02-03", 1},
        {{"2026-02-02 23:59"}, "2026-02-03", 1},
        {{"2026-02-01 10:20"}, "2026-02-03", 0},
        {{"2026-02-28 10:20", "2026-03-01 10:20"}, "2026-03-01", 2},
        {{"2024-02-28 10:20", "2024-03-01 10:20"}, "2024-03-01", 1},
        {{"2024-02-28 10:20", "2024-02-29 10:20", "2024-03-01 10:20"}, "2024-03-01", 3},
        {{"2025-12-30 10:20", "2025-12-31 10:20", "2026-01-01 10:20"}, "2026-01-01", 3},
        {{"2026-01-30 10:20", "2026-02-03 10:20"}, "2026-02-03", 1},
        {{"", "yesterday", "2026-13-02", "20260203 ", "2026-02-0x 10:20"}, "2026-02-03", 0},
        {{"2026-02-03 10:20"}, "", 0},
        {{"2026-02-03 10:20"}, "today", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.today);
        CAPTURE(row.began.size());
        CHECK(streak_of(row.began, row.today) == row.days);
    }
}

TEST_CASE("a streak says whether today is part of it") {
    const view::Attempts attempts{closed_attempt("sofa", "2026-02-01 10:20", 50),
                                  closed_attempt("sofa", "2026-02-02 10:20", 50)};
    const auto closed = view::list_closed(attempts, "");
    CHECK(view::make_streak(kSay, closed, "2026-02-02").text == "2 days in a row.");
    CHECK(view::make_streak(kSay, closed, "2026-02-03").text ==
          "2 days in a row up to yesterday; a call today goes on with it.");
    CHECK(view::make_streak(kSay, closed, "2026-02-04").text == "");
}

TEST_CASE("the rung is the highest level that was passed without help") {
    struct Row {
        const char* scenario;
        int total;
        call::Mode mode;
        bool helped;
        int rung;
    };
    using call::Mode;
    const Row rows[] = {
        {"chair", 80, Mode::practice, false, 1},  {"sofa", 80, Mode::practice, false, 2},
        {"sofa", 79, Mode::practice, false, 0},   {"sofa", 95, Mode::practice, true, 0},
        {"sofa", 95, Mode::exercise, true, 2},    {"lamp", 95, Mode::assessment, false, 3},
        {"gone", 95, Mode::assessment, false, 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.scenario);
        CAPTURE(row.total);
        auto attempt = closed_attempt(row.scenario, "2026-02-03 10:20", row.total);
        attempt.mode = row.mode;
        attempt.helped = row.helped;
        const view::Attempts attempts{attempt};
        const auto rung = view::make_rung(kSay, test::three_calls(), view::list_closed(attempts, ""));
        CHECK(rung.rung == row.rung);
    }
    const view::Attempts attempts{closed_attempt("sofa", "", 90), closed_attempt("chair", "", 90)};
    CHECK(view::make_rung(kSay, test::three_calls(), view::list_closed(attempts, "")).text ==
          "Rung 2 of 5: you passed a level 2 call.");
    CHECK(view::make_rung(kSay, test::three_calls(), {}).text ==
          "No rung of 5 yet: pass a call without hints to be on the first.");
}

TEST_CASE("what went worst the last time is practised first") {
    struct Row {
        view::Attempts attempts;
        const char* next;
    };
    const Row rows[] = {
        {{}, ""},
        {{closed_attempt("sofa", "1", 61, "late")}, "sofa (last time: 61, late; weakest: positioning, 61) "},
        {{closed_attempt("sofa", "1", 20, "late"), closed_attempt("sofa", "2", 100)},
         "chair (not played yet) "},
        {{closed_attempt("sofa", "2", 20, "late"), closed_attempt("sofa", "1", 100)},
         "sofa (last time: 20, late; weakest: positioning, 20) "},
        {{closed_attempt("sofa", "1", 61, "late"), closed_attempt("lamp", "2", 35, "missed")},
         "lamp (last time: 35, missed; weakest: positioning, 35) sofa (last time: 61, late; weakest: "
         "positioning, 61) "},
        {{closed_attempt("sofa", "1", 85, "premature")},
         "sofa (last time: 85, premature; weakest: positioning, 85) "},
        {{closed_attempt("gone", "1", 10, "missed")}, "chair (not played yet) "},
        {{closed_attempt("sofa", "1", 90), closed_attempt("chair", "1", 90), closed_attempt("lamp", "1", 90)},
         ""},
        {{test::open_attempt("sofa-1", "sofa", "1")}, ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.next);
        CHECK(next_of(row.attempts) == row.next);
    }
}

TEST_CASE("a scorecard without dimensions has no weakest one") {
    view::Attempts attempts{closed_attempt("sofa", "1", 10, "missed")};
    attempts[0].scorecard->dimensions.clear();
    CHECK(next_of(attempts) == "sofa (last time: 10, missed) ");
}
