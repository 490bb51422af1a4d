#pragma once

#include "records/disputes.h"
#include "records/ratings.h"
#include "report/second_look.h"

#include <string>
#include <vector>

namespace rung::report {

/// Everything that was said of an attempt since it was scored.
struct SaidSince {
    std::vector<records::Dispute> disputes;
    std::vector<records::Rating> ratings;
    [[nodiscard]] bool empty() const { return disputes.empty() && ratings.empty(); }
};

/// For whoever has the attempt's scorecard before them. Errors: those of `Database`.
[[nodiscard]] base::Result<SaidSince> load_said_since(records::Store& store,
                                                      const records::Reviewed& attempt);

/// A row of a scorecard as Rung judged it.
struct FirstVerdict {
    std::string id, name;  ///< the name may be empty
    bool earned = false;
};
using FirstVerdicts = std::vector<FirstVerdict>;

/// Disputes with their answers, then coaches' verdicts that are others than Rung's and no answers to one.
[[nodiscard]] SecondLooks join_second_looks(const SaidSince& said, const FirstVerdicts& first);

}  // namespace rung::report
