#include "score/timing.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace rung::score {
namespace {

constexpr int kFarthest = 6;
using Row = std::array<std::int16_t, 2 * kFarthest + 1>;  ///< d = −6 … +6

/// By tolerance, then by λ = −.5, 0, +.5. Written out, since the core computes without floating point.
constexpr std::array<Row, 9> kRows = {{
    {{0, 0, 0, 1, 183, 3679, 10000, 7165, 2636, 498, 48, 2, 0}},
    {{0, 0, 3, 111, 1353, 6065, 10000, 6065, 1353, 111, 3, 0, 0}},
    {{0, 2, 48, 498, 2636, 7165, 10000, 3679, 183, 1, 0, 0, 0}},
    {{1, 19, 183, 1054, 3679, 7788, 10000, 9200, 7165, 4724, 2636, 1245, 498}},
    {{111, 439, 1353, 3247, 6065, 8825, 10000, 8825, 6065, 3247, 1353, 439, 111}},
    {{498, 1245, 2636, 4724, 7165, 9200, 10000, 7788, 3679, 1054, 183, 19, 1}},
    {{183, 622, 1690, 3679, 6412, 8948, 10000, 9636, 8623, 7165, 5529, 3962, 2636}},
    {{1353, 2494, 4111, 6065, 8007, 9460, 10000, 9460, 8007, 6065, 4111, 2494, 1353}},
    {{2636, 3962, 5529, 7165, 8623, 9636, 10000, 8948, 6412, 3679, 1690, 622, 183}},
}};

}  // namespace

int timing_score(scenario::TimingRow row, int d) {
    assert(row.tolerance >= 1 && row.tolerance <= 3);
    assert(row.lambda_pct == -50 || row.lambda_pct == 0 || row.lambda_pct == 50);
    if (d < -kFarthest || d > kFarthest) return 0;
    const int idx = (row.tolerance - 1) * 3 + (row.lambda_pct + 50) / 50;
    const int column = d + kFarthest;
    return kRows[static_cast<std::size_t>(idx)][static_cast<std::size_t>(column)];
}

}  // namespace rung::score
