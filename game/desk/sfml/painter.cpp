#include "desk/sfml/painter.h"

#include <SFML/OpenGL.hpp>
#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace rung::desk {
namespace {

constexpr char kLeastForShaders = '3';

/// `4.5 (Compatibility Profile) Mesa 22.3.6`
bool has_shaders() {
    const auto* version = glGetString(GL_VERSION);
    return version != nullptr && version[0] >= kLeastForShaders && version[0] <= '9';
}

/// Commands name the texture that was there when they were made. There is one, so it is this.
void point_to(ImDrawData& frame, ImTextureID texture) {
    for (int list_idx = 0; list_idx < frame.CmdListsCount; ++list_idx)
        for (ImDrawCmd& command : frame.CmdLists[list_idx]->CmdBuffer) command.TextureId = texture;
}

}  // namespace

Painter::Painter() : shaders_(has_shaders() && ImGui_ImplOpenGL3_Init("#version 130")) {
    if (!shaders_) ImGui_ImplOpenGL2_Init();
}

Painter::~Painter() {
    if (shaders_)
        ImGui_ImplOpenGL3_Shutdown();
    else
        ImGui_ImplOpenGL2_Shutdown();
}

void Painter::load_fonts() {
    if (shaders_) {
        if (font_version_ >= 0) ImGui_ImplOpenGL3_DestroyFontsTexture();
        // Makes shaders too, and with them the texture, where there are none yet.
        font_version_ < 0 ? ImGui_ImplOpenGL3_NewFrame() : (void)ImGui_ImplOpenGL3_CreateFontsTexture();
    } else {
        if (font_version_ >= 0) ImGui_ImplOpenGL2_DestroyFontsTexture();
        font_version_ < 0 ? ImGui_ImplOpenGL2_NewFrame() : (void)ImGui_ImplOpenGL2_CreateFontsTexture();
    }
}

void Painter::paint(ImDrawData& frame, int font_version) {
    if (font_version != font_version_) {
        load_fonts();
        font_version_ = font_version;
    }
    point_to(frame, ImGui::GetIO().Fonts->TexID);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (shaders_)
        ImGui_ImplOpenGL3_RenderDrawData(&frame);
    else
        ImGui_ImplOpenGL2_RenderDrawData(&frame);
}

}  // namespace rung::desk
