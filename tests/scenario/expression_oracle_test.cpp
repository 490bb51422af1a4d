#include "call/call.h"
#include "scenario/expression.h"
#include "scenario/list_symbols.h"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>
#include <random>
#include <string>
#include <vector>

/// An oracle for what the code of an expression means.
namespace rung::scenario {
namespace {

/// Reads and works out an expression at once, by plain recursion over the text.
class NaiveReader {
  public:
    NaiveReader(std::string_view text, const std::map<std::string, std::int64_t>& values)
        : text_(text), values_(values) {}
    std::int64_t read() { return either(); }

  private:
    std::int64_t either() {
        auto value = both();
        while (take("or")) value = both() | value;
        return value;
    }
    std::int64_t both() {
        auto value = negation();
        while (take("and")) value = negation() & value;
        return value;
    }
    std::int64_t negation() { return take("not") ? negation() == 0 : comparison(); }
    std::int64_t comparison() {
        const auto left = sum();
        for (const std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"}) {
            if (!take(sign)) continue;
            const auto right = sum();
            return sign == "=="   ? left == right
                   : sign == "!=" ? left != right
                   : sign == "<=" ? left <= right
                   : sign == ">=" ? left >= right
                   : sign == "<"  ? left < right
                                  : left > right;
        }
        return left;
    }
    std::int64_t sum() {
        auto value = single();
        for (;;) {
            if (take("+"))
                value += single();
            else if (take("-"))
                value -= single();
            else
                return value;
        }
    }
    std::int64_t single() {
        if (take("-")) return -single();
        if (take("(")) {
            const auto value = either();
            CHECK(take(")"));
            return value;
        }
        skip();
        std::string word;
        while (at_ < text_.size() &&
               (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '_'))
            word += text_[at_++];
        if (std::isdigit(static_cast<unsigned char>(word[0])) != 0) return std::stoll(word);
        if (at_ < text_.size() && text_[at_] == '(') {
            const auto end = text_.find(')', at_);
            word += text_.substr(at_, end + 1 - at_);
            at_ = end + 1;
        }
        return values_.at(word);
    }
    bool take(std::string_view token) {
        skip();
        if (!text_.substr(at_).starts_with(token)) return false;
        const auto after = at_ + token.size();
        const bool word = std::isalpha(static_cast<unsigned char>(token[0])) != 0;
        if (word && after < text_.size() &&
            (std::isalnum(static_cast<unsigned char>(text_[after])) != 0 || text_[after] == '_'))
            return false;
        at_ = after;
        return true;
    }
    void skip() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }

    std::string_view text_;
    const std::map<std::string, std::int64_t>& values_;
    std::size_t at_ = 0;
};

/// Random well-typed expressions with parentheses only where they are needed, or where chance puts them.
class SourceWriter {
  public:
    explicit SourceWriter(std::mt19937& chance) : chance_(chance) {}

    std::string boolean(int depth) {
        switch (depth == 0 ? below(3) : below(8)) {
            case 0:
                return pick(
                    {"promised", "late_van", "late", "early", "identified", "prepared", "true", "false"});
            case 1:
                return pick({"knows(order)", "knows(twice-broken)", "shown(empathy)", "shown(can-do)",
                             "visited(end)", "looked_up(refund-window)", "open(over-limit)",
                             "briefed(twice-broken)"});
            case 2:
                return number(0) + pick({" < ", " <= ", " > ", " >= ", " == ", " != "}) + number(0);
            case 3:
                return "not (" + boolean(depth - 1) + ")";
            case 4:
                return "(" + boolean(depth - 1) + " or " + boolean(depth - 1) + ")";
            case 5:
                return "(" + boolean(depth - 1) + ") == (" + boolean(depth - 1) + ")";
            case 6:
                return boolean(depth - 1) + " and (" + boolean(depth - 1) + ")";
            default:
                return number(depth - 1) + pick({"<", " <= ", ">", ">=", " == ", "!="}) + number(depth - 1);
        }
    }

  private:
    std::string number(int depth) {
        switch (depth == 0 ? below(3) : below(6)) {
            case 0:
                return std::to_string(below(101));
            case 1:
                return pick(
                    {"anger", "trust", "turn", "tries", "failed", "insists", "abuses", "warned", "holds"});
            case 2:
                return pick({"asked(refund)", "asked(discount)", "offered(refund)", "offered(discount)",
                             "offering(refund)", "limit(refund)", "limit(discount)"});
            case 3:
                return number(depth - 1) + " + " + number(depth - 1);
            case 4:
                return number(depth - 1) + " - (" + number(depth - 1) + ")";
            default:
                return "-(" + number(depth - 1) + ")";
        }
    }
    std::string pick(std::initializer_list<const char*> of) {
        return of.begin()[below(static_cast<int>(of.size()))];
    }
    int below(int most) { return static_cast<int>(chance_() % static_cast<unsigned>(most)); }

