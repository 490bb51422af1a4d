#pragma once

#include "analysis/position.h"
#include "analysis/relevance.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// The moves worth looking at: every legal move, but of moves that lead to the same, or of which one can do
/// all that another can, the one. Sound for values: the best of these is the best of all. The many ways of
/// handing over come in steps, so that a search asks for no more of them than look best: when, for which
/// reason and to whom, by which method and with which words, and how well prepared.
class Candidates {
  public:
    using Moves = std::vector<scenario::Move>;

    Candidates(const Subject& subject, const Relevance& relevance);

    // Each clears `out` first.

    void list_words(const call::State& state, Moves& out) const;
    /// Offers, look-ups, holds, warnings, silence, hanging up.
    void list_phone(const call::State& state, Moves& out) const;
    void list_announcements(const call::State& state, Moves& out) const;
    void list_messages(const call::State& state, Moves& out) const;
    /// One fully prepared escalation for each way in which a chain begun now could be timed.
    void list_timings(const call::State& state, Moves& out) const;
    /// One for each contact and reason that differ, and for each kind of end the contact's methods come to.
    void list_owners(const call::State& state, Moves& out) const;
    /// By each method and with each line, to this contact for this reason.
    void list_manners(const call::State& state, scenario::Move escalation, Moves& out) const;
    /// Ways to prepare the same handover less than fully, of which one costs the least that any can.
    void list_least_ways(const call::State& state, scenario::Move escalation, Moves& out) const;
    /// All ways in which the same handover could be prepared less than fully, but those that nobody can be
    /// better off with.
    void list_ways(const call::State& state, scenario::Move escalation, Moves& out) const;
    [[nodiscard]] bool has_ways() const { return !if_connected_.all() || !if_failed_.all() || drops_; }

  private:
    void prepare_fully(const call::State& state, scenario::Move& escalation) const;
    [[nodiscard]] bool is_own(std::size_t reason) const { return (own_reasons_ >> reason & 1u) != 0; }
    template <class Put>
    void for_each_reason(const call::State& state, std::uint8_t contact, Put put) const;

    Subject subject_;
    /// Which parts of the preparation need not be left out, if the handover connects, and if it fails.
    struct Fold {
        bool identify = false, prepare = false, brief = false;
        [[nodiscard]] bool all() const { return identify && prepare && brief; }
    };
    [[nodiscard]] Fold fold_of(const call::State& state, const scenario::Move& escalation) const;

    /// Whether another contact that comes earlier stands for this one: nobody who is asked has a result, so
    /// it is all one who of them hands the call back.
    [[nodiscard]] bool is_stood_for(std::uint8_t contact) const { return (stood_for_ >> contact & 1u) != 0; }

    Fold if_connected_, if_failed_;
    bool drops_ = false;             ///< some line may drop
    std::uint16_t stood_for_ = 0;    ///< contacts, a bit each
    std::uint32_t told_ = 0;         ///< facts of which it can matter whether they are briefed
    std::uint16_t own_reasons_ = 0;  ///< reasons that some trigger has or some item names
};

}  // namespace rung::analysis
