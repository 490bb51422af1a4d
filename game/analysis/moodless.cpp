#include "analysis/moodless.h"

#include "scenario/expression.h"
#include "scenario/limits.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace rung::analysis {
namespace {

using scenario::Condition;
using scenario::Op;
using scenario::Opcode;
using scenario::Script;

constexpr int kSlotsOfAnswer = 64;
constexpr int kMostQuestions = 6;  ///< 64 combinations; more would cost more than they bound

enum class Half : std::uint8_t { before, after };

Opcode code_of(const Op& op) {
    return static_cast<Opcode>(op.code);
}
bool asks_mood(const Op& op) {
    return code_of(op) == Opcode::anger || code_of(op) == Opcode::trust;
}
bool compares(const Op& op) {
    return code_of(op) >= Opcode::equal && code_of(op) <= Opcode::greater_equal;
}
bool is_number(const Op& op) {
    return code_of(op) == Opcode::number;
}

Op op_of(Opcode code, std::uint8_t arg = 0, std::int32_t number = 0) {
    return {.code = static_cast<std::uint8_t>(code), .arg = arg, .number = number};
}

/// Rewrites conditions, one use at a time: what several uses share is theirs alone afterwards.
class Rewriter {
  public:
    explicit Rewriter(Script& script) : script_(script), spare_(script.flags.size()) {}

    void rewrite(Condition& condition, Half half) {
        const auto asks = [&](std::uint32_t i) { return asks_mood(script_.code[condition.first + i]); };
        bool any = false;
        for (std::uint32_t i = 0; i < condition.count; ++i) any = any || asks(i);
        if (!any) return;
        const auto first = static_cast<std::uint32_t>(script_.code.size());
        for (std::uint32_t i = 0; i < condition.count; ++i)
            script_.code.push_back(script_.code[condition.first + i]);
        condition.first = first;
        replace_comparisons(condition, half);
        for (std::uint32_t i = 0; i < condition.count; ++i)
            if (asks(i)) return replace_whole(condition, half);
        scenario::mark_shortcut(std::span(script_.code).subspan(condition.first, condition.count));
    }

    [[nodiscard]] bool complete() const { return complete_; }

    /// Free flags that a condition reads, a bit each.
    [[nodiscard]] std::uint32_t free_flags(Condition condition) const {
        std::uint32_t flags = 0;
        for (const auto& op : Script::part(script_.code, condition))
            if (code_of(op) == Opcode::flag && op.arg >= spare_) flags |= 1u << op.arg;
        return flags;
    }

  private:
    /// `trust >= 40` asked in one half of a move: which value, how compared, on which side, with what.
    using Question = std::tuple<Half, std::uint8_t, std::uint8_t, bool, std::int32_t>;

    void replace_comparisons(Condition condition, Half half) {
        for (std::uint32_t i = 0; i + 2 < condition.count; ++i) {
            Op* ops = &script_.code[condition.first + i];
            const bool left = asks_mood(ops[0]) && is_number(ops[1]);
            const bool right = is_number(ops[0]) && asks_mood(ops[1]);
            if (!compares(ops[2]) || (!left && !right)) continue;
            const Op &mood = left ? ops[0] : ops[1], &number = left ? ops[1] : ops[0];
            const auto flag = flag_of({half, mood.code, ops[2].code, left, number.number});
            // Three ops for three, so that jumps over them stay right: the flag, and that it differs from 0.
            ops[0] = op_of(Opcode::flag, flag);
            ops[1] = op_of(Opcode::number, 0, 0);
            ops[2] = op_of(Opcode::unequal);
        }
    }

    /// A question too involved to be taken apart: the whole condition becomes the free choice.
    void replace_whole(Condition& condition, Half) {
        condition.count = 1;
        script_.code[condition.first] = op_of(Opcode::flag, next_flag());
        ++wholes_;
        scenario::mark_shortcut(std::span(script_.code).subspan(condition.first, 1));
    }

    std::uint8_t flag_of(const Question& question) {
        const auto at = std::find(questions_.begin(), questions_.end(), question);
        if (at != questions_.end()) return flags_[static_cast<std::size_t>(at - questions_.begin())];
        const auto flag = next_flag();
        questions_.push_back(question);
        flags_.push_back(flag);
        return flag;
    }

    std::uint8_t next_flag() {
        const auto handed_out = questions_.size() + wholes_;
        if (spare_ + handed_out >= scenario::kMaxFlags || handed_out >= kMostQuestions) {
            complete_ = false;
            return 0;
        }
        return static_cast<std::uint8_t>(spare_ + handed_out);
    }

    Script& script_;
    std::size_t spare_;  ///< the first flag that the file leaves unused
    std::vector<Question> questions_;
    std::vector<std::uint8_t> flags_;
    std::size_t wholes_ = 0;
    bool complete_ = true;
};

void still_moods(Script& script) {
    for (auto& skill : script.skills)
        for (const std::size_t half : {0u, 1u}) skill.anger[half] = skill.trust[half] = 0;
    script.mood = {};
}

/// Which free flags a move made at each node may ask for.
class FlagScout {
  public:
    FlagScout(const Script& script, const Rewriter& rewriter) : script_(script), rewriter_(rewriter) {
        for (const auto& trigger : script.triggers) always_ |= rewriter.free_flags(trigger.when);
        for (const auto& link : script.links) links_ |= of_target(link.to) | of_target(link.otherwise);
    }

    [[nodiscard]] std::uint32_t always() const { return always_; }

