#pragma once

#include "scenario/expression.h"

#include <cstdint>
#include <string_view>

namespace rung::scenario {

enum class TokenKind : std::uint8_t {
    number,
    name,
    word_and,
    word_or,
    word_not,
    word_true,
    word_false,
    open,
    close,
    compare,
    plus,
    minus,
    assign,
    end,
    other
};

/// One token of an expression. Units: bytes of the expression's text.
struct Token {
    TokenKind kind = TokenKind::end;
    std::uint32_t at = 0;
    std::uint32_t size = 0;
    Opcode code = Opcode::number;  ///< compare: which
};

/// Cuts an expression into tokens, one ahead of its reader.
class Tokens {
  public:
    explicit Tokens(std::string_view text) : text_(text) {}

    [[nodiscard]] Token next();
    /// The next token without taking it.
    [[nodiscard]] Token peek() const { return Tokens(*this).next(); }
    /// An id as it stands between parentheses, where "-" is part of a name.
    [[nodiscard]] Token next_id();
    [[nodiscard]] std::string_view text(Token token) const { return text_.substr(token.at, token.size); }

  private:
    void skip_blanks();
    [[nodiscard]] Token sign();
    [[nodiscard]] Token taken(TokenKind kind, std::size_t size, Opcode code = Opcode::number);

    std::string_view text_;
    std::size_t pos_ = 0;
};

}  // namespace rung::scenario
