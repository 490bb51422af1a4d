#pragma once

#include "records/reviewed.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// A rep's request to look at an item again, and what a coach answered. The first verdict is Rung's, and
/// stays beside it.
struct Dispute {
    std::string item, reason, asked_on;
    std::string coach;  ///< a pseudonym; empty: nobody has answered
    std::string who;    ///< the coach's name where it is known, else the pseudonym
    std::string answered_on, answer;
    std::string verdict;  ///< stands, earned, lost; empty: nobody has answered
    [[nodiscard]] bool is_open() const { return verdict.empty(); }
    friend bool operator==(const Dispute&, const Dispute&) = default;
};

/// Whether its rep may ask for another look at an item of it. Errors: those of `check_owner`; not-shared
/// (practice that no coach can see).
base::Status check_disputable(Store& store, const Reviewed& attempt);

/// Asks for another look at an item of one's own attempt. Errors: those of `check_disputable` and
/// `check_written`; already-asked.
base::Status add_dispute(Store& store, const Reviewed& attempt, const std::string& item,
                         std::string_view reason, const std::string& now);

/// Answers it, once. `verdict` is one of stands, earned, lost. Errors: those of `check_coach` and
/// `check_written`; unknown-verdict, not-asked, already-answered.
base::Status answer_dispute(Store& store, const Reviewed& attempt, const std::string& item,
                            const std::string& verdict, std::string_view text, const std::string& now);

/// In the order in which they were asked. Errors: those of `check_reader`.
[[nodiscard]] base::Result<std::vector<Dispute>> list_disputes(Store& store, const Reviewed& attempt);
/// The same for whoever has the attempt's scorecard before them: a changed verdict stands wherever that does.
/// Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<Dispute>> list_disputes_of(Store& store, const Reviewed& attempt);

}  // namespace rung::records
