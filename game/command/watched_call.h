#pragma once

#include "command/opened.h"
#include "command/shop.h"
#include "records/content.h"

#include <memory>
#include <string>

namespace rung::command {

/// A call's file that its author may be writing on while it is played. Watches nothing where the call was not
/// named by its path. Owner: the caller keeps the shop alive.
class WatchedCall {
  public:
    WatchedCall(Shop& shop, const Opened& play);

    /// Whether the file is another than what is played, and can be played. What is wrong with it is told
    /// once.
    [[nodiscard]] bool has_changed();
    /// The call as its file stands now; after has_changed.
    [[nodiscard]] std::unique_ptr<records::Content> take() { return std::move(newer_); }

  private:
    Shop* shop_;
    std::string path_, seen_;  ///< the file, and the hash of what was read of it last
    std::unique_ptr<records::Content> newer_;
};

}  // namespace rung::command
