#pragma once

struct ImDrawData;

namespace rung::desk {

/// Draws frames by OpenGL: by shaders where the driver is of version 3, else by the fixed pipeline that every
/// driver has. The context of OpenGL and that of Dear ImGui are current as long as it lives.
class Painter {
  public:
    Painter();
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// Draws a frame that was made just now. `font_version` as the desk gives it: another one than last time,
    /// and the faces are loaded again.
    void paint(ImDrawData& frame, int font_version);

  private:
    void load_fonts();

    bool shaders_ = false;
    int font_version_ = -1;
};

}  // namespace rung::desk
