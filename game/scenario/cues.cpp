#include "scenario/cues.h"

#include "scenario/expression.h"

#include <algorithm>
#include <limits>

namespace rung::scenario {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int32_t>::max();

/// Every value that something may have.
struct Span {
    std::int64_t least = 0, most = kFar;
    [[nodiscard]] bool may_be_true() const { return most > 0; }
    [[nodiscard]] bool may_be_false() const { return least <= 0; }
};

constexpr Span kEither{0, 1};

/// One name of an expression with the value it has just taken.
struct Known {
    Opcode code = Opcode::number;
    std::uint8_t arg = 0;
    std::int64_t value = 1;
};

Span span_of(const Script& script, const Op& op, const Known& known) {
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
        case Opcode::looked_up:
        case Opcode::briefed:
        case Opcode::identified:
        case Opcode::prepared:
        case Opcode::early:
        case Opcode::late:
            return exactly(0);
        default:
            return span_of(script, op, {});
    }
}

/// Whether a condition may hold, where each name may have any of several values.
template <class SpanOf>
class MayHold {
  public:
    MayHold(const Script& script, SpanOf span) : script_(script), span_(span) {}

    bool run(Condition condition) {
        for (std::uint32_t i = 0; i < condition.count; ++i) {
            close_at(i);
            step(i, script_.code[condition.first + i]);
        }
        close_at(condition.count);
        return top().may_be_true();
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
    SpanOf span_;
    std::array<Span, kMaxExpressionStack> stack_{};
    std::size_t depth_ = 0;
    std::array<Waiting, kMaxExpressionNesting> waiting_{};
    std::size_t waiting_count_ = 0;
};

/// What a name of `when` can be changed by.
void add_name(const Script& script, Condition when, const Op& op, Cues& cues) {
    const auto code = static_cast<Opcode>(op.code);
    const auto may_hold = [&](std::int64_t value) {
        return MayHold(script,
                       [&](const Op& other) {
                           return span_of(script, other, {code, op.arg, value});
                       })
            .run(when);
    };
    const auto bit = 1u << (op.arg & 31);
    switch (code) {
        case Opcode::anger:
        case Opcode::trust:
        case Opcode::turn:
            cues.every_turn = true;
            break;
        case Opcode::tries:
            cues.tries = true;
            break;
        case Opcode::failed:
            cues.tries = cues.acts[static_cast<std::size_t>(EventKind::refuses)] = true;
            break;
        case Opcode::insists:
            cues.acts[static_cast<std::size_t>(EventKind::asks_manager)] = true;
            break;
        case Opcode::abuses:
            cues.acts[static_cast<std::size_t>(EventKind::abuses)] = true;
            if (script.rules.swearing_counts) cues.acts[static_cast<std::size_t>(EventKind::swears)] = true;
            break;
        case Opcode::warned:
            cues.warnings = true;
            break;
        case Opcode::holds:
            cues.holds = true;
            break;
        case Opcode::flag:
            cues.flags |= bit;
            break;
        case Opcode::knows:
            cues.facts |= may_hold(1) ? bit : 0;
            break;
        case Opcode::shown:
            cues.skills |= may_hold(1) ? script.shown_bits[op.arg] : 0;
            break;
        case Opcode::visited:
            cues.nodes |= may_hold(1) ? bit : 0;
            break;
        case Opcode::looked_up:
            cues.lookups = cues.lookups || may_hold(1);
            break;
        case Opcode::open:
            cues.triggers |= may_hold(1) ? bit : 0;
            break;
        case Opcode::offered:
            cues.offers = true;
            break;
        case Opcode::asked: {
            const auto steps = script.remedies[op.arg].steps;
            for (std::uint32_t i = 0; i < steps.count; ++i)
                if (may_hold(script.amounts[steps.first + i]))
                    cues.asks[op.arg] = static_cast<std::uint16_t>(cues.asks[op.arg] | (1u << i));
            break;
        }
        case Opcode::briefed:
        case Opcode::identified:
        case Opcode::prepared:
        case Opcode::early:
        case Opcode::late:
            cues.handovers = cues.handovers || may_hold(1);
            break;
        default:
            break;
    }
}

void add_asks_beyond_limit(const Script& script, Cues& cues) {
    for (std::size_t r = 0; r < script.remedies.size(); ++r)
        for (std::uint32_t i = script.remedies[r].limit_steps; i < script.remedies[r].steps.count; ++i)
            cues.asks[r] = static_cast<std::uint16_t>(cues.asks[r] | (1u << i));
}

void add_built_in(const Script& script, Reason reason, Cues& cues) {
    const auto act = [&](EventKind kind) { cues.acts[static_cast<std::size_t>(kind)] = true; };
    switch (reason) {
        case Reason::no_authority:
            add_asks_beyond_limit(script, cues);
            break;
        case Reason::insists_on_manager:
            act(EventKind::asks_manager);
            break;
        case Reason::abuse:
            act(EventKind::abuses);
            if (script.rules.swearing_counts) act(EventKind::swears);
            break;
        case Reason::beyond_knowledge:
            cues.lookups = std::any_of(script.policies.begin(), script.policies.end(),
                                       [](const Policy& policy) { return policy.silent; });
            break;
        case Reason::no_progress:
            act(EventKind::refuses);
            cues.offers = true;
            break;
        case Reason::safety:
            act(EventKind::reports_hazard);
            break;
        case Reason::threat:
            act(EventKind::threatens);
            break;
        case Reason::fraud:
            act(EventKind::reports_fraud);
            break;
        case Reason::vulnerable:
            act(EventKind::reveals_vulnerable);
            break;
        case Reason::inform:
            act(EventKind::mentions);
            break;
        case Reason::losing_control:
        case Reason::compliance:
            break;
    }
}

}  // namespace

