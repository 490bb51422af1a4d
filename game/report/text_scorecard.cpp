#include "report/figures.h"
#include "report/text_parts.h"

#include <algorithm>

namespace rung::report {
namespace {

using score::Evidence;

constexpr std::size_t kBar = 20;  ///< cells, five points each
constexpr std::size_t kName = 14;

std::string where_of(const Wording& say, const debrief::Scores& scores, std::size_t row_idx) {
    const auto& row = scores.card.evidence[row_idx];
    const auto& after = scores.after_call;
    if (std::find(after.begin(), after.end(), static_cast<int>(row_idx)) != after.end())
        return say("after the call");
    return row.turn > 0 ? say.turns(row.turn, row.turn) : say("by the end");
}

/// Timing and the outcome's hold on judgement stand under their dimension's own name.
bool names_rule(const Evidence& row) {
    return row.item >= 0 || !(row.id == "timing" || row.id.starts_with("outcome-"));
}

class Board {
  public:
    Board(Pen pen, const debrief::Scores& scores) : pen_(pen), scores_(scores) {}

    void write() {
        for (std::size_t i = 0; i < scores_.dimensions.size(); ++i) write_dimension(static_cast<int>(i));
        write_rows(-1);
    }

  private:
    void write_dimension(int idx);
    void write_rows(int dimension);
    void write_lost(std::size_t row_idx);
    void write_list(int dimension, bool earned);

    Pen pen_;
    const debrief::Scores& scores_;
};

void Board::write_dimension(int idx) {
    const auto& dimension = scores_.dimensions[static_cast<std::size_t>(idx)];
    if (dimension.share == 0) return;
    const auto kept = pen_.say("{kept} of {share}", {{"kept", format_points(dimension.kept)},
                                                     {"share", format_points(dimension.share)}});
    if (pen_.paper.style().plain) {
        const auto pts = std::to_string(dimension.pts);
        pen_.paper.paragraph(
            pen_.full() ? pen_.say("{name}: {pts} of 100, that is {kept} points.",
                                   {{"name", dimension.name}, {"pts", pts}, {"kept", kept}})
                        : pen_.say("{name}: {pts} of 100.", {{"name", dimension.name}, {"pts", pts}}));
    } else {
        const auto filled = (static_cast<std::size_t>(std::max(dimension.pts, 0)) * kBar + 50) / 100;
        const auto ink = dimension.pts >= scores_.pass_pct ? Ink::good : Ink::lesson;
        pen_.paper.line(pen_.paper.paint(pad_right(dimension.name, kName), Ink::strong) + " " +
                        pen_.paper.paint(repeat("█", filled), ink) +
                        pen_.paper.paint(repeat("░", kBar - filled), Ink::faint) +
                        pen_.paper.paint(pad_left(std::to_string(dimension.pts), 5), Ink::strong) + "   " +
                        pen_.paper.paint(kept, Ink::faint));
    }
    write_rows(idx);
}

void Board::write_rows(int dimension) {
    const auto& rows = scores_.card.evidence;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].dimension == dimension && rows[i].lost > 0 && (pen_.full() || !names_rule(rows[i])))
            write_lost(i);
    write_list(dimension, pen_.full());
}

void Board::write_lost(std::size_t row_idx) {
    const auto& row = scores_.card.evidence[row_idx];
    const auto& say = pen_.say;
    const auto where = where_of(say, scores_, row_idx);
    const auto points = format_points(row.lost);
    std::string text = names_rule(row) ? say("{name}, {where}.", {{"name", row.name}, {"where", where}})
                       : row.turn > 0  ? say("Turn {turn}.", {{"turn", std::to_string(row.turn)}})
                                       : std::string();
    if (!row.words.empty() && row.item >= 0) debrief::add_sentence(text, say.quote(row.words, 12));
    const debrief::Statement why{{}, row.coach, row.turn, row.teaches};
    debrief::add_sentence(text, pen_.full() ? debrief::with_ids(why) : why.text);
    if (pen_.paper.style().plain)
        return pen_.paper.paragraph(
            say("{points} points lost: {text}", {{"points", points}, {"text", text}}));
    pen_.paper.entry(pad_left("−" + points, 8), text, Ink::lesson);
}

/// In one sentence, by name alone: what was earned, or what was lost.
void Board::write_list(int dimension, bool earned) {
    const auto& say = pen_.say;
    const auto& rows = scores_.card.evidence;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const bool listed = earned ? row.verdict == score::Verdict::earned && row.worth != 0
                                   : row.lost > 0 && names_rule(row);
        if (row.dimension != dimension || !listed) continue;
        if (!earned) {
            names.push_back(
                say("{name} ({points})", {{"name", row.name}, {"points", "−" + format_points(row.lost)}}));
            continue;
        }
        const auto where = row.not_called_for ? say("not called for") : where_of(say, scores_, i);
        names.push_back(say("{name} ({where}, {points})",
                            {{"name", row.name}, {"where", where}, {"points", format_points(row.worth)}}));
    }
    if (names.empty()) return;
    const auto list = say.list(names) + ".";
    if (pen_.paper.style().plain)
        return pen_.paper.paragraph(earned ? say("Earned: {names}", {{"names", list}})
                                           : say("Lost: {names}", {{"names", list}}));
    pen_.paper.entry(pad_left(earned ? "✓" : "−", 8), list, earned ? Ink::good : Ink::lesson,
                     earned ? Ink::faint : Ink::normal);
}

}  // namespace

std::string format_total(const Wording& say, const debrief::Scores& scores) {
    const auto& card = scores.card;
    const bool spared = scores.mode == call::Mode::practice && card.result.fatal != 0;
    if (spared)
        return say(
            "{total} in an assessment, otherwise {otherwise}",
            {{"total", std::to_string(card.total_pts)}, {"otherwise", std::to_string(card.otherwise_pts)}});
    return say("{total} of 100", {{"total", std::to_string(card.total_pts)}});
}

std::string format_passed(const Wording& say, const debrief::Scores& scores) {
    const auto pass = std::to_string(scores.pass_pct);
    if (scores.card.result.passed) return say("passed; {pass} is enough", {{"pass", pass}});
    if (!scores.critical.empty()) return say("not passed: {rules}", {{"rules", say.list(scores.critical)}});
    if (!scores.fatal.empty()) return say("not passed: {rules}", {{"rules", say.list(scores.fatal)}});
    return say("not passed yet; {pass} is enough", {{"pass", pass}});
}

void write_scorecard(Pen pen, const debrief::Debrief& debrief) {
    write_heading(pen, debrief::Section::scorecard);
    pen.paper.paragraph(format_total(pen.say, debrief.scores) + ", " +
                        format_passed(pen.say, debrief.scores) + ".");
    pen.paper.blank();
    Board(pen, debrief.scores).write();
}

}  // namespace rung::report
