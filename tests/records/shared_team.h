#pragma once

#include "records/score_row.h"
#include "records/shared_store.h"

#include <string>

#include "support/postgres.h"

namespace rung::test {

/// A team on PostgreSQL with people in it: `home` with rep-1 (login rep), whom coach-1 (login coach) coaches,
/// rep-2 (other_rep) and coach-2 (other_coach), who go together as well, and lead-1 (lead). The login nobody
/// is let in nowhere.
class SharedTeam {
  public:
    SharedTeam();
    /// The one that tests share.
    static SharedTeam& shared();

    [[nodiscard]] const PostgresTeam& postgres() const { return postgres_; }
    /// As one of the logins. Fails the test where that is not possible.
    [[nodiscard]] records::Store open(const std::string& name, records::Connecting how = {}) const;
    [[nodiscard]] records::Store& owner() { return owner_; }
    /// Adds somebody with a login of that name.
    records::Member add(const std::string& name, records::Role role);
    /// A rep whom nobody knows yet: the name of the login.
    std::string add_rep();

  private:
    PostgresTeam postgres_;
    records::Store owner_;
    int reps_ = 0;
};

/// A score as a closed attempt has it.
[[nodiscard]] records::ScoreRow make_score(int total_pts = 74);

}  // namespace rung::test
