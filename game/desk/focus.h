#pragma once

#include "desk/input.h"
#include "desk/semantics.h"

#include <map>
#include <string>

namespace rung::desk {

/// Where the keyboard is, over everything that can be used. Tab goes from group to group, arrows go within
/// one, Home and End to its ends. Works on the tree of the frame that the player saw.
class Focus {
  public:
    [[nodiscard]] const std::string& id() const { return id_; }
    /// The ring is drawn once a key was used, and not after a click.
    [[nodiscard]] bool visible() const { return visible_; }

    /// Moves by a key. False: it is none that moves the focus.
    bool move(const SemanticTree& tree, const KeyChange& key);
    void set(std::string id, bool visible);
    /// What is gone loses the focus to the first thing of its group, else of the screen.
    void mend(const SemanticTree& tree);
    /// Changes each time the focus moves to another thing.
    [[nodiscard]] int moves() const { return moves_; }

  private:
    void go_to_group(const SemanticTree& tree, int step);
    void go_within(const SemanticTree& tree, int step);
    void go_to_end(const SemanticTree& tree, bool last);

    std::string id_, group_;
    bool visible_ = false;
    int moves_ = 0;
    std::map<std::string, std::string> last_of_group_;
};

}  // namespace rung::desk
