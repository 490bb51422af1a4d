#include "command/compare_scores.h"

#include "records/kept_score.h"
#include "team/score_difference.h"
#include "team/score_row.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

/// The scorecard without where it points: how evidence is told may change where no point does.
records::StoredScorecard points_of(records::StoredScorecard card) {
    for (auto& item : card.items) {
        item.cue_turn = item.turn = 0;
        item.words.clear();
        item.teaches.clear();
    }
    return card;
}

/// What the records keep beside the attempt, for figures over many; empty where it is the same.
std::string find_kept_difference(const Shop& shop, const Opened& play) {
    if (shop.store() == nullptr || play.id.empty()) return {};
    const auto attempt = records::find_reviewed(*shop.store(), play.id);
    if (!attempt) return {};
    const auto kept = records::find_kept_score(*shop.store(), *attempt);
    const auto made = team::make_score_row(*play.content, play.attempt.mode, play.recording);
    if (!kept || !*kept || !made) return {};
    return team::find_difference(**kept, *made);
}

}  // namespace

records::StoredScorecard recompute_score(const Opened& play) {
    if (play.has_older_score()) return *play.stored;
    const auto& content = *play.content;
    return records::make_stored(content.sheet,
                                score::make_scorecard(content.script, content.sheet, play.recording.play()),
                                play.attempt.mode);
}

std::vector<std::string> find_score_differences(const Shop& shop, const Opened& play) {
    std::vector<std::string> differences;
    if (!play.closed() || play.has_older_score()) return differences;
    const auto now = recompute_score(play);
    if (play.stored && points_of(*play.stored) != points_of(now))
        differences.push_back(
            fmt::format("the file says {} of 100, its moves give {}", play.stored->total, now.total));
    if (const auto kept = find_kept_difference(shop, play); !kept.empty())
        differences.push_back(fmt::format("the records have another score: {}", kept));
    return differences;
}

void tell_score_differences(const Shop& shop, const std::vector<std::string>& differences) {
    for (const auto& difference : differences)
        shop.tell(fmt::format("warning[score-differs]: {}; the moves count\n", difference));
}

}  // namespace rung::command
