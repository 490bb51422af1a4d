#include "scenario/compile.h"

#include "scenario/distance.h"
#include "scenario/expression.h"
#include "scenario/reactions.h"
#include "scenario/vocabulary.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "support/fixtures.h"

namespace rung::scenario {
namespace {

// One line for each thing in a script.

std::string shown(const Script& script, Target to) {
    if (to.stays()) return "stays";
    return std::string(to.ends() ? script.text(script.endings[to.ending()].id)
                                 : script.text(script.nodes[to.node()].id));
}

std::string shown(const Script& script, const Line& line) {
    std::string text(script.text(line.say));
    if (line.tone.size > 0) text += fmt::format(" [{}]", script.text(line.tone));
    if (line.who == Speaker::contact) text += " [contact]";
    if (line.when.count > 0) text += fmt::format(" if({})", format_code(script.code, line.when));
    for (std::uint32_t i = line.acts.first; i < line.acts.first + line.acts.count; ++i) {
        const auto& act = script.acts[i];
        text += fmt::format(" does({}", name_of(act.kind));
        if (act.kind == EventKind::asks) text += fmt::format(" {} {}", act.remedy, act.step);
        text += ")";
    }
    return text;
}

std::string shown_sets(const Script& script, Range sets) {
    std::string text;
    for (std::uint32_t i = sets.first; i < sets.first + sets.count; ++i)
        text += fmt::format(" set({} = {})", script.text(script.flags[script.assignments[i].flag]),
                            format_code(script.code, script.assignments[i].value));
    return text;
}

std::string shown(const Script& script, const Choice& choice) {
    auto text = fmt::format("{} > {}", script.text(choice.id), shown(script, choice.to));
    if (choice.when.count > 0) text += fmt::format(" if({})", format_code(script.code, choice.when));
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if (((choice.shows >> i) & 1u) != 0)
            text += fmt::format(" shows({})", script.text(script.skills[i].id));
    for (std::size_t i = 0; i < script.facts.size(); ++i)
        if (((choice.learns >> i) & 1u) != 0)
            text += fmt::format(" learns({})", script.text(script.facts[i].id));
    if (choice.try_no > 0) text += fmt::format(" try {}", choice.try_no);
    for (std::uint32_t i = choice.teaches.first; i < choice.teaches.first + choice.teaches.count; ++i)
        text += fmt::format(" {}", script.text(script.ids[i]));
    return text + shown_sets(script, choice.sets) + fmt::format(" {} words", choice.words);
}

std::string shown(const Script& script, const Reaction& reaction) {
    std::string text;
    if (reaction.may_accept) text += fmt::format("accepts({}) ", format_code(script.code, reaction.accepts));
    text += fmt::format("to {} else {}", shown(script, reaction.to), shown(script, reaction.otherwise));
    for (std::uint32_t i = reaction.lines.first; i < reaction.lines.first + reaction.lines.count; ++i)
        text += fmt::format(" “{}”", shown(script, script.lines[i]));
    return text + shown_sets(script, reaction.sets);
}

std::string shown(const Script& script, const Trigger& trigger) {
    auto text = fmt::format("{} {} tries {} grace {} T {} lambda {}", script.text(trigger.id),
                            name_of(trigger.reason), trigger.tries, trigger.grace, trigger.row.tolerance,
                            trigger.row.lambda_pct);
    if (trigger.after > 0) text += fmt::format(" after {}", trigger.after);
    if (trigger.has_when) text += fmt::format(" when({})", format_code(script.code, trigger.when));
    return text + (trigger.declared ? " declared" : "");
}

std::string shown_links(const Script& script, std::string_view contact, Method method) {
    std::string text;
    const auto links = script.outcomes[script.outcome_idx(test::contact_idx(script, contact), method)].links;
    for (std::uint32_t i = links.first; i < links.first + links.count; ++i) {
        const auto& link = script.links[i];
        const std::string_view kinds[] = {"none", "connected", "unavailable", "line-drops"};
        text += fmt::format("{}{}>{}/{}", text.empty() ? "" : " ", kinds[static_cast<int>(link.is)],
                            shown(script, link.to), shown(script, link.otherwise));
    }
    return text;
}

const Choice& choice_of(const Script& script, std::string_view node, std::string_view id) {
    return script.choices[test::choice_idx(script, node, id)];
}

const Line& line_of(const Script& script, std::string_view node, std::uint32_t no) {
    return script.lines[script.nodes[test::node_idx(script, node)].lines.first + no];
}

std::string answer_at(const Script& script, std::string_view node, Answer answer, int specific = 0) {
    return shown(script, *find_reaction(script, test::node_idx(script, node), answer, specific));
}

// ------------------------------------------------------------------------------------------------- nodes

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

// ----------------------------------------------------------------------------------------------- the head

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

// -------------------------------------------------------------------------------------- company and rubric

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

// ------------------------------------------------------------------------------------------------ triggers

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

// ------------------------------------------------------------------------------------------------ handover

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

// ---------------------------------------------------------------------------------------------------- faults

TEST_CASE("one fault gives one message") {
    CHECK(test::codes_with(R"({"nodes":{"pickup":{"moves":[{"id":"a","say":"A.","to":"explain"}]}}})") ==
          "unknown-node");
    CHECK(test::codes_with(R"({"start":"pikup"})") == "unknown-node");
    CHECK(test::codes_with(R"({"nodes":{"shouts":{"customer":[{"say":"Hm.","does":["abuse"]}]}}})") ==
          "unknown-act");
    CHECK(test::codes_with(
              R"({"nodes":{"island":{"stage":"support","moves":[{"id":"a","say":"A.","to":"atoll"}]},
                                        "atoll":{"stage":"support","moves":[{"id":"a","say":"A.","to":"settled"}]}}})") ==
          "unreachable-node");
    CHECK(
        test::codes_with(
            R"({"nodes":{"west":{"stage":"support","moves":[{"id":"a","say":"A.","to":"east"},{"id":"b","say":"B.","to":"settled"}]},
                                        "east":{"stage":"support","moves":[{"id":"a","say":"A.","to":"west"}]}}})") ==
        "unreachable-node");
    CHECK(test::codes_with("{}").empty());
}

