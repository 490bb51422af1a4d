#include "desk/ui.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace rung::desk {

std::uint32_t pack(Colour colour, unsigned alpha) {
    return IM_COL32(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, alpha);
}

namespace {

ImVec2 corner(Rect area) {
    return {area.x, area.y};
}

ImVec2 far_corner(Rect area) {
    return {area.right(), area.bottom()};
}

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

}  // namespace

Ui::Ui(const Look& look, UiMemory& memory, FrameInput& input, SemanticTree& tree, Rect whole)
    : look_(look), memory_(memory), input_(input), tree_(tree), whole_(whole), clips_{whole} {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({whole.w, whole.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("desk", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(3);
    tree_.clear();
    memory_.follow_focus = memory_.focus.moves() != memory_.focus_moves;
    memory_.focus_moves = memory_.focus.moves();
    fill(whole_, Fill::ground);
}

Ui::~Ui() {
    draw_tip();
    if (!field_seen_ && !memory_.field.empty()) {
        memory_.field.clear();
        ImGui::ClearActiveID();
    }
    if (input_.released) memory_.held.clear();
    ImGui::End();
}

float Ui::px(float units) const {
    return std::round(units * look_.scale);
}

ImDrawList& Ui::draw_list() {
    return *ImGui::GetWindowDrawList();
}

std::uint32_t Ui::packed(Ink ink) const {
    return pack(look_.theme->of(ink));
}
std::uint32_t Ui::packed(Fill fill) const {
    return pack(look_.theme->of(fill));
}
std::uint32_t Ui::packed(Line line) const {
    return pack(look_.theme->of(line));
}

void Ui::fill(Rect area, Fill fill, float radius) {
    if (!area.empty()) draw_list().AddRectFilled(corner(area), far_corner(area), packed(fill), px(radius));
}

void Ui::fill(Rect area, Line line, float radius) {
    if (!area.empty()) draw_list().AddRectFilled(corner(area), far_corner(area), packed(line), px(radius));
}

void Ui::frame(Rect area, Line line, float width, float radius) {
    if (!area.empty())
        draw_list().AddRect(corner(area), far_corner(area), packed(line), px(radius), 0,
                            std::max(1.f, px(width)));
}

void Ui::card(Rect area, Fill fill_with) {
    constexpr float kRadius = 10;
    if (look_.theme->shadows) {
        constexpr unsigned kShade = 10;
        for (int spread = 3; spread > 0; --spread) {
            const Rect shade = {area.x - px(1) * static_cast<float>(spread - 1), area.y + px(1),
                                area.w + px(2) * static_cast<float>(spread - 1),
                                area.h + px(1) * static_cast<float>(spread)};
            draw_list().AddRectFilled(corner(shade), far_corner(shade), pack(0, kShade), px(kRadius));
        }
    }
    fill(area, fill_with, kRadius);
    frame(area, Line::card, 1, kRadius);
}

void Ui::split_layers() {
    draw_list().ChannelsSplit(2);
    draw_list().ChannelsSetCurrent(1);
}

void Ui::merge_layers(Rect area, Fill fill_with) {
    draw_list().ChannelsSetCurrent(0);
    card(area, fill_with);
    draw_list().ChannelsMerge();
}

void Ui::rule(float x0, float y0, float x1, float y1, Line line, float width) {
    draw_list().AddLine({x0, y0}, {x1, y1}, packed(line), std::max(1.f, px(width)));
}

float Ui::line_height(Face face) const {
    return look_.fonts->of(face)->FontSize * 1.25f;
}

std::string_view Ui::softened(std::string_view text, std::string& kept) const {
    if (look_.profanity == Profanity::full || look_.say == nullptr) return text;
    kept = view::soften(*look_.say, text, look_.profanity);
    return kept;
}

float Ui::width_of(std::string_view said, Face face) const {
    std::string kept;
    const auto text = softened(said, kept);
    const auto* font = look_.fonts->of(face);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), end_of(text)).x;
}

namespace {

/// Goes through a text as it wraps: each line as `[begin, end)`.
template <class Line>
void for_each_line(const ImFont& font, std::string_view text, float width, Line&& line) {
    const char* at = text.data();
    const char* end = end_of(text);
    while (at < end) {
        const char* stop = std::find(at, end, '\n');
        const char* wrap = font.CalcWordWrapPositionA(1, at, stop, std::max(width, font.FontSize));
        if (wrap == at) ++wrap;
        line(at, wrap);
        at = wrap;
        while (at < stop && *at == ' ') ++at;
        if (at == stop && at < end) ++at;
    }
}

}  // namespace

float Ui::height_of(std::string_view said, float width, Face face) const {
    std::string kept;
    const auto text = softened(said, kept);
    int lines = 0;
    for_each_line(*look_.fonts->of(face), text, width, [&](const char*, const char*) { ++lines; });
    return std::ceil(static_cast<float>(lines) * line_height(face));
}

float Ui::write(Rect area, std::string_view said, Face face, Ink ink, Align align) {
    std::string kept;
    const auto text = softened(said, kept);
    auto* font = look_.fonts->of(face);
    const float step = line_height(face);
    const float lead = (step - font->FontSize) / 2;
    const Rect seen = clip();
    float y = area.y;
    for_each_line(*font, text, area.w, [&](const char* begin, const char* end) {
        const float top = y;
        y += step;
        if (top > seen.bottom() || y < seen.y) return;
        float x = area.x;
        if (align != Align::left) {
            const float room = area.w - font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, begin, end).x;
            x += align == Align::right ? room : room / 2;
        }
        draw_list().AddText(font, font->FontSize, {std::floor(x), std::floor(top + lead)}, packed(ink), begin,
                            end);
    });
    return std::ceil(y - area.y);
}

