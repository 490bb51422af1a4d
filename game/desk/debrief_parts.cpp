#include "desk/debrief_parts.h"

#include "desk/transcript_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <numbers>
#include <span>

namespace rung::desk {
namespace {

using analysis::Label;

constexpr float kCardPadding = 16;
constexpr float kLabels = 112;  ///< width of the column of labels

Rect inside_of(const Ui& ui, Rect area) {
    return {area.x + ui.px(kCardPadding), area.y + ui.px(kCardPadding),
            std::max(0.f, area.w - 2 * ui.px(kCardPadding)), 0};
}

struct Shape {
    int corners;    ///< 0: round
    float turned;   ///< the first corner, in twelfths of a circle from the right, clockwise
    float stretch;  ///< so that all shapes look as large
};
/// In the order of `Label`.
constexpr auto kShapes = std::to_array<Shape>({
    {0, 0, 1},        // best: a disc
    {4, 1.5f, 1.2f},  // strong: a square
    {5, 9, 1.15f},    // good: a pentagon
    {4, 0, 1.25f},    // loose: a diamond
    {3, 9, 1.35f},    // slip: a triangle
    {3, 3, 1.35f},    // costly: one on its head
});
static_assert(kShapes.size() == analysis::kLabels);

}  // namespace

DebriefCard::DebriefCard(Ui& ui, Rect area, const std::string& id, Fill fill)
    : ui_(ui), area_(area), fill_(fill), flow_(ui, inside_of(ui, area), id) {
    boxes_.emplace(ui);
}

float DebriefCard::close() {
    const float bottom = std::max(flow_.y() + ui_.px(kCardPadding - 4), area_.y + 2 * ui_.px(kCardPadding));
    boxes_->put({area_.x, area_.y, area_.w, bottom - area_.y}, fill_);
    boxes_.reset();
    return bottom;
}

float reading_width(const Ui& ui, float room) {
    constexpr float kWidest = 600;
    return std::min(room, ui.px(kWidest));
}

Rect draw_entry(Flow& flow, const std::string& id, std::string_view label, std::string_view text, Ink ink) {
    auto& ui = flow.ui();
    const Rect from = flow.rest();
    const bool beside = flow.width() >= ui.px(kLabels + 240);
    const float indent = beside ? ui.px(kLabels) : 0;
    const float label_height =
        ui.write({from.x, from.y, beside ? indent - ui.px(8) : from.w, 0}, label, Face::strong, ink);
    const float top = from.y + (beside ? 0 : label_height);
    const float text_height = ui.write({from.x + indent, top, reading_width(ui, from.w - indent), 0}, text);
    const float height = beside ? std::max(label_height, text_height) : label_height + text_height;
    const Rect taken = flow.take_px(height);
    ui.note(Role::text, id, label.empty() ? text : label, taken, label.empty() ? std::string_view() : text);
    flow.space(8);
    return taken;
}

float draw_chip(Ui& ui, float x, float y, std::string_view word, Fill fill, Ink ink) {
    const float width = ui.width_of(word, Face::small_strong) + ui.px(20);
    const Rect chip{x, y, width, ui.px(24)};
    ui.fill(chip, fill, 12);
    ui.write_line(chip.inset(ui.px(10), 0), word, Face::small_strong, ink, Align::centre);
    return width;
}

Fill fill_of(Label label) {
    if (!analysis::is_error(label)) return Fill::good_soft;
    return label == Label::loose ? Fill::warn_soft : Fill::bad_soft;
}

Ink ink_of(Label label) {
    if (!analysis::is_error(label)) return Ink::good;
    return label == Label::loose ? Ink::warn : Ink::bad;
}

Ink ink_of(debrief::Slant slant) {
    if (slant == debrief::Slant::strength) return Ink::good;
    return slant == debrief::Slant::lesson ? Ink::warn : Ink::main;
}

void draw_label_mark(Ui& ui, float x, float y, float size, Label label, char letter, bool lit) {
    constexpr float kTwelfth = 2 * std::numbers::pi_v<float> / 12;
    constexpr int kMostCorners = 5;
    const auto& shape = kShapes[static_cast<std::size_t>(label)];
    auto& list = ui.draw_list();
    const float radius = size / 2 * shape.stretch;
    const float line = std::max(1.f, ui.px(lit ? 3 : 1));
    const auto ink = ui.packed(ink_of(label));
    const auto fill = ui.packed(fill_of(label));
    // A triangle's middle lies off the middle of its box.
    const float lift = shape.corners == 3 ? (shape.turned > 6 ? radius / 6 : -radius / 6) : 0;
    if (shape.corners == 0) {
        list.AddCircleFilled({x, y}, radius, fill);
        list.AddCircle({x, y}, radius, ink, 0, line);
    } else {
        std::array<ImVec2, kMostCorners> corners;
        for (int i = 0; i < shape.corners; ++i) {
            const float angle =
                kTwelfth * (shape.turned + 12.f * static_cast<float>(i) / static_cast<float>(shape.corners));
            corners[static_cast<std::size_t>(i)] = {x + radius * std::cos(angle),
                                                    y + lift + radius * std::sin(angle)};
        }
        list.AddConvexPolyFilled(corners.data(), shape.corners, fill);
        list.AddPolyline(corners.data(), shape.corners, ink, ImDrawFlags_Closed, line);
    }
    if (letter == ' ' || size < ui.px(16)) return;
    const std::string text(1, letter);
    ui.write_line({x - radius, y - radius, 2 * radius, 2 * radius}, text, Face::small_strong, Ink::main,
                  Align::centre);
}

void draw_heard(Flow& flow, const view::Transcript& heard) {
    if (heard.empty()) return;
    TranscriptLayout layout;
    const Rect at = flow.rest();
    flow.take_px(draw_transcript(flow.ui(), at, heard, layout, {}) - at.y);
}

}  // namespace rung::desk
