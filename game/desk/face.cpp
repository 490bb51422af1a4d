#include "desk/face.h"

#include <algorithm>
#include <imgui.h>

namespace rung::desk {
namespace {

/// Places on a face of radius 1 around its middle, y down.
struct Canvas {
    ImDrawList& list;
    ImVec2 middle;
    float radius;
    [[nodiscard]] ImVec2 at(float x, float y) const { return {middle.x + x * radius, middle.y + y * radius}; }
};

/// Brows come down and together with anger; with little of it they are raised.
void draw_brows(const Canvas& face, float anger, ImU32 ink, float width) {
    const float inner = -0.50f + 0.34f * anger, outer = -0.44f - 0.10f * anger;
    for (const float side : {-1.f, 1.f})
        face.list.AddLine(face.at(side * 0.56f, outer), face.at(side * (0.20f - 0.04f * anger), inner), ink,
                          width);
}

/// Eyes narrow with anger.
void draw_eyes(const Canvas& face, float anger, ImU32 ink) {
    const float open = 0.115f - 0.05f * anger;
    for (const float side : {-1.f, 1.f}) {
        const ImVec2 from = face.at(side * 0.36f - 0.10f, -0.12f - open),
                     to = face.at(side * 0.36f + 0.10f, -0.12f + open);
        face.list.AddRectFilled(from, to, ink, open * face.radius);
    }
}

/// The mouth turns up with trust and down with anger; somebody furious shows it open.
void draw_mouth(const Canvas& face, float anger, float trust, ImU32 ink, float width) {
    const float bend = 0.30f * (trust - 0.45f) - 0.42f * (anger - 0.35f);
    const float y = 0.42f;
    if (anger > 0.8f) {
        face.list.AddRectFilled(face.at(-0.30f, y - 0.10f), face.at(0.30f, y + 0.12f), ink,
                                face.radius * 0.1f);
        return;
    }
    face.list.AddBezierCubic(face.at(-0.36f, y), face.at(-0.14f, y + bend), face.at(0.14f, y + bend),
                             face.at(0.36f, y), ink, width);
}

}  // namespace

void draw_face(Ui& ui, Rect area, Mood mood) {
    const float anger = static_cast<float>(std::clamp(mood.anger, 0, 100)) / 100;
    const float trust = static_cast<float>(std::clamp(mood.trust, 0, 100)) / 100;
    const float radius = std::min(area.w, area.h) / 2;
    const Canvas face{ui.draw_list(), {area.x + area.w / 2, area.y + area.h / 2}, radius};
    const float width = std::max(2.f, radius * 0.07f);
    const auto ink = ui.packed(Ink::main);
    face.list.AddCircleFilled(face.middle, radius, ui.packed(Fill::customer), 48);
    face.list.AddCircle(face.middle, radius - width / 2,
                        ui.packed(mood.anger >= 60 ? Line::anger : Line::control), 48, width);
    draw_brows(face, anger, ink, width);
    draw_eyes(face, anger, ink);
    draw_mouth(face, anger, trust, ink, width);
}

}  // namespace rung::desk
