#include "scenario/expression.h"

#include "scenario/list_symbols.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace rung::scenario {
namespace {

/// The code, or `code@at+size: message (hint)`.
std::string compiled(std::string_view text, ExpressionType wanted = ExpressionType::boolean) {
    test::ListSymbols symbols;
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
    for (const auto& [text, expected] : cases) {
        const std::string_view source = text;
        CHECK_MESSAGE(compiled(source) == expected, source);
    }
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
    for (const auto& [text, expected] : cases) {
        const std::string_view source = text;
        CHECK_MESSAGE(compiled(source) == expected, source);
    }
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

}  // namespace
}  // namespace rung::scenario
