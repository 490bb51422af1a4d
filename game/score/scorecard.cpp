#include "score/scorecard.h"

#include "score/outcome_words.h"
#include "score/trace.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <string_view>
#include <utility>

namespace rung::score {
namespace {

int rounded_pts(int hundredths) {
    return (hundredths + kPoint / 2) / kPoint;
}

int rounded_pct(int part, int whole) {
    return whole == 0 ? 100 : (200 * part + whole) / (2 * whole);
}

/// Writes the rows one step of `settle` after the other, and keeps what is left of every dimension, so that
/// each row knows what it takes.
class Writer {
  public:
    Writer(const Sheet& sheet, const Trace& trace, Scorecard& card)
        : sheet_(sheet), trace_(trace), card_(card) {
        for (std::size_t i = 0; i < sheet.dimensions.size(); ++i) left_[i] = sheet.dimensions[i].share;
    }

    void write() {
        for (std::size_t i = 0; i < sheet_.items.size(); ++i) write_item(static_cast<int>(i));
        write_timing();
        write_outcome();
        write_graves("critical-", sheet_.critical, trace_.criticals, card_.result.critical, false);
        write_cap();
        write_graves("fatal-", sheet_.fatal, trace_.fatals, card_.result.fatal, true);
        assert(total() == card_.result.total);
    }

  private:
    [[nodiscard]] int total() const {
        int sum = -capped_;
        for (const int left : left_) sum += left;
        return sum;
    }
    [[nodiscard]] Outcome outcome() const { return card_.result.outcome; }

    Evidence& add(std::string id, std::string name, int dimension);
    void place(Evidence& row, const Spot& cue, const Spot& settled) const;
    /// Where the question of the handover was decided, and what had raised it.
    [[nodiscard]] std::pair<const Spot&, const Spot&> decision() const;
    void explain_outcome(Evidence& row, std::string_view coach) const;
    void write_item(int idx);
    void write_timing();
    void write_outcome();
    void write_graves(std::string_view prefix, const std::vector<Grave>& rules,
                      const std::array<Spot, scenario::kMaxFatals>& spots, unsigned broken, bool fatal);
    void write_cap();

