#pragma once

#include "base/result.h"
#include "records/store.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Attempts as those see them who look at them together: the rep, and whoever coaches the rep.
namespace rung::records {

/// Which attempt is meant.
struct Reviewed {
    std::string team, person, attempt;
    [[nodiscard]] Cells key() const { return {team, person, attempt}; }
    /// As every command takes it: `rep-3/sofa-1`.
    [[nodiscard]] std::string name() const { return person + "/" + attempt; }
    friend bool operator==(const Reviewed&, const Reviewed&) = default;
};

/// By what somebody typed: `PERSON/ATTEMPT`, a name or a pseudonym before the slash; without one it is one's
/// own, and on one machine whoever's has that id. Errors: unknown-person, unknown-attempt, those of
/// `Database`.
[[nodiscard]] base::Result<Reviewed> find_reviewed(Store& store, std::string_view typed);

/// One closed attempt of a list.
struct ReviewedRow {
    Reviewed attempt;
    std::string who;  ///< the name where it is known, else the pseudonym
    std::string began, mode, outcome;
    bool shared = false;
    bool scored = false;  ///< else `total` and `outcome` say nothing
    int total = 0;
    std::size_t comments = 0;
    std::size_t disputes = 0, open_disputes = 0;
    bool read = false;  ///< by whoever looks at the store
    std::size_t readers = 0;
};
using ReviewedList = std::vector<ReviewedRow>;

/// The closed attempts of those whom the reader coaches, for a lead of everybody else in the team, the newest
/// first; practice only where it is shared.
/// Errors: those of `Database`.
[[nodiscard]] base::Result<ReviewedList> list_coached_attempts(Store& store);
/// The reader's own closed attempts, the newest first. Errors: those of `Database`.
[[nodiscard]] base::Result<ReviewedList> list_own_attempts(Store& store);

/// Whether the reader may look at it: it is their own, or one that they may coach or have to calibrate, or
/// of a team that they lead.
/// Errors: not-closed, not-coached, not-shared, those of `Database`.
base::Status check_reader(Store& store, const Reviewed& attempt);
/// Whether the reader may also see what others said of it: who has to calibrate it, and does not coach who
/// played, scores it blind. Errors: the same.
[[nodiscard]] base::Result<bool> sees_reviews(Store& store, const Reviewed& attempt);
/// Whether the reader coaches who played it, and it is theirs to see. Errors: the same.
base::Status check_coach(Store& store, const Reviewed& attempt);
/// Whether it is the reader's own, and closed. Errors: not-own, not-closed, those of `Database`.
base::Status check_owner(Store& store, const Reviewed& attempt);

/// Shares a practice attempt with the rep's coaches, or takes that back. Errors: not-own, not-closed,
/// not-practice, counts-for-assignment (what others were promised to see), those of `Database`.
base::Status share_attempt(Store& store, const Reviewed& attempt, bool shared);

}  // namespace rung::records
