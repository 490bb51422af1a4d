#include "team/assigned.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

using namespace rung;
using call::Mode;

namespace {

records::AttemptSummary attempt_at(const std::string& call, const std::string& began,
                                   std::optional<int> total, const std::string& assignment = "exam-1") {
    records::AttemptSummary attempt;
    attempt.id = call + "/" + began;
    attempt.scenario = call;
    attempt.mode = Mode::exercise;
    attempt.player.began = began;
    attempt.player.assignment = assignment;
    attempt.player.team = "home";
    attempt.player.person = "rep-1";
    if (!total) return attempt;
    records::StoredScorecard card;
    card.total = *total;
    card.dimensions = {{"timing", *total}};
    attempt.scorecard = card;
    return attempt;
}

/// A module of two calls in exercise, to be passed with 80 by the end of June.
struct Desk {
    std::vector<team::ModuleTerms> modules;
    std::vector<records::AttemptSummary> attempts;
    records::Assignment given{"home", "exam-1", "exam", "rep-1", "2026-06-30", "coach-1", "2026-06-01"};

    Desk() {
        modules.push_back({.id = "first", .title = "First", .pass = 80, .calls = {"sofa"}});
        modules.push_back({.id = "exam",
                           .title = "Exam",
                           .mode = Mode::exercise,
                           .pass = 80,
                           .calls = {"sofa", "lamp"},
                           .attempts = 2,
                           .again_days = 30});
    }
    team::ModuleTerms& exam() { return modules.back(); }
    void play(const std::string& call, const std::string& began, std::optional<int> total) {
        attempts.push_back(attempt_at(call, began, total));
    }
    [[nodiscard]] team::Assigned stand(const std::string& today) const {
        team::SomeAttempts own;
        for (const auto& attempt : attempts) own.push_back(&attempt);
        return team::make_assigned(given, "rep-1", modules, own, today);
    }
    /// `STATE passed/calls`.
    [[nodiscard]] std::string shown(const std::string& today) const {
        const auto assigned = stand(today);
        return fmt::format("{} {}/{}", team::name_of(assigned.state), assigned.now.count_passed(),
                           assigned.now.calls.size());
    }
    [[nodiscard]] bool counts(const std::string& call, Mode mode, const std::string& today) const {
        return team::find_counting({stand(today)}, call, mode) != nullptr;
    }
};

}  // namespace

TEST_CASE("an assignment is assigned, started, overdue after its day, and passed call by call") {
    Desk desk;
    CHECK(desk.shown("2026-06-02") == "assigned 0/2");
    CHECK(desk.shown("2026-06-30 23:59") == "assigned 0/2");
    CHECK(desk.shown("2026-07-01 00:00") == "overdue 0/2");
    desk.play("sofa", "2026-06-02 10:00", std::nullopt);
    CHECK(desk.shown("2026-06-02") == "started 0/2");
    CHECK(desk.stand("2026-06-02").now.find_next()->left == "sofa/2026-06-02 10:00");
    desk.attempts.back() = attempt_at("sofa", "2026-06-02 10:00", 80);
    CHECK(desk.shown("2026-06-02") == "started 1/2");
    CHECK(desk.shown("2026-07-02") == "overdue 1/2");
    desk.play("lamp", "2026-07-03 10:00", 91);
    CHECK(desk.shown("2026-07-03") == "passed 2/2");
    CHECK(desk.stand("2026-07-03").passed_on == "2026-07-03");
    CHECK(desk.stand("2026-07-03").again_on == "2026-08-02");
}

TEST_CASE(
    "what does not count changes nothing: other modes, other calls, plays of one's own, calls stopped") {
    Desk desk;
    desk.attempts = {attempt_at("sofa", "2026-06-02 10:00", 100, ""),
                     attempt_at("chair", "2026-06-02 11:00", 100),
                     attempt_at("sofa", "2026-06-02 12:00", 100), attempt_at("lamp", "2026-06-02 13:00", {})};
    desk.attempts[2].mode = Mode::practice;
    desk.attempts[3].stopped = true;
    CHECK(desk.shown("2026-06-03") == "assigned 0/2");
    CHECK(desk.stand("2026-06-03").now.calls[1].stopped == 1);
    CHECK(desk.stand("2026-06-03").now.calls[1].used() == 0);
}

TEST_CASE("a call passes by its total, by every dimension that has a mark, and with nothing critical") {
    struct Case {
        int total, timing;
        std::vector<std::string> critical, fatal;
        bool passes;
    };
    for (const auto& one :
         {Case{80, 50, {}, {}, true}, Case{79, 100, {}, {}, false}, Case{100, 49, {}, {}, false},
          Case{100, 100, {"W1"}, {}, false}, Case{100, 100, {}, {"F1"}, false}}) {
        CAPTURE(one.total);
        Desk desk;
        desk.exam().marks = {{"timing", 50}, {"boundaries", 90}};
        records::StoredScorecard card;
        card.total = one.total;
        card.dimensions = {{"timing", one.timing}};
        card.critical = one.critical;
        card.fatal = one.fatal;
        CHECK(team::meets(desk.exam(), card) == one.passes);
    }
}

