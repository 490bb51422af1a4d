#include "scenario/distance.h"

#include "scenario/reactions.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.h"

/// The distance table against an oracle.
namespace rung::scenario {
namespace {

/// Turns to a trigger that a customer's own act opens, by trying every way again and again until nothing gets
/// nearer.
std::vector<int> slow_distances(const Script& script, EventKind cue) {
    constexpr int kFar = 1'000;
    const auto opens = [&](Range lines) {
        for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i)
            for (std::uint32_t a = 0; a < script.lines[i].acts.count; ++a)
                if (script.acts[script.lines[i].acts.first + a].kind == cue) return true;
        return false;
    };
    std::uint32_t harmful = 0;
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if (script.skills[i].harmful) harmful |= 1u << i;
    std::vector<int> turns(script.nodes.size(), kFar);
    const auto behind = [&](Target to) {
        if (to.stays() || to.ends()) return kFar;
        return opens(script.nodes[to.node()].lines) ? 0 : turns[to.node()];
    };
    for (bool nearer = true; nearer;) {
        nearer = false;
        const auto offer = [&](std::uint32_t node, int distance) {
            if (distance >= turns[node]) return;
            turns[node] = distance;
            nearer = true;
        };
        for (std::uint32_t node = 0; node < script.nodes.size(); ++node) {
            const auto choices = script.nodes[node].choices;
            for (std::uint32_t i = choices.first; i < choices.first + choices.count; ++i)
                if ((script.choices[i].shows & harmful) == 0) offer(node, 1 + behind(script.choices[i].to));
            const auto react = [&](Answer answer, int specific, int cost) {
                const auto& reaction = *find_reaction(script, node, answer, specific);
                if (opens(reaction.lines)) offer(node, cost);
                if (answer != Answer::offer || reaction.may_accept) offer(node, cost + behind(reaction.to));
                if (answer == Answer::offer) offer(node, cost + behind(reaction.otherwise));
            };
            for (int i = 1; i <= static_cast<int>(script.remedies.size()); ++i) react(Answer::offer, i, 1);
            for (int i = 1; i <= static_cast<int>(script.policies.size()); ++i) react(Answer::lookup, i, 0);
            react(Answer::hold, 0, 0);
            for (const auto answer : {Answer::warn, Answer::wait, Answer::barge_in, Answer::announce})
                react(answer, 0, 1);
        }
    }
    for (auto& distance : turns) distance = distance >= kFar ? kNoWay : std::max(distance, 1);
    return turns;
}

/// A scenario of chance: sparse ways, some reactions that lead on, one cue somewhere.
std::string draw_scenario(std::mt19937& chance) {
    const auto below = [&](unsigned most) { return chance() % most; };
    const auto count = static_cast<unsigned>(3 + below(12));
    const auto any = [&] {
        return below(5) == 0 ? std::string("settled") : fmt::format("n{}", below(count));
    };
    std::string nodes, on;
    for (unsigned n = 0; n < count; ++n) {
        std::string moves = R"({"id":"end","say":"E.","to":"settled"})";
        // One way to the next node keeps all of them reachable; harmful ones do not count as ways.
        moves += fmt::format(R"(,{{"id":"next","say":"N.","shows":["{}"],"to":"n{}"}})",
                             below(3) == 0 ? "empathy" : "blame", (n + 1) % count);
        if (below(2) == 0) moves += fmt::format(R"(,{{"id":"any","say":"A.","to":"{}"}})", any());
        std::string reactions;
        const char* const kinds[] = {"hold", "lookup:damage", "lookup",    "warn",
                                     "wait", "offer:refund",  "disconnect"};
        for (const auto* kind : kinds) {
            if (below(6) != 0) continue;
            const auto* key =
                std::string_view(kind).starts_with("offer") ? R"("accepts":"trust > 50","else")" : R"("to")";
            const auto does = below(8) == 0 ? R"(,"customer":[{"say":"W.","does":["reports-fraud"]}])" : "";
            reactions +=
                fmt::format(R"({}"{}":{{{}:"{}"{}}})", reactions.empty() ? "" : ",", kind, key, any(), does);
        }
        const auto cue = below(count) == 0 ? R"("does":["reports-fraud"],)" : "";
        nodes += fmt::format(
            R"({}"n{}":{{"stage":"support","customer":[{{{}"say":"Hm."}}],"moves":[{}],"on":{{{}}}}})",
            n == 0 ? "" : ",", n, cue, moves, reactions);
    }
    if (below(4) == 0) on = fmt::format(R"("barge-in":{{"to":"{}"}})", any());
    return fmt::format(
        R"({{"$schema":"../schema/scenario.schema.json","format":1,"id":"drawn","title":"Drawn","summary":"By chance.",
        "company":"harbour-home","rubric":"plain","level":1,"minutes":3,"turns":20,"teaches":[],
        "customer":{{"name":"Ada","temper":"volatile","anger":40,"trust":50,"patience_s":9}},"brief":"A call.",
        "verdict":"acceptable","start":"n0","on":{{{}}},"nodes":{{{}}},"endings":{{"settled":{{"text":"Done."}}}}}})",
        on, nodes);
}

