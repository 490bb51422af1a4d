#include "scenario/compile.h"
#include "scenario/script_lines.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"

/// What stands before the nodes, and what company and rubric bring.
namespace rung::scenario {
namespace {

using test::choice_of;

TEST_CASE("placeholders that are the same for a whole call are filled in") {
    const auto script = test::script_with(
        R"({"brief":"{customer.name} {company.name} {escalation.name} {escalation.promise} {limit.refund} {limit.discount} {limit.redelivery} {promise.delivery-claim}"})");
    CHECK(script.text(script.brief) ==
          "Dana Whitlock Harbour Home Lifeline a lead joins within two minutes £50 10% 1 3 days");
    CHECK(script.text(choice_of(script, "pickup", "wall").say) == "Our rule allows £50, no more.");
    CHECK(script.text(script.handover_lines[0].say) ==
          "{contact.name} can decide on the whole sum, so you get an answer today.");
}

TEST_CASE("sums are written the way of the currency") {
    const auto limit = [](std::string_view currency) {
        const auto company =
            test::patched(test::company_json(), fmt::format(R"({{"currency":"{}"}})", currency));
        const auto script =
            test::script_of(test::patched(test::scenario_json(), R"({"brief":"{limit.refund}"})"), company);
        return std::string(script.text(script.brief));
    };
    CHECK(limit("GBP") == "£50");
    CHECK(limit("USD") == "$50");
    CHECK(limit("EUR") == "€50");
    CHECK(limit("CHF") == "50 CHF");
}

TEST_CASE("a scenario's own lines stand in for the company's, key by key") {
    const auto script =
        test::script_with(R"({"lines":{"hold":"Bear with me for {seconds} seconds, {customer.name}."}})");
    const auto line = [&](Stock stock) {
        return script.text(script.company_lines[static_cast<std::size_t>(stock)]);
    };
    CHECK(line(Stock::hold) == "Bear with me for {seconds} seconds, Dana Whitlock.");
    CHECK(line(Stock::offer) == "I can give you {offer}.");
    CHECK(line(Stock::ask_again) == "Could you tell me about {fact}?");
}

TEST_CASE("policies are silent unless the scenario says otherwise") {
    const auto script = test::script_of();
    CHECK(script.policies[0].silent);
    CHECK_FALSE(script.policies[1].silent);
    CHECK(script.text(script.policies[1].answer) == "Damage on a replacement is ours to make good.");
    const auto bare = test::script_with(
        R"({"policies":{"refund-window":"answers","damage":null},"on":{"lookup:damage":null}})");
    CHECK_FALSE(bare.policies[0].silent);
    CHECK(bare.text(bare.policies[0].answer).empty());
    CHECK(bare.policies[1].silent);
}

TEST_CASE("facts, flags, promise and customer are taken over") {
    const auto script =
        test::script_with(R"({"flags":{"promised_callback":true}, "customer":{"prefers":"callback"}})");
    CHECK(script.needs == 0b0011u);
    CHECK(script.opinions == 0b0100u);
    CHECK(script.text(script.facts[1].ask) == "What happened to the replacement?");
    CHECK(script.text(script.facts[3].text) == "bought in May");
    CHECK(script.flags_at_start == 1u);
    CHECK(script.promise_days == 3);
    CHECK(script.promise_days_ago == 2);
    CHECK(script.prefers_callback);
    CHECK(script.anger == 45);
    CHECK(script.floor == 20);
    CHECK(script.trust == 50);
    CHECK(script.patience_s == 12);
    CHECK(script.turns == 20);
    CHECK(script.verdict == Verdict::required);
    CHECK(script.text(script.account[0].second) == "88213");
    CHECK(script.text(script.traps[0]) == "promise-beyond-authority");
}

TEST_CASE("three endings are there in every call, in the file's words or in the temper's") {
    const auto script = test::script_of();
    const auto ending = [](const Script& s, std::uint32_t idx) {
        return fmt::format("{}: {}", s.text(s.endings[idx].id), s.text(s.endings[idx].text));
    };
    CHECK(script.endings.size() == 6);
    CHECK(ending(script, script.ending_out_of_turns) == "out-of-turns: I have no more time for this.");
    CHECK(ending(script, script.ending_disconnected) == "disconnected: The line is dead.");
    CHECK_FALSE(script.endings[script.ending_disconnected].resolved);
    CHECK(ending(script, script.ending_left_to_owner) == "left-to-owner: The talk goes on without you.");
    CHECK_FALSE(script.endings[script.ending_left_to_owner].resolved);
    const auto own = test::script_with(
        R"({"endings":{"out-of-turns":{"text":"The clock ran out.","later":"Nothing came."}}})");
    CHECK(own.endings.size() == 6);
    CHECK(ending(own, own.ending_out_of_turns) == "out-of-turns: The clock ran out.");
    CHECK(own.text(own.endings[own.ending_out_of_turns].later) == "Nothing came.");
}

TEST_CASE("authority is kept as steps and a limit that need not be one") {
    const auto script =
        test::script_of(test::scenario_json(),
                        test::patched(test::company_json(), R"({"authority":{"refund":{"limit":60}}})"));
    CHECK(script.remedies[0].limit == 60);
    CHECK(script.remedies[0].limit_steps == 3);
    CHECK(script.remedies[0].unit == Unit::currency);
    CHECK(script.remedies[1].unit == Unit::percent);
    CHECK(script.amounts == std::vector<std::int64_t>{10, 25, 50, 80, 200, 5, 10, 15, 1, 2});
    const auto& jim = script.contacts[test::contact_idx(script, "jim-smith")];
    CHECK(jim.limits[0] == 250);
    CHECK(jim.limits[1] == 25);
    CHECK(jim.limits[2] == 1);  // the rep's own
    const auto& desk = script.contacts[test::contact_idx(script, "safety-desk")];
    CHECK(desk.specialist);
    CHECK(desk.limits[0] == 60);
    CHECK(desk.handles ==
          ((1u << static_cast<int>(Reason::safety)) | (1u << static_cast<int>(Reason::beyond_knowledge))));
}

TEST_CASE("the customer's temper is worked into every skill and mood, truncated towards nothing") {
    const auto script = test::script_of();  // volatile: calms 80, angers 130, trusts 100, distrusts 110
    const auto skill = [&](std::string_view id) {
        const auto& s = script.skills[test::skill_idx(script, id)];
        return fmt::format("{} {} / {} {}", s.anger[0], s.trust[0], s.anger[1], s.trust[1]);
    };
    CHECK(skill("empathy") == "-6 6 / -3 3");     // −8 × .8 = −6.4
    CHECK(skill("paraphrase") == "-3 6 / -1 3");  // −4 × .8 = −3.2, half −1.5
    CHECK(skill("insult") == "19 -16 / 9 -8");    // 15 × 1.3 = 19.5, −15 × 1.1 = −16.5
    CHECK(skill("contain") == "0 3 / 0 1");
    CHECK(script.mood.silence.anger == 5);   // 4 × 1.3 = 5.2
    CHECK(script.mood.silence.trust == -2);  // −2 × 1.1 = −2.2
    CHECK(script.mood.accepted.anger == -8);
    CHECK(script.mood.lookup.trust == 0);
    CHECK(script.rule_skills.insult == 1u << test::skill_idx(script, "insult"));
    CHECK(script.rule_skills.verifies == 1u << test::skill_idx(script, "verify"));
    CHECK(script.skills[test::skill_idx(script, "empathy")].hears);
    CHECK(script.skills[test::skill_idx(script, "options")].solves);
}

}  // namespace
}  // namespace rung::scenario
