#pragma once

#include "base/files.h"
#include "desk/icon.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

struct ImFont;
struct ImFontAtlas;

namespace rung::desk {

/// One sans face in three sizes and two weights, one mono.
enum class Face : std::uint8_t { body, strong, small, small_strong, title, mono };
inline constexpr int kFaces = 6;

/// The bytes of the faces. Empty where nothing was found: then the library's own face stands in, and icons
/// are left out.
struct FontFiles {
    std::string regular, strong, mono, icons;
};

/// Looks where Debian's packages put them: Inter, else DejaVu, else nothing.
[[nodiscard]] FontFiles load_font_files(const base::Files& files);

/// The faces of one text scale, in the atlas of the current ImGui context.
class Fonts {
  public:
    /// Clears the atlas and fills it. Owner: the caller keeps `files` alive as long as the atlas.
    /// Units: `scale` 1 is 16 px body text.
    void build(ImFontAtlas& atlas, const FontFiles& files, float scale);

    [[nodiscard]] ImFont* of(Face face) const { return faces_[static_cast<std::size_t>(face)]; }
    /// Null: there are no icons.
    [[nodiscard]] ImFont* icons() const { return icons_; }

  private:
    std::array<ImFont*, kFaces> faces_{};
    ImFont* icons_ = nullptr;
};

}  // namespace rung::desk