    [[nodiscard]] std::uint32_t of_words(const scenario::Node& node) const {
        std::uint32_t flags = always_;
        for (const auto& choice : Script::part(script_.choices, node.choices))
            flags |= rewriter_.free_flags(choice.when) | of_sets(choice.sets) | of_target(choice.to);
        return flags;
    }

    [[nodiscard]] std::uint32_t of_answer(const scenario::Node& node, scenario::Answer answer) const {
        std::uint32_t flags = always_;
        if (answer == scenario::Answer::escalate_unavailable) {
            flags |= links_;
            for (const auto on : {node.on, script_.on_scenario, script_.on_temper})
                flags |= of_reactions(on, scenario::Answer::escalate_line_drops) |
                         of_reactions(on, scenario::Answer::escalate_wrong_owner);
        }
        for (const auto on : {node.on, script_.on_scenario, script_.on_temper})
            flags |= of_reactions(on, answer);
        return flags;
    }

  private:
    [[nodiscard]] std::uint32_t of_sets(scenario::Range sets) const {
        std::uint32_t flags = 0;
        for (const auto& set : Script::part(script_.assignments, sets))
            flags |= rewriter_.free_flags(set.value);
        return flags;
    }
    [[nodiscard]] std::uint32_t of_lines(scenario::Range lines) const {
        std::uint32_t flags = 0;
        for (const auto& line : Script::part(script_.lines, lines)) flags |= rewriter_.free_flags(line.when);
        return flags;
    }
    [[nodiscard]] std::uint32_t of_target(scenario::Target to) const {
        return to.stays() || to.ends() ? 0 : of_lines(script_.nodes[to.node()].lines);
    }
    [[nodiscard]] std::uint32_t of_reactions(scenario::Reactions on, scenario::Answer answer) const {
        std::uint32_t flags = 0;
        for (const auto& ref : Script::part(script_.reaction_refs, on.slots)) {
            const bool answers = ref.slot >= scenario::reaction_slot(answer) &&
                                 ref.slot < scenario::reaction_slot(answer) + kSlotsOfAnswer;
            if (!answers) continue;
            const auto& reaction = script_.reactions[ref.reaction];
            flags |= rewriter_.free_flags(reaction.accepts) | of_lines(reaction.lines) |
                     of_sets(reaction.sets) | of_target(reaction.to) | of_target(reaction.otherwise);
        }
        return flags;
    }

    const Script& script_;
    const Rewriter& rewriter_;
    std::uint32_t always_ = 0, links_ = 0;
};

std::vector<std::uint32_t> combine(std::uint32_t flags) {
    std::vector<std::uint32_t> words;
    for (std::uint32_t word = flags;; word = (word - 1) & flags) {
        words.push_back(word);
        if (word == 0) return words;
    }
}

}  // namespace

std::span<const std::uint32_t> Moodless::moods_of(std::uint32_t node, scenario::MoveKind kind) const {
    using scenario::Answer;
    using scenario::MoveKind;
    const auto of = [&](Answer answer) {
        return std::span(combinations[of_answer[static_cast<std::size_t>(answer)][node]]);
    };
    switch (kind) {
        case MoveKind::say:
            return combinations[of_words[node]];
        case MoveKind::lookup:
            return of(Answer::lookup);
        case MoveKind::offer:
            return of(Answer::offer);
        case MoveKind::hold:
            return of(Answer::hold);
        case MoveKind::warn:
            return of(Answer::warn);
        case MoveKind::announce:
            return of(Answer::announce);
        case MoveKind::escalate:
            return of(Answer::escalate_unavailable);  // stands for all three answers
        case MoveKind::disconnect:
            return of(Answer::disconnect);
        case MoveKind::wait:
            return of(Answer::wait);
        case MoveKind::barge_in:
            return of(Answer::barge_in);
        default:
            return combinations[of_message];
    }
}

Moodless make_moodless(const Script& script) {
    Moodless made;
    made.script = script;
    auto& copy = made.script;
    still_moods(copy);
    Rewriter rewriter(copy);
    for (auto& choice : copy.choices) {
        rewriter.rewrite(choice.when, Half::before);
        for (std::uint32_t i = choice.sets.first; i < choice.sets.first + choice.sets.count; ++i)
            rewriter.rewrite(copy.assignments[i].value, Half::before);
    }
    for (auto& reaction : copy.reactions) {
        rewriter.rewrite(reaction.accepts, Half::before);
        for (std::uint32_t i = reaction.sets.first; i < reaction.sets.first + reaction.sets.count; ++i)
            rewriter.rewrite(copy.assignments[i].value, Half::after);
    }
    for (auto& line : copy.lines)
        if (line.acts.count != 0) rewriter.rewrite(line.when, Half::after);
    for (auto& trigger : copy.triggers) rewriter.rewrite(trigger.when, Half::after);
    made.complete = rewriter.complete();
    const FlagScout scout(copy, rewriter);
    std::vector<std::uint32_t> sets;
    const auto idx_of = [&](std::uint32_t flags) {
        if (!made.complete) flags = 0;
        const auto at = static_cast<std::size_t>(std::find(sets.begin(), sets.end(), flags) - sets.begin());
        if (at == sets.size()) {
            sets.push_back(flags);
            made.combinations.push_back(combine(flags));
        }
        return static_cast<std::uint32_t>(at);
    };
    made.of_message = idx_of(scout.always());
    for (const auto& node : copy.nodes) {
        made.of_words.push_back(idx_of(scout.of_words(node)));
        for (std::size_t answer = 0; answer < scenario::kAnswers; ++answer)
            made.of_answer[answer].push_back(
                idx_of(scout.of_answer(node, static_cast<scenario::Answer>(answer))));
    }
    return made;
}

}  // namespace rung::analysis
