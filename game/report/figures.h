#pragma once

#include <string>

/// Figures as every form of a report writes them, so that they agree.
namespace rung::report {

/// `12.4`. Units: hundredths of a point in.
[[nodiscard]] std::string format_points(int hundredths);

}  // namespace rung::report
