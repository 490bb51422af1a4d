#include "scenario/expression_compiler.h"

#include <fmt/format.h>

namespace rung::scenario {

namespace {}  // namespace

bool ExpressionCompiler::take_operator(Token token) {
    switch (token.kind) {
        case TokenKind::word_and:
            return take_binary(token, Binding::both, Opcode::and_skip);
        case TokenKind::word_or:
            return take_binary(token, Binding::either, Opcode::or_skip);
        case TokenKind::compare:
            return take_binary(token, Binding::comparison, token.code);
        case TokenKind::plus:
            return take_binary(token, Binding::sum, Opcode::add);
        case TokenKind::minus:
            return take_binary(token, Binding::sum, Opcode::subtract);
        case TokenKind::close:
            return close(token);
        case TokenKind::assign:
            return fail("expression-syntax", token.at, token.size, "\"=\" compares nothing",
                        "write \"==\" to ask whether two values are equal");
        default:
            return fail_unexpected(token, "\"and\", \"or\", a comparison, \"+\" or \"-\"");
    }
}

bool ExpressionCompiler::take_binary(Token token, Binding binding, Opcode code) {
    if (binding == Binding::comparison) {
        if (!reduce_down_to(Binding::sum)) return false;
        if (pending_count_ > 0 && pending_[pending_count_ - 1].binding == Binding::comparison)
            return fail("expression-chained", token.at, token.size,
                        fmt::format("{} compares what is compared already", quoted(token)),
                        "write two comparisons with \"and\" between them");
    } else if (!reduce_down_to(binding)) {
        return false;
    }
    Pending pending{binding, code, token.at, token.size, stack_[depth_ - 1].from, 0};
    const bool jumps = binding == Binding::both || binding == Binding::either;
    if (jumps) {
        if (!demand(stack_[depth_ - 1], kBoolean, pending)) return false;
        pending.op = static_cast<std::uint32_t>(code_.size());
        if (!emit(code, 0, 0, token.at, token.size)) return false;
        --depth_;
    }
    wants_operand_ = true;
    return open_up(pending);
}

bool ExpressionCompiler::close(Token token) {
    if (!reduce_down_to(Binding::either)) return false;
    if (pending_count_ == 0)
        return fail("expression-unclosed", token.at, 1, "this \")\" closes nothing",
                    "take it out, or add the \"(\"");
    const auto open = pending_[--pending_count_];
    stack_[depth_ - 1].from = open.at;
    stack_[depth_ - 1].to = token.at + 1;
    return true;
}

bool ExpressionCompiler::open_up(const Pending& pending) {
    if (pending_count_ == pending_.size())
        return fail(
            "expression-too-deep", pending.at, pending.size,
            fmt::format("more than {} operators and parentheses stand open here", kMaxExpressionNesting),
            "split the expression with a flag");
    pending_[pending_count_++] = pending;
    return true;
}

bool ExpressionCompiler::reduce_down_to(Binding binding) {
    while (pending_count_ > 0 && pending_[pending_count_ - 1].binding >= binding)
        if (!reduce()) return false;
    return true;
}

/// Ends the innermost operator: its right side is the top of the stack.
bool ExpressionCompiler::reduce() {
    const auto pending = pending_[--pending_count_];
    auto right = stack_[depth_ - 1];
    if (pending.binding == Binding::both || pending.binding == Binding::either) {
        if (!demand(right, kBoolean, pending)) return false;
        code_[pending.op].number = static_cast<std::int32_t>(code_.size() - pending.op - 1);
        stack_[depth_ - 1].from = pending.from;
        return true;
    }
    if (pending.binding == Binding::negation) {
        if (!demand(right, kBoolean, pending)) return false;
        stack_[depth_ - 1].from = pending.at;
        return emit(Opcode::not_, 0, 0, pending.at, pending.size);
    }
    auto& left = stack_[depth_ - 2];
    const bool any_type = pending.code == Opcode::equal || pending.code == Opcode::unequal;
    if (!any_type && !demand(left, kNumber, pending)) return false;
    if (!demand(right, any_type ? left.type : kNumber, pending)) return false;
    left = {pending.binding == Binding::comparison ? kBoolean : kNumber, pending.from, right.to};
    --depth_;
    const auto size = code_.size();
    if (pending.binding == Binding::sign && static_cast<Opcode>(code_[size - 1].code) == Opcode::number &&
        static_cast<Opcode>(code_[size - 2].code) == Opcode::number) {
        code_[size - 2].number = -code_[size - 1].number;
        code_.pop_back();
        return true;
    }
    return emit(pending.code, 0, 0, pending.at, pending.size);
}

bool ExpressionCompiler::finish(ExpressionType wanted) {
    if (!reduce_down_to(Binding::either)) return false;
    if (pending_count_ > 0)
        return fail("expression-unclosed", pending_[pending_count_ - 1].at, 1, "this \"(\" is never closed");
    const auto& whole = stack_[0];
    if (whole.type == wanted) return true;
    return fail("expression-type", whole.from, whole.to - whole.from,
                wanted == kBoolean
                    ? fmt::format("{} is a number, not something that holds or not", quoted(whole))
                    : fmt::format("{} holds or not, it is no number", quoted(whole)),
                wanted == kBoolean ? "compare it: with \"==\", \"!=\", \"<\", \"<=\", \">\" or \">=\"" : "");
}

bool ExpressionCompiler::demand(const Operand& operand, ExpressionType type, const Pending& by) {
    if (operand.type == type) return true;
    const auto sign = std::string_view(text_).substr(by.at, by.size);
    return fail("expression-type", operand.from, operand.to - operand.from,
                type == kBoolean
                    ? fmt::format("\"{}\" needs something that holds or not, but {} is a number", sign,
                                  quoted(operand))
                    : fmt::format("\"{}\" needs numbers, but {} holds or not", sign, quoted(operand)));
}

bool ExpressionCompiler::emit(Opcode code, int arg, std::int32_t number, std::uint32_t at,
                              std::uint32_t size) {
    if (code_.size() - first_ == kMaxExpressionOps)
        return fail("expression-too-long", at, size,
                    fmt::format("the expression has more than {} parts", kMaxExpressionOps),
                    "split it with a flag");
    code_.push_back({static_cast<std::uint8_t>(code), static_cast<std::uint8_t>(arg), 0, number});
    return true;
}

}  // namespace rung::scenario
