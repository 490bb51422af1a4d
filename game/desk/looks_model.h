#pragma once

#include "debrief/wording.h"
#include "desk/office.h"
#include "report/said_since.h"

#include <string>
#include <vector>

namespace rung::desk {

/// What was said of the items of a finished call since it was scored, and which its rep may ask about.
struct LooksModel {
    struct Look {
        std::string item;     ///< its id
        std::string head;     ///< `Asked for another look`, `Looked at again`
        std::string outcome;  ///< both verdicts
        std::vector<std::string> lines;
    };
    std::vector<Look> looks;
    bool offered = false;              ///< it is the reader's own, and kept where coaches may see it
    std::string why_not;               ///< nothing of it can be asked about now; empty: `askable` can
    std::vector<std::string> askable;  ///< ids of what was lost and not asked about yet
    std::string trouble;               ///< why none of this is known; else empty

    [[nodiscard]] bool can_ask(const std::string& item) const;
};

struct LooksOrder {
    std::string who;      ///< reads
    std::string attempt;  ///< as the records know it; empty: they do not
    report::FirstVerdicts first;
};

/// By today's rules, or by those whose score stands.
[[nodiscard]] report::FirstVerdicts list_first_verdicts(const AttemptFileOpened& attempt,
                                                        const score::Scorecard& card);

/// For a worker.
[[nodiscard]] LooksModel load_looks(const Office& office, const LooksOrder& order,
                                    const debrief::Wording& say);

/// Asks the coach for another look at an item. Errors: those of `Office::store_of` and
/// `records::add_dispute`; nothing-lost.
base::Status ask_for_look(const Office& office, const LooksOrder& order, const std::string& item,
                          const std::string& reason, const std::string& now);

}  // namespace rung::desk
