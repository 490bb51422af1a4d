#include "scenario/compile.h"
#include "scenario/expression.h"
#include "scenario/reactions.h"
#include "scenario/script_lines.h"
#include "scenario/vocabulary.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"

/// Nodes, choices and reactions as rows of tables.
namespace rung::scenario {
namespace {

using test::answer_at;
using test::choice_of;
using test::line_of;
using test::shown;

TEST_CASE("a node's lines and choices become rows of tables") {
    const auto script = test::script_of();
    CHECK(script.text(script.nodes[script.start].id) == "pickup");
    CHECK(script.nodes[script.start].stage == Stage::contact);
    CHECK(script.nodes[test::node_idx(script, "lead")].stage == Stage::specialist);
    CHECK(shown(script, line_of(script, "pickup", 0)) ==
          "My replacement sofa is damaged as well. I want £80 back. [angry] does(asks 0 3)");
    CHECK(shown(script, line_of(script, "pickup", 1)) == "And I am furious. if(anger 60 >=)");
    CHECK(shown(script, line_of(script, "resists", 0)) ==
          "No. I want your manager. does(refuses) does(asks-manager)");
    CHECK(shown(script, line_of(script, "lead", 0)) ==
          "This is Ana. I have the order in front of me. [contact]");
    CHECK(shown(script, choice_of(script, "pickup", "mirror")) ==
          "mirror > explains shows(empathy) shows(paraphrase) learns(order) learns(twice) H2 H3 16 words");
    CHECK(shown(script, choice_of(script, "explains", "claim")) ==
          "claim > resists shows(can-do) try 1 8 words");
    CHECK(shown(script, choice_of(script, "explains", "callback")) ==
          "callback > resists if(flag:0 not) shows(ownership) learns(bought) set(promised_callback = 1) 5 "
          "words");
    CHECK(shown(script, choice_of(script, "resists", "close-early")) ==
          "close-early > walked shows(policy-wall) 5 words");
}

TEST_CASE("tries are numbered through the scenario, in the order of the file") {
    const auto script = test::script_with(
        R"({"nodes":{"lead":{"moves":[{"id":"a","say":"A.","tries":true,"to":"settled"},{"id":"introduce","say":"B.","tries":true,"to":"settled"}]}}})");
    CHECK(choice_of(script, "explains", "claim").try_no == 1);
    CHECK(choice_of(script, "lead", "a").try_no == 2);
    CHECK(choice_of(script, "lead", "introduce").try_no == 3);
    CHECK(choice_of(script, "pickup", "mirror").try_no == 0);
}

TEST_CASE("bits for skills shown and nodes visited are given only to those that a condition names") {
    const auto script = test::script_of();
    CHECK(script.shown_count == 1);
    CHECK(script.shown_bits[0] == 1u << test::skill_idx(script, "overpromise"));
    for (const auto& node : script.nodes)
        CHECK(node.visited_bit == (script.text(node.id) == "shouts" ? 1 : 0));
    CHECK(format_code(script.code, choice_of(script, "resists", "calm").when) ==
          "insists 2 >= or+1 visited:0");
}

TEST_CASE("the reaction of a node comes before the scenario's, and that before the temper's") {
    const auto script = test::script_of();
    CHECK(answer_at(script, "explains", Answer::offer, 1) ==
          "accepts(offered:0 50 >= and+3 trust 75 >=) to settled else resists “£50? On a sofa like that? "
          "if(offered:0 50 >=)”");
    CHECK(answer_at(script, "explains", Answer::offer, 2) ==
          "to stays else stays “No. That is not good enough. does(refuses)”");
    CHECK(answer_at(script, "explains", Answer::hold) == "to stays else stays “Music. Lovely.”");
    CHECK(answer_at(script, "explains", Answer::lookup, 2) ==
          "to stays else stays “And what does it say?” set(promised_callback = 1)");
    CHECK(answer_at(script, "explains", Answer::lookup, 1) == "to stays else stays “Fine, look it up.”");
    CHECK(answer_at(script, "shouts", Answer::warn) ==
          "to resists else stays “Fine. Sorry. does(apologises)”");
    CHECK(answer_at(script, "pickup", Answer::warn) == "to stays else stays “All right, all right.”");
    for (std::uint32_t node = 0; node < script.nodes.size(); ++node)
        for (int answer = 0; answer < kAnswers; ++answer)
            CHECK(find_reaction(script, node, static_cast<Answer>(answer)) != nullptr);
}

TEST_CASE("within one table the specific reaction comes before the general one") {
    const auto script = test::script_with(
        R"({"nodes":{"explains":{"on":{"offer":{"else":"shouts"},"hold":{"to":"explains"},"lookup:refund-window":{"to":"resists"}}}}})");
    CHECK(answer_at(script, "explains", Answer::offer, 1).starts_with("accepts("));
    CHECK(answer_at(script, "explains", Answer::offer, 3) == "to stays else shouts");
    CHECK(answer_at(script, "explains", Answer::hold) == "to explains else stays");
    CHECK(answer_at(script, "explains", Answer::lookup, 1) == "to resists else stays");
    CHECK(answer_at(script, "explains", Answer::lookup, 2).ends_with("set(promised_callback = 1)"));
}

}  // namespace
}  // namespace rung::scenario
