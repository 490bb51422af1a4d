#include "scenario/compile_work.h"
#include "scenario/document.h"
#include "scenario/move_reader.h"
#include "scenario/reactions.h"

#include <fmt/format.h>

/// The author's intended line. Where it leads is only known when it is played; here it is followed to every
/// node where it may stand, the hoped-for one first.
namespace rung::scenario {
namespace {

class LineFollower {
  public:
    explicit LineFollower(Work& work)
        : work_(work), script_(work.script), here_{script_.start}, seen_(script_.nodes.size(), false) {}

    void take(const Scenario::LineMove& from) {
        MoveEntry entry;
        const auto value = work_.scenario.document->value(from.value);
        if (!read_move(script_, here_, value, entry, *work_.faults)) return;
        script_.line.push_back(entry.move);
        const bool after_call = entry.move.kind >= MoveKind::note;
        const bool either = entry.move.kind == MoveKind::message || entry.move.kind == MoveKind::wait;
        if (here_.empty() && !after_call && !either)
            work_.faults->error(from.place, "line-past-end", "the call is over before this move of \"line\"",
                                "take it out, or let the line go another way");
        if (!may_end_ && after_call)
            work_.faults->error(from.place, "line-unfinished",
                                "this move of \"line\" belongs after the call, but the call is not over");
        if (!after_call) follow(entry.move);
    }

    [[nodiscard]] bool may_end() const { return may_end_; }

  private:
    void follow(const Move& move) {
        next_.clear();
        for (const auto node : here_) follow_at(node, move);
        here_.clear();
        for (const auto node : next_) {
            if (seen_[node]) continue;
            seen_[node] = true;
            here_.push_back(node);
        }
        for (const auto node : here_) seen_[node] = false;
    }

    void follow_at(std::uint32_t node, const Move& move) {
        switch (move.kind) {
            case MoveKind::say:
                return follow_say(node, move.choice);
            case MoveKind::offer:
                return follow_offer(node, move.remedy);
            case MoveKind::lookup:
                return follow_reaction(node, Answer::lookup, 1 + move.policy);
            case MoveKind::hold:
                return follow_reaction(node, Answer::hold);
            case MoveKind::warn:
                return follow_reaction(node, Answer::warn);
            case MoveKind::wait:
                return follow_reaction(node, Answer::wait);
            case MoveKind::barge_in:
                return follow_reaction(node, Answer::barge_in);
            case MoveKind::announce:
                return follow_reaction(node, Answer::announce);
            case MoveKind::escalate:
                return follow_escalate(node, move);
            case MoveKind::disconnect:
                return go(node, Target::to_ending(script_.ending_disconnected));
            default:
                return go(node, {});
        }
    }

    /// A choice of the same id at another of the possible nodes is meant there.
    void follow_say(std::uint32_t node, std::uint32_t choice) {
        const auto id = script_.text(script_.choices[choice].id);
        const auto choices = script_.nodes[node].choices;
        for (std::uint32_t i = choices.first; i < choices.first + choices.count; ++i)
            if (script_.text(script_.choices[i].id) == id) return go(node, script_.choices[i].to);
    }

    void follow_offer(std::uint32_t node, int remedy) {
        const auto* reaction = find_reaction(script_, node, Answer::offer, 1 + remedy);
        if (reaction == nullptr) return go(node, {});
        if (reaction->may_accept) go(node, reaction->to);
        go(node, reaction->otherwise);
    }

    void follow_reaction(std::uint32_t node, Answer answer, int specific = 0) {
        const auto* reaction = find_reaction(script_, node, answer, specific);
        go(node, reaction == nullptr ? Target{} : reaction->to);
    }

    void follow_escalate(std::uint32_t node, const Move& move) {
        const auto links = script_.outcomes[script_.outcome_idx(move.contact, move.method)].links;
        if (links.count == 0) return follow_reaction(node, Answer::escalate_wrong_owner);
        for (std::uint32_t i = links.first; i < links.first + links.count; ++i) {
            const auto& link = script_.links[i];
            go(node, link.to);
            if (link.is == ResultKind::line_drops) go(node, link.otherwise);
            if (link.is == ResultKind::unavailable) follow_reaction(node, Answer::escalate_unavailable);
        }
    }

    void go(std::uint32_t from, Target to) {
        if (to.ends()) {
            may_end_ = true;
        } else {
            next_.push_back(to.stays() ? from : to.node());
        }
    }

    Work& work_;
    Script& script_;
    std::vector<std::uint32_t> here_, next_;
    std::vector<bool> seen_;
    bool may_end_ = false;
};

}  // namespace

void compile_line(Work& work) {
    work.faults = &work.scenario_faults;
    LineFollower follower(work);
    for (const auto& move : work.scenario.line) {
        follower.take(move);
        if (work.scenario_faults.any_error()) return;  // the rest would be read from the wrong place
    }
    if (!work.scenario.line.empty() && !follower.may_end())
        work.faults->error(work.scenario.line.back().place, "line-unfinished",
                           "\"line\" stops here, but the call goes on",
                           "add moves until an ending is reached");
}

}  // namespace rung::scenario
