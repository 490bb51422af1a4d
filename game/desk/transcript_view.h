#pragma once

#include "desk/ui.h"
#include "view/transcript.h"

#include <cstddef>
#include <vector>

namespace rung::desk {

/// Where each line of a transcript stands, so that a long one is drawn no further than it is seen. Grows with
/// the transcript; made anew where the width or the size of the text changes, or lines were taken back.
class TranscriptLayout {
  public:
    /// Units: pixels from the top of the first line; one more than there are lines.
    const std::vector<float>& fit(const Ui& ui, const view::Transcript& lines, float width);

  private:
    std::vector<float> tops_;
    std::vector<std::size_t>
        sizes_;  ///< of the texts that were measured, to see that they are still the same
    float width_ = 0, scale_ = 0;
};

/// How much of the newest lines has appeared.
struct Reveal {
    std::size_t from = 0;   ///< the first line that is new
    std::size_t shown = 0;  ///< code points of the new lines that are there
    bool whole = true;
};

/// The customer left, the rep right, each named, lines of 60 to 75 characters; what happened in the middle.
/// Gives the bottom of the content.
float draw_transcript(Ui& ui, Rect content, const view::Transcript& lines, TranscriptLayout& layout,
                      const Reveal& reveal);

/// Code points that appear bit by bit in the lines from `from` on: everything but what the rep said.
[[nodiscard]] std::size_t count_new(const view::Transcript& lines, std::size_t from);

}  // namespace rung::desk
