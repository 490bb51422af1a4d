#pragma once

#include "debrief/moment.h"
#include "debrief/statement.h"
#include "debrief/strengths.h"
#include "debrief/study.h"

#include <string>
#include <vector>

namespace rung::debrief {

/// For the rep: authority used when called for, given away unasked or left unused; what was passed on though
/// it was the rep's own; the language; what was looked up. Strengths first. Source: E2, E5.
[[nodiscard]] Statements make_rep_page(const Study& study);

/// For the manager: what could be let go, reckoned with the rep's choices unchanged, and the smallest nudge
/// that would have done. Source: E1, E9.
[[nodiscard]] Statements make_manager_page(const Study& study, const std::vector<Strength>& strengths,
                                           const std::vector<Moment>& moments);

/// For the organisation: what stood in the way, each by its kind: limit hit, limit unknown, limit known and
/// not used, a rule, a contact who could not be reached, a policy that was silent. One training call is no
/// pattern; where a limit was hit, what a higher one would spare and cost, and the decision that is due.
/// Source: E3.
[[nodiscard]] Statements make_blockages(const Study& study);

/// A contact of the company's own way up, with what is theirs. Source: C6.
struct Owner {
    std::string name, title, extension;
    int level = 1;
    std::vector<std::string> handles;  ///< reasons in words
    std::vector<std::string> limits;   ///< figures beyond the rep's own: `£150 refund`
    bool asked = false;                ///< in this call
};

/// The company's own way up, by its name. Source: C6.
struct WayUp {
    std::string name, promise;
    std::vector<Owner> owners;  ///< lowest level first
};
[[nodiscard]] WayUp make_way_up(const Study& study);

}  // namespace rung::debrief
