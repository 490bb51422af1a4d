#include "scenario/compile.h"
#include "scenario/distance.h"
#include "scenario/script_lines.h"
#include "scenario/vocabulary.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"

/// Triggers, handovers and the intended line.
namespace rung::scenario {
namespace {

using test::line_of;
using test::shown;
using test::shown_links;

TEST_CASE("declared triggers come first, then those that can open anyway") {
    const auto script = test::script_of();
    CHECK(script.triggers.size() == 4);
    CHECK(shown(script, script.triggers[0]) ==
          "over-limit no-authority tries 1 grace 2 T 2 lambda 0 when(asked:0 limit:0 >) declared");
    CHECK(shown(script, script.triggers[1]) ==
          "insists insists-on-manager tries 1 grace 1 T 2 lambda 50 after 2 declared");
    CHECK(shown(script, script.triggers[2]) == "abuse abuse tries 0 grace 1 T 1 lambda 0");
    CHECK(shown(script, script.triggers[3]) == "losing-control losing-control tries 0 grace 1 T 1 lambda 50");
}

TEST_CASE("a trigger's figures are the table's, unless the company or the scenario says otherwise") {
    const auto company =
        test::patched(test::company_json(),
                      R"({"rules":{"tries_before_escalation":2,"manager_request":{"honour_after":3},
            "triggers":{"abuse":{"grace":3,"tolerance":2},"no-authority":{"grace":4,"tries":3}}}})");
    const auto scenario = test::patched(
        test::scenario_json(),
        R"j({"triggers":[{"id":"over-limit","reason":"no-authority","when":"asked(refund) > limit(refund)","tries":0,"lambda_pct":-50},
            {"id":"insists","reason":"insists-on-manager","after":1}]})j");
    const auto script = test::script_of(scenario, company);
    CHECK(shown(script, script.triggers[0]) ==
          "over-limit no-authority tries 0 grace 4 T 2 lambda -50 when(asked:0 limit:0 >) declared");
    CHECK(shown(script, script.triggers[1]) ==
          "insists insists-on-manager tries 2 grace 1 T 2 lambda 50 after 1 declared");
    CHECK(shown(script, script.triggers[2]) == "abuse abuse tries 0 grace 3 T 2 lambda 0");
}

TEST_CASE("what a customer can do brings its trigger with it") {
    const auto ids = [](std::string_view does) {
        const auto script = test::script_with(
            fmt::format(R"({{"nodes":{{"lead":{{"customer":[{{"say":"Hm.","does":["{}"]}}]}}}}}})", does));
        std::string text;
        for (const auto& trigger : script.triggers)
            if (!trigger.declared) text += fmt::format("{} ", script.text(trigger.id));
        return text;
    };
    CHECK(ids("mentions") == "abuse losing-control ");
    CHECK(ids("reports-hazard") == "abuse safety losing-control ");
    CHECK(ids("threatens") == "abuse threat losing-control ");
    CHECK(ids("reports-fraud") == "abuse fraud losing-control ");
    CHECK(ids("vulnerable") == "abuse vulnerable losing-control ");
    const auto calm = R"({"nodes":{"shouts":{"customer":[{"say":"Hm.","does":["swears"]}]}}})";
    CHECK(test::script_with(calm).triggers.size() == 4);
    const auto mild = test::patched(test::company_json(), R"({"rules":{"abuse":{"swearing_counts":false}}})");
    CHECK(test::script_of(test::patched(test::scenario_json(), calm), mild).triggers.size() == 3);
}

TEST_CASE("conditions may ask about triggers that nobody declared") {
    const auto script =
        test::script_with(R"j({"nodes":{"lead":{"customer":[{"say":"Hm.","if":"open(abuse)"}]}}})j");
    CHECK(shown(script, line_of(script, "lead", 0)) == "Hm. if(open:2)");
}

TEST_CASE("a result by method comes before one by contact, and a callback only has its own") {
    const auto script = test::script_of();
    CHECK(shown_links(script, "ana-reyes", Method::cold) == "connected>lead/stays");
    CHECK(shown_links(script, "ana-reyes", Method::conference) == "connected>lead/stays");
    CHECK(shown_links(script, "ana-reyes", Method::callback) == "connected>booked/stays");
    CHECK(shown_links(script, "jim-smith", Method::warm) ==
          "unavailable>stays/stays line-drops>lead/pickup connected>lead/stays");
    CHECK(shown_links(script, "jim-smith", Method::callback).empty());
    CHECK(shown_links(script, "safety-desk", Method::warm).empty());
}

TEST_CASE("a choice offered to the customer goes the way they like, where a callback can be had") {
    const auto now = test::script_of();
    CHECK(shown_links(now, "ana-reyes", Method::offer_choice) == "connected>lead/stays");
    CHECK(shown_links(now, "jim-smith", Method::offer_choice).empty());
    const auto later = test::script_with(R"({"customer":{"prefers":"callback"}})");
    CHECK(shown_links(later, "ana-reyes", Method::offer_choice) == "connected>booked/stays");
}

TEST_CASE("whoever cannot reconnect starts again where the call began, unless the file says where") {
    const auto script = test::script_with(
        R"({"escalate":{"result":{"jim-smith":{"is":"line-drops","to":"lead","else":null}}}})");
    CHECK(shown_links(script, "jim-smith", Method::cold) == "line-drops>lead/pickup");
}

TEST_CASE("the intended line is read move by move, each say at the node where the line stands") {
    const auto script = test::script_of();
    REQUIRE(script.line.size() == 4);
    CHECK(script.line[0].choice == test::choice_idx(script, "pickup", "mirror"));
    CHECK(script.line[1].kind == MoveKind::offer);
    CHECK(script.line[2].facts == 0b11u);
    CHECK(script.line[3].choice == test::choice_idx(script, "lead", "introduce"));
}

}  // namespace
}  // namespace rung::scenario
