#include "team/score_difference.h"

#include <fmt/format.h>

namespace rung::team {

std::string find_difference(const records::ScoreRow& kept, const records::ScoreRow& made) {
    if (kept.rules != made.rules) return {};
    if (kept.total != made.total)
        return fmt::format("{} of 100 kept, {} by its moves", kept.total, made.total);
    if (kept.outcome != made.outcome)
        return fmt::format("\"{}\" kept, \"{}\" by its moves", kept.outcome, made.outcome);
    if (kept.timing != made.timing)
        return fmt::format("timing {} kept, {} by its moves", kept.timing, made.timing);
    if (kept.passed != made.passed)
        return kept.passed ? "passed as it is kept, not passed by its moves"
                           : "not passed as it is kept, passed by its moves";
    if (kept.items != made.items || kept.sheet != made.sheet)
        return "the items kept are others than those its moves give";
    return {};
}

}  // namespace rung::team
