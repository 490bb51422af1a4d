#include "analysis/wanted.h"

#include <algorithm>

namespace rung::analysis {

using scenario::Move;
using scenario::MoveKind;

WantedSearch::WantedSearch(const Subject& subject)
    : subject_(subject),
      relevance_(subject_),
      bound_(subject_),
      wrap_ups_(subject_),
      candidates_(subject_, relevance_),
      drops_(std::ranges::any_of(subject.script.links, [](const scenario::Link& link) {
          return link.is == scenario::ResultKind::line_drops;
      })) {}

bool WantedSearch::goes_before(const Entry& a, const Entry& b) const {
    if (nearest_first_ && a.distance != b.distance) return a.distance < b.distance;
    if (a.bound != b.bound) return a.bound > b.bound;
    if (a.distance != b.distance) return a.distance < b.distance;
    if (a.handovers != b.handovers) return b.handovers;
    return a.at > b.at;
}

void WantedSearch::push(const Entry& entry) {
    waiting_.push_back(entry);
    std::ranges::push_heap(waiting_, [this](const Entry& a, const Entry& b) { return goes_before(b, a); });
}

WantedSearch::Entry WantedSearch::pop() {
    std::ranges::pop_heap(waiting_, [this](const Entry& a, const Entry& b) { return goes_before(b, a); });
    const auto entry = waiting_.back();
    waiting_.pop_back();
    return entry;
}

std::uint8_t WantedSearch::distance_of(const call::State& state) const {
    return distances_->empty() ? 0 : (*distances_)[state.node];
}

bool WantedSearch::counts(const Position& end) const {
    if (wanted_.ending && end.state.ending != *wanted_.ending) return false;
    if (wanted_.chains == Chains::with) return end.ledger.chains > 0;
    return wanted_.chains == Chains::either || end.ledger.chains == 0;
}

void WantedSearch::begin_run() {
    pool_.clear();
    waiting_.clear();
    Position root = begin(subject_);
    relevance_.settle(root);
    const auto bound = static_cast<std::uint16_t>(bound_.of(root, {}));
    (void)pool_.add({.kind = root, .real = root, .bound = bound, .is_real = true});
    push({bound, 0, distance_of(root.state), false});
}

void WantedSearch::look(bool nearest_first, const Budget& budget) {
    nearest_first_ = nearest_first;
    begin_run();
    const auto most = states_ + budget.states;
    while (!waiting_.empty() && states_ < most && pool_.bytes() < budget.bytes) {
        const auto entry = pop();
        if (static_cast<int>(entry.bound) <= worth_) {
            if (!nearest_first) waiting_.clear();
            continue;
        }
        if (entry.handovers)
            expand_handovers(entry);
        else
            expand(entry);
    }
}

void WantedSearch::expand(const Entry& entry) {
    const auto state = pool_[entry.at].real.state;
    const bool handed_over = state.has(call::Mark::handed_over);
    candidates_.list_words(state, moves_);
    for (const auto& move : moves_) try_move(entry.at, move);
    candidates_.list_phone(state, moves_);
    for (const auto& move : moves_) try_move(entry.at, move);
    candidates_.list_messages(state, moves_);
    for (const auto& move : moves_) try_move(entry.at, move);
    if (handed_over) return;
    candidates_.list_announcements(state, moves_);
    for (const auto& move : moves_) try_move(entry.at, move);
    if (wanted_.chains != Chains::without) put_off_handovers(entry);
}

/// No handover from here is worth more than the best of one timed now.
void WantedSearch::put_off_handovers(const Entry& entry) {
    const auto at = pool_[entry.at].real;
    candidates_.list_timings(at.state, moves_);
    int most = -1;
    for (const auto& move : moves_) {
        call::Recorder recorder;
        auto state = at.state;
        call::apply(subject_.script, state, move, recorder.sink());
        most = std::max(most, bound_.of_escalating(at, recorder.events, static_cast<Steps>(Step::when), {}));
    }
    const auto bound = std::min(entry.bound, static_cast<std::uint32_t>(std::max(most, 0)));
    if (most > worth_) push({bound, entry.at, entry.distance, true});
}

/// What is never best for the score may still be the only way to an ending.
void WantedSearch::list_handovers(const call::State& state) {
    moves_.clear();
    candidates_.list_owners(state, owners_);
    for (const auto& owner : owners_) {
        candidates_.list_manners(state, owner, manners_);
        for (auto manner : manners_) {
            moves_.push_back(manner);
            if (!drops_) continue;
            manner.identify = 0;
            moves_.push_back(manner);
        }
        if (!candidates_.has_ways()) continue;
        for (const auto& manner : manners_) {
            candidates_.list_ways(state, manner, ways_);
            moves_.insert(moves_.end(), ways_.begin(), ways_.end());
        }
    }
}

void WantedSearch::expand_handovers(const Entry& entry) {
    list_handovers(pool_[entry.at].real.state);
    for (const auto& move : moves_) try_move(entry.at, move);
}

void WantedSearch::try_move(std::uint32_t from, const Move& move) {
    Reached next{.kind = pool_[from].real, .real = {}, .move = move, .parent = from, .is_real = true};
    play(subject_, next.kind, move);
    ++states_;
    if (!in_call(next.kind)) {
        if (counts(next.kind)) weigh(next.kind, from, move);
        return;
    }
    const auto distance = distance_of(next.kind.state);
    if (distance == kNoWay) return;
    const int bound =
        std::min(bound_.of(next.kind, {}, pool_[from].bound), static_cast<int>(pool_[from].bound));
    if (bound <= worth_) return;
    next.bound = static_cast<std::uint16_t>(bound);
    relevance_.settle(next.kind);
    next.real = next.kind;
    if (const auto [at, is_new] = pool_.add(next); is_new) push({next.bound, at, distance, false});
}

void WantedSearch::weigh(const Position& end, std::uint32_t from, const Move& move) {
    const auto result = wrap_ups_.best(end);
    if (result.total <= worth_) return;
    worth_ = result.total;
    line_.clear();
    line_.push_back(move);
    for (; from != 0; from = pool_[from].parent) line_.push_back(pool_[from].move);
    std::ranges::reverse(line_);
}

/// The line without what comes after the call, played; and then the best that comes after it.
Position WantedSearch::play_out(std::vector<Move>& line) const {
    auto at = begin(subject_);
    std::size_t made = 0;
    for (; made < line.size() && in_call(at); ++made) play(subject_, at, line[made]);
    line.resize(made);
    if (in_call(at)) return at;
    const auto after = wrap_ups_.best_line(at);
    for (const auto& move : after.moves) play(subject_, at, move);
    line.insert(line.end(), after.moves.begin(), after.moves.end());
    return at;
}

void WantedSearch::begin_with(const std::vector<Move>& known) {
    states_ = 0;
    worth_ = -1;
    line_ = known;
    if (known.empty()) return;
    const auto end = play_out(line_);
    if (!in_call(end) && counts(end)) worth_ = score::settle(subject_.sheet, end.ledger, end.state).total;
}

Answer WantedSearch::run(const Wanted& wanted, const std::vector<std::uint8_t>& distances,
                         const std::vector<Move>& known, int most, const Budget& budget) {
    wanted_ = wanted;
    distances_ = &distances;
    begin_with(known);
    bool exhausted = worth_ >= most;
    for (const bool nearest_first : {true, false}) {
        if (exhausted) break;
        const auto part = nearest_first ? budget.states / 2 : budget.states;
        look(nearest_first, {part - std::min(states_, part), budget.bytes});
        exhausted = waiting_.empty() || worth_ >= most;
    }
    Answer answer{{std::max(worth_, 0), 0}, {}, states_};
    const int left = exhausted ? 0 : std::min(most, static_cast<int>(waiting_.front().bound));
    answer.value.upper = std::max(answer.value.lower, left);
    if (worth_ < 0) return answer;
    answer.line = line_;
    (void)play_out(answer.line);
    return answer;
}

}  // namespace rung::analysis
