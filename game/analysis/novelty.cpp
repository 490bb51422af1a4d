#include "analysis/novelty.h"

#include <algorithm>
#include <bit>

namespace rung::analysis {

using call::Mark;

namespace {

constexpr std::size_t kSet = 32;      ///< atoms of a set of bits
constexpr std::size_t kMoods = 11;    ///< tens of anger or trust
constexpr std::size_t kCounts = 4;    ///< 0, 1, 2, 3 or more
constexpr std::size_t kAmounts = 16;  ///< none, or a step

// Where the atoms of each part begin.
constexpr std::size_t kFlags = 0, kUnset = kFlags + kSet, kFacts = kUnset + kSet, kShown = kFacts + kSet,
                      kVisited = kShown + kSet, kLookedUp = kVisited + kSet, kOpened = kLookedUp + kSet,
                      kMarks = kOpened + kSet, kBriefed = kMarks + kSet, kAnger = kBriefed + kSet,
                      kTrust = kAnger + kMoods, kTallies = kTrust + kMoods, kTallied = 7,
                      kAsked = kTallies + kTallied * kCounts,
                      kOffered = kAsked + scenario::kMaxRemedies * kAmounts,
                      kAtoms = kOffered + scenario::kMaxRemedies * kAmounts;
constexpr std::uint8_t kTenth = 10;

}  // namespace

Novelty::Novelty(const scenario::Script& script, const Reads& reads)
    : reads_(reads),
      words_((kAtoms + 63) / 64),
      now_(words_, 0),
      by_node_(script.nodes.size() * 2 * words_, 0) {
    marks_ = call::bit(Mark::chain_open) | call::bit(Mark::by_callback) | call::bit(Mark::hazard) |
             call::bit(Mark::hazard_passed_on) | call::bit(Mark::fault_alleged) | call::bit(Mark::verified) |
             call::bit(Mark::redirected) | call::bit(Mark::refused_help);
    if (reads.identified) marks_ |= call::bit(Mark::identified);
    if (reads.prepared) marks_ |= call::bit(Mark::prepared);
    if (reads.early) marks_ |= call::bit(Mark::early);
    if (reads.late) marks_ |= call::bit(Mark::late);
    by_atom_.assign(kAtoms * words_, 0);
}

void Novelty::clear() {
    std::ranges::fill(by_node_, 0);
    std::ranges::fill(by_atom_, 0);
}

void Novelty::put_all(std::size_t first, std::uint32_t bits) {
    for (; bits != 0; bits &= bits - 1) put(first + static_cast<std::size_t>(std::countr_zero(bits)));
}

void Novelty::gather(const call::State& state) {
    std::ranges::fill(now_, 0);
    put_all(kFlags, state.flags & reads_.flags);
    put_all(kUnset, ~state.flags & reads_.flags);
    put_all(kFacts, state.facts & (reads_.facts | reads_.briefed));
    put_all(kShown, state.shown & reads_.shown);
    put_all(kVisited, state.visited & reads_.visited);
    put_all(kLookedUp, state.looked_up & reads_.looked_up);
    put_all(kOpened, state.opened);
    put_all(kMarks, state.marks & marks_);
    put_all(kBriefed, state.briefed & reads_.briefed);
    if (reads_.anger) put(kAnger + state.anger / kTenth);
    if (reads_.trust) put(kTrust + state.trust / kTenth);
    const std::uint8_t tallies[kTallied] = {state.tries,  state.failed, state.insists,        state.abuses,
                                            state.warned, state.link,   state.pending_promise};
    for (std::size_t i = 0; i < kTallied; ++i)
        put(kTallies + i * kCounts + std::min<std::size_t>(tallies[i], kCounts - 1));
    for (std::size_t i = 0; i < scenario::kMaxRemedies; ++i) {
        if ((reads_.asked >> i & 1u) != 0) put(kAsked + i * kAmounts + state.asked[i]);
        if ((reads_.offered >> i & 1u) != 0) put(kOffered + i * kAmounts + state.offered[i]);
    }
}

bool Novelty::join(std::vector<Word>& rows, std::size_t row) const {
    Word news = 0;
    for (std::size_t word = 0; word < words_; ++word) {
        news |= now_[word] & ~rows[row * words_ + word];
        rows[row * words_ + word] |= now_[word];
    }
    return news != 0;
}

bool Novelty::is_news(const call::State& state) {
    gather(state);
    const std::size_t place = state.node * std::size_t{2} + (state.has(Mark::handed_over) ? 1 : 0);
    bool news = join(by_node_, place);
    for (std::size_t word = 0; word < words_; ++word)
        for (auto left = now_[word]; left != 0; left &= left - 1) {
            const auto atom = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
            news = join(by_atom_, atom) || news;
        }
    return news;
}

}  // namespace rung::analysis
