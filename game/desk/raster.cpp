#include "desk/raster.h"

#include "desk/tint.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <imgui.h>
#include <optional>

namespace rung::desk {
namespace {

// A vertex has its colour in the order of a picture's pixel.
static_assert(IM_COL32_R_SHIFT == 0 && IM_COL32_G_SHIFT == 8 && IM_COL32_B_SHIFT == 16);

constexpr std::int64_t kParts = 256;      // of a pixel
constexpr double kFarthest_px = 32768;    // an edge's value then needs 50 bits: exact in a double, too
constexpr double kFarthestTile = 4;       // places in the texture, in its widths; the atlas is not repeated
constexpr double kFinest = 4294967296.0;  // of a Varying
constexpr double kSteepest = 1ll << 50;   // far beyond what one pixel of a shape can differ from the next

/// Pixels from left and top up to, without, right and bottom.
struct Area {
    int left, top, right, bottom;
    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
};

/// A vertex on the target. Units: x and y in 1/256 pixel; `values` are colour channels in levels, then u and
/// v in texels.
struct Corner {
    std::int64_t x, y;
    std::array<double, 6> values;
};

/// What the commands of a frame have in common.
struct PaintedStage {
    ImVec2 origin, scale;
    Texture atlas;
    Picture* target;
};

bool is_number(double value) {
    return !std::isnan(value);
}

std::int64_t to_parts(double pixels) {
    const double near = std::clamp(pixels, -kFarthest_px, kFarthest_px);
    return static_cast<std::int64_t>(std::floor(near * static_cast<double>(kParts) + 0.5));
}

std::int64_t to_finest(double value) {
    return static_cast<std::int64_t>(std::floor(std::clamp(value * kFinest, -kSteepest, kSteepest)));
}

/// The first pixel whose middle is not left of (above) this.
int first_pixel(std::int64_t parts) {
    return static_cast<int>((parts + kParts / 2 - 1) >> 8);
}

std::optional<Corner> find_corner(const ImDrawVert& vertex, const PaintedStage& stage) {
    const double x = (static_cast<double>(vertex.pos.x) - stage.origin.x) * stage.scale.x;
    const double y = (static_cast<double>(vertex.pos.y) - stage.origin.y) * stage.scale.y;
    if (!is_number(x) || !is_number(y) || !is_number(vertex.uv.x) || !is_number(vertex.uv.y)) return {};
    const auto channel = [&](int shift) { return static_cast<double>(vertex.col >> shift & 0xff); };
    const auto place = [](double of, int count) {
        return std::clamp(of, -kFarthestTile, kFarthestTile) * static_cast<double>(count);
    };
    return Corner{to_parts(x),
                  to_parts(y),
                  {channel(0), channel(8), channel(16), channel(24), place(vertex.uv.x, stage.atlas.width),
                   place(vertex.uv.y, stage.atlas.height)}};
}

Area meet(const Area& one, const Area& other) {
    return {std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
            std::min(one.bottom, other.bottom)};
}

Area find_clip(const ImVec4& clip, const PaintedStage& stage) {
    const double left = (static_cast<double>(clip.x) - stage.origin.x) * stage.scale.x;
    const double top = (static_cast<double>(clip.y) - stage.origin.y) * stage.scale.y;
    const double right = (static_cast<double>(clip.z) - stage.origin.x) * stage.scale.x;
    const double bottom = (static_cast<double>(clip.w) - stage.origin.y) * stage.scale.y;
    if (!is_number(left) || !is_number(top) || !is_number(right) || !is_number(bottom)) return {0, 0, 0, 0};
    const Area asked{first_pixel(to_parts(left)), first_pixel(to_parts(top)), first_pixel(to_parts(right)),
                     first_pixel(to_parts(bottom))};
    return meet(asked, {0, 0, stage.target->width, stage.target->height});
}

Row row_of(Picture& picture, int y, int left, int right) {
    const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width);
    return {picture.pixels.data() + at + static_cast<std::size_t>(left), right - left};
}

/// Whether colour and place differ between corners.
template <class... Corners>
Variety find_variety(const Corner& first, const Corners&... others) {
    const auto differ = [&](std::size_t from, std::size_t to) {
        bool found = false;
        for (std::size_t i = from; i < to; ++i)
            found = found || ((others.values[i] != first.values[i]) || ...);
        return found;
    };
    return {differ(0, 4), differ(4, 6)};
}

Varying to_varying(const std::array<double, 6>& values) {
    return {{to_finest(values[0]), to_finest(values[1]), to_finest(values[2]), to_finest(values[3])},
            to_finest(values[4]),
            to_finest(values[5])};
}

/// A side of a triangle as the function x, y -> at + across x + down y over the middles of pixels: twice the
/// area of the triangle it spans with that point, above 0 on the inner side.
struct Side {
    std::int64_t at, across, down;
    bool owns;  ///< a middle right on it belongs to this triangle: it is a left side, or a top one

