#include "desk/draw_bars.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace rung::desk {
namespace {

int most_of(const std::vector<view::BarView>& bars) {
    int most = 1;
    for (const auto& bar : bars) most = std::max(most, bar.count);
    return most;
}

std::string capitalised(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string texts_of(const std::vector<view::BarView>& bars) {
    std::string all;
    for (const auto& bar : bars) all += (all.empty() ? "" : "; ") + bar.text;
    return all;
}

/// `−2`, `0`, `+2`; the outermost hold all beyond as well: `≤−3`, `≥+3`.
std::string offset_of(const view::BarView& bar, bool first, bool last) {
    const auto number = std::to_string(std::abs(bar.value));
    return (first  ? "≤"
            : last ? "≥"
                   : "") +
           std::string(bar.value == 0  ? ""
                       : bar.value < 0 ? "−"
                                       : "+") +
           number;
}

}  // namespace

void draw_counts(Flow& flow, const std::string& id, const std::vector<view::BarView>& bars) {
    Ui& ui = flow.ui();
    const auto most = static_cast<float>(most_of(bars));
    float widest = 0;
    for (const auto& bar : bars) widest = std::max(widest, ui.width_of(capitalised(bar.label), Face::small));
    const float labels = std::min(widest + ui.px(12), flow.width() / 2);
    for (const auto& bar : bars) {
        const auto label = capitalised(bar.label);
        const float height =
            std::max(ui.px(28), ui.height_of(label, labels - ui.px(8), Face::small) + ui.px(6));
        Rect line = flow.take_px(height);
        ui.note(Role::meter, id + "/" + bar.id, label, line, std::to_string(bar.count));
        const Rect words = line.cut_left(labels);
        const float text = ui.height_of(label, labels - ui.px(8), Face::small);
        ui.write({words.x, words.y + (height - text) / 2, labels - ui.px(8), text}, label, Face::small);
        const float room = line.w - ui.px(40);
        const Rect track{line.x, line.y + (height - ui.px(12)) / 2,
                         std::max(ui.px(3), room * static_cast<float>(bar.count) / most), ui.px(12)};
        if (bar.count > 0) {
            ui.draw_list().AddRectFilled({track.x, track.y}, {track.right(), track.bottom()},
                                         ui.packed(Line::value), ui.px(3));
        } else {
            ui.rule(track.x, track.y, track.x, track.bottom(), Line::control);
        }
        const float end = bar.count > 0 ? track.right() : track.x;
        ui.write_line({end + ui.px(8), line.y, ui.px(40), line.h}, std::to_string(bar.count),
                      Face::small_strong, bar.count > 0 ? Ink::main : Ink::soft);
    }
}

void draw_histogram(Flow& flow, const view::Wording& say, const std::string& id, const std::string& name,
                    const std::vector<view::BarView>& bars) {
    Ui& ui = flow.ui();
    const auto most = static_cast<float>(most_of(bars));
    const Rect area = flow.take(180);
    Rect rest = area;
    const Rect words = rest.cut_bottom(ui.px(22));
    const Rect numbers = rest.cut_bottom(ui.px(22));
    rest.cut_top(ui.px(22));
    ui.rule(rest.x, rest.bottom(), rest.right(), rest.bottom(), Line::control);
    const float slot = rest.w / static_cast<float>(std::max<std::size_t>(1, bars.size()));
    const float width = std::min(slot - ui.px(6), ui.px(48));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto& bar = bars[i];
        const float x = rest.x + slot * static_cast<float>(i);
        const float height = rest.h * static_cast<float>(bar.count) / most;
        const Rect column{x + (slot - width) / 2, rest.bottom() - height, width, height};
        if (bar.value == 0) ui.fill({x, rest.y - ui.px(20), slot, rest.h + ui.px(20)}, Fill::good_soft, 4);
        if (bar.count > 0)
            ui.draw_list().AddRectFilled({column.x, column.y}, {column.right(), column.bottom()},
                                         ui.packed(bar.value == 0 ? Line::trust : Line::anger), ui.px(3));
        ui.write_line({x, column.y - ui.px(20), slot, ui.px(20)}, std::to_string(bar.count),
                      Face::small_strong, bar.count > 0 ? Ink::main : Ink::soft, Align::centre);
        ui.write_line({x, numbers.y, slot, numbers.h}, offset_of(bar, i == 0, i + 1 == bars.size()),
                      Face::small, Ink::main, Align::centre);
    }
    ui.write_line(words, say("← turns early"), Face::small, Ink::soft);
    ui.write_line(words, say("in time"), Face::small_strong, Ink::good, Align::centre);
    ui.write_line(words, say("turns late →"), Face::small, Ink::soft, Align::right);
    ui.note(Role::chart, id, name, area, texts_of(bars));
}

