#pragma once

#include "analysis/bound.h"
#include "analysis/calm.h"
#include "analysis/candidates.h"
#include "analysis/chains.h"
#include "analysis/memo.h"
#include "analysis/pool.h"
#include "analysis/queue.h"
#include "analysis/relevance.h"
#include "analysis/value.h"
#include "analysis/wrap_up.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace rung::analysis {

/// What a search found: bounds of the value, and moves to the end of the call that come to the lower one;
/// wrap-up is not part of them.
struct Found {
    Value value;
    std::vector<scenario::Move> line;
    bool ended = false;        ///< the line is there
    std::uint64_t states = 0;  ///< positions generated
};

/// What is known of a position from elsewhere: its value at most, and what it cost to find out.
struct Estimated {
    int most = 0;
    std::uint64_t states = 0;
};

/// Best first: the kind of position that may be worth most is looked at next. Every kind carries a real
/// position where one is known, so what is found is a real line; what the kinds can come to bounds every
/// line. Where the two meet, the value is exact. Deterministic, no recursion: memory alone grows.
class Search {
  public:
    /// Asked of a position after so many generated here.
    using Estimate = std::function<Estimated(const Position&, std::uint64_t states)>;

    /// `calm`: positions are of one kind where they are in a calm call; without it, where nothing that
    /// matters differs. Lines that are not among `chains` do not count. Owner: the caller keeps all of it
    /// alive.
    Search(const Subject& subject, const Relevance& relevance, const Bound& bound, const CalmCall* calm,
           Chains chains);

    /// `estimate`, where there is one, is asked once for each position that is looked at.
    [[nodiscard]] Found run(const Position& from, const Frame& frame, const Budget& budget,
                            const Estimate& estimate = {});
    /// Moves that are tried first at a node, all else being equal: an author's line is a good guess.
    void prefer(std::uint32_t node, const scenario::Move& move) { preferred_.emplace_back(node, move); }

  private:
    /// Moves from a position that wait together until they look best.
    enum class Kind : std::uint8_t {
        announcements,
        messages,
        losing_control,
        running_out,
        other_moods,
        escalations,
        owner,
        ill_prepared,
        ways
    };
    struct Group {
        std::uint32_t at = 0;    ///< the position
        std::uint32_t mood = 0;  ///< what its mood is said to be
        Kind kind = Kind::messages;
        scenario::Move move;  ///< decided so far
        std::uint16_t bound = 0;
    };
    /// The best end found so far: a move from a position, then what the memo knows.
    struct Best {
        int worth = -1;
        std::uint32_t from = 0;
        scenario::Move move;
        std::optional<Known> onward;
    };

    void begin(const Position& from, int grain);
    /// Looks until nothing that waits can beat what was found, or the budget is spent; true in the first
    /// case.
    bool look(const Budget& budget, const Estimate& estimate);
    /// A quick look for some good line, so that there is something to beat: whoever can hands over at once.
    void look_roughly(const Position& from, const Budget& budget);
    void push(std::uint32_t entry, int bound, bool is_real);
    [[nodiscard]] bool is_handover(std::uint32_t entry) const;
    void put_off(const Group& group);
    void settle(Position& position) const;
    [[nodiscard]] Position kind_in_mood(std::uint32_t idx, std::uint32_t mood) const;
    [[nodiscard]] int top() const { return std::max(likely_.top(), doubtful_.top()); }
    void take(std::uint32_t entry, const Estimate& estimate);
    void expand(std::uint32_t idx);
    void expand_group(const Group& group);
    void expand_escalations(const Group& group);
    void expand_owner(const Group& group);
    void put_off_escalations(std::uint32_t idx);
    void put_off_ill_prepared(Group group, Kind kind, Steps decided);
    [[nodiscard]] int bound_of(const Position& at, const scenario::Move& escalation, Steps decided);
    void lose_control(std::uint32_t idx);
    void run_out(const Group& group);
    void try_moves(std::uint32_t idx);
    void try_move(std::uint32_t idx, const scenario::Move& move);
    void try_for_real(std::uint32_t idx, const scenario::Move& move, bool& moody);
    void try_in_moods(std::uint32_t idx, const scenario::Move& move);
    void try_in_mood(std::uint32_t idx, std::uint32_t mood, const scenario::Move& move);
    void put_off_running_out(std::uint32_t idx, const scenario::Move& move, const Position& next, int bound);
    void improve(const Best& best);
    void reach(Reached& next);
    /// `last`: the position in which the move ends the call.
    void end(std::uint32_t idx, const scenario::Move& move, const Position& last, bool is_real);
    void reach_known(const Reached& next, const Known& known);
    [[nodiscard]] bool is_idle(const Position& before, const Position& after, scenario::MoveKind kind) const;
    [[nodiscard]] bool is_moody(const call::State& before, const call::State& after) const;
    [[nodiscard]] bool is_preferred(std::uint32_t node, const scenario::Move& move) const;
    [[nodiscard]] Found found(bool exhausted);
    [[nodiscard]] std::vector<scenario::Move> line_to_best(std::vector<std::uint32_t>& passed);
    void remember(const std::vector<std::uint32_t>& passed, const std::vector<scenario::Move>& line,
                  int worth);
    [[nodiscard]] Memo& memo();
    [[nodiscard]] std::span<const std::uint32_t> moods_of(std::uint32_t node, scenario::MoveKind kind) const;

    Subject real_, kinds_;  ///< the call, and the call in which kinds of positions are played on
    const Relevance* relevance_;
    const Bound* bound_;
    const CalmCall* calm_;
    Chains chains_;
    Candidates candidates_;
    Pool pool_;
    std::vector<Group> groups_;
    std::vector<Memo> memos_;  ///< by frame
    Queue likely_, doubtful_;  ///< what a real line leads to; what may not be possible
    std::vector<scenario::Move> moves_, steps_;
    call::Recorder recorder_;
    std::vector<std::pair<std::uint32_t, scenario::Move>> preferred_;  ///< by node
    Frame frame_;
    Best best_;
    std::vector<scenario::Move>
        rough_line_;      ///< that came to `best_.worth`, where no better one was found since
    bool rough_ = false;  ///< looking for some good line only
    int unreal_ = -1;     ///< the most that a line came to which may not be possible in the real call
    std::uint64_t states_ = 0;
    std::uint64_t elsewhere_ = 0;  ///< positions generated for estimates
};

}  // namespace rung::analysis