    Side(const Corner& from, const Corner& to) {
        const std::int64_t dx = to.x - from.x, dy = to.y - from.y;
        at = dx * (kParts / 2 - from.y) - dy * (kParts / 2 - from.x);
        across = -dy * kParts;
        down = dx * kParts;
        owns = dy < 0 || (dy == 0 && dx > 0);
    }
    [[nodiscard]] std::int64_t value(int x, int y) const { return at + across * x + down * y; }
};

/// Leaves of a row what lies on the inner side.
void narrow(const Side& side, int y, std::int64_t& left, std::int64_t& right) {
    const std::int64_t value = side.value(0, y) - (side.owns ? 0 : 1);  // inside from 0 on
    const auto floor_of = [](std::int64_t above, std::int64_t below) {
        return above / below - (above % below < 0 ? 1 : 0);
    };
    if (side.across > 0) {
        left = std::max(left, -floor_of(value, side.across));
    } else if (side.across < 0) {
        right = std::min(right, floor_of(value, -side.across) + 1);
    } else if (value < 0) {
        right = left;
    }
}

Area box_of(const Corner& a, const Corner& b, const Corner& c) {
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    return {first_pixel(left), first_pixel(top), first_pixel(right) + 1, first_pixel(bottom) + 1};
}

/// A triangle whose corners go round clockwise, as seen on the screen.
class Triangle {
  public:
    Triangle(const Corner& a, const Corner& b, const Corner& c, double area)
        : a_(a), b_(b), c_(c), ab_(a, b), bc_(b, c), ca_(c, a), area_(area), varies_(find_variety(a, b, c)) {}

    void paint_on(const PaintedStage& stage, const Area& clip) const {
        const auto area = meet(box_of(a_, b_, c_), clip);
        const bool plain = !varies_.colour && !varies_.place;
        const auto start = to_varying(a_.values), step = plain ? Varying{} : step_across();
        const auto ink = tint_at(start, stage.atlas);
        for (int y = area.top; y < area.bottom; ++y) {
            std::int64_t left = area.left, right = area.right;
            narrow(ab_, y, left, right);
            narrow(bc_, y, left, right);
            narrow(ca_, y, left, right);
            if (left >= right) continue;
            const int first = static_cast<int>(left);
            const auto row = row_of(*stage.target, y, first, static_cast<int>(right));
            plain ? paint(row, ink) : paint(row, at(first, y), step, varies_, stage.atlas);
        }
    }

  private:
    // The side across from a corner tells how much that corner counts.
    [[nodiscard]] Varying mix(std::array<double, 6> values, double ca, double ab) const {
        const double of_b = ca / area_, of_c = ab / area_;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] += (b_.values[i] - a_.values[i]) * of_b + (c_.values[i] - a_.values[i]) * of_c;
        return to_varying(values);
    }
    [[nodiscard]] Varying at(int x, int y) const {
        return mix(a_.values, static_cast<double>(ca_.value(x, y)), static_cast<double>(ab_.value(x, y)));
    }
    [[nodiscard]] Varying step_across() const {
        return mix({}, static_cast<double>(ca_.across), static_cast<double>(ab_.across));
    }

    Corner a_, b_, c_;
    Side ab_, bc_, ca_;
    double area_;
    Variety varies_;
};

void draw_triangle(const Corner& a, const Corner& b, const Corner& c, const PaintedStage& stage,
                   const Area& clip) {
    const std::int64_t area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (area == 0 || meet(box_of(a, b, c), clip).empty()) return;
    if (area > 0) {
        Triangle(a, b, c, static_cast<double>(area)).paint_on(stage, clip);
    } else {
        Triangle(a, c, b, static_cast<double>(-area)).paint_on(stage, clip);
    }
}

