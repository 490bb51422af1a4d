#pragma once

#include <string>
#include <vector>

namespace rung::desk {

/// A call of somebody who is coached, as it stands in a list.
struct CoachCall {
    std::string id;  ///< `PERSON/ATTEMPT`
    std::string title, detail;
    std::string day;  ///< on which it was played; empty: nobody knows
    bool unread = false, disputed = false;
    [[nodiscard]] bool waits() const { return unread || disputed; }
};
using CoachCalls = std::vector<CoachCall>;

}  // namespace rung::desk