    std::mt19937& chance_;
};

/// A state of chance, and the same as values by name.
struct World {
    call::State state;
    std::map<std::string, std::int64_t> values;
};

Script script_with_two_remedies() {
    Script script;
    script.amounts = {10, 25, 50, 5, 15};
    script.remedies.resize(2);
    script.remedies[0].limit = 25;
    script.remedies[0].steps = {0, 3};
    script.remedies[1].limit = 5;
    script.remedies[1].steps = {3, 2};
    return script;
}

World make_world(const Script& script, std::mt19937& chance) {
    World world;
    auto& [state, values] = world;
    const auto below = [&](unsigned most) { return static_cast<std::uint8_t>(chance() % most); };
    values["anger"] = state.anger = below(101);
    values["trust"] = state.trust = below(101);
    values["turn"] = state.turn = below(60);
    values["tries"] = state.tries = below(4);
    values["failed"] = state.failed = below(4);
    values["insists"] = state.insists = below(4);
    values["abuses"] = state.abuses = below(4);
    values["warned"] = state.warned = below(3);
    values["holds"] = state.holds = below(3);
    state.flags = below(4);
    state.facts = below(4);
    state.shown = below(4);
    state.visited = below(4);
    state.looked_up = below(2);
    state.briefed = below(4);
    state.age[0] = below(3);
    state.opened = state.age[0] != 0 ? 1 : 0;
    const auto bit = [](std::uint32_t bits, int no) { return static_cast<std::int64_t>((bits >> no) & 1u); };
    values["promised"] = bit(state.flags, 0);
    values["late_van"] = bit(state.flags, 1);
    values["knows(order)"] = bit(state.facts, 0);
    values["knows(twice-broken)"] = bit(state.facts, 1);
    values["shown(empathy)"] = bit(state.shown, 0);
    values["shown(can-do)"] = bit(state.shown, 1);
    values["visited(end)"] = bit(state.visited, 1);
    values["looked_up(refund-window)"] = bit(state.looked_up, 0);
    values["briefed(twice-broken)"] = bit(state.briefed, 1);
    values["open(over-limit)"] = state.age[0] != 0;
    values["true"] = 1;
    values["false"] = 0;
    const std::pair<const char*, call::Mark> marks[] = {{"identified", call::Mark::identified},
                                                        {"prepared", call::Mark::prepared},
                                                        {"early", call::Mark::early},
                                                        {"late", call::Mark::late}};
    for (const auto& [name, mark] : marks)
        if ((values[name] = below(2)) != 0) state.set(mark);
    const char* const names[] = {"refund", "discount"};
    for (std::size_t r = 0; r < 2; ++r) {
        const auto steps = script.remedies[r].steps;
        state.asked[r] = below(steps.count + 1);
        state.offered[r] = below(steps.count + 1);
        const auto amount = [&](std::uint8_t no) {
            return no == 0 ? 0 : script.amounts[steps.first + no - 1];
        };
        values[fmt::format("asked({})", names[r])] = amount(state.asked[r]);
        values[fmt::format("offered({})", names[r])] = amount(state.offered[r]);
        values[fmt::format("offering({})", names[r])] = 0;
        values[fmt::format("limit({})", names[r])] = script.remedies[r].limit;
    }
    if (const auto r = below(3); r < 2) {
        const auto steps = script.remedies[r].steps;
        const auto step = below(steps.count);
        state.offering = call::sum_no(r, step);
        values[fmt::format("offering({})", names[r])] = script.amounts[steps.first + step];
    }
    return world;
}

TEST_CASE("flat code means what reading the text word by word means") {
    std::mt19937 chance(20240611);
    auto script = script_with_two_remedies();
    test::ListSymbols symbols;
    SourceWriter writer(chance);
    int held = 0, compared = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto text = writer.boolean(static_cast<int>(chance() % 5));
        script.code.clear();
        Condition made;
        ExpressionFault fault;
        if (!compile_expression(text, ExpressionType::boolean, symbols, script.code, made, fault)) {
            REQUIRE_MESSAGE((fault.code == "expression-too-deep" || fault.code == "expression-too-long"),
                            text, ": ", fault.message);
            continue;
        }
        for (int j = 0; j < 4; ++j) {
            const auto world = make_world(script, chance);
            const bool expected = NaiveReader(text, world.values).read() != 0;
            REQUIRE_MESSAGE(call::holds(script, world.state, made) == expected, text);
            held += expected ? 1 : 0;
            ++compared;
        }
    }
    CHECK(compared > 70'000);
    CHECK(held > compared / 4);
    CHECK(held < compared * 3 / 4);
}

}  // namespace
}  // namespace rung::scenario
