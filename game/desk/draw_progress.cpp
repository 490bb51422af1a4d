#include "desk/draw_progress.h"

#include "desk/cards.h"
#include "desk/draw_bars.h"
#include "desk/draw_trend.h"
#include "desk/flow.h"
#include "desk/page.h"

#include <algorithm>
#include <array>

namespace rung::desk {
namespace {

using view::ProgressView;
using view::Wording;
using ProgressPick = std::optional<ProgressAction>;

/// Five places for calls, as many filled as there are.
void draw_missing(Flow& flow, const ProgressView& view) {
    Ui& ui = flow.ui();
    flow.space(8);
    const Rect line = flow.take(44);
    const float side = ui.px(36), gap = ui.px(12);
    for (int i = 0; i < view::kTrendFrom; ++i) {
        const Rect place{line.x + (side + gap) * static_cast<float>(i), line.y, side, side};
        const bool filled = i < view.n;
        ui.fill(place, filled ? Fill::accent : Fill::well, 18);
        if (!filled) ui.frame(place, Line::control, 1, 18);
        ui.write_line(place, std::to_string(i + 1), Face::small_strong, filled ? Ink::on_accent : Ink::soft,
                      Align::centre);
    }
    ui.note(Role::meter, "progress/trend/missing", view.no_trend, line, std::to_string(view.n));
    flow.space(8);
    flow.paragraph(view.no_trend, Ink::soft);
}

void draw_trend_card(Flow& flow, const Wording& say, const ProgressView& view) {
    flow.heading(say("Points, call by call"));
    if (view.points.empty()) return draw_missing(flow, view);
    flow.paragraph(view.trend, Ink::soft, Face::small);
    flow.space(8);
    draw_trend(flow.ui(), say, view, flow.take(240));
}

void draw_next(Flow& flow, const Wording& say, const ProgressView& view, ProgressPick& action) {
    flow.heading(say("Practise next"));
    if (view.next.empty()) {
        flow.paragraph(say("Nothing is left to mend. Any call of the library keeps you in practice."),
                       Ink::soft);
        if (flow.button({.id = "progress/next/library", .name = say("Open the library")},
                        ButtonStyle::primary))
            action = BrowseCalls{};
        return;
    }
    const auto& first = view.next.front();
    flow.paragraph(first.title, Ink::main, Face::strong);
    flow.paragraph(first.reason, Ink::soft, Face::small);
    flow.space(8);
    if (flow.button({.id = "progress/next/" + id_part(first.call),
                     .name = say("Get ready"),
                     .value = first.title,
                     .icon = Icon::phone},
                    ButtonStyle::primary))
        action = PractiseCall{first.call};
    for (std::size_t i = 1; i < view.next.size(); ++i) {
        const auto& next = view.next[i];
        flow.space(4);
        if (flow.button(
                {.id = "progress/next/" + id_part(next.call), .name = next.title, .detail = next.reason},
                ButtonStyle::row))
            action = PractiseCall{next.call};
    }
}

void draw_rung(Flow& flow, const Wording& say, const ProgressView& view) {
    flow.heading(say("Your rung"));
    flow.space(4);
    draw_stairs(flow.ui(), view.rung, flow.take(96));
    flow.space(8);
    flow.paragraph(view.rung.text, Ink::soft, Face::small);
}

void draw_skill_card(Flow& flow, const Wording& say, const ProgressView& view) {
    flow.heading(say("Skills"));
    if (view.skills.empty())
        return flow.paragraph(say("Each skill is shown once it was scored in {n} calls.",
                                  {{"n", std::to_string(view::kTrendFrom)}}),
                              Ink::soft, Face::small);
    flow.paragraph(say("Of 100 points. The notch is where you began."), Ink::soft, Face::small);
    flow.space(4);
    draw_skills(flow, say, view.skills);
}

void draw_timing_card(Flow& flow, const Wording& say, const ProgressView& view) {
    flow.heading(say("When you hand over"));
    flow.paragraph(view.timing_text, Ink::soft, Face::small);
    flow.space(4);
    draw_histogram(flow, say, "progress/timing/chart", say("When you hand over"), view.timing);
}

void draw_counts_card(Flow& flow, const std::string& title, const std::string& text, const std::string& id,
                      const std::vector<view::BarView>& bars) {
    flow.heading(title);
    flow.paragraph(text, Ink::soft, Face::small);
    flow.space(4);
    draw_counts(flow, id, bars);
}

/// The latest first.
void draw_latest(Flow& flow, const Wording& say, const ProgressView& view, ProgressPick& action) {
    constexpr std::size_t kMost = 5;
    flow.heading(say("Look at a call again"));
    flow.space(4);
    const auto count = std::min(kMost, view.points.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& point = view.points[view.points.size() - 1 - i];
        const Control look{.id = "progress/latest/" + id_part(point.attempt),
                           .name = point.title,
                           .detail = say(point.passed ? "{points} of 100, passed. {date}"
                                                      : "{points} of 100, not passed. {date}",
                                         {{"points", std::to_string(point.total)}, {"date", point.date}})};
        if (flow.button(look, ButtonStyle::row)) action = LookAt{point.attempt};
    }
}

void draw_all(Flow& flow, Boxes& boxes, const Wording& say, const ProgressView& view, ProgressPick& action) {
    // Before there is a trend, its card has room for the rung.
    const bool trend = !view.points.empty();
    const auto left = [&](Flow& card) {
        draw_trend_card(card, say, view);
        if (trend) return;
        card.space(20);
        draw_rung(card, say, view);
    };
    const auto right = [&](Flow& card) {
        draw_next(card, say, view, action);
        if (!trend) return;
        card.space(20);
        draw_rung(card, say, view);
    };
    put_cards(flow, boxes, {{"progress/trend", 2, left}, {"progress/next", 1, right}});
    put_cards(flow, boxes,
              {{"progress/skills", 1, [&](Flow& card) { draw_skill_card(card, say, view); }},
               {"progress/timing", 1, [&](Flow& card) { draw_timing_card(card, say, view); }}});
    put_cards(flow, boxes,
              {{"progress/outcomes", 1,
                [&](Flow& card) {
                    draw_counts_card(card, say("How your calls came out"),
                                     say("n = {n}", {{"n", std::to_string(view.n)}}), "progress/outcomes",
                                     view.outcomes);
                }},
               {"progress/causes", 1, [&](Flow& card) {
                    draw_counts_card(card, say("What you say caused it"), view.causes_text, "progress/causes",
                                     view.causes);
                }}});
    if (!view.points.empty())
        put_cards(flow, boxes,
                  {{"progress/latest", 1, [&](Flow& card) { draw_latest(card, say, view, action); }}});
}

void draw_empty(Flow& flow, Boxes& boxes, const Wording& say, const ProgressView& view,
                ProgressPick& action) {
    put_cards(
        flow, boxes,
        {{"progress/empty", 1, [&](Flow& card) {
              draw_missing(card, view);
              card.paragraph(view.empty);
              card.space(8);
              if (card.button({.id = "progress/next/library", .name = say("Pick a call"), .icon = Icon::list},
                              ButtonStyle::primary))
                  action = BrowseCalls{};
          }}});
}

}  // namespace

std::optional<ProgressAction> draw_progress(Ui& ui, const Wording& say, const ProgressView* view, Rect area) {
    ProgressPick action;
    Page page(ui, "progress/page", area);
    Flow flow(ui, page.content(), "progress");
    flow.title(say("Progress"));
    if (view == nullptr) {
        flow.paragraph(say("Looking for your calls …"), Ink::soft);
    } else {
        Boxes boxes(ui);
        if (view->n > 0) flow.paragraph(view->summary, Ink::soft);
        flow.space(12);
        if (view->n == 0)
            draw_empty(flow, boxes, say, *view, action);
        else
            draw_all(flow, boxes, say, *view, action);
    }
    page.end(flow.y());
    return action;
}

}  // namespace rung::desk
