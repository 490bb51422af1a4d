#include "scenario/expression_compiler.h"

#include <charconv>
#include <fmt/format.h>
#include <limits>

namespace rung::scenario {

namespace {}  // namespace

bool ExpressionCompiler::take_operand(Token token) {
    switch (token.kind) {
        case TokenKind::number:
            return take_number(token);
        case TokenKind::name:
            return take_name(token);
        case TokenKind::word_true:
            return push(token, token.at + token.size, kBoolean, Opcode::number, 0, 1);
        case TokenKind::word_false:
            return push(token, token.at + token.size, kBoolean, Opcode::number, 0, 0);
        case TokenKind::minus:
            return take_sign(token);
        case TokenKind::word_not:
            return open_up({Binding::negation, Opcode::not_, token.at, token.size, token.at, 0});
        case TokenKind::open:
            return open_up({Binding::parenthesis, Opcode::number, token.at, 1, token.at, 0});
        default:
            return fail_unexpected(token, "a value");
    }
}

bool ExpressionCompiler::take_number(Token token) {
    const auto digits = tokens_.text(token);
    std::int32_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{})
        return fail("expression-number", token.at, token.size,
                    fmt::format("the number {} is too large", digits),
                    fmt::format("the largest is {}", std::numeric_limits<std::int32_t>::max()));
    return push(token, token.at + token.size, kNumber, Opcode::number, 0, number);
}

bool ExpressionCompiler::take_sign(Token token) {
    // −x is 0 − x; a literal is folded in `reduce`.
    if (!push(token, token.at + token.size, kNumber, Opcode::number, 0, 0)) return false;
    wants_operand_ = true;
    return open_up({Binding::sign, Opcode::subtract, token.at, token.size, token.at, 0});
}

bool ExpressionCompiler::take_name(Token token) {
    const auto name = tokens_.text(token);
    const bool called = tokens_.peek().kind == TokenKind::open;
    if (const auto* builtin = find_builtin(name)) {
        if (!builtin->takes.empty()) {
            if (called) return take_call(token, *builtin);
            return fail("expression-syntax", token.at, token.size,
                        fmt::format("\"{}\" does not say of which {}", name, builtin->takes),
                        fmt::format("write \"{}(ID)\" with the id of a {}", name, builtin->takes));
        }
        if (!called) return push(token, token.at + token.size, builtin->type, builtin->code, 0);
        return fail("expression-syntax", token.at, token.size,
                    fmt::format("\"{}\" takes nothing in parentheses", name),
                    fmt::format("write \"{}\" alone", name));
    }
    const int flag = called ? kNoSymbol : symbols_.flag(name);
    if (flag < 0) return fail_unknown_name(token);
    return push(token, token.at + token.size, kBoolean, Opcode::flag, flag);
}

bool ExpressionCompiler::take_call(Token name, const Builtin& builtin) {
    const auto open = tokens_.next();
    const auto id = tokens_.next_id();
    if (id.kind != TokenKind::name && id.kind != TokenKind::end)
        return fail_unexpected(id, fmt::format("the id of a {}", builtin.takes));
    if (id.kind == TokenKind::end || tokens_.peek().kind != TokenKind::close)
        return fail("expression-unclosed", open.at, 1,
                    fmt::format("the parenthesis after \"{}\" is never closed", builtin.name),
                    fmt::format("write \"{}({})\"", builtin.name, id.size == 0 ? "ID" : tokens_.text(id)));
    const auto after = tokens_.next();
    const int found = find_symbol(builtin.takes, tokens_.text(id));
    if (found == kNoBitLeft)
        return fail("too-many-visited", id.at, id.size,
                    fmt::format("\"visited\" asks about more than {} different nodes", kMaxShown),
                    "keep the others in flags");
    if (found < 0)
        return fail_unknown(id, builtin.takes, fmt::format("no {} has the id {}", builtin.takes, quoted(id)));
    return push(name, after.at + 1, builtin.type, builtin.code, found);
}

int ExpressionCompiler::find_symbol(std::string_view kind, std::string_view id) {
    if (kind == "fact") return symbols_.fact(id);
    if (kind == "skill") return symbols_.skill(id);
    if (kind == "remedy") return symbols_.remedy(id);
    if (kind == "policy") return symbols_.policy(id);
    if (kind == "node") return symbols_.node(id);
    return symbols_.trigger(id);
}

bool ExpressionCompiler::push(Token from, std::uint32_t to, ExpressionType type, Opcode code, int arg,
                              std::int32_t number) {
    if (depth_ == stack_.size())
        return fail("expression-too-deep", from.at, from.size,
                    fmt::format("more than {} values wait for each other here", kMaxExpressionStack),
                    "split the expression with a flag");
    if (!emit(code, arg, number, from.at, from.size)) return false;
    stack_[depth_++] = {type, from.at, to};
    wants_operand_ = false;
    return true;
}

}  // namespace rung::scenario
