#pragma once

#include "scenario/expression.h"
#include "scenario/expression_token.h"
#include "scenario/expression_words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

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
    ExpressionType type = ExpressionType::number;
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

}  // namespace rung::scenario
