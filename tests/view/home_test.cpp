#include "view/home.h"

#include "view/practised.h"

#include <doctest/doctest.h>
#include <string>

#include "support/fixtures.h"

using namespace rung;
using test::kSay;

namespace {

/// Calls, modules and attempts of a first screen.
struct Shelf {
    view::Calls calls = test::three_calls();
    view::Modules modules;
    view::Attempts attempts;
    base::Diagnostics faults;

    void add_module(std::string id, const std::string& scenarios) {
        auto module = scenario::parse_module(
            {"m.json", R"({"$schema":"../schema/module.schema.json","format":1,"id":"first","title":"First",)"
                       R"("summary":"Begin here.","mode":"practice","pass":80,"scenarios":[)" +
                           scenarios + "]}"},
            faults);
        REQUIRE(module);
        modules.entries.push_back({{scenario::FileKind::module, std::move(id), "", ""}, *std::move(module)});
    }
    [[nodiscard]] view::HomeView home(std::string_view who = "") const {
        return view::make_home(kSay, {calls, modules, attempts, who, "2026-02-03 10:20"});
    }
    /// `Title: offer offer | Title: offer`, with `+` before what was left.
    [[nodiscard]] std::string shown(std::string_view who = "") const {
        std::string all;
        for (const auto& group : home(who).groups) {
            all += (all.empty() ? "" : " | ") + group.title + ":";
            for (const auto& row : group.rows) all += (row.offer.left ? " +" : " ") + row.offer.id;
        }
        return all;
    }
};

}  // namespace

TEST_CASE("what was left comes first, then what went wrong, modules in their order, the rest") {
    Shelf shelf;
    shelf.add_module("first", R"("sofa","lamp","gone","sofa")");
    CHECK(shelf.shown() == "First: sofa lamp | More calls: chair");
    shelf.attempts = {test::closed_attempt("lamp", "2026-02-03 09:00", 61, "late"),
                      test::open_attempt("sofa-1", "sofa", "2026-02-03 10:00")};
    CHECK(shelf.shown() ==
          "Go on with: +sofa-1 | Practise next: lamp | First: sofa lamp | More calls: chair");
}

TEST_CASE("what a coach asks for comes first, with its day, and stands under its module as well") {
    Shelf shelf;
    shelf.add_module("first", R"("sofa","lamp")");
    shelf.attempts = {test::open_attempt("sofa-1", "sofa", "2026-02-03 10:00")};
    auto& attempt = shelf.attempts.front();
    attempt.player.assignment = "first-1";
    const records::Assignment given{"home",       "first-1", "first",     "rep-1",
                                    "2026-02-10", "coach-1", "2026-02-01"};
    const auto modules = team::list_module_terms(shelf.modules, shelf.calls);
    const auto home = [&](std::string_view today) {
        const team::AssignedList list{team::make_assigned(given, "rep-1", modules, {&attempt}, today)};
        return view::make_home(kSay, {shelf.calls, shelf.modules, shelf.attempts, "", today, &list});
    };
    const auto left = home("2026-02-03");
    REQUIRE(left.groups.front().kind == view::HomeGroupKind::assigned);
    CHECK(left.groups.front().title == "Your assignments");
    const auto& row = left.groups.front().rows.front();
    CHECK(row.title == "The sofa");
    CHECK(row.reason == "First, practice, due 2026-02-10. 0 of 2 calls passed.");
    CHECK(row.offer.id == "sofa-1");
    CHECK(row.offer.left);
    CHECK(left.groups[1].kind == view::HomeGroupKind::go_on);

    attempt = test::closed_attempt("sofa", "2026-02-03 10:00", 90);
    attempt.player.assignment = "first-1";
    const auto late = home("2026-02-11").groups.front().rows.front();
    CHECK(late.offer.id == "lamp");
    CHECK_FALSE(late.offer.left);
    CHECK(late.offer.mode == call::Mode::practice);
    CHECK(late.reason ==
          "First, practice. Its day was 2026-02-10; it still counts whenever you play it. 1 of 2 calls "
          "passed.");
}

TEST_CASE("a call of a pack's module is looked for in the pack, then in the shipped content") {
    Shelf shelf;
    shelf.calls.entries.push_back(test::call_named("acme/sofa", 2));
    shelf.add_module("acme/first", R"("sofa","chair")");
    CHECK(shelf.shown() == "First: acme/sofa chair | More calls: lamp sofa");
}

TEST_CASE("a row says what it is, what may weigh on somebody, and the best score") {
    Shelf shelf;
    shelf.attempts = {test::closed_attempt("lamp", "2026-02-03 09:00", 61, "late"),
                      test::closed_attempt("lamp", "2026-02-02 09:00", 74, "late")};
    const auto home = shelf.home();
    const auto* row = home.find_row(0);
    REQUIRE(row != nullptr);
    CHECK(row->title == "The lamp");
    CHECK(row->reason == "last time: 61, late; weakest: positioning, 61");
    CHECK(row->about == "Something about a lamp. Level 3, about 6 minutes.");
    CHECK(row->holds == "Holds strong language.");
    CHECK(row->best == "best 74 of 100");
    CHECK(home.streak == "2 days in a row.");
    CHECK(home.rung == "No rung of 5 yet: pass a call without hints to be on the first.");
    REQUIRE(home.find_row(1) != nullptr);
    CHECK(home.find_row(1)->offer.id == "chair");
    CHECK(home.find_row(1)->best == "");
    CHECK(home.find_row(1)->holds == "");
    CHECK(home.find_row(4) == nullptr);
}

TEST_CASE("only one's own attempts stand on one's screen") {
    Shelf shelf;
    shelf.attempts = {test::closed_attempt("lamp", "2026-02-03 09:00", 61, "late"),
                      test::open_attempt("sofa-1", "sofa", "2026-02-03 10:00")};
    shelf.attempts[0].player.who = "Ana";
    shelf.attempts[1].player.who = "Sam";
    CHECK(shelf.shown("Sam") == "Go on with: +sofa-1 | More calls: chair lamp sofa");
    CHECK(shelf.shown("Ana") == "Practise next: lamp | More calls: chair lamp sofa");
    CHECK(shelf.shown("Jo") == "More calls: chair lamp sofa");
    CHECK(shelf.home("Jo").rung == "");
    CHECK(shelf.home("Jo").who == "Jo");
    CHECK(shelf.shown() == "Go on with: +sofa-1 | Practise next: lamp | More calls: chair lamp sofa");
}

TEST_CASE("an attempt whose call is gone can still be gone on with, and one that was stopped cannot") {
    Shelf shelf;
    shelf.attempts = {test::open_attempt("gone-1", "gone", ""), test::open_attempt("sofa-1", "sofa", "")};
    shelf.attempts[1].stopped = true;
    const auto home = shelf.home();
    REQUIRE(home.find_row(0) != nullptr);
    CHECK(home.find_row(0)->title == "gone");
    CHECK(shelf.shown() == "Go on with: +gone-1 | More calls: chair lamp sofa");
}

TEST_CASE("where there is nothing to play, the screen says what to do") {
    Shelf shelf;
    shelf.calls.entries.clear();
    shelf.add_module("first", R"("sofa")");
    const auto home = shelf.home();
    CHECK(home.groups.empty());
    CHECK(home.find_row(0) == nullptr);
    CHECK(home.empty == "There is no call to play. --data DIR says where the content is.");
}
