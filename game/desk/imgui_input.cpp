#include "desk/imgui_input.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <utility>

namespace rung::desk {
namespace {

/// Every key must be mapped; those that the desk keeps to itself are mapped to a number that is never
/// pressed.
constexpr int kNeverPressed = 511;

constexpr std::array kEditing = {
    std::pair{Key::left, ImGuiKey_LeftArrow},
    std::pair{Key::right, ImGuiKey_RightArrow},
    std::pair{Key::home, ImGuiKey_Home},
    std::pair{Key::end, ImGuiKey_End},
    std::pair{Key::backspace, ImGuiKey_Backspace},
    std::pair{Key::del, ImGuiKey_Delete},
    std::pair{Key::a, ImGuiKey_A},
    std::pair{Key::c, ImGuiKey_C},
    std::pair{Key::v, ImGuiKey_V},
    std::pair{Key::x, ImGuiKey_X},
    std::pair{Key::y, ImGuiKey_Y},
    std::pair{Key::z, ImGuiKey_Z},
};

}  // namespace

void begin_imgui() {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTextCursorBlink = false;
    std::fill(std::begin(io.KeyMap), std::end(io.KeyMap), kNeverPressed);
    for (const auto& [ours, theirs] : kEditing) io.KeyMap[theirs] = static_cast<int>(ours);
}

void feed_imgui(const Event& event) {
    auto& io = ImGui::GetIO();
    if (const auto* key = std::get_if<KeyChange>(&event)) {
        io.KeysDown[static_cast<int>(key->key)] = key->down;
        io.KeyCtrl = key->mods.ctrl;
        io.KeyShift = key->mods.shift;
        io.KeyAlt = key->mods.alt;
    } else if (const auto* typed = std::get_if<Typed>(&event)) {
        io.AddInputCharacter(static_cast<unsigned>(typed->code_point));
    } else if (const auto* moved = std::get_if<PointerMoved>(&event)) {
        io.MousePos = {moved->x, moved->y};
    } else if (const auto* button = std::get_if<ButtonChange>(&event)) {
        if (button->button >= 0 && button->button < ImGuiMouseButton_COUNT)
            io.MouseDown[button->button] = button->down;
    } else if (const auto* focus = std::get_if<FocusChange>(&event)) {
        io.AddFocusEvent(focus->focused);
    }
}

void begin_frame(int width, int height) {
    constexpr float kFrame_s = 1.f / 60;
    auto& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = kFrame_s;
    ImGui::NewFrame();
}

}  // namespace rung::desk
