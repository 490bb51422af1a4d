#pragma once

#include "analysis/bound.h"
#include "analysis/calm.h"
#include "analysis/candidates.h"
#include "analysis/memo.h"
#include "analysis/pool.h"
#include "analysis/relevance.h"
#include "analysis/value.h"
#include "analysis/wrap_up.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace rung::analysis {

/// What a search found: the best that the call can come to, and the moves of the call that lead there.
struct Found {
    Value value;
    std::vector<scenario::Move> line;  ///< to the end of the call; wrap-up is not part of it
    std::uint64_t states = 0;          ///< positions generated
};

/// Best first: the position that may be worth most is looked at next, so the first call that ends with as
/// much as anything else may still be worth is a best one. Exact within its budget, else bounds.
/// Deterministic, no recursion: memory is the only thing that grows. Positions are kept once, as far as they
/// matter.
class Search {
  public:
    /// What the world says of a position beyond its bound: its value at most, or nothing.
    using Estimate = std::function<int(const Position&, std::uint64_t states_left)>;

    /// `calm`: searches the calm call instead of the real one. Owner: the caller keeps all of it alive.
    Search(const Subject& subject, const Relevance& relevance, const Bound& bound, const CalmCall* calm);

    /// `estimate`, where there is one, is asked once for each position that is looked at.
    [[nodiscard]] Found run(const Position& from, const Frame& frame, const Budget& budget,
                            const Estimate& estimate = {});
    /// Moves that are tried first at a node, all else being equal: an author's line is a good guess.
    void prefer(std::uint32_t node, const scenario::Move& move);

  private:
    /// The best end found so far: a move from a position that ends the call, or one to a position of which
    /// the memo knows the rest.
    struct Best {
        int worth = -1;
        std::uint32_t from = 0;
        scenario::Move move;
        std::optional<Known> onward;
    };

    /// Moves from a position that wait together until they look best.
    enum class Kind : std::uint8_t { announcements, messages, losing_control, escalations, owners, ways };
    struct Group {
        std::uint32_t at = 0;    ///< the position
        std::uint32_t mood = 0;  ///< what its mood is said to be
        Kind kind = Kind::messages;
        scenario::Move move;  ///< escalations: decided so far
        std::uint32_t bound = 0;
    };

    void push(std::uint32_t entry, int bound);
    void put_off(const Group& group);
    void settle(Position& position) const;
    [[nodiscard]] Position position_of(const Group& group) const;
    void expand(std::uint32_t idx);
    void expand_group(const Group& group);
    void expand_escalations(const Group& group);
    void expand_owner(const Group& group);
    void put_off_escalations(std::uint32_t idx, std::uint32_t mood);
    void lose_control(std::uint32_t idx);
    [[nodiscard]] int bound_of(const Position& at, const scenario::Move& escalation, Step step);
    void try_moves(std::uint32_t idx, const Position& at);
    void try_move(std::uint32_t idx, const Position& at, const scenario::Move& move);
    void try_running_out(std::uint32_t idx, const Position& at, const scenario::Move& move,
                         const Position& next, int bound);
    void reach(Reached next);
    [[nodiscard]] bool is_idle(const Position& before, const Position& after, scenario::MoveKind kind) const;
    [[nodiscard]] bool is_preferred(const Position& at, const scenario::Move& move) const;
    [[nodiscard]] Found found(bool exhausted);
    void remember(const std::vector<std::uint32_t>& passed, const std::vector<scenario::Move>& line,
                  int worth);
    [[nodiscard]] Memo& memo();
    [[nodiscard]] std::span<const std::uint32_t> moods_at(std::uint32_t node) const;

    Subject subject_;
    const Relevance* relevance_;
    const Bound* bound_;
    const CalmCall* calm_;
    WrapUps wrap_ups_;
    Candidates candidates_;
    Pool pool_;
    std::vector<Group> groups_;
    std::vector<Memo> memos_;                          ///< by frame
    std::vector<std::vector<std::uint32_t>> waiting_;  ///< by bound
    std::size_t top_ = 0;                              ///< no bound above it has anything waiting
    std::vector<scenario::Move> moves_, steps_;
    call::Recorder recorder_;
    std::vector<std::pair<std::uint32_t, scenario::Move>> preferred_;  ///< by node
    Frame frame_;
    Best best_;
    std::uint64_t states_ = 0;
};

}  // namespace rung::analysis
