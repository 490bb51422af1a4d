#include "scenario/expression.h"

#include "scenario/expression_token.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <optional>

namespace rung::scenario {
namespace {

/// A name of the language. A function's `takes` says what stands between its parentheses.
struct Builtin {
    std::string_view name;
    Opcode code;
    ExpressionType type;
    std::string_view takes;
};

constexpr auto kNumber = ExpressionType::number;
constexpr auto kBoolean = ExpressionType::boolean;

constexpr Builtin kBuiltins[] = {
    {"anger", Opcode::anger, kNumber, {}},
    {"trust", Opcode::trust, kNumber, {}},
    {"turn", Opcode::turn, kNumber, {}},
    {"tries", Opcode::tries, kNumber, {}},
    {"failed", Opcode::failed, kNumber, {}},
    {"insists", Opcode::insists, kNumber, {}},
    {"abuses", Opcode::abuses, kNumber, {}},
    {"warned", Opcode::warned, kNumber, {}},
    {"holds", Opcode::holds, kNumber, {}},
    {"identified", Opcode::identified, kBoolean, {}},
    {"prepared", Opcode::prepared, kBoolean, {}},
    {"early", Opcode::early, kBoolean, {}},
    {"late", Opcode::late, kBoolean, {}},
    {"knows", Opcode::knows, kBoolean, "fact"},
    {"shown", Opcode::shown, kBoolean, "skill"},
    {"asked", Opcode::asked, kNumber, "remedy"},
    {"offered", Opcode::offered, kNumber, "remedy"},
    {"limit", Opcode::limit, kNumber, "remedy"},
    {"looked_up", Opcode::looked_up, kBoolean, "policy"},
    {"visited", Opcode::visited, kBoolean, "node"},
    {"open", Opcode::open, kBoolean, "trigger"},
    {"briefed", Opcode::briefed, kBoolean, "fact"},
};

const Builtin* find_builtin(std::string_view name) {
    for (const auto& builtin : kBuiltins)
        if (builtin.name == name) return &builtin;
    return nullptr;
}

std::string_view sign_of(Opcode code) {
    switch (code) {
        case Opcode::equal:
            return "==";
        case Opcode::unequal:
            return "!=";
        case Opcode::less:
            return "<";
        case Opcode::less_equal:
            return "<=";
        case Opcode::greater:
            return ">";
        case Opcode::greater_equal:
            return ">=";
        case Opcode::add:
            return "+";
        case Opcode::subtract:
            return "-";
        case Opcode::not_:
            return "not";
        case Opcode::and_skip:
            return "and";
        case Opcode::or_skip:
            return "or";
        default:
            return "";
    }
}

/// How tightly an operator binds: `or` least, then `and`, `not`, comparison, `+ -`, the sign of a number.
enum class Binding : std::uint8_t { parenthesis, either, both, negation, comparison, sum, sign };

/// An operator whose right side is still being read, or an open parenthesis.
struct Pending {
    Binding binding = Binding::parenthesis;
    Opcode code = Opcode::number;
    std::uint32_t at = 0, size = 1;  ///< of its own token
    std::uint32_t from = 0;          ///< where its left side begins
    std::uint32_t op = 0;            ///< and, or: the jump to be filled in
};

/// What the code so far leaves on the stack, and the text it comes from.
struct Operand {
    ExpressionType type = kNumber;
    std::uint32_t from = 0, to = 0;
};

/// Shunting-yard: operands are emitted as they come, operators wait in `pending_` until what binds tighter is
/// done.
class ExpressionCompiler {
  public:
    ExpressionCompiler(std::string_view text, Symbols& symbols, std::vector<Op>& code, ExpressionFault& fault)
        : text_(text), tokens_(text), symbols_(symbols), code_(code), first_(code.size()), fault_(fault) {}

    bool run(ExpressionType wanted) {
        for (;;) {
            const auto token = tokens_.next();
            const bool done = !wants_operand_ && token.kind == TokenKind::end;
            if (done) return finish(wanted);
            if (!(wants_operand_ ? take_operand(token) : take_operator(token))) return false;
        }
    }

  private:
    // operands
    bool take_operand(Token token);
    bool take_number(Token token);
    bool take_name(Token token);
    bool take_call(Token name, const Builtin& builtin);
    bool take_sign(Token token);
    int find_symbol(std::string_view kind, std::string_view id);
    bool push(Token from, std::uint32_t to, ExpressionType type, Opcode code, int arg,
              std::int32_t number = 0);

    // operators
    bool take_operator(Token token);
    bool take_binary(Token token, Binding binding, Opcode code);
    bool close(Token token);
    bool open_up(const Pending& pending);
    bool reduce_down_to(Binding binding);
    bool reduce();
    bool finish(ExpressionType wanted);
    bool demand(const Operand& operand, ExpressionType type, const Pending& by);

    // code
    bool emit(Opcode code, int arg, std::int32_t number, std::uint32_t at, std::uint32_t size);

    // faults
    bool fail(std::string_view code, std::uint32_t at, std::uint32_t size, std::string message,
              std::string hint = {});
    bool fail_unexpected(Token token, std::string_view expected);
    bool fail_unknown(Token token, std::string_view kind, std::string message);
    bool fail_unknown_name(Token name);
    [[nodiscard]] std::string quoted(Token token) const;
    [[nodiscard]] std::string quoted(const Operand& operand) const;

    std::string_view text_;
    Tokens tokens_;
    Symbols& symbols_;
    std::vector<Op>& code_;
    std::size_t first_;
    ExpressionFault& fault_;
    bool wants_operand_ = true;
    std::array<Pending, kMaxExpressionNesting> pending_{};
    std::size_t pending_count_ = 0;
    std::array<Operand, kMaxExpressionStack> stack_{};
    std::size_t depth_ = 0;
};

// ------------------------------------------------------------------------------------------------ operands

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

// ----------------------------------------------------------------------------------------------- operators

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

// -------------------------------------------------------------------------------------------------- faults

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

}  // namespace

std::vector<std::string_view> list_expression_names() {
    std::vector<std::string_view> names;
    for (const auto& builtin : kBuiltins) names.push_back(builtin.name);
    return names;
}

bool compile_expression(std::string_view text, ExpressionType wanted, Symbols& symbols, std::vector<Op>& code,
                        Condition& made, ExpressionFault& fault) {
    const auto first = code.size();
    if (!ExpressionCompiler(text, symbols, code, fault).run(wanted)) {
        code.resize(first);
        return false;
    }
    made = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(code.size() - first)};
    return true;
}

std::string format_code(const std::vector<Op>& code, Condition part) {
    std::string text;
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
        const auto& op = code[i];
        const auto kind = static_cast<Opcode>(op.code);
        if (!text.empty()) text += ' ';
        if (kind == Opcode::number) {
            text += fmt::format("{}", op.number);
        } else if (kind == Opcode::flag) {
            text += fmt::format("flag:{}", op.arg);
        } else if (kind == Opcode::and_skip || kind == Opcode::or_skip) {
            text += fmt::format("{}+{}", sign_of(kind), op.number);
        } else if (!sign_of(kind).empty()) {
            text += sign_of(kind);
        } else {
            for (const auto& builtin : kBuiltins)
                if (builtin.code == kind)
                    text += builtin.takes.empty() ? std::string(builtin.name)
                                                  : fmt::format("{}:{}", builtin.name, op.arg);
        }
    }
    return text;
}

}  // namespace rung::scenario