    const Sheet& sheet_;
    const Trace& trace_;
    Scorecard& card_;
    std::array<int, scenario::kMaxDimensions> left_{};         ///< hundredths still there
    std::array<int, scenario::kMaxDimensions> points_lost_{};  ///< by items so far
    int capped_ = 0;
};

Evidence& Writer::add(std::string id, std::string name, int dimension) {
    auto& row = card_.evidence.emplace_back();
    row.id = std::move(id);
    row.name = std::move(name);
    row.dimension = dimension;
    return row;
}

void Writer::place(Evidence& row, const Spot& cue, const Spot& settled) const {
    if (cue.known) {
        row.cue_turn = cue.turn;
        row.cue_words = cue.words;
    }
    if (!settled.known) return;
    row.turn = settled.turn;
    row.beat = settled.beat;
    row.words = settled.words;
}

std::pair<const Spot&, const Spot&> Writer::decision() const {
    if (trace_.chain.known) return {trace_.answers, trace_.chain};
    if (outcome() == Outcome::missed && !trace_.lapse.known) return {trace_.lapsed, trace_.last};
    if (outcome() == Outcome::missed) return {trace_.lapsed, trace_.lapse};
    return {trace_.answers, trace_.stood_by};
}

void Writer::explain_outcome(Evidence& row, std::string_view coach) const {
    const auto [cue, settled] = decision();
    place(row, cue, settled);
    row.coach = coach;
    const auto ids = words_for(outcome()).teaches;
    row.teaches.assign(ids.begin(), ids.end());
}

/// Losses are floored per dimension, not per item: each row takes what it adds to the floored sum.
void Writer::write_item(int idx) {
    const Item& item = sheet_.items[at(idx)];
    const Dimension& dimension = sheet_.dimensions[at(item.dimension)];
    const std::uint64_t bit = std::uint64_t{1} << idx;
    auto& row = add(item.id, item.name, item.dimension);
    row.item = idx;
    row.teaches = item.teaches;
    row.worth = loss_of(dimension, item.points);
    const bool kept = item.handover && outcome() == Outcome::kept;
    const bool missed = item.handover && outcome() == Outcome::missed;
    if (missed) {
        // Nothing that was done lost it: it stands where the call was left without anybody.
        row.turn = decision().second.turn;
        row.words = decision().second.words;
    } else if (!kept) {
        place(row, trace_.cues[at(idx)], trace_.settlings[at(idx)]);
    }
    if ((card_.result.lost & bit) != 0) {
        int& points = points_lost_[at(item.dimension)];
        row.verdict = Verdict::lost;
        row.lost = loss_of(dimension, points + item.points) - loss_of(dimension, points);
        row.worth = std::max(row.worth, row.lost);
        points += item.points;
        left_[at(item.dimension)] -= row.lost;
    } else {
        const bool never_open = item.has_cue && !trace_.cues[at(idx)].known;
        row.not_called_for = kept || never_open;
    }
    row.coach = row.verdict != Verdict::lost ? item.coach_earned
                : missed                     ? std::string(kNobodyBroughtIn)
                                             : item.coach_lost;
}

void Writer::write_timing() {
    const Dimension& dimension = sheet_.dimensions[at(sheet_.timing)];
    auto& row = add("timing", dimension.name, sheet_.timing);
    row.worth = dimension.share;
    row.lost = dimension.share * (100 - card_.result.timing) / 100;
    row.verdict = row.lost > 0 ? Verdict::lost : Verdict::earned;
    row.not_called_for = outcome() == Outcome::kept && !trace_.stood_by.known;
    explain_outcome(row, outcome() == Outcome::missed && !trace_.lapse.known ? kEndedWithout
                                                                             : words_for(outcome()).timing);
    left_[at(sheet_.timing)] -= row.lost;
}

void Writer::write_outcome() {
    const int keeps = keeps_pct(sheet_, outcome());
    if (keeps == 100) return;
    int& left = left_[at(sheet_.judgement)];
    auto& row = add("outcome-" + std::string(name_of(outcome())),
                    sheet_.dimensions[at(sheet_.judgement)].name, sheet_.judgement);
    row.verdict = Verdict::lost;
    row.worth = left;
    row.lost = left * (100 - keeps) / 100;
    explain_outcome(row, words_for(outcome()).verdict);
    left -= row.lost;
}

void Writer::write_graves(std::string_view prefix, const std::vector<Grave>& rules,
                          const std::array<Spot, scenario::kMaxFatals>& spots, unsigned broken, bool fatal) {
    for (unsigned bits = broken; bits != 0; bits &= bits - 1) {
        const auto i = at(std::countr_zero(bits));
        const Grave& rule = rules[i];
        auto& row = add(std::string(prefix) + rule.id, rule.name, rule.dimension);
        row.verdict = Verdict::lost;
        row.coach = rule.coach;
        row.teaches = rule.teaches;
        place(row, {}, spots[i]);
        if (fatal) {
            row.lost = total();
            capped_ += row.lost;
        } else if (rule.dimension >= 0) {
            row.lost = std::exchange(left_[at(rule.dimension)], 0);
        }
        row.worth = row.lost;
    }
}

void Writer::write_cap() {
    const int over = total() - cap_of(sheet_, trace_.ledger, outcome());
    if (over <= 0) return;
    const bool cold = outcome() == Outcome::premature;
    auto& row = add(cold ? "cap-premature-cold" : "cap-" + std::string(name_of(outcome())),
                    "The most it can be worth", -1);
    row.verdict = Verdict::lost;
    row.lost = row.worth = over;
    explain_outcome(row, words_for(outcome()).verdict);
    capped_ += over;
}

}  // namespace

Scorecard make_scorecard(const scenario::Script& script, const Sheet& sheet, const call::Playback& play) {
    const Trace trace = make_trace(script, sheet, play);
    Scorecard card;
    card.result = settle(sheet, trace.ledger, play.end());
    card.total_pts = rounded_pts(card.result.total);
    card.otherwise_pts = rounded_pts(card.result.otherwise);
    for (std::size_t i = 0; i < sheet.dimensions.size(); ++i)
        card.dimension_pts.push_back(rounded_pct(card.result.kept[i], sheet.dimensions[i].share));
    Writer(sheet, trace, card).write();
    return card;
}

}  // namespace rung::score
