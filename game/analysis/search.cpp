#include "analysis/search.h"

#include "call/call.h"

#include <algorithm>

namespace rung::analysis {
namespace {

using call::Mark;
using scenario::Move;
using scenario::MoveKind;

/// Marks an entry of the queue that stands for a group of moves, put off until they look best.
constexpr std::uint32_t kGroup = 1u << 31;
constexpr std::uint32_t kNoMood[] = {0};

}  // namespace

Search::Search(const Subject& subject, const Relevance& relevance, const Bound& bound, const CalmCall* calm,
               Chains chains)
    : real_(subject),
      kinds_(calm == nullptr ? subject : calm->subject()),
      relevance_(&relevance),
      bound_(&bound),
      calm_(calm),
      chains_(chains),
      candidates_(kinds_, relevance),
      memos_(calm == nullptr ? 0 : 4),
      likely_(score::kAllPoints),
      doubtful_(score::kAllPoints) {}

bool Search::is_preferred(std::uint32_t node, const Move& move) const {
    return std::ranges::any_of(preferred_,
                               [&](const auto& one) { return one.first == node && one.second == move; });
}

Memo& Search::memo() {
    return memos_[(frame_.fatal_before ? 2u : 0u) + (frame_.control_may_slip ? 1u : 0u)];
}

std::span<const std::uint32_t> Search::moods_of(std::uint32_t node, MoveKind kind) const {
    return calm_ == nullptr ? std::span(kNoMood) : calm_->moods(node, kind);
}

void Search::settle(Position& position) const {
    if (calm_ != nullptr)
        calm_->settle(position);
    else
        relevance_->settle(position);
}

Position Search::kind_in_mood(std::uint32_t idx, std::uint32_t mood) const {
    Position at = pool_[idx].kind;
    at.state.flags |= mood;
    return at;
}

void Search::push(std::uint32_t entry, int bound, bool is_real) {
    if (rough_ && is_handover(entry)) bound = score::kAllPoints;
    (is_real ? likely_ : doubtful_).push(entry, bound);
}

bool Search::is_handover(std::uint32_t entry) const {
    if ((entry & kGroup) == 0) return pool_[entry].kind.state.has(Mark::handed_over);
    const auto kind = groups_[entry & ~kGroup].kind;
    return kind == Kind::escalations || kind == Kind::owner;
}

void Search::put_off(const Group& group) {
    if (group.bound <= best_.worth) return;
    groups_.push_back(group);
    const bool unreal = group.kind == Kind::losing_control || group.kind == Kind::running_out ||
                        group.kind == Kind::other_moods;
    push(static_cast<std::uint32_t>(groups_.size() - 1) | kGroup, group.bound,
         !unreal && pool_[group.at].is_real);
}

void Search::begin(const Position& from, int grain) {
    pool_.clear();
    groups_.clear();
    likely_.clear(grain);
    doubtful_.clear(grain);
    unreal_ = -1;
    Reached root{.kind = from, .real = from, .is_real = true};
    settle(root.kind);
    root.bound = static_cast<std::uint16_t>(bound_->of(root.kind, frame_));
    pool_.add(root);
    push(0, root.bound, true);
}

bool Search::look(const Budget& budget, const Estimate& estimate) {
    while (top() > best_.worth) {
        if (states_ + elsewhere_ >= budget.states || pool_.bytes() >= budget.bytes) return false;
        // What a real line leads to comes first: a line that is there is worth more than a hope.
        const auto entry = likely_.top() > best_.worth ? likely_.pop() : doubtful_.pop();
        take(entry, estimate);
    }
    return true;
}

void Search::look_roughly(const Position& from, const Budget& budget) {
    constexpr int kGrain = 400;
    constexpr std::uint64_t kMost = 3000;
    const auto most = std::min(kMost, budget.states / 4);
    rough_ = true;
    begin(from, kGrain);
    while (likely_.top() >= 0 && states_ < most && pool_[0].bound > best_.worth) {
        const auto entry = likely_.pop();
        const auto bound = (entry & kGroup) != 0 ? groups_[entry & ~kGroup].bound : pool_[entry].bound;
        if (bound > best_.worth) take(entry, {});
    }
    rough_ = false;
    std::vector<std::uint32_t> passed;
    if (best_.worth >= 0) rough_line_ = line_to_best(passed);
}

Found Search::run(const Position& from, const Frame& frame, const Budget& budget, const Estimate& estimate) {
    best_ = {};
    rough_line_.clear();
    states_ = 1;
    elsewhere_ = 0;
    frame_ = frame;
    frame_.calm = calm_ != nullptr;
    frame_.chains = chains_;
    begin(from, 1);
    if (calm_ != nullptr)
        if (const auto known = memo().find(pool_[0].kind)) {
            const auto line = memo().line_of(*known);
            return {{0, known->worth}, {line.begin(), line.end()}, true, states_};
        }
    // A short search has no time for a rough one before it.
    constexpr std::uint64_t kShort = 1000;
    if (calm_ != nullptr && budget.states >= kShort) {
        look_roughly(from, budget);
        begin(from, 1);
    }
    return found(look(budget, estimate));
}

void Search::take(std::uint32_t entry, const Estimate& estimate) {
    if ((entry & kGroup) != 0) return expand_group(Group(groups_[entry & ~kGroup]));
    if (estimate) {
        const auto [most, cost] = estimate(pool_[entry].real, states_);
        elsewhere_ += cost;
        if (most < pool_[entry].bound) {
            pool_.lower(entry, most);
            if (most > best_.worth) push(entry, most, true);
            return;
        }
    }
    expand(entry);
}

void Search::end(std::uint32_t idx, const Move& move, const Position& last, bool is_real) {
    if (chains_ != Chains::either && (chains_ == Chains::with) != (last.ledger.chains > 0)) return;
    const int worth = std::min<int>(bound_->of(last, frame_), pool_[idx].bound);
    if (!is_real)
        unreal_ = std::max(unreal_, worth);
    else if (worth > best_.worth)
        improve({worth, idx, move, {}});
}

void Search::improve(const Best& best) {
    best_ = best;
    rough_line_.clear();
}

void Search::reach(Reached& next) {
    if (calm_ != nullptr)
        if (const auto known = memo().find(next.kind)) return reach_known(next, *known);
    if (next.bound <= best_.worth) return;
    const auto [idx, news] = pool_.add(next);
    if (news) return push(idx, next.bound, next.is_real);
    // Of two ways to the same from one place, the line goes the way that is preferred.
    const bool same_step = pool_[idx].parent == next.parent && pool_[idx].bound == next.bound && idx != 0;
    if (same_step && next.is_real && is_preferred(pool_[next.parent].kind.state.node, next.move))
        pool_.replace(idx, next);
}

/// The memo knows what the kind can come to, and a line that did: it may do so from here as well.
void Search::reach_known(const Reached& next, const Known& known) {
    const int most = std::min<int>(known.worth, next.bound);
    if (most <= best_.worth) return;
    if (next.is_real) {
        Position at = next.real;
        for (const auto& move : memo().line_of(known)) {
            if (!in_call(at) || call::query(real_.script, at.state, move) != call::Why::legal) break;
            play(real_, at, move);
            ++states_;
        }
        const int worth = in_call(at) ? -1 : bound_->of(at, frame_);
        if (worth > best_.worth) improve({worth, next.parent, next.move, known});
        if (worth >= most) return;
    }
    unreal_ = std::max(unreal_, most);
}

/// What the best line passes is worth as much as it comes to.
void Search::remember(const std::vector<std::uint32_t>& passed, const std::vector<Move>& line, int worth) {
    const auto no = memo().add_line(line);
    for (std::size_t i = 0; i < passed.size(); ++i)
        memo().keep(pool_[passed[i]].kind, {worth, no, static_cast<std::uint32_t>(i)});
}

std::vector<Move> Search::line_to_best(std::vector<std::uint32_t>& passed) {
    std::vector<Move> line{best_.move};
    passed.assign(1, best_.from);
    for (; passed.back() != 0; passed.push_back(pool_[passed.back()].parent))
        line.push_back(pool_[passed.back()].move);
    std::reverse(passed.begin(), passed.end());
    std::reverse(line.begin(), line.end());
    if (!best_.onward) return line;
    const auto rest = memo().line_of(*best_.onward);
    line.insert(line.end(), rest.begin(), rest.end());
    return line;
}

Found Search::found(bool exhausted) {
    Found found;
    found.states = states_;
    found.value.lower = std::max(best_.worth, 0);
    found.value.upper = std::max(unreal_, found.value.lower);
    if (!exhausted) found.value.upper = std::max(found.value.upper, top());
    found.ended = best_.worth >= 0;
    if (!found.ended) return found;
    std::vector<std::uint32_t> passed{0};
    found.line = rough_line_.empty() ? line_to_best(passed) : rough_line_;
    if (calm_ != nullptr && found.value.exact()) remember(passed, found.line, found.value.lower);
    return found;
}

}  // namespace rung::analysis
