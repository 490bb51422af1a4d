#include "analysis/shorten.h"

#include <optional>

namespace rung::analysis {
namespace {

/// Where a line leads without one of its moves; nothing where that is not possible or does not close the
/// case.
std::optional<Position> end_without(const Subject& subject, const std::vector<scenario::Move>& line,
                                    std::size_t left_out) {
    auto at = begin(subject);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i == left_out) continue;
        if (call::query(subject.script, at.state, line[i]) != call::Why::legal) return std::nullopt;
        play(subject, at, line[i]);
    }
    if (at.state.at() != call::Phase::closed) return std::nullopt;
    return at;
}

}  // namespace

std::vector<scenario::Move> shorten(const Subject& subject, std::vector<scenario::Move> line,
                                    const StillShows& shows) {
    // What one move makes needless comes before it or after it, so it is looked at until nothing falls away.
    for (bool shorter = true; shorter;) {
        shorter = false;
        for (std::size_t i = line.size(); i-- > 0;) {
            const auto end = end_without(subject, line, i);
            if (!end || !shows(*end)) continue;
            line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
            shorter = true;
        }
    }
    return line;
}

}  // namespace rung::analysis
