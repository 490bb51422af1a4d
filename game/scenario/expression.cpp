#include "scenario/expression_compiler.h"

#include <fmt/format.h>
#include <span>

namespace rung::scenario {

std::string ExpressionCompiler::quoted(Token token) const {
    return fmt::format("\"{}\"", tokens_.text(token));
}

std::string ExpressionCompiler::quoted(const Operand& operand) const {
    return fmt::format("\"{}\"", text_.substr(operand.from, operand.to - operand.from));
}

bool ExpressionCompiler::fail(std::string_view code, std::uint32_t at, std::uint32_t size,
                              std::string message, std::string hint) {
    fault_ = {std::string(code), std::move(message), std::move(hint), {}, {}, at, size == 0 ? 1 : size};
    return false;
}

bool ExpressionCompiler::fail_unexpected(Token token, std::string_view expected) {
    if (token.kind == TokenKind::end) {
        const bool empty = text_.find_first_not_of(" \t\n") == std::string_view::npos;
        return fail("expression-syntax", token.at, 1,
                    empty ? "the expression is empty"
                          : fmt::format("the expression ends where {} should stand", expected),
                    empty ? "leave the key out where there is no condition" : "");
    }
    std::string hint;
    const auto found = tokens_.text(token);
    if (found == "&&") hint = "write \"and\"";
    if (found == "||") hint = "write \"or\"";
    if (found == "!") hint = "write \"not\"";
    if (found == "." || found == "/" || found == "*") hint = "there are whole numbers, \"+\" and \"-\" only";
    return fail("expression-syntax", token.at, token.size,
                fmt::format("expected {}, found \"{}\"", expected, found), std::move(hint));
}

bool ExpressionCompiler::fail_unknown(Token token, std::string_view kind, std::string message) {
    (void)fail(fmt::format("unknown-{}", kind), token.at, token.size, std::move(message));
    fault_.kind = kind;
    fault_.unknown = tokens_.text(token);
    return false;
}

bool ExpressionCompiler::fail_unknown_name(Token name) {
    return fail_unknown(
        name, "name", fmt::format("{} is no flag of the scenario and no word of expressions", quoted(name)));
}

bool compile_expression(std::string_view text, ExpressionType wanted, Symbols& symbols, std::vector<Op>& code,
                        Condition& made, ExpressionFault& fault) {
    const auto first = code.size();
    if (!ExpressionCompiler(text, symbols, code, fault).run(wanted)) {
        code.resize(first);
        return false;
    }
    made = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(code.size() - first)};
    mark_shortcut(std::span(code).subspan(first));
    return true;
}

}  // namespace rung::scenario
