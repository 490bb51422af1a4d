#include "desk/library_rows.h"

#include "desk/page.h"

#include <algorithm>
#include <cmath>

namespace rung::desk {
namespace {

using view::LibraryRow;

float row_height(const Ui& ui) {
    constexpr float kPadding = 12, kGap = 2;
    const float lines =
        ui.line_height(Face::strong) + ui.line_height(Face::small) * (ui.narrow() ? 3.f : 1.f);
    return std::ceil(lines + ui.px(2 * kPadding) + ui.px(kGap) * (ui.narrow() ? 3.f : 1.f));
}

std::string id_of(const LibraryRow& row) {
    return "library/rows/" + id_part(row.id);
}

std::string join(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return one + other;
    return one + ", " + other;
}

Control control_of(const LibraryRow& row) {
    Control control{.id = id_of(row), .name = row.title};
    control.value = join(join(row.length, row.best_text), row.outcomes_text);
    for (const auto& part : {row.holds, row.reasons, row.summary})
        if (!part.empty()) control.value += ". " + part;
    return control;
}

/// Two lines under one another, of which the first may carry a warning.
void draw_pair(Ui& ui, Rect area, std::string_view first, Face face, Ink ink, std::string_view second,
               Align align) {
    const float top = ui.line_height(face), low = ui.line_height(Face::small), gap = ui.px(2);
    const float y = area.y + (area.h - top - low - gap) / 2;
    ui.write_line({area.x, y, area.w, top}, first, face, ink, align);
    ui.write_line({area.x, y + top + gap, area.w, low}, second, Face::small, Ink::soft, align);
}

void draw_warning(Ui& ui, Rect area, std::string_view words, Ink ink) {
    if (ui.has_icons()) ui.draw_icon(area.cut_left(ui.px(16), ui.px(6)), Icon::warning, ink);
    ui.write_line(area, words, Face::small, ink);
}

/// The title and what it is about, how long it is and what it holds, what was made of it: columns.
void draw_columns(Ui& ui, const LibraryRow& row, Rect area) {
    Rect inside = area.inset(ui.px(16), 0);
    const Rect score = inside.cut_right(ui.px(190), ui.px(16));
    const Rect facts = inside.cut_right(ui.px(250), ui.px(24));
    draw_pair(ui, inside, row.title, Face::strong, Ink::main, row.summary, Align::left);
    if (row.warns) {
        const float line = ui.line_height(Face::small);
        const float y = facts.y + (facts.h - 2 * line - ui.px(2)) / 2;
        ui.write_line({facts.x, y, facts.w, line}, row.length, Face::small);
        draw_warning(ui, {facts.x, y + line + ui.px(2), facts.w, line}, row.holds, Ink::warn);
    } else {
        draw_pair(ui, facts, row.length, Face::small, Ink::main, row.reasons, Align::left);
    }
    if (row.best)
        draw_pair(ui, score, row.best_text, Face::strong, Ink::main, row.outcomes_text, Align::right);
    else
        ui.write_line(score, row.best_text, Face::small, Ink::soft, Align::right);
}

void draw_stack(Ui& ui, const LibraryRow& row, Rect area) {
    Rect inside = area.inset(ui.px(16), ui.px(12));
    const float line = ui.line_height(Face::small), gap = ui.px(2);
    ui.write_line(inside.cut_top(ui.line_height(Face::strong), gap), row.title, Face::strong);
    ui.write_line(inside.cut_top(line, gap), row.summary, Face::small, Ink::soft);
    ui.write_line(inside.cut_top(line, gap), join(row.length, row.best_text), Face::small);
    const Rect last = inside.cut_top(line, gap);
    if (row.warns)
        draw_warning(ui, last, row.holds, Ink::warn);
    else
        ui.write_line(last, row.outcomes_text.empty() ? row.reasons : row.outcomes_text, Face::small,
                      Ink::soft);
}

bool draw_row(Ui& ui, const LibraryRow& row, Rect area) {
    ui.card(area, ui.hovered(area) ? Fill::raised : Fill::card);
    if (ui.narrow())
        draw_stack(ui, row, area);
    else
        draw_columns(ui, row, area);
    return ui.press(control_of(row), area);
}

/// Those from `first` up to before `end`, and the few others that the keyboard may want next.
std::vector<std::size_t> list_drawn(std::size_t first, std::size_t end, std::size_t at, std::size_t count) {
    std::vector<std::size_t> drawn;
    for (auto i = first; i < end; ++i) drawn.push_back(i);
    for (const auto i : {std::size_t{0}, at, count - 1}) drawn.push_back(i);
    std::sort(drawn.begin(), drawn.end());
    drawn.erase(std::unique(drawn.begin(), drawn.end()), drawn.end());
    return drawn;
}

/// How many rows page up or page down goes on; 0: neither was pressed.
long page_keys(Ui& ui, long rows) {
    if (ui.key(Key::page_down)) return rows;
    return ui.key(Key::page_up) ? -rows : 0;
}

struct Window {
    std::size_t first = 0, end = 0;
};

/// A row more than can be seen at either end.
Window window_of(const Ui& ui, float top, float step, std::size_t count) {
    const Rect seen = ui.clip();
    const auto row_at = [&](float y) {
        return std::clamp(static_cast<long>(std::floor((y - top) / step)), 0L, static_cast<long>(count) - 1);
    };
    const auto first = std::max(0L, row_at(seen.y) - 1),
               last = std::min(static_cast<long>(count) - 1, row_at(seen.bottom()) + 1);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last) + 1};
}

}  // namespace

float draw_rows(Ui& ui, const view::LibraryView& view, const LibraryState& state, const RowsAt& at,
                std::vector<LibraryAction>& actions) {
    const float height = row_height(ui), step = height + ui.px(8);
    const auto count = state.found.size();
    const auto focus = std::min(state.at, count - 1);
    const auto row_of = [&](std::size_t i) -> const LibraryRow& { return view.rows[state.found[i]]; };
    const auto whole = std::max(1L, static_cast<long>(at.seen / step) - 1);

    auto drawn = std::vector<std::size_t>();
    if (const long by = ui.focused(id_of(row_of(focus))) ? page_keys(ui, whole) : 0; by != 0) {
        // A page further the focus finds only its new row, and so goes there.
        const auto target = static_cast<std::size_t>(
            std::clamp(static_cast<long>(focus) + by, 0L, static_cast<long>(count) - 1));
        ui.scroll_to(at.scroll, at.above + step * static_cast<float>(target));
        actions.emplace_back(ReachRow{target});
        drawn = {target};
    } else {
        const auto window = window_of(ui, at.area.y, step, count);
        drawn = list_drawn(window.first, window.end, focus, count);
    }
    for (const auto i : drawn) {
        const auto& row = row_of(i);
        const Rect area{at.area.x, at.area.y + step * static_cast<float>(i), at.area.w, height};
        if (draw_row(ui, row, area)) actions.emplace_back(PickCall{row.id});
        if (i != focus && ui.focused(id_of(row))) actions.emplace_back(ReachRow{i});
    }
    return step * static_cast<float>(count);
}

}  // namespace rung::desk
