#include "scenario/expression.h"

#include <cstdint>
#include <span>

namespace rung::scenario {
namespace {

constexpr std::int16_t kLess = 1, kEqual = 2, kGreater = 4, kNever = 8;

/// Facts and counts; amounts are looked up in tables of the script, so they need the code.
bool is_plain(Op op) {
    const auto code = static_cast<Opcode>(op.code);
    return code < Opcode::not_ && code != Opcode::asked && code != Opcode::offered &&
           code != Opcode::offering && code != Opcode::limit;
}

std::int16_t orders_of(Opcode comparison) {
    switch (comparison) {
        case Opcode::equal:
            return kEqual;
        case Opcode::unequal:
            return kLess | kGreater;
        case Opcode::less:
            return kLess;
        case Opcode::less_equal:
            return kLess | kEqual;
        case Opcode::greater:
            return kGreater;
        case Opcode::greater_equal:
            return kGreater | kEqual;
        default:
            return 0;
    }
}

void mark(Op& first, std::int16_t orders, std::int32_t number) {
    first.orders = orders;
    first.number = number;
}

}  // namespace

void mark_shortcut(std::span<Op> expression) {
    Op& first = expression.front();
    if (!is_plain(first)) return;
    const bool constant = static_cast<Opcode>(first.code) == Opcode::number;
    if (expression.size() == 1 && constant)
        first.orders = first.number != 0 ? kLess | kEqual | kGreater : kNever;
    else if (expression.size() == 1)
        mark(first, kLess | kGreater, 0);
    else if (constant)
        return;
    else if (expression.size() == 2)
        mark(first, kEqual, 0);
    else if (expression.size() == 3 && static_cast<Opcode>(expression[1].code) == Opcode::number)
        mark(first, orders_of(static_cast<Opcode>(expression[2].code)), expression[1].number);
}

}  // namespace rung::scenario
