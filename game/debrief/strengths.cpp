#include "debrief/strengths.h"

#include "debrief/deeds.h"
#include "debrief/moment.h"

#include <algorithm>
#include <map>

namespace rung::debrief {
namespace {

constexpr std::size_t kStrengthWords = 18;

struct Earning {
    int good = 0;   ///< what it did to anger and trust together
    int worth = 0;  ///< hundredths
    int lost = 0;
    const score::Evidence* best = nullptr;
};

/// Rows that speak of this very move: not what merely never came up, not the whole of the call.
bool speaks(const score::Evidence& row) {
    return row.item >= 0 && row.verdict == score::Verdict::earned && !row.not_called_for;
}

std::map<std::size_t, Earning> gather(const Study& study) {
    std::map<std::size_t, Earning> earnings;
    for (const auto& row : study.card.evidence) {
        if (row.beat < 0) continue;
        const auto idx = static_cast<std::size_t>(row.beat);
        const auto& beat = study.play.beats[idx];
        if (after_call(beat)) continue;
        auto& earning = earnings[idx];
        earning.good = beat.before.anger - beat.after.anger + beat.after.trust - beat.before.trust;
        earning.lost += row.lost;
        if (!speaks(row)) continue;
        earning.worth += row.worth;
        if (earning.best == nullptr || row.worth > earning.best->worth) earning.best = &row;
    }
    std::erase_if(earnings,
                  [](const auto& entry) { return entry.second.best == nullptr || entry.second.lost > 0; });
    return earnings;
}

const Teaching* teaching_of(const score::Evidence& row) {
    for (const auto& id : row.teaches)
        if (const auto* teaching = find_teaching(id); teaching != nullptr && !teaching->keep.empty())
            return teaching;
    return nullptr;
}

Strength make_strength(const Study& study, std::size_t beat_idx, const score::Evidence& row) {
    const auto& beat = study.play.beats[beat_idx];
    Strength strength;
    strength.beat = beat_idx;
    strength.turn = beat.before.turn;
    strength.words = make_said_or_done(study.script, study.say, beat, kStrengthWords);
    strength.because = study.say(row.coach);
    if (beat.move.kind == scenario::MoveKind::say) {
        const auto coach = study.script.text(study.script.choices[beat.move.choice].coach);
        if (!coach.empty()) strength.because = coach;
    }
    strength.effect = make_mood_change(study.say, beat.before, beat.after);
    strength.name = study.say(row.name);
    strength.teaching = teaching_of(row);
    return strength;
}

}  // namespace

std::vector<Strength> make_strengths(const Study& study, std::size_t most) {
    std::vector<std::pair<std::size_t, Earning>> ranked;
    for (const auto& entry : gather(study)) ranked.emplace_back(entry);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.second.good != b.second.good ? a.second.good > b.second.good
                                              : a.second.worth > b.second.worth;
    });
    if (ranked.size() > most) ranked.resize(most);
    std::vector<Strength> strengths;
    for (const auto& [beat, earning] : ranked) strengths.push_back(make_strength(study, beat, *earning.best));
    return strengths;
}

}  // namespace rung::debrief