/// Whether the corners, clockwise from left and top, are a rectangle of one colour with its sides along the
/// texture's.
bool is_plain_rectangle(const Corner& a, const Corner& b, const Corner& c, const Corner& d) {
    return a.x == d.x && b.x == c.x && a.y == b.y && c.y == d.y && a.x <= b.x && a.y <= d.y &&
           a.values[4] == d.values[4] && b.values[4] == c.values[4] && a.values[5] == b.values[5] &&
           c.values[5] == d.values[5] && !find_variety(a, b, c, d).colour;
}

/// What two triangles would paint, without looking for their sides: letters and boxes, most of every screen.
void draw_rectangle(const Corner& a, const Corner& c, const PaintedStage& stage, const Area& clip) {
    const auto area = meet({first_pixel(a.x), first_pixel(a.y), first_pixel(c.x), first_pixel(c.y)}, clip);
    if (area.empty()) return;
    const double du = (c.values[4] - a.values[4]) / static_cast<double>(c.x - a.x);  // by 1/256 pixel
    const double dv = (c.values[5] - a.values[5]) / static_cast<double>(c.y - a.y);
    const auto from = [](int pixel, std::int64_t parts) {
        const std::int64_t middle = pixel * kParts + kParts / 2;
        return static_cast<double>(middle - parts);
    };
    auto values = a.values;
    values[4] += du * from(area.left, a.x);
    auto at = to_varying(values);
    const Varying step{{}, to_finest(du * static_cast<double>(kParts)), 0};
    const auto varies = find_variety(a, c);
    for (int y = area.top; y < area.bottom; ++y) {
        at.v = to_finest(a.values[5] + dv * from(y, a.y));
        paint(row_of(*stage.target, y, area.left, area.right), at, step, varies, stage.atlas);
    }
}

/// The corners of a command by its indices.
class Mesh {
  public:
    Mesh(const ImDrawList& list, const ImDrawCmd& command, const PaintedStage& stage)
        : list_(list), command_(command), stage_(stage) {
        const auto there = static_cast<unsigned>(list.IdxBuffer.Size);
        count_ = command.IdxOffset >= there ? 0 : std::min(command.ElemCount, there - command.IdxOffset);
    }
    [[nodiscard]] unsigned count() const { return count_; }
    [[nodiscard]] ImDrawIdx index(unsigned i) const { return list_.IdxBuffer.Data[command_.IdxOffset + i]; }
    [[nodiscard]] std::optional<Corner> find(unsigned i) const {
        const auto vertex = static_cast<std::uint64_t>(command_.VtxOffset) + index(i);
        if (vertex >= static_cast<std::uint64_t>(list_.VtxBuffer.Size)) return {};
        return find_corner(list_.VtxBuffer.Data[vertex], stage_);
    }
    /// Two triangles a b c, a c d from this index on.
    [[nodiscard]] bool has_quad(unsigned i) const {
        return i + 6 <= count_ && index(i) == index(i + 3) && index(i + 2) == index(i + 4);
    }

  private:
    const ImDrawList& list_;
    const ImDrawCmd& command_;
    const PaintedStage& stage_;
    unsigned count_ = 0;
};

void draw_command(const ImDrawList& list, const ImDrawCmd& command, const PaintedStage& stage) {
    const auto clip = find_clip(command.ClipRect, stage);
    if (clip.empty()) return;
    const Mesh mesh(list, command, stage);
    for (unsigned i = 0; i + 3 <= mesh.count(); i += 3) {
        const auto a = mesh.find(i), b = mesh.find(i + 1), c = mesh.find(i + 2);
        if (!a || !b || !c) continue;
        if (mesh.has_quad(i)) {
            const auto d = mesh.find(i + 5);
            if (d && is_plain_rectangle(*a, *b, *c, *d)) {
                draw_rectangle(*a, *c, stage, clip);
                i += 3;
                continue;
            }
        }
        draw_triangle(*a, *b, *c, stage, clip);
    }
}

}  // namespace

void rasterise(const ImDrawData& frame, const Texture& atlas, Picture& target) {
    assert(target.width >= 0 && target.width <= kLongestSide_px && target.height >= 0 &&
           target.height <= kLongestSide_px);
    assert(target.pixels.size() ==
           static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height));
    if (!frame.Valid || frame.CmdLists == nullptr) return;
    const PaintedStage stage{frame.DisplayPos, frame.FramebufferScale, atlas, &target};
    for (int i = 0; i < frame.CmdListsCount; ++i)
        for (const ImDrawCmd& command : frame.CmdLists[i]->CmdBuffer)
            if (command.UserCallback == nullptr) draw_command(*frame.CmdLists[i], command, stage);
}

}  // namespace rung::desk
