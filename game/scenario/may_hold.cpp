#include "scenario/may_hold.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace rung::scenario {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int32_t>::max();

constexpr Span kEither{0, 1};

/// One name of an expression with the value it has just taken.
struct Known {
    Opcode code = Opcode::number;
    std::uint8_t arg = 0;
    std::int64_t value = 1;
};

Span span_of_name(const Script& script, const Op& op, const Known& known) {
    const auto code = static_cast<Opcode>(op.code);
    if (code == Opcode::number) return {op.number, op.number};
    if (code == known.code && op.arg == known.arg) return {known.value, known.value};
    switch (code) {
        case Opcode::anger:
        case Opcode::trust:
            return {0, 100};
        case Opcode::turn:
            return {1, kMaxTurns};
        case Opcode::tries:
        case Opcode::failed:
        case Opcode::insists:
        case Opcode::abuses:
        case Opcode::holds:
            return {0, 255};
        case Opcode::warned:
            return {0, 2};
        case Opcode::asked:
        case Opcode::offered:
        case Opcode::offering:
            return {0, kFar};
        case Opcode::limit:
            return {script.remedies[op.arg].limit, script.remedies[op.arg].limit};
        default:
            return kEither;
    }
}

Span as_bool(bool may_be_true, bool may_be_false) {
    return {may_be_false ? 0 : 1, may_be_true ? 1 : 0};
}

Span combine(Opcode code, Span a, Span b) {
    switch (code) {
        case Opcode::add:
            return {a.least + b.least, a.most + b.most};
        case Opcode::subtract:
            return {a.least - b.most, a.most - b.least};
        case Opcode::less:
            return as_bool(a.least < b.most, a.most >= b.least);
        case Opcode::less_equal:
            return as_bool(a.least <= b.most, a.most > b.least);
        case Opcode::greater:
            return as_bool(a.most > b.least, a.least <= b.most);
        case Opcode::greater_equal:
            return as_bool(a.most >= b.least, a.least < b.most);
        case Opcode::and_skip:
            return as_bool(a.may_be_true() && b.may_be_true(), a.may_be_false() || b.may_be_false());
        case Opcode::or_skip:
            return as_bool(a.may_be_true() || b.may_be_true(), a.may_be_false() && b.may_be_false());
        default:
            break;
    }
    const bool may_equal = a.least <= b.most && b.least <= a.most;
    const bool must_equal = a.least == a.most && b.least == b.most && a.least == b.least;
    return code == Opcode::equal ? as_bool(may_equal, !must_equal) : as_bool(!must_equal, may_equal);
}

/// The most that the first lines ask of a remedy.
std::int64_t asked_at_start(const Script& script, std::uint8_t remedy) {
    std::int64_t most = 0;
    const auto lines = script.nodes[script.start].lines;
    for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
        const auto acts = script.lines[i].acts;
        for (std::uint32_t a = acts.first; a < acts.first + acts.count; ++a) {
            const auto& act = script.acts[a];
            if (act.kind == EventKind::asks && act.remedy == remedy)
                most = std::max(most, script.amounts[script.remedies[remedy].steps.first + act.step]);
        }
    }
    return most;
}

/// Every value that a name may have once the first lines are spoken.
Span span_at_start(const Script& script, const Op& op) {
    const auto exactly = [](std::int64_t value) { return Span{value, value}; };
    switch (static_cast<Opcode>(op.code)) {
        case Opcode::anger:
            return exactly(script.anger);
        case Opcode::trust:
            return exactly(script.trust);
        case Opcode::turn:
            return exactly(1);
        case Opcode::flag:
            return exactly((script.flags_at_start >> op.arg) & 1u);
        case Opcode::visited:
            return exactly(script.nodes[script.start].visited_bit == op.arg + 1);
        case Opcode::asked:
            return {0, asked_at_start(script, op.arg)};
        case Opcode::tries:
        case Opcode::failed:
        case Opcode::warned:
        case Opcode::holds:
        case Opcode::knows:
        case Opcode::shown:
        case Opcode::offered:
        case Opcode::offering:
        case Opcode::looked_up:
        case Opcode::briefed:
        case Opcode::identified:
        case Opcode::prepared:
        case Opcode::early:
        case Opcode::late:
            return exactly(0);
        default:
            return span_of_name(script, op, {});
    }
}

/// What a condition may come to, where each name may have any of several values.
template <class Names>
class MayHold {
  public:
    MayHold(const Script& script, Names span) : script_(script), span_(std::move(span)) {}

    Span run(Condition condition) {
        for (std::uint32_t i = 0; i < condition.count; ++i) {
            close_at(i);
            step(i, script_.code[condition.first + i]);
        }
        close_at(condition.count);
        return top();
    }

  private:
    /// A left side of "and" or "or" that waits for its right side, which ends before op `end`.
    struct Waiting {
        Opcode code;
        Span left;
        std::uint32_t end;
    };

    void step(std::uint32_t at, const Op& op) {
        const auto code = static_cast<Opcode>(op.code);
        if (code == Opcode::and_skip || code == Opcode::or_skip) {
            waiting_[waiting_count_++] = {code, pop(), at + 1 + static_cast<std::uint32_t>(op.number)};
        } else if (code == Opcode::not_) {
            const auto a = pop();
            push(as_bool(a.may_be_false(), a.may_be_true()));
        } else if (code >= Opcode::equal && code <= Opcode::subtract) {
            const auto b = pop();
            const auto a = pop();
            push(combine(code, a, b));
        } else {
            push(span_(op));
        }
    }

    void close_at(std::uint32_t at) {
        while (waiting_count_ > 0 && waiting_[waiting_count_ - 1].end == at) {
            const auto& waiting = waiting_[--waiting_count_];
            const auto right = pop();
            push(combine(waiting.code, waiting.left, right));
        }
    }

    [[nodiscard]] Span top() const { return stack_[depth_ - 1]; }
    void push(Span span) { stack_[depth_++] = span; }
    Span pop() { return stack_[--depth_]; }

    const Script& script_;
    Names span_;
    std::array<Span, kMaxExpressionStack> stack_{};
    std::size_t depth_ = 0;
    std::array<Waiting, kMaxExpressionNesting> waiting_{};
    std::size_t waiting_count_ = 0;
};

}  // namespace

Span span_of(const Script& script, Condition condition, const SpanOf& names) {
    if (condition.count == 0) return {1, 1};
    return MayHold(script, names).run(condition);
}

bool may_hold(const Script& script, Condition condition, Opcode name, std::uint8_t arg, std::int64_t value) {
    const auto span = [&](const Op& op) { return span_of_name(script, op, {name, arg, value}); };
    return MayHold(script, span).run(condition).may_be_true();
}

bool may_ever_hold(const Script& script, Condition condition) {
    if (condition.count == 0) return true;
    const auto span = [&](const Op& op) { return span_of_name(script, op, {}); };
    return MayHold(script, span).run(condition).may_be_true();
}

bool may_hold_at_start(const Script& script, Condition condition) {
    const auto span = [&](const Op& op) { return span_at_start(script, op); };
    return MayHold(script, span).run(condition).may_be_true();
}

}  // namespace rung::scenario
