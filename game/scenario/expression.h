#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/script.h"

namespace rung::scenario {

enum class Opcode : std::uint8_t {
    number,      ///< push `number`
    anger, trust, turn, tries, failed, insists, abuses, warned, holds,
    flag,        ///< arg: flag
    knows,       ///< arg: fact
    shown,       ///< arg: index into Script::shown_bits
    asked, offered, limit,  ///< arg: remedy
    looked_up,   ///< arg: policy
    visited,     ///< arg: bit
    open,        ///< arg: trigger
    briefed,     ///< arg: fact
    identified, prepared, early, late,
    not_,
    equal, unequal, less, less_equal, greater, greater_equal, add, subtract,
    and_skip,    ///< top false: jump `number` ops and keep it, else pop
    or_skip,     ///< top true: jump `number` ops and keep it, else pop
};

enum class ExpressionType : std::uint8_t { number, boolean };

/// How names in an expression are found. Returns −1 where there is none.
struct Symbols {
    virtual ~Symbols() = default;
    [[nodiscard]] virtual int flag(std::string_view id) const = 0;
    [[nodiscard]] virtual int fact(std::string_view id) const = 0;
    [[nodiscard]] virtual int skill(std::string_view id) = 0;   ///< gives it a shown bit
    [[nodiscard]] virtual int remedy(std::string_view id) const = 0;
    [[nodiscard]] virtual int policy(std::string_view id) const = 0;
    [[nodiscard]] virtual int node(std::string_view id) = 0;    ///< gives it a visited bit
    [[nodiscard]] virtual int trigger(std::string_view id) const = 0;
    /// Every id of the kind a function takes ("fact", "skill" …, "flag"), for hints.
    [[nodiscard]] virtual std::vector<std::string_view> known(std::string_view kind) const = 0;
};

struct ExpressionFault {
    std::string code;     ///< expression-syntax, expression-unclosed, expression-type, unknown-name, unknown-…
    std::string message;
    std::string hint;
    std::uint32_t at = 0;   ///< byte in the expression's text
    std::uint32_t size = 1;
};

/// Compiles `text` to the end of `code`. Stack depth is bounded by 16, length by 256 ops, both errors past it; no
/// recursion that the text can deepen. Returns false and fills `fault` where it cannot.
[[nodiscard]] bool compile_expression(std::string_view text, ExpressionType wanted, Symbols& symbols,
                                      std::vector<Op>& code, Condition& made, ExpressionFault& fault);

/// Largest stack an expression may need.
inline constexpr int kMaxExpressionStack = 16;

}  // namespace rung::scenario