Cues make_cues(const Script& script, const Trigger& trigger) {
    Cues cues;
    if (!trigger.has_when) {
        add_built_in(script, trigger.reason, cues);
        return cues;
    }
    for (std::uint32_t i = 0; i < trigger.when.count; ++i)
        add_name(script, trigger.when, script.code[trigger.when.first + i], cues);
    return cues;
}

bool can_open(const Script& script, const Trigger& trigger) {
    if (!trigger.has_when && trigger.reason == Reason::losing_control) return true;
    const auto at_start = [&](const Op& op) { return span_at_start(script, op); };
    if (trigger.has_when && MayHold(script, at_start).run(trigger.when)) return true;
    const auto cues = make_cues(script, trigger);
    if (cues.handovers && !script.links.empty()) return true;
    if (cues.every_turn || cues.tries || cues.offers || cues.warnings || cues.holds || cues.triggers != 0 ||
        cues.nodes != 0)
        return true;
    if (cues.lookups && !script.policies.empty()) return true;
    const auto flags =
        std::any_of(script.assignments.begin(), script.assignments.end(),
                    [&](const Assignment& set) { return ((cues.flags >> set.flag) & 1u) != 0; });
    const auto choices = std::any_of(script.choices.begin(), script.choices.end(), [&](const Choice& choice) {
        return (choice.learns & cues.facts) != 0 || (choice.shows & cues.skills) != 0;
    });
    const auto handovers =
        std::any_of(script.handover_lines.begin(), script.handover_lines.end(),
                    [&](const HandoverLine& line) { return (line.shows & cues.skills) != 0; });
    return flags || choices || handovers ||
           is_cue(script, cues, {0, static_cast<std::uint32_t>(script.acts.size())});
}

bool is_cue(const Script& script, const Cues& cues, Range acts) {
    for (std::uint32_t i = acts.first; i < acts.first + acts.count; ++i) {
        const auto& act = script.acts[i];
        if (act.kind == EventKind::asks ? ((std::uint32_t{cues.asks[act.remedy]} >> act.step) & 1u) != 0
                                        : cues.acts[static_cast<std::size_t>(act.kind)])
            return true;
    }
    return false;
}

}  // namespace rung::scenario