TEST_CASE("the distance table holds what walking every way finds") {
    std::mt19937 chance(13);
    int with_way = 0;
    for (int i = 0; i < 400; ++i) {
        const auto text = draw_scenario(chance);
        const auto script = test::script_of(text);
        for (std::size_t t = 0; t < script.triggers.size(); ++t) {
            if (script.triggers[t].reason != Reason::fraud) continue;
            const auto expected = slow_distances(script, EventKind::reports_fraud);
            for (std::uint32_t node = 0; node < script.nodes.size(); ++node) {
                REQUIRE_MESSAGE(script.distance_to(node, t) == expected[node], text, " node ", node);
                with_way += expected[node] > 1 && expected[node] < kNoWay ? 1 : 0;
            }
        }
    }
    CHECK(with_way > 300);
}

/// The distances from a node of the fixture to its first trigger, with this `when`.
int distance_with(std::string_view when, std::string_view node) {
    const auto script = test::script_with(fmt::format(
        R"j({{"triggers":[{{"id":"t","reason":"compliance","when":"{}"}},{{"id":"insists","reason":"insists-on-manager"}}]}})j",
        when));
    return script.distance_to(test::node_idx(script, node), 0);
}

TEST_CASE("the cue of a condition is what may make it hold") {
    CHECK(distance_with("asked(refund) > 50", "pickup") == kNoWay);  // asked on the way in only
    CHECK(distance_with("knows(twice)", "pickup") == 1);             // the move itself
    CHECK(distance_with("knows(twice)", "explains") == kNoWay);      // no way back
    CHECK(distance_with("not knows(twice)", "pickup") == kNoWay);    // learning it cannot make it hold
    CHECK(distance_with("promised_callback", "explains") == 1);
    CHECK(distance_with("visited(resists)", "pickup") == 2);
    CHECK(distance_with("visited(resists)", "explains") == 1);
    CHECK(distance_with("anger > 80", "lead") == 1);  // any turn may do it
    CHECK(distance_with("shown(can-do)", "explains") == 1);
    CHECK(distance_with("shown(insult)", "explains") == kNoWay);  // only by a harmful move
    CHECK(distance_with("offered(refund) > 0", "pickup") == 1);
    CHECK(distance_with("looked_up(damage)", "pickup") == 1);  // takes no turn, but escalating first is early
    CHECK(distance_with("insists >= 2", "pickup") == 2);
    CHECK(distance_with("open(insists) and knows(order)", "lead") == kNoWay);
    CHECK(distance_with("open(insists)", "pickup") == 2);
    CHECK(distance_with("late or early", "pickup") == kNoWay);  // only by a handover
    CHECK(distance_with("knows(twice) and anger < 0", "pickup") == 1);
}

}  // namespace
}  // namespace rung::scenario
