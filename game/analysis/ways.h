#pragma once

#include "analysis/candidates.h"
#include "analysis/dice.h"
#include "analysis/position.h"
#include "analysis/relevance.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// The moves that are worth looking at for where they lead: every legal move, but of moves that lead to the
/// same place with the same words, the one. Unlike `Candidates` it keeps what is never best.
class Ways {
  public:
    Ways(const Subject& subject, const Relevance& relevance);

    /// Clears `out` first. Shape: words first, then what needs no contact, handovers last.
    void list(const call::State& state, std::vector<scenario::Move>& out) const;
    /// One of them by chance, for as much as a rep who says something three times of four: words, the phone,
    /// and handovers where `hands_over`. Works in `out`.
    [[nodiscard]] scenario::Move pick(const call::State& state, bool hands_over, Dice& dice,
                                      std::vector<scenario::Move>& out) const;

  private:
    void list_escalations(const call::State& state, std::uint8_t contact,
                          std::vector<scenario::Move>& out) const;
    void list_reasons(const call::State& state, scenario::Move move, std::vector<scenario::Move>& out) const;
    [[nodiscard]] bool drops(std::uint8_t contact, scenario::Method method) const;

    Subject subject_;
    Candidates candidates_;
    std::uint16_t reasons_ = 0;        ///< that some trigger has, a bit each; one where none tells
    std::vector<std::uint8_t> lines_;  ///< handover lines of which no two show the same; `kNoLine` first
    std::uint32_t told_ = 0;           ///< facts of which it can matter whether they are briefed
    bool preparing_matters_ = false;   ///< conditions or grave rules ask how a handover was prepared
};

}  // namespace rung::analysis
