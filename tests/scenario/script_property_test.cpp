#include "scenario/compile.h"
#include "scenario/read.h"
#include "scenario/soundness.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.h"
#include "support/generate.h"

/// What holds for every script, whatever it was made from.
namespace rung::scenario {
namespace {

TEST_CASE("every index of a script points into its table") {
    CHECK(test::find_broken_index(test::script_of()) == "");
    for (const auto seed : {1u, 2u, 3u}) {
        const auto text = test::generate_scenario({.nodes = 60, .seed = seed, .rubric = "plain"});
        CHECK(test::find_broken_index(test::script_of(text)) == "");
    }
}

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
        if (script) REQUIRE_MESSAGE(test::find_broken_index(*script) == "", text);
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
            if (script) REQUIRE_MESSAGE(test::find_broken_index(*script) == "", text);
        }
    }
}

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

}  // namespace
}  // namespace rung::scenario
