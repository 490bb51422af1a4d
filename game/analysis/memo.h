#pragma once

#include "analysis/position.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rung::analysis {

/// A position whose value is known, and where the moves that attain it are kept.
struct Known {
    int worth = 0;
    std::uint32_t line = 0;    ///< which line …
    std::uint32_t offset = 0;  ///< … and from which of its moves on
};

/// Values that one search found and the next may use. Owner: kept by whoever asks many questions about one
/// call. Full, it takes in nothing more.
class Memo {
  public:
    explicit Memo(std::size_t most = 1u << 14);
    [[nodiscard]] std::optional<Known> find(const Position& position) const;
    void keep(const Position& position, const Known& known);
    /// Keeps a line, to be named by what it gives back.
    [[nodiscard]] std::uint32_t add_line(std::vector<scenario::Move> line);
    [[nodiscard]] std::span<const scenario::Move> line_of(const Known& known) const;

  private:
    struct Entry {
        Position position;
        Known known;
    };
    [[nodiscard]] std::size_t find_slot(const Position& position) const;

    std::size_t most_;
    std::vector<Entry> entries_;
    std::vector<std::vector<scenario::Move>> lines_;
    std::vector<std::uint32_t> slots_;  ///< 1 + index; 0: free
};

}  // namespace rung::analysis
