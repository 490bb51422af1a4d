#pragma once

#include "base/texts.h"
#include "debrief/wording.h"
#include "report/paper.h"
#include "report/slot.h"

#include <string>
#include <vector>

namespace rung::report {

/// An item that was looked at again, because the rep asked for it or a coach saw it otherwise, and what came
/// of it. The first verdict stays beside the second.
struct SecondLook {
    std::string item;              ///< as people call it
    std::string first;             ///< Rung's own verdict: earned, lost
    std::string reason, asked_on;  ///< empty: nobody asked
    std::string verdict;           ///< stands, earned, lost, part; empty: nobody has answered
    std::string answer, answered_by, answered_on;
    std::string id = {};  ///< of the item
};
using SecondLooks = std::vector<SecondLook>;

/// Both verdicts in one line, the first of them first.
[[nodiscard]] std::string format_look_outcome(const debrief::Wording& say, const SecondLook& look);
/// What both sides said, the rep first.
[[nodiscard]] std::vector<std::string> list_look_lines(const debrief::Wording& say, const SecondLook& look);

/// A section for a terminal, neutralised; empty where nothing was asked.
[[nodiscard]] std::string format_second_looks(const SecondLooks& looks, const base::Texts& texts,
                                              TextStyle style);
/// The same for programs: a JSON list.
[[nodiscard]] std::string format_second_looks_json(const SecondLooks& looks);
/// The same for a page: a list of `head` and `lines`.
[[nodiscard]] Slot make_second_looks(const SecondLooks& looks, const base::Texts& texts);

}  // namespace rung::report
