#include "desk/ui.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace rung::desk {
namespace {

ImVec4 colour_of(std::uint32_t packed) {
    return ImGui::ColorConvertU32ToFloat4(packed);
}

/// The library keeps what can be undone for whoever comes back to a field and does not look whether the text
/// is still the one it belongs to, so that it would write outside of it. A text taken up again has no past.
void forget_undo(ImGuiID field) {
    auto* state = ImGui::GetInputTextState(field);
    if (state != nullptr && ImGui::GetActiveID() != field) state->ID = 0;
}

}  // namespace

/// The library edits the text: cursor, selection, clipboard, undo. Focus and looks are ours.
bool Ui::field(const Control& control, Rect area, std::string& text, bool* entered) {
    constexpr float kRadius = 6;
    Control box = control;
    box.role = Role::field;
    box.value = text;
    (void)use(box, area);
    const bool writing_here = focused(control.id);
    fill(area, Fill::well, kRadius);
    frame(area, writing_here ? Line::focus : Line::control, writing_here ? 2 : 1, kRadius);
    Rect inside = area.inset(px(12), 0);
    if (control.icon != Icon::none && has_icons())
        draw_icon(inside.cut_left(px(18), px(8)), control.icon, Ink::soft);
    if (inert_) {
        write_line(inside, text.empty() ? control.help : text, Face::body,
                   text.empty() ? Ink::soft : Ink::main);
        return false;
    }
    ImGui::PushFont(look_.fonts->of(Face::body));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_Text, colour_of(packed(Ink::main)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, colour_of(packed(Ink::soft)));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colour_of(packed(Fill::chosen)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    const float height = ImGui::GetFontSize();
    ImGui::SetCursorScreenPos({inside.x, area.y + (area.h - height) / 2});
    ImGui::SetNextItemWidth(inside.w);
    const bool begins = writing_here && memory_.field != control.id;
    if (begins) ImGui::SetKeyboardFocusHere();
    const std::string label = "##" + control.id;
    forget_undo(ImGui::GetID(label.c_str()));
    const bool changed = ImGui::InputTextWithHint(label.c_str(), control.help.c_str(), &text);
    const ImGuiID item = ImGui::GetItemID();
    if (writing_here) {
        memory_.field = control.id;
        field_seen_ = true;
        if (entered != nullptr && key(Key::enter)) {
            *entered = true;
            // What was entered may be gone from the text by the next frame: the library reads it anew then.
            ImGui::ClearActiveID();
            memory_.field.clear();
        }
        input_.typed.clear();
    } else if (ImGui::GetActiveID() == item) {
        ImGui::ClearActiveID();
    }
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(4);
    ImGui::PopFont();
    return changed;
}

}  // namespace rung::desk
