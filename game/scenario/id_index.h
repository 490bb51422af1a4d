#pragma once

#include "scenario/name.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rung::scenario {

class Document;

/// Ids of one kind, numbered from 0 as they are added. Looks up in constant time.
/// Owner: the documents that the names come from outlive it.
class IdIndex {
  public:
    explicit IdIndex(const Document* document = nullptr) : document_(document) {}

    void reserve(std::size_t count);
    /// Gives the id the next number; false, and nothing changes, where it has one already.
    bool add(const Name& name);
    /// Takes a number for something that nobody can name.
    void add_unnamed() { names_.emplace_back(); }
    /// The number of an id, −1 where there is none.
    [[nodiscard]] int find(std::string_view id) const;
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    [[nodiscard]] const Name& name(int idx) const { return names_[static_cast<std::size_t>(idx)]; }
    [[nodiscard]] std::vector<std::string_view> ids() const;
    /// The file in which the ids stand; null where they are words of the game.
    [[nodiscard]] const Document* document() const { return document_; }

  private:
    [[nodiscard]] std::size_t slot_of(std::string_view id) const;
    void grow(std::size_t slots);

    const Document* document_;
    std::vector<Name> names_;
    std::vector<std::uint32_t>
        slots_;  ///< 1 + number; 0: free. A power of two, at least twice as many as names.
};

}  // namespace rung::scenario
