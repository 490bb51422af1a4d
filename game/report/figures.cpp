#include "report/figures.h"

#include <fmt/format.h>

namespace rung::report {

std::string format_points(int hundredths) {
    const bool below = hundredths < 0;
    const int size = below ? -hundredths : hundredths;
    auto text = fmt::format("{}{}.{:02}", below ? "−" : "", size / 100, size % 100);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

}  // namespace rung::report
