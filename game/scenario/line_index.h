#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rung::scenario {

/// Finds lines in one file without keeping where each begins. Cost: one pass over the file with the first
/// question, then a few kilobytes read for each; eight bytes held for every four thousand.
class LineIndex {
  public:
    struct Line {
        std::uint32_t number = 1;
        std::uint32_t start = 0;  ///< first byte of it
    };
    /// The line that holds byte `at`, or the end of the file; a line feed belongs to the line that it ends.
    /// `bytes` are the same at every question.
    [[nodiscard]] Line line_at(std::string_view bytes, std::uint32_t at);

  private:
    std::vector<Line> marks_;  ///< of the first byte of each stretch
};

}  // namespace rung::scenario
