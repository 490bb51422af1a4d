#include "desk/debrief_versions.h"

#include "desk/debrief_curve.h"
#include "desk/debrief_parts.h"

#include <algorithm>
#include <cmath>

namespace rung::desk {
namespace {

using debrief::Wording;
using view::WhatIfRow;
using view::WhatIfSide;

/// A figure a line, with both versions behind its name.
void draw_scores(Flow& flow, const Wording& say, const view::WhatIfView& view) {
    auto& ui = flow.ui();
    const auto line = [&](const std::string& name, const std::string& was, const std::string& would,
                          Face face, Ink ink) {
        Rect strip = flow.take_px(ui.line_height(face) + ui.px(4));
        const float column = strip.w * 0.26f;
        ui.write_line(strip.cut_right(column), would, face, ink, Align::right);
        ui.write_line(strip.cut_right(column), was, face, face == Face::body ? Ink::soft : ink, Align::right);
        ui.write_line(strip, name, face, face == Face::body ? Ink::main : ink);
        return Rect{strip.x, strip.y, flow.width(), strip.h};
    };
    (void)line("", say("as it was"), say("instead"), Face::small_strong, Ink::soft);
    int n = 0;
    for (const auto& score : view.scores) {
        const Rect at =
            line(score.name, score.was, score.would, score.differs() ? Face::strong : Face::body, Ink::main);
        ui.note(Role::text, "debrief/versions/score-" + std::to_string(++n), score.name, at,
                say("{was} as it was, {would} instead", {{"was", score.was}, {"would", score.would}}));
    }
}

/// What both versions were still worth after each turn.
void draw_values(Ui& ui, Rect area, const Wording& say, const view::WhatIfView& view) {
    constexpr float kAxis = 34, kNames = 112, kNumbers = 22;
    constexpr int kAll = 100, kFill_pct = 16;
    const Rect whole = area;
    area.cut_left(ui.px(kAxis));
    const Rect names = area.cut_right(ui.px(kNames));
    const Rect numbers = area.cut_bottom(ui.px(kNumbers));
    std::vector<const WhatIfRow*> rows;
    for (const auto& row : view.rows)
        if (!row.after_call) rows.push_back(&row);
    const float step = area.w / static_cast<float>(rows.size());
    const auto height_of = [&](float pct) { return std::round(area.bottom() - area.h * pct / kAll); };
    for (const int pct : {0, 50, 100}) {
        const float y = height_of(static_cast<float>(pct));
        ui.rule(area.x, y, area.right(), y, Line::grid);
        ui.write_line({whole.x, y - ui.px(8), ui.px(kAxis - 8), ui.px(16)}, std::to_string(pct), Face::small,
                      Ink::soft, Align::right);
    }
    const auto curve_of = [&](WhatIfSide WhatIfRow::*side) {
        Curve curve;
        for (std::size_t i = 0; i < rows.size() && (rows[i]->*side).there; ++i) {
            const float y = height_of(static_cast<float>((rows[i]->*side).value.lower) / kAll);
            curve.push_back({area.x + step * static_cast<float>(i), y});
            curve.push_back({area.x + step * static_cast<float>(i + 1), y});
        }
        return curve;
    };
    const auto was = curve_of(&WhatIfRow::was), would = curve_of(&WhatIfRow::would);
    auto ground = would;
    for (auto& point : ground) point.y = area.bottom();
    fill_steps(ui, would, ground, Line::value, kFill_pct);
    draw_steps(ui, would, Line::value, 3);
    draw_dashed(ui, was, Line::anger, 2);
    draw_curve_names(
        ui, {names.x + ui.px(6), area.y, names.w - ui.px(6), area.h},
        {{say("instead"), would.back().y, Line::value}, {say("as it was"), was.back().y, Line::anger}});
    for (std::size_t i = 1; i < rows.size(); ++i)
        ui.write_line({area.x + step * static_cast<float>(i), numbers.y, step, numbers.h}, rows[i]->name,
                      Face::small, Ink::soft, Align::centre);
    ui.note(Role::chart, "debrief/versions/chart", say("What was still to be had, turn by turn"), whole,
            view.was + " " + view.would);
}

/// One version from where the paths part.
float draw_path(Ui& ui, Rect area, const std::string& id, const Wording& say, const std::string& title,
                const view::WhatIfView& view, const WhatIfSide WhatIfRow::*side) {
    DebriefCard card(ui, area, id);
    card.flow().heading(title);
    card.flow().space(4);
    int n = 0;
    for (const auto& row : view.rows)
        for (const auto& deed : (row.*side).deeds) {
            if (deed.common) continue;
            const Ink ink = deed.origin == analysis::Origin::played ? Ink::soft : Ink::accent;
            draw_entry(card.flow(), id + "/" + std::to_string(++n), row.place, deed.words, ink);
        }
    if (n == 0) card.flow().paragraph(say("Nothing more."), Ink::soft);
    return card.close();
}

}  // namespace

void draw_debrief_versions(Flow& flow, const Wording& say, const WhatIfModel& model) {
    constexpr float kGap = 16, kChart = 150;
    auto& ui = flow.ui();
    const auto& view = model.view;
    const float gap = ui.px(kGap);
    const Rect at = flow.rest();
    DebriefCard sum(ui, at, "debrief/versions");
    sum.flow().heading(model.question);
    sum.flow().notice(view.gain, model.would >= model.was ? Fill::good_soft : Fill::warn_soft, Ink::main,
                      Icon::compare);
    draw_scores(sum.flow(), say, view);
    sum.flow().space(16);
    draw_values(ui, sum.flow().take(kChart), say, view);
    sum.flow().paragraph(view.worth_note, Ink::soft, Face::small);
    const float below = sum.close() + gap;
    const bool beside = at.w >= ui.px(560);
    const Rect left{at.x, below, beside ? (at.w - gap) / 2 : at.w, 0};
    const float first = draw_path(ui, left, "debrief/was", say, view.was, view, &WhatIfRow::was) + gap;
    const Rect right = beside ? Rect{at.x + left.w + gap, below, left.w, 0} : Rect{at.x, first, at.w, 0};
    const float second =
        draw_path(ui, right, "debrief/would", say, view.would, view, &WhatIfRow::would) + gap;
    flow.take_px(std::max(first, second) - at.y);
    flow.paragraph(view.filled_note, Ink::soft, Face::small);
    if (view.dropped.empty()) return;
    flow.heading(say("No longer possible"));
    int n = 0;
    for (const auto& dropped : view.dropped)
        draw_entry(flow, "debrief/dropped/" + std::to_string(++n), dropped.place, dropped.words, Ink::soft);
}

}  // namespace rung::desk