void draw_columns(Flow& flow, const std::string& id, const std::string& name,
                  const std::vector<view::BarView>& bars, int most) {
    Ui& ui = flow.ui();
    const auto reach = static_cast<float>(most > 0 ? most : most_of(bars));
    const Rect area = flow.take(160);
    Rect rest = area;
    const Rect labels = rest.cut_bottom(ui.px(24));
    rest.cut_top(ui.px(22));
    float widest = ui.px(48);
    for (const auto& bar : bars) widest = std::max(widest, ui.width_of(bar.label, Face::small) + ui.px(16));
    const float slot = std::min(widest, rest.w / static_cast<float>(std::max<std::size_t>(1, bars.size())));
    ui.rule(rest.x, rest.bottom(), rest.right(), rest.bottom(), Line::control);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto& bar = bars[i];
        const float x = rest.x + slot * static_cast<float>(i);
        const float height = rest.h * static_cast<float>(bar.count) / std::max(1.f, reach);
        const float width = std::min(slot - ui.px(6), ui.px(48));
        const Rect column{x + (slot - width) / 2, rest.bottom() - height, width, height};
        if (bar.count > 0)
            ui.draw_list().AddRectFilled({column.x, column.y}, {column.right(), column.bottom()},
                                         ui.packed(Line::value), ui.px(3));
        ui.write_line({x, column.y - ui.px(20), slot, ui.px(20)}, std::to_string(bar.count),
                      Face::small_strong, bar.count > 0 ? Ink::main : Ink::soft, Align::centre);
        ui.write_line({x, labels.y, slot, labels.h}, bar.label, Face::small, Ink::main, Align::centre);
    }
    ui.note(Role::chart, id, name, area, texts_of(bars));
}

void draw_skills(Flow& flow, const view::Wording& say, const std::vector<view::SkillView>& skills) {
    Ui& ui = flow.ui();
    for (const auto& skill : skills) {
        const Rect area = flow.take(52);
        Rect rest = area;
        const Rect words = rest.cut_top(ui.px(24));
        ui.write_line(words, capitalised(skill.name), Face::small_strong);
        ui.write_line(words,
                      say("{first} → {last}",
                          {{"first", std::to_string(skill.first)}, {"last", std::to_string(skill.last)}}),
                      Face::small_strong, skill.last >= skill.first ? Ink::good : Ink::bad, Align::right);
        const Rect track{rest.x, rest.y + ui.px(2), rest.w, ui.px(10)};
        ui.fill(track, Fill::well, 5);
        const float last = track.w * static_cast<float>(skill.last) / 100;
        const float first = track.x + track.w * static_cast<float>(skill.first) / 100;
        ui.draw_list().AddRectFilled({track.x, track.y}, {track.x + last, track.bottom()},
                                     ui.packed(Line::value), ui.px(5));
        ui.frame(track, Line::control, 1, 5);
        // Where it was at first: a notch that stands out of the bar.
        ui.draw_list().AddRectFilled({first - ui.px(1), track.y - ui.px(4)},
                                     {first + ui.px(1), track.bottom() + ui.px(4)}, ui.packed(Ink::main));
        ui.note(Role::meter, "progress/skills/" + skill.id, capitalised(skill.name), area, skill.text);
    }
}

}  // namespace rung::desk
