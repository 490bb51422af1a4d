#pragma once

#include "scenario/script.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

/// One instruction of the stack machine behind a condition. Booleans are the numbers 0 and 1. Code runs from
/// its first op to past its last and leaves one value.
enum class Opcode : std::uint8_t {
    number,  ///< push `Op::number`
    // push a count of the state
    anger,
    trust,
    turn,
    tries,
    failed,
    insists,
    abuses,
    warned,
    holds,
    // push whether
    flag,   ///< arg: flag is set
    knows,  ///< arg: fact is known
    shown,  ///< arg: index into Script::shown_bits, a skill that was shown on some turn
    // push an amount
    asked,     ///< arg: remedy; the amount last asked, 0 before
    offered,   ///< arg: remedy; the highest amount offered, 0 before
    offering,  ///< arg: remedy; the amount of the offer that is being answered, 0 where there is none
    limit,     ///< arg: remedy; what the rep may give
    // push whether
    looked_up,  ///< arg: policy
    visited,    ///< arg: bit; the node whose `visited_bit` is 1 + arg was entered
    open,       ///< arg: trigger
    briefed,    ///< arg: fact, told in the last handover
    identified,
    prepared,  ///< in the last handover
    early,
    late,  ///< how the last handover was timed
    // pop one, push one
    not_,
    // pop b, pop a, push a OP b
    equal,
    unequal,
    less,
    less_equal,
    greater,
    greater_equal,
    add,
    subtract,
    // look at the top
    and_skip,  ///< false: jump over the next `Op::number` ops and keep it; true: pop it
    or_skip,   ///< true: jump over the next `Op::number` ops and keep it; false: pop it
};

enum class ExpressionType : std::uint8_t { number, boolean };

/// What `Symbols` answers where there is no index.
inline constexpr int kNoSymbol = -1;   ///< nothing has that id
inline constexpr int kNoBitLeft = -2;  ///< it exists, but more are named than `kMaxShown`

/// How names in an expression are found: an index, `kNoSymbol`, or for nodes `kNoBitLeft`.
struct Symbols {
    virtual ~Symbols() = default;
    [[nodiscard]] virtual int flag(std::string_view id) const = 0;
    [[nodiscard]] virtual int fact(std::string_view id) const = 0;
    [[nodiscard]] virtual int skill(std::string_view id) = 0;  ///< gives it a shown bit
    [[nodiscard]] virtual int remedy(std::string_view id) const = 0;
    [[nodiscard]] virtual int policy(std::string_view id) const = 0;
    [[nodiscard]] virtual int node(std::string_view id) = 0;  ///< gives it a visited bit
    [[nodiscard]] virtual int trigger(std::string_view id) const = 0;
    /// Every id of the kind a function takes ("fact", "skill" …, "flag"), for hints.
    [[nodiscard]] virtual std::vector<std::string_view> known(std::string_view kind) const = 0;
};

/// The first fault of an expression.
struct ExpressionFault {
    std::string code;  ///< expression-syntax, expression-unclosed, expression-chained, expression-type,
                       ///< expression-number, expression-too-deep, expression-too-long, unknown-name,
                       ///< unknown-fact …, too-many-visited
    std::string message;
    std::string hint;     ///< empty where `kind` is given: the caller knows where the near one stands
    std::string unknown;  ///< unknown-…: the name that is not there
    std::string kind;  ///< unknown-…: of what kind it should be ("fact" …; "name": a value, function or flag)
    std::uint32_t at = 0;  ///< byte in the expression's text
    std::uint32_t size = 1;
};

/// Names that need no declaration: the values and functions of the language, for hints.
[[nodiscard]] std::vector<std::string_view> list_expression_names();

/// Compiles `text` to the end of `code`. The stack is bounded by 16, open operators and parentheses by 64,
/// length by 256 ops; past each is an error. No recursion. Returns false, fills `fault` and leaves `code` as
/// it was where it cannot. Cost: one pass over the text, no allocation but `code`'s own.
[[nodiscard]] bool compile_expression(std::string_view text, ExpressionType wanted, Symbols& symbols,
                                      std::vector<Op>& code, Condition& made, ExpressionFault& fault);

/// Marks an expression that only asks how one value compares with a number (`anger >= 60`, a fact, its
/// negation, `true`) on its first op, so that it is answered at a glance. What the code means stays as it is.
void mark_shortcut(std::span<Op> expression);

/// The code in words, a test's view of it: `anger 60 >= and_skip+2 knows:1`.
[[nodiscard]] std::string format_code(const std::vector<Op>& code, Condition part);

/// Largest stack an expression may need.
inline constexpr int kMaxExpressionStack = 16;
/// Most operators and parentheses that may stand open at one place.
inline constexpr int kMaxExpressionNesting = 64;
/// Most ops of one expression.
inline constexpr int kMaxExpressionOps = 256;

}  // namespace rung::scenario