TEST_CASE("faults in different places are told together") {
    CHECK(test::codes_with(R"({"start":"pikup","traps":["x"],"brief":"{x","customer":{"temper":"mild"}})") ==
          "unknown-temper placeholder-unclosed unknown-trap unknown-node");
}

TEST_CASE("a sum in a rep's words passes when a figure of the call stands behind it") {
    const auto codes = [](std::string_view say) {
        return test::codes_with(fmt::format(
            R"({{"nodes":{{"lead":{{"moves":[{{"id":"introduce","say":"{}","to":"settled"}}]}}}}}})", say));
    };
    CHECK(codes("I can do £80.") == "");             // a step
    CHECK(codes("Jim can do £250.") == "");          // a contact's limit
    CHECK(codes("Order 88213 for £88,213.") == "");  // the account
    CHECK(codes("Sofa 3 of 7, on 12 May.") == "");   // no sums
    CHECK(codes("I can do £81.") == "literal-amount");
    CHECK(codes("I can do £80.50.") == "literal-amount");
    CHECK(codes("It cost £1,200 or 30%.") == "literal-amount literal-amount");
    CHECK(codes("That is 40 pounds.") == "literal-amount");
    CHECK(codes("Up to {limit.refund}.") == "");
}

TEST_CASE("a file full of faults is told of quickly, the first thousand and no more") {
    std::string moves;
    for (int i = 0; i < 20'000; ++i)
        moves += fmt::format(
            R"j({}{{"id":"m{}","say":"A.","shows":["empthy"],"if":"knows(ordr)","to":"nowher"}})j",
            i == 0 ? "" : ",", i);
    const auto faults = test::faults_of(test::patched(
        test::scenario_json(), R"j({"nodes":{"many":{"stage":"support","moves":[)j" + moves + "]}}}"));
    CHECK(faults.size() == 1'001);
    CHECK(faults.front().code == "too-many-faults");
}

}  // namespace
}  // namespace rung::scenario
