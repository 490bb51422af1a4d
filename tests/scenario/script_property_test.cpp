#include "scenario/compile.h"
#include "scenario/distance.h"
#include "scenario/expression.h"
#include "scenario/reactions.h"
#include "scenario/read.h"

#include <algorithm>
#include <cstring>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.h"
#include "support/generate.h"

namespace rung::scenario {
namespace {

// ------------------------------------------------------------------------------------- soundness of a script

/// Every index of a script points into its table. Throws the first that does not.
class Soundness {
  public:
    explicit Soundness(const Script& script) : s_(script) {}

    std::string check() {
        for (const auto& node : s_.nodes) {
            text(node.id);
            range(node.lines, s_.lines.size(), "lines");
            range(node.choices, s_.choices.size(), "choices");
            reactions(node.on);
        }
        reactions(s_.on_scenario);
        reactions(s_.on_temper);
        for (const auto& choice : s_.choices) {
            text(choice.say);
            target(choice.to, false);
            range(choice.teaches, s_.ids.size(), "ids");
            range(choice.sets, s_.assignments.size(), "assignments");
            condition(choice.when);
            if (s_.facts.size() < 32) expect((choice.learns >> s_.facts.size()) == 0, "learns");
            if (s_.skills.size() < 32) expect((choice.shows >> s_.skills.size()) == 0, "shows");
        }
        for (const auto& line : s_.lines) {
            text(line.say);
            text(line.tone);
            condition(line.when);
            range(line.acts, s_.acts.size(), "acts");
        }
        for (const auto& act : s_.acts)
            if (act.kind == EventKind::asks)
                expect(act.remedy < s_.remedies.size() && act.step < s_.remedies[act.remedy].steps.count,
                       "asks");
        for (const auto& reaction : s_.reactions) {
            target(reaction.to, true);
            target(reaction.otherwise, true);
            condition(reaction.accepts);
            range(reaction.lines, s_.lines.size(), "lines");
            range(reaction.sets, s_.assignments.size(), "assignments");
        }
        for (const auto& set : s_.assignments) {
            expect(set.flag < s_.flags.size(), "flag");
            condition(set.value);
        }
        for (const auto& outcome : s_.outcomes) range(outcome.links, s_.links.size(), "links");
        for (const auto& link : s_.links) {
            target(link.to, true);
            target(link.otherwise, true);
        }
        for (const auto& trigger : s_.triggers) condition(trigger.when);
        for (const auto& remedy : s_.remedies) range(remedy.steps, s_.amounts.size(), "steps");
        expect(s_.start < s_.nodes.size(), "start");
        expect(s_.ending_out_of_turns < s_.endings.size() && s_.ending_disconnected < s_.endings.size(),
               "endings");
        expect(s_.outcomes.size() == s_.contacts.size() * kMethods, "outcomes");
        expect(s_.distance.size() == s_.nodes.size() * s_.triggers.size(), "distance");
        return fault_;
    }

  private:
    void expect(bool holds, std::string_view what) {
        if (!holds && fault_.empty()) fault_ = what;
    }
    void text(Text t) { expect(std::size_t{t.at} + t.size <= s_.pool.size(), "text"); }
    void range(Range r, std::size_t size, std::string_view what) {
        expect(std::size_t{r.first} + r.count <= size, what);
    }
    void target(Target to, bool may_stay) {
        expect(to.stays()  ? may_stay
               : to.ends() ? to.ending() < s_.endings.size()
                           : to.node() < s_.nodes.size(),
               "target");
    }
    void reactions(const Reactions& on) {
        range(on.slots, s_.reaction_refs.size(), "reaction_refs");
        for (std::uint32_t i = on.slots.first; i < on.slots.first + on.slots.count && fault_.empty(); ++i) {
            expect(s_.reaction_refs[i].reaction < s_.reactions.size(), "reaction");
            expect(i == on.slots.first || s_.reaction_refs[i - 1].slot < s_.reaction_refs[i].slot,
                   "order of slots");
        }
    }
    void condition(Condition when) {
        range(when, s_.code.size(), "code");
        if (!fault_.empty()) return;
        for (std::uint32_t i = 0; i < when.count; ++i) {
            const auto& op = s_.code[when.first + i];
            const auto code = static_cast<Opcode>(op.code);
            if (code == Opcode::and_skip || code == Opcode::or_skip)
                expect(op.number > 0 && i + static_cast<std::uint32_t>(op.number) < when.count, "jump");
        }
    }

    const Script& s_;
    std::string fault_;
};

TEST_CASE("every index of a script points into its table") {
    CHECK(Soundness(test::script_of()).check() == "");
    for (const auto seed : {1u, 2u, 3u}) {
        const auto text = test::generate_scenario({.nodes = 60, .seed = seed, .rubric = "plain"});
        CHECK(Soundness(test::script_of(text)).check() == "");
    }
}

// ------------------------------------------------------------------------------------ damaged scenarios

/// Places of the strings in a JSON text, quotes excluded.
std::vector<std::pair<std::size_t, std::size_t>> find_strings(std::string_view json) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t at = json.find('"'); at != std::string_view::npos; at = json.find('"', at + 1)) {
        auto end = at + 1;
        while (json[end] != '"') end += json[end] == '\\' ? 2u : 1u;
        found.emplace_back(at + 1, end - at - 1);
        at = end;
    }
    return found;
}

