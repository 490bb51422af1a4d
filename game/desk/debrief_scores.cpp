#include "desk/debrief_scores.h"

#include "desk/debrief_parts.h"
#include "report/figures.h"

#include <algorithm>

namespace rung::desk {
namespace {

using debrief::Scores;
using debrief::Wording;

constexpr std::size_t kQuotedWords = 30;
constexpr float kPoints = 64;  ///< width of the column of points

std::string place_of(const Wording& say, const Scores& scores, std::size_t idx) {
    const auto& row = scores.card.evidence[idx];
    const auto& after = scores.after_call;
    if (row.not_called_for) return say("not called for");
    if (std::find(after.begin(), after.end(), static_cast<int>(idx)) != after.end())
        return say("after the call");
    return row.turn > 0 ? say.turns(row.turn, row.turn) : say("by the end");
}

/// In line with the words of the row above.
void draw_row_looks(Flow& flow, const ScoresView& view, std::size_t idx) {
    auto& ui = flow.ui();
    const Rect at = flow.rest();
    const float indent = ui.px(kPoints);
    Flow looks(ui, {at.x + indent, at.y, reading_width(ui, at.w - indent), at.h},
               "debrief/score/looks-" + std::to_string(idx));
    draw_debrief_looks(looks, view, idx);
    flow.take_px(looks.y() - at.y);
}

void draw_row(Flow& flow, const ScoresView& view, std::size_t idx) {
    auto& ui = flow.ui();
    const auto& say = view.say;
    const auto& scores = view.model.debrief.scores;
    const auto& row = scores.card.evidence[idx];
    const bool lost = row.lost > 0;
    const auto points = lost ? "−" + report::format_points(row.lost) : report::format_points(row.worth);
    const Rect at = flow.rest();
    const float indent = ui.px(kPoints), width = reading_width(ui, at.w - indent);
    ui.write_line({at.x, at.y, indent - ui.px(14), ui.line_height(Face::strong)}, points, Face::strong,
                  lost ? Ink::warn : Ink::good, Align::right);
    const auto head = say("{name}, {where}", {{"name", row.name}, {"where", place_of(say, scores, idx)}});
    std::string why =
        row.item >= 0 && !row.words.empty() ? say.quote(row.words, kQuotedWords) : std::string();
    const debrief::Statement coach{{}, row.not_called_for ? std::string() : row.coach, row.turn, row.teaches};
    debrief::add_sentence(why, coach.says() ? debrief::with_ids(coach) : std::string());
    float height = ui.write({at.x + indent, at.y, width, 0}, head, lost ? Face::strong : Face::body);
    if (lost) height += ui.write({at.x + indent, at.y + height, width, 0}, why, Face::body, Ink::soft);
    ui.note(Role::text, "debrief/score/row-" + std::to_string(idx), points + ", " + head,
            flow.take_px(height), lost ? why : std::string());
    draw_row_looks(flow, view, idx);
    flow.space(lost ? 10 : 4);
}

bool was_looked_at(const ScoresView& view, const std::string& item) {
    const auto& looks = view.model.looks.looks;
    return std::any_of(looks.begin(), looks.end(), [&](const auto& look) { return look.item == item; });
}

/// What was lost first, then what was earned, or cost nothing and was looked at again.
void draw_rows(Flow& flow, const ScoresView& view, int dimension) {
    const auto& rows = view.model.debrief.scores.card.evidence;
    for (const bool lost : {true, false})
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool earned = rows[i].verdict == score::Verdict::earned && rows[i].worth > 0;
            if (rows[i].dimension != dimension) continue;
            const bool kept = rows[i].lost <= 0 && (earned || was_looked_at(view, rows[i].id));
            if (lost ? rows[i].lost > 0 : kept) draw_row(flow, view, i);
        }
}

void draw_bar(Flow& flow, const Wording& say, const debrief::DimensionScore& held, int pass_pct) {
    auto& ui = flow.ui();
    const auto kept = say("{kept} of {share}", {{"kept", report::format_points(held.kept)},
                                                {"share", report::format_points(held.share)}});
    Rect head = flow.take_px(ui.line_height(Face::strong));
    const Rect whole = head;
    const auto pts = std::to_string(held.pts);
    ui.write_line(head.cut_right(ui.width_of(pts, Face::strong) + 2, ui.px(16)), pts, Face::strong, Ink::main,
                  Align::right);
    ui.write_line(head.cut_left(std::min(head.w, ui.width_of(held.name, Face::strong) + ui.px(12))),
                  held.name, Face::strong);
    ui.write_line(head, kept, Face::small, Ink::soft);
    ui.note(Role::meter, "debrief/score/" + held.id, held.name, whole, pts + ", " + kept);
    flow.space(4);
    const Rect track = flow.take(8);
    ui.fill(track, Fill::well, 4);
    ui.frame(track, Line::grid, 1, 4);
    const float width = track.w * static_cast<float>(std::clamp(held.pts, 0, 100)) / 100;
    ui.draw_list().AddRectFilled({track.x, track.y}, {track.x + width, track.bottom()},
                                 ui.packed(held.pts >= pass_pct ? Line::trust : Line::anger), ui.px(4));
    const float pass = track.x + track.w * static_cast<float>(pass_pct) / 100;
    ui.rule(pass, track.y - ui.px(3), pass, track.bottom() + ui.px(3), Line::control, 2);
    flow.space(12);
}

float draw_dimension(Ui& ui, Rect area, const ScoresView& view, std::size_t idx) {
    const auto& scores = view.model.debrief.scores;
    const auto& held = scores.dimensions[idx];
    DebriefCard card(ui, area, "debrief/score/card-" + std::to_string(idx));
    draw_bar(card.flow(), view.say, held, scores.pass_pct);
    draw_rows(card.flow(), view, static_cast<int>(idx));
    return card.close();
}

}  // namespace

void draw_debrief_scores(Flow& flow, const ScoresView& view) {
    constexpr float kGap = 16;
    auto& ui = flow.ui();
    const auto& say = view.say;
    const auto& scores = view.model.debrief.scores;
    const auto& rows = scores.card.evidence;
    flow.paragraph(
        say("A line in each bar marks what is enough: {n} of 100.", {{"n", std::to_string(scores.pass_pct)}}),
        Ink::soft, Face::small);
    if (const auto& why = view.model.looks.trouble; !why.empty())
        flow.notice(say("What coaches said of it cannot be read: {why}", {{"why", why}}), Fill::warn_soft,
                    Ink::main, Icon::warning);
    flow.space(4);
    const Rect at = flow.rest();
    const float gap = ui.px(kGap), width = ui.narrow() ? at.w : (at.w - gap) / 2;
    float left = at.y, right = at.y;
    // The shorter column takes the next card.
    const auto next = [&]() -> float& { return ui.narrow() || left <= right ? left : right; };
    const auto place = [&](const float& y) {
        return Rect{&y == &left ? at.x : at.x + width + gap, y, width, 0};
    };
    if (std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.dimension < 0; })) {
        DebriefCard card(ui, {at.x, at.y, at.w, 0}, "debrief/score/total");
        card.flow().heading(say("Total"));
        draw_rows(card.flow(), view, -1);
        left = right = card.close() + gap;
    }
    for (std::size_t i = 0; i < scores.dimensions.size(); ++i) {
        if (scores.dimensions[i].share == 0) continue;
        float& y = next();
        y = draw_dimension(ui, place(y), view, i) + gap;
    }
    flow.take_px(std::max(left, right) - at.y);
}

}  // namespace rung::desk
