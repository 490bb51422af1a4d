#include "call/call.h"
#include "scenario/expression.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace rung::call {
namespace {

using scenario::Op;
using scenario::Opcode;
using scenario::Script;
using Value = std::int64_t;

constexpr std::size_t at(Opcode code) {
    return static_cast<std::size_t>(code);
}

/// Where a value stands in the state: in which word, how far up, how wide.
struct Field {
    std::uint8_t at = 0;     ///< bytes from the start, a multiple of 4
    std::uint8_t shift = 0;  ///< bits; an op's argument is added
    std::uint8_t mask = 0;   ///< 0: it does not stand there
};

constexpr Field field(std::size_t offset, std::size_t size, std::uint8_t mask) {
    const std::size_t within = offset % 4;
    const std::size_t shift = std::endian::native == std::endian::little ? within : 4 - within - size;
    return {static_cast<std::uint8_t>(offset - within), static_cast<std::uint8_t>(8 * shift), mask};
}
constexpr Field count(std::size_t offset) {
    return field(offset, 1, 0xff);
}
constexpr Field set(std::size_t offset, std::size_t size = 4) {
    return field(offset, size, 1);
}
constexpr Field mark(Mark mark) {
    const auto bit = std::countr_zero(static_cast<std::uint32_t>(mark));
    return {static_cast<std::uint8_t>(offsetof(State, marks)), static_cast<std::uint8_t>(bit), 1};
}

constexpr auto kFields = [] {
    std::array<Field, at(Opcode::not_)> fields{};
    fields[at(Opcode::anger)] = count(offsetof(State, anger));
    fields[at(Opcode::trust)] = count(offsetof(State, trust));
    fields[at(Opcode::turn)] = count(offsetof(State, turn));
    fields[at(Opcode::tries)] = count(offsetof(State, tries));
    fields[at(Opcode::failed)] = count(offsetof(State, failed));
    fields[at(Opcode::insists)] = count(offsetof(State, insists));
    fields[at(Opcode::abuses)] = count(offsetof(State, abuses));
    fields[at(Opcode::warned)] = count(offsetof(State, warned));
    fields[at(Opcode::holds)] = count(offsetof(State, holds));
    fields[at(Opcode::flag)] = set(offsetof(State, flags));
    fields[at(Opcode::knows)] = set(offsetof(State, facts));
    fields[at(Opcode::shown)] = set(offsetof(State, shown));
    fields[at(Opcode::looked_up)] = set(offsetof(State, looked_up));
    fields[at(Opcode::visited)] = set(offsetof(State, visited));
    fields[at(Opcode::briefed)] = set(offsetof(State, briefed));
    fields[at(Opcode::open)] = set(offsetof(State, opened), sizeof(State::opened));
    fields[at(Opcode::identified)] = mark(Mark::identified);
    fields[at(Opcode::prepared)] = mark(Mark::prepared);
    fields[at(Opcode::early)] = mark(Mark::early);
    fields[at(Opcode::late)] = mark(Mark::late);
    return fields;
}();

/// Of the values that stand in the state; without a branch, for which one it is cannot be foreseen.
Value read_field(const State& state, Op op) {
    const Field& field = kFields[op.code];
    std::uint32_t word = 0;
    std::memcpy(&word, reinterpret_cast<const std::uint8_t*>(&state) + field.at, sizeof word);
    return word >> (field.shift + op.arg) & field.mask;
}

/// The amount behind a step that is stored as 1 + step, 0 for none.
Value amount_of(const Script& script, std::uint8_t remedy, std::uint8_t step_no) {
    return step_no == 0 ? 0 : script.amounts[script.remedies[remedy].steps.first + step_no - 1u];
}

/// The offer that is being answered, if it is one of this remedy: 1 + its step.
std::uint8_t offering_of(const Script& script, const State& state, std::uint8_t remedy) {
    const int step_no = state.offering - sum_no(remedy, 0) + 1;
    const int most = static_cast<int>(script.remedies[remedy].steps.count);
    return static_cast<std::uint8_t>(step_no >= 1 && step_no <= most ? step_no : 0);
}

/// What an op pushes that takes nothing off the stack.
Value read(const Script& script, const State& state, Op op) {
    switch (static_cast<Opcode>(op.code)) {
        case Opcode::number:
            return op.number;
        case Opcode::asked:
            return amount_of(script, op.arg, state.asked[op.arg]);
        case Opcode::offered:
            return amount_of(script, op.arg, state.offered[op.arg]);
        case Opcode::offering:
            return amount_of(script, op.arg, offering_of(script, state, op.arg));
        case Opcode::limit:
            return script.remedies[op.arg].limit;
        default:
            return read_field(state, op);
    }
}

bool is_comparison(Opcode code) {
    return code >= Opcode::equal && code <= Opcode::greater_equal;
}

/// What each comparison is true for, in the order of their codes. Bits: less, equal, greater.
constexpr std::uint8_t kOrders[] = {0b010, 0b101, 0b001, 0b011, 0b100, 0b110};

/// Likewise without a branch.
bool compare(int orders, Value a, Value b) {
    const int order = (a > b) - (a < b) + 1;
    return (orders >> order & 1) != 0;
}

/// A stack machine. The compiler has proved that the stack suffices and that jumps stay inside.
Value run(const Script& script, const State& state, const Op* op, const Op* end) {
    std::array<Value, scenario::kMaxExpressionStack> stack;
    Value* top = stack.data() - 1;
    for (; op != end; ++op) {
        const auto code = static_cast<Opcode>(op->code);
        if (code < Opcode::not_) {
            *++top = read(script, state, *op);
        } else if (code == Opcode::not_) {
            *top = *top == 0;
        } else if (is_comparison(code)) {
            --top;
            *top = compare(kOrders[op->code - at(Opcode::equal)], top[0], top[1]);
        } else if (code < Opcode::and_skip) {
            --top;
            *top = code == Opcode::add ? top[0] + top[1] : top[0] - top[1];
        } else if ((*top != 0) == (code == Opcode::or_skip)) {
            op += op->number;
        } else {
            --top;
        }
    }
    return *top;
}

}  // namespace

bool evaluate(const Script& script, const State& state, scenario::Condition condition) {
    const Op& first = script.code[condition.first];
    if (first.orders != 0) return compare(first.orders, read_field(state, first), first.number);
    return run(script, state, &first, &first + condition.count) != 0;
}

}  // namespace rung::call
