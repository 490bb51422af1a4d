#include "call/call.h"
#include "scenario/expression.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace rung::call {
namespace {

using scenario::Op;
using scenario::Opcode;
using scenario::Script;
using Value = std::int64_t;

bool bit(std::uint32_t bits, std::uint8_t no) {
    return (bits >> no & 1u) != 0;
}

/// The amount behind a step that is stored as 1 + step, 0 for none.
Value amount_of(const Script& script, std::uint8_t remedy, std::uint8_t step_no) {
    return step_no == 0 ? 0 : script.amounts[script.remedies[remedy].steps.first + step_no - 1u];
}

/// What an op without operands pushes.
Value read(const Script& script, const State& state, Op op) {
    switch (static_cast<Opcode>(op.code)) {
        case Opcode::number:
            return op.number;
        case Opcode::anger:
            return state.anger;
        case Opcode::trust:
            return state.trust;
        case Opcode::turn:
            return state.turn;
        case Opcode::tries:
            return state.tries;
        case Opcode::failed:
            return state.failed;
        case Opcode::insists:
            return state.insists;
        case Opcode::abuses:
            return state.abuses;
        case Opcode::warned:
            return state.warned;
        case Opcode::holds:
            return state.holds;
        case Opcode::flag:
            return bit(state.flags, op.arg);
        case Opcode::knows:
            return bit(state.facts, op.arg);
        case Opcode::shown:
            return bit(state.shown, op.arg);
        case Opcode::asked:
            return amount_of(script, op.arg, state.asked[op.arg]);
        case Opcode::offered:
            return amount_of(script, op.arg, state.offered[op.arg]);
        case Opcode::limit:
            return script.remedies[op.arg].limit;
        case Opcode::looked_up:
            return bit(state.looked_up, op.arg);
        case Opcode::visited:
            return bit(state.visited, op.arg);
        case Opcode::open:
            return state.age[op.arg] != 0;
        case Opcode::briefed:
            return bit(state.briefed, op.arg);
        case Opcode::identified:
            return state.has(Mark::identified);
        case Opcode::prepared:
            return state.has(Mark::prepared);
        case Opcode::early:
            return state.has(Mark::early);
        case Opcode::late:
            return state.has(Mark::late);
        default:
            assert(false);
            return 0;
    }
}

Value combine(Opcode code, Value a, Value b) {
    switch (code) {
        case Opcode::equal:
            return a == b;
        case Opcode::unequal:
            return a != b;
        case Opcode::less:
            return a < b;
        case Opcode::less_equal:
            return a <= b;
        case Opcode::greater:
            return a > b;
        case Opcode::greater_equal:
            return a >= b;
        case Opcode::add:
            return a + b;
        default:
            return a - b;
    }
}

/// A stack machine. The compiler has proved that the stack suffices and that jumps stay inside.
Value evaluate(const Script& script, const State& state, scenario::Condition condition) {
    std::array<Value, scenario::kMaxExpressionStack> stack;
    std::size_t depth = 0;
    const Op* const end = script.code.data() + condition.first + condition.count;
    for (const Op* op = end - condition.count; op != end; ++op) {
        const auto code = static_cast<Opcode>(op->code);
        if (code < Opcode::not_) {
            stack[depth++] = read(script, state, *op);
        } else if (code == Opcode::not_) {
            stack[depth - 1] = stack[depth - 1] == 0;
        } else if (code < Opcode::and_skip) {
            --depth;
            stack[depth - 1] = combine(code, stack[depth - 1], stack[depth]);
        } else if ((stack[depth - 1] != 0) == (code == Opcode::or_skip)) {
            op += op->number;
        } else {
            --depth;
        }
    }
    return stack[0];
}

}  // namespace

bool holds(const scenario::Script& script, const State& state, scenario::Condition condition) {
    return condition.count == 0 || evaluate(script, state, condition) != 0;
}

}  // namespace rung::call
