#pragma once

#include "scenario/expression.h"

namespace rung::scenario {

inline constexpr auto kNumber = ExpressionType::number;
inline constexpr auto kBoolean = ExpressionType::boolean;

/// A name of the language. A function's `takes` says what stands between its parentheses.
struct Builtin {
    std::string_view name;
    Opcode code;
    ExpressionType type;
    std::string_view takes;
};

/// Null where the language has no such word.
[[nodiscard]] const Builtin* find_builtin(std::string_view name);

/// As an operator is written; empty for what is none.
[[nodiscard]] std::string_view sign_of(Opcode code);

}  // namespace rung::scenario
