#include "scenario/expression.h"

#include "call/call.h"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace rung::scenario {
namespace {

/// Every kind has the ids of one list, numbered from 0; nodes run out of bits after two.
struct ListSymbols final : Symbols {
    std::vector<std::string_view> flags{"promised", "late_van"}, facts{"order", "twice-broken"},
        skills{"empathy", "can-do"}, remedies{"refund", "discount"}, policies{"refund-window"},
        nodes{"start", "end", "too-much"}, triggers{"over-limit"};

    static int find(const std::vector<std::string_view>& ids, std::string_view id) {
        const auto found = std::find(ids.begin(), ids.end(), id);
        return found == ids.end() ? kNoSymbol : static_cast<int>(found - ids.begin());
    }
    [[nodiscard]] int flag(std::string_view id) const override { return find(flags, id); }
    [[nodiscard]] int fact(std::string_view id) const override { return find(facts, id); }
    [[nodiscard]] int skill(std::string_view id) override { return find(skills, id); }
    [[nodiscard]] int remedy(std::string_view id) const override { return find(remedies, id); }
    [[nodiscard]] int policy(std::string_view id) const override { return find(policies, id); }
    [[nodiscard]] int node(std::string_view id) override {
        return find(nodes, id) == 2 ? kNoBitLeft : find(nodes, id);
    }
    [[nodiscard]] int trigger(std::string_view id) const override { return find(triggers, id); }
    [[nodiscard]] std::vector<std::string_view> known(std::string_view) const override { return {}; }
};

/// The code, or `code@at+size: message (hint)`.
std::string compiled(std::string_view text, ExpressionType wanted = ExpressionType::boolean) {
    ListSymbols symbols;
    std::vector<Op> code;
    Condition made;
    ExpressionFault fault;
    if (compile_expression(text, wanted, symbols, code, made, fault)) return format_code(code, made);
    CHECK_MESSAGE(code.empty(), "a fault leaves no code behind");
    return fmt::format("{}@{}+{}: {}{}", fault.code, fault.at, fault.size, fault.message,
                       fault.hint.empty() ? "" : fmt::format(" ({})", fault.hint));
}

struct Case {
    std::string_view text, expected;
};

TEST_CASE("an expression becomes flat code") {
    const Case cases[] = {
        {"anger >= 60", "anger 60 >="},
        {"promised", "flag:0"},
        {"not promised", "flag:0 not"},
        {"true", "1"},
        {"  late_van   and(promised) ", "flag:1 and+1 flag:0"},
        {"promised or late_van and late", "flag:0 or+3 flag:1 and+1 late"},
        {"(promised or late_van) and late", "flag:0 or+1 flag:1 and+1 late"},
        {"promised and late_van and early", "flag:0 and+1 flag:1 and+1 early"},
        {"not promised and late_van", "flag:0 not and+1 flag:1"},
        {"not (promised and late_van)", "flag:0 and+1 flag:1 not"},
        {"not anger == 3", "anger 3 == not"},
        {"promised == not late_van", "flag:0 flag:1 not =="},
        {"turn - 1 + 2 > tries", "turn 1 - 2 + tries >"},
        {"turn - (1 + 2) > tries", "turn 1 2 + - tries >"},
        {"anger-5 < trust", "anger 5 - trust <"},
        {"-5 < - trust", "-5 0 trust - <"},
        {"- -5 == 5", "5 5 =="},
        {"1 - -2 != 3", "1 -2 - 3 !="},
        {"offered(refund) >= 50 and trust >= 60", "offered:0 50 >= and+3 trust 60 >="},
        {"asked( refund ) > limit(refund)", "asked:0 limit:0 >"},
        {"knows(twice-broken) and shown(can-do)", "knows:1 and+1 shown:1"},
        {"looked_up(refund-window) or visited(end) or open(over-limit)",
         "looked_up:0 or+1 visited:1 or+1 open:0"},
        {"briefed(order) and identified and prepared", "briefed:0 and+1 identified and+1 prepared"},
        {"failed + insists + abuses + warned + holds <= 2147483647",
         "failed insists + abuses + warned + holds + 2147483647 <="},
        {"((((((((((((((((((((promised))))))))))))))))))))", "flag:0"},
    };
    for (const auto& [text, expected] : cases) CHECK_MESSAGE(compiled(text) == expected, text);
    CHECK(compiled("anger + 1", ExpressionType::number) == "anger 1 +");
}

TEST_CASE("a fault in an expression says where it is, what was expected and what to write") {
    const Case cases[] = {
        {"",
         "expression-syntax@0+1: the expression is empty (leave the key out where there is no condition)"},
        {"  ",
         "expression-syntax@2+1: the expression is empty (leave the key out where there is no condition)"},
        {"promised and", "expression-syntax@12+1: the expression ends where a value should stand"},
        {"and promised", "expression-syntax@0+3: expected a value, found \"and\""},
        {"promised late_van",
         "expression-syntax@9+8: expected \"and\", \"or\", a comparison, \"+\" or \"-\", found \"late_van\""},
        {"promised && late_van",
         "expression-syntax@9+2: expected \"and\", \"or\", a comparison, \"+\" or \"-\", found \"&&\" (write "
         "\"and\")"},
        {"!promised", "expression-syntax@0+1: expected a value, found \"!\" (write \"not\")"},
        {"anger = 3",
         "expression-syntax@6+1: \"=\" compares nothing (write \"==\" to ask whether two values are equal)"},
        {"anger > 3.5",
         "expression-syntax@9+1: expected \"and\", \"or\", a comparison, \"+\" or \"-\", found \".\" (there "
         "are whole "
         "numbers, \"+\" and \"-\" only)"},
        {"anger > 3x", "expression-syntax@8+2: expected a value, found \"3x\""},
        {"anger > é", "expression-syntax@8+2: expected a value, found \"é\""},
        {"knows",
         "expression-syntax@0+5: \"knows\" does not say of which fact (write \"knows(ID)\" with the id of a "
         "fact)"},
        {"late(order)",
         "expression-syntax@0+4: \"late\" takes nothing in parentheses (write \"late\" alone)"},
        {"knows()", "expression-syntax@6+1: expected the id of a fact, found \")\""},
        {"knows(order twice)",
         "expression-unclosed@5+1: the parenthesis after \"knows\" is never closed (write \"knows(order)\")"},
        {"knows(order",
         "expression-unclosed@5+1: the parenthesis after \"knows\" is never closed (write \"knows(order)\")"},
        {"knows(",
         "expression-unclosed@5+1: the parenthesis after \"knows\" is never closed (write \"knows(ID)\")"},
        {"promised and (late or early", "expression-unclosed@13+1: this \"(\" is never closed"},
        {"promised)", "expression-unclosed@8+1: this \")\" closes nothing (take it out, or add the \"(\")"},
        {"1 < anger < 5",
         "expression-chained@10+1: \"<\" compares what is compared already (write two comparisons with "
         "\"and\" between "
         "them)"},
        {"anger",
         "expression-type@0+5: \"anger\" is a number, not something that holds or not (compare it: with "
         "\"==\", "
         "\"!=\", \"<\", \"<=\", \">\" or \">=\")"},
        {"anger and late",
         "expression-type@0+5: \"and\" needs something that holds or not, but \"anger\" is a number"},
        {"late and (anger + 1)",
         "expression-type@9+11: \"and\" needs something that holds or not, but \"(anger + 1)\" is a number"},
        {"not turn",
         "expression-type@4+4: \"not\" needs something that holds or not, but \"turn\" is a number"},
        {"turn > late", "expression-type@7+4: \">\" needs numbers, but \"late\" holds or not"},
        {"knows(order) + 1 > 2",
         "expression-type@0+12: \"+\" needs numbers, but \"knows(order)\" holds or not"},
        {"(late and early) < 2",
         "expression-type@0+16: \"<\" needs numbers, but \"(late and early)\" holds or not"},
        {"turn == late", "expression-type@8+4: \"==\" needs numbers, but \"late\" holds or not"},
        {"late == turn",
         "expression-type@8+4: \"==\" needs something that holds or not, but \"turn\" is a number"},
        {"turn > 2147483648",
         "expression-number@7+10: the number 2147483648 is too large (the largest is 2147483647)"},
        {"promisd", "unknown-name@0+7: \"promisd\" is no flag of the scenario and no word of expressions"},
        {"nows(order)", "unknown-name@0+4: \"nows\" is no flag of the scenario and no word of expressions"},
        {"knows(twice)", "unknown-fact@6+5: no fact has the id \"twice\""},
        {"asked(money) > 1", "unknown-remedy@6+5: no remedy has the id \"money\""},
        {"open(abuse)", "unknown-trigger@5+5: no trigger has the id \"abuse\""},
        {"visited(too-much)",
         "too-many-visited@8+8: \"visited\" asks about more than 32 different nodes (keep the others in "
         "flags)"},
    };
    for (const auto& [text, expected] : cases) CHECK_MESSAGE(compiled(text) == expected, text);
    CHECK(compiled("late", ExpressionType::number) ==
          "expression-type@0+4: \"late\" holds or not, it is no number");
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

TEST_CASE("an expression is bounded in depth and length, however it is written") {
    CHECK(compiled(repeated("(", 64) + "late" + repeated(")", 64)) == "late");
    CHECK(compiled(repeated("(", 65) + "late").starts_with("expression-too-deep@64+1"));
    CHECK(compiled(repeated("not ", 65) + "late").starts_with("expression-too-deep@256+3"));
    CHECK(compiled(repeated("(", 1'000'000)).starts_with("expression-too-deep@64+1"));
    CHECK(compiled(repeated("1 + (", 15) + "1" + repeated(")", 15) + " > 2").starts_with("1 1 1"));
    CHECK(compiled(repeated("1 + (", 16) + "1" + repeated(")", 16) + " > 2")
              .starts_with("expression-too-deep@80+1"));
    CHECK(compiled("late" + repeated(" or late", 127)).starts_with("late or+1"));
    CHECK(compiled("late" + repeated(" or late", 128)).starts_with("expression-too-long"));
    CHECK(compiled("turn" + repeated(" - 1", 500'000)).starts_with("expression-too-long"));
}

// ------------------------------------------------------------------------------- an oracle for what code
// means

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
class Writer {
  public:
    explicit Writer(std::mt19937& chance) : chance_(chance) {}

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
                             "limit(refund)", "limit(discount)"});
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
        values[fmt::format("limit({})", names[r])] = script.remedies[r].limit;
    }
    return world;
}

TEST_CASE("flat code means what reading the text word by word means") {
    std::mt19937 chance(20240611);
    auto script = script_with_two_remedies();
    ListSymbols symbols;
    Writer writer(chance);
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
