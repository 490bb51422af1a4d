#pragma once

#include "analysis/position.h"

#include <cstdint>
#include <vector>

namespace rung::analysis {

/// What can still come from one node, conditions and mood left aside: an overestimate.
struct Outlook {
    std::uint64_t earnable = 0;  ///< items that something may still earn, a bit each
    std::uint16_t may_open = 0;  ///< triggers that may open, a bit each; not what hangs on mood or counts
    bool resolves = false;       ///< an ending that resolves the call may come
    friend bool operator==(const Outlook&, const Outlook&) = default;
};

/// Which words a rep may still say.
enum class Words : std::uint8_t {
    all,
    not_fatal,  ///< none that break a fatal rule by themselves: a call in which they fall is worth nothing
};

/// The outlook of every node, before anybody has taken over and after. Made once for a call.
/// Cost: each way from node to node a few times.
class Outlooks {
  public:
    Outlooks(const Subject& subject, Words words);

    /// While the call is the rep's own, all ways to hand it over included.
    [[nodiscard]] const Outlook& before(std::uint32_t node) const { return before_[node]; }
    /// The same with nobody ever taking over: `resolves` is by the rep's own doing.
    [[nodiscard]] const Outlook& alone(std::uint32_t node) const { return alone_[node]; }
    /// Once a superior has the call.
    [[nodiscard]] const Outlook& after(std::uint32_t node) const { return after_[node]; }
    /// Triggers that may open on any turn, whatever the node.
    [[nodiscard]] std::uint16_t anywhere() const { return anywhere_; }

  private:
    std::vector<Outlook> before_, alone_, after_;
    std::uint16_t anywhere_ = 0;
};

}  // namespace rung::analysis
