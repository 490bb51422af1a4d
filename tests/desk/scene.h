#pragma once

#include <imgui.h>
#include <vector>

namespace rung::desk {

/// Draw data by hand: one list of one command, or of more.
struct Scene {
    ImDrawList list{nullptr};
    ImDrawList* lists[1] = {&list};
    ImDrawData data;

    Scene(float width, float height) {
        data.Valid = true;
        data.CmdLists = lists;
        data.CmdListsCount = 1;
        data.DisplaySize = {width, height};
        data.FramebufferScale = {1, 1};
    }
    void begin(ImVec4 clip) {
        ImDrawCmd command;
        command.ClipRect = clip;
        command.VtxOffset = static_cast<unsigned>(list.VtxBuffer.Size);
        command.IdxOffset = static_cast<unsigned>(list.IdxBuffer.Size);
        list.CmdBuffer.push_back(command);
    }
    void add(const std::vector<ImDrawVert>& corners, const std::vector<int>& order) {
        const auto first = list.VtxBuffer.Size - static_cast<int>(list.CmdBuffer.back().VtxOffset);
        for (const auto& corner : corners) list.VtxBuffer.push_back(corner);
        for (const int i : order) list.IdxBuffer.push_back(static_cast<ImDrawIdx>(first + i));
        list.CmdBuffer.back().ElemCount += static_cast<unsigned>(order.size());
    }
};

}  // namespace rung::desk