TEST_CASE("when all attempts at a call are used up without passing, the assignment has failed") {
    Desk desk;
    desk.play("sofa", "2026-06-02 10:00", 70);
    CHECK(desk.counts("sofa", Mode::exercise, "2026-06-02"));
    desk.play("sofa", "2026-06-03 10:00", std::nullopt);
    CHECK(desk.shown("2026-06-03") == "started 0/2");
    CHECK_FALSE(desk.counts("sofa", Mode::exercise, "2026-06-03"));
    CHECK(desk.counts("lamp", Mode::exercise, "2026-06-03"));
    desk.attempts.back() = attempt_at("sofa", "2026-06-03 10:00", 60);
    CHECK(desk.shown("2026-06-03") == "failed 0/2");
    CHECK_FALSE(desk.counts("lamp", Mode::exercise, "2026-06-03"));
    CHECK(desk.stand("2026-06-03").now.calls[0].best == 70);
    desk.exam().attempts = 0;
    CHECK(desk.shown("2026-06-03") == "started 0/2");
}

TEST_CASE("what was passed is due again after its days, and stands as it stands since then") {
    Desk desk;
    desk.play("sofa", "2026-06-02 10:00", 90);
    desk.play("lamp", "2026-06-10 10:00", 90);
    CHECK(desk.shown("2026-07-09") == "passed 2/2");
    CHECK(desk.shown("2026-07-10") == "again 0/2");
    CHECK(desk.counts("sofa", Mode::exercise, "2026-07-10"));
    CHECK_FALSE(desk.counts("sofa", Mode::exercise, "2026-07-09"));
    desk.play("sofa", "2026-07-12 10:00", 85);
    CHECK(desk.shown("2026-07-12") == "again 1/2");
    desk.play("lamp", "2026-07-13 10:00", 85);
    CHECK(desk.shown("2026-07-13") == "passed 2/2");
    CHECK(desk.stand("2026-07-13").again_on == "2026-08-12");
    CHECK(desk.shown("2026-08-12") == "again 0/2");
    desk.exam().again_days = 0;
    CHECK(desk.shown("2030-01-01") == "passed 2/2");
}

TEST_CASE("a module that comes before is waited for, and may be passed by plays of one's own") {
    Desk desk;
    desk.exam().prerequisites = {"first", "gone"};
    const auto before = desk.stand("2026-06-02").waits_for;
    REQUIRE(before.size() == 1);
    CHECK(before.front().title == "First");
    CHECK(before.front().next == "sofa");
    CHECK_FALSE(desk.counts("sofa", Mode::exercise, "2026-06-02"));
    desk.attempts = {attempt_at("sofa", "2026-05-02 10:00", 85, "")};
    desk.attempts.back().mode = Mode::practice;
    CHECK(desk.stand("2026-06-02").waits_for.empty());
    CHECK(desk.counts("sofa", Mode::exercise, "2026-06-02"));
    CHECK_FALSE(desk.counts("sofa", Mode::practice, "2026-06-02"));
    CHECK_FALSE(desk.counts("chair", Mode::exercise, "2026-06-02"));
}

TEST_CASE("an assignment whose module is gone is shown, and nothing counts for it") {
    Desk desk;
    desk.modules.pop_back();
    CHECK(desk.shown("2026-06-02") == "assigned 0/0");
    CHECK(desk.shown("2026-07-02") == "overdue 0/0");
    CHECK_FALSE(desk.stand("2026-06-02").known);
    CHECK(desk.stand("2026-06-02").terms.title == "exam");
    CHECK_FALSE(desk.counts("sofa", Mode::exercise, "2026-06-02"));
}

TEST_CASE("a module of a pack names the pack's own calls and modules first") {
    scenario::Listing<scenario::ScenarioHead> calls;
    for (const auto* id : {"acme/sofa", "lamp", "sofa"}) {
        calls.entries.emplace_back();
        calls.entries.back().file.id = id;
    }
    base::Diagnostics faults;
    scenario::Listing<scenario::Module> modules;
    for (const auto* id : {"acme/exam", "acme/first"}) {
        auto module = scenario::parse_module(
            {"m.json",
             R"({"$schema":"../schema/module.schema.json","format":1,"id":"exam","title":"Exam","summary":"All.",)"
             R"("mode":"assessment","pass":85,"marks":{"timing":60},"scenarios":["sofa","lamp"],"attempts":2,)"
             R"("prerequisites":["first","second"],"practise_again_days":90})"},
            faults);
        REQUIRE(module);
        modules.entries.push_back({{scenario::FileKind::module, id, "", ""}, *std::move(module)});
    }
    const auto all = team::list_module_terms(modules, calls);
    const auto* exam = team::find_terms(all, "acme/exam");
    REQUIRE(exam != nullptr);
    CHECK(exam->calls == std::vector<std::string>{"acme/sofa", "lamp"});
    CHECK(exam->prerequisites == std::vector<std::string>{"acme/first", "second"});
    CHECK(exam->mode == Mode::assessment);
    CHECK(exam->marks == std::vector<std::pair<std::string, int>>{{"timing", 60}});
    CHECK(fmt::format("{} {} {}", exam->pass, exam->attempts, exam->again_days) == "85 2 90");
    CHECK(team::find_terms(all, "exam") == nullptr);
}