void Ui::write_line(Rect area, std::string_view said, Face face, Ink ink, Align align) {
    std::string kept;
    const auto text = softened(said, kept);
    const auto* font = look_.fonts->of(face);
    const float height = line_height(face);
    std::string cut(text);
    float width = width_of(cut, face);
    while (width > area.w + 1 && cut.size() > 3) {
        cut = std::string(text.substr(0, cut.size() - (cut.ends_with("…") ? 4 : 1)));
        while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
        if (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0x80) != 0) cut.pop_back();
        cut += "…";
        width = width_of(cut, face);
    }
    float x = area.x;
    if (align == Align::centre) x += std::max(0.f, (area.w - width) / 2);
    if (align == Align::right) x += std::max(0.f, area.w - width);
    const float y = area.y + (area.h - height) / 2 + (height - font->FontSize) / 2;
    draw_list().AddText(look_.fonts->of(face), font->FontSize, {std::floor(x), std::floor(y)}, packed(ink),
                        cut.data(), cut.data() + cut.size());
}

void Ui::draw_icon(Rect area, Icon icon, Ink ink) {
    auto* font = look_.fonts->icons();
    if (font == nullptr || icon == Icon::none) return;
    const auto* glyph = font->FindGlyphNoFallback(static_cast<ImWchar>(icon));
    if (glyph == nullptr) return;
    const float x = std::floor(area.x + (area.w - (glyph->X1 - glyph->X0)) / 2 - glyph->X0);
    const float y = std::floor(area.y + (area.h - (glyph->Y1 - glyph->Y0)) / 2 - glyph->Y0);
    font->RenderChar(&draw_list(), font->FontSize, {x, y}, packed(ink), static_cast<ImWchar>(icon));
}

void Ui::note(Role role, std::string_view id, std::string_view name, Rect area, std::string_view value) {
    Node node;
    node.id = id;
    node.role = role;
    std::string kept;
    node.name = softened(name, kept);
    node.value = softened(value, kept);
    node.rect = area;
    tree_.add(std::move(node));
}

float Ui::text(std::string_view id, Rect area, std::string_view text, Face face, Ink ink, Role role) {
    const float height = write(area, text, face, ink);
    note(role, id, text, {area.x, area.y, area.w, height});
    return height;
}

bool Ui::hovered(Rect area) const {
    return !inert_ && clips_.back().holds(input_.x, input_.y) && area.holds(input_.x, input_.y);
}

bool Ui::focused(std::string_view id) const {
    return !inert_ && memory_.focus.id() == id;
}

bool Ui::key(Key key) {
    if (inert_) return false;
    const auto found = std::find_if(input_.keys.begin(), input_.keys.end(),
                                    [&](const KeyChange& change) { return change.key == key; });
    if (found == input_.keys.end()) return false;
    input_.keys.erase(found);
    return true;
}

bool Ui::typed(char32_t code_point) {
    if (inert_ || writing()) return false;
    const auto at = input_.typed.find(code_point);
    if (at == std::u32string::npos) return false;
    input_.typed.erase(at, 1);
    return true;
}

}  // namespace rung::desk