TEST_CASE("a scenario with texts exchanged at random is sound, or is told to be wrong") {
    const std::string original(test::scenario_json());
    const auto strings = find_strings(original);
    std::mt19937 chance(11);
    int sound = 0, wrong = 0;
    for (int i = 0; i < 3'000; ++i) {
        auto text = original;
        const auto [to, to_size] = strings[chance() % strings.size()];
        const auto [from, from_size] = strings[chance() % strings.size()];
        text.replace(to, to_size, original.substr(from, from_size));
        base::Diagnostics faults;
        const auto parsed = parse_scenario({"s", text}, faults);
        if (!parsed) continue;
        const auto script = compile(*parsed, test::company_of(), test::rubric_of(), faults);
        REQUIRE_MESSAGE(script.has_value() != base::has_errors(faults), text);
        if (script) REQUIRE_MESSAGE(Soundness(*script).check() == "", text);
        (script ? sound : wrong) += 1;
        for (const auto& fault : faults) {
            CHECK(fault.line > 0);
            CHECK_MESSAGE(!fault.pointer.empty(), fault.message);
        }
    }
    CHECK(sound > 100);
    CHECK(wrong > 100);
}

TEST_CASE("a company or rubric with texts exchanged at random never breaks the compiler") {
    std::mt19937 chance(12);
    for (const auto& original : {std::string(test::company_json()), std::string(test::rubric_json())}) {
        const bool is_company = original == test::company_json();
        const auto strings = find_strings(original);
        for (int i = 0; i < 1'000; ++i) {
            auto text = original;
            const auto [to, to_size] = strings[chance() % strings.size()];
            const auto [from, from_size] = strings[chance() % strings.size()];
            text.replace(to, to_size, original.substr(from, from_size));
            base::Diagnostics faults;
            const auto company =
                parse_company({"c", is_company ? text : std::string(test::company_json())}, faults);
            const auto rubric =
                parse_rubric({"r", is_company ? std::string(test::rubric_json()) : text}, faults);
            if (!company || !rubric) continue;
            check_company(*company, faults);
            check_rubric(*rubric, faults);
            const auto script = compile(test::scenario_of(), *company, *rubric, faults);
            if (script) REQUIRE_MESSAGE(Soundness(*script).check() == "", text);
        }
    }
}

// ------------------------------------------------------------------------------------------- determinism

/// Everything that a script is, as text.
std::string whole(const Script& s) {
    std::string all = s.pool;
    const auto t = [](Text x) { return fmt::format("({},{})", x.at, x.size); };
    const auto r = [](Range x) { return fmt::format("[{},{}]", x.first, x.count); };
    for (const auto& n : s.nodes)
        all += t(n.id) + r(n.lines) + r(n.choices) + r(n.on.slots) +
               fmt::format("{} {}", static_cast<int>(n.stage), n.visited_bit);
    for (const auto& c : s.choices)
        all += t(c.id) + t(c.say) + t(c.coach) + r(c.teaches) + r(c.when) + r(c.sets) +
               fmt::format("{} {} {} {} {}", c.shows, c.learns, c.to.bits, c.words, c.try_no);
    for (const auto& l : s.lines)
        all += t(l.say) + t(l.tone) + r(l.when) + r(l.acts) +
               fmt::format("{} {}", l.words, static_cast<int>(l.who));
    for (const auto& op : s.code) all += fmt::format("{},{},{};", op.code, op.arg, op.number);
    for (const auto& x : s.reactions)
        all += r(x.accepts) + r(x.lines) + r(x.sets) +
               fmt::format("{} {} {}", x.may_accept, x.to.bits, x.otherwise.bits);
    for (const auto& x : s.reaction_refs) all += fmt::format("{}:{};", x.slot, x.reaction);
    for (const auto& x : s.outcomes) all += r(x.links);
    for (const auto& x : s.triggers) all += t(x.id) + r(x.when) + fmt::format("{} {}", x.tries, x.grace);
    for (const auto& x : s.skills)
        all += t(x.id) + fmt::format("{} {} {}", x.anger[0], x.trust[0], x.anger[1]);
    for (const auto x : s.distance) all += fmt::format("{} ", x);
    for (const auto& x : s.line) all += fmt::format("{} {} {};", static_cast<int>(x.kind), x.choice, x.facts);
    return all;
}

TEST_CASE("the same bytes give the same script, wherever they lie in memory") {
    const auto text = test::generate_scenario({.nodes = 200, .seed = 5, .rubric = "plain"});
    const auto first = whole(test::script_of(text));
    const std::vector<std::string> elsewhere(50, std::string(1'000, 'x'));
    CHECK(whole(test::script_of(std::string(text))) == first);
    CHECK(whole(test::script_of()) == whole(test::script_of()));
    CHECK(whole(test::script_of()) != first);
}

// ----------------------------------------------------------------------------- distances against an oracle

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
