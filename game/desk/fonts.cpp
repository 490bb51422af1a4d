#include "desk/fonts.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_freetype.h>
#include <initializer_list>

namespace rung::desk {
namespace {

constexpr std::size_t kMaxFontBytes = 16u << 20;

// Latin with its extensions, Greek, Cyrillic, punctuation, currencies, arrows, shapes: names and quotes of
// the languages that Inter writes.
constexpr ImWchar kLetters[] = {0x0020, 0x017F, 0x0218, 0x021B, 0x0370, 0x03FF, 0x0400, 0x045F, 0x2010,
                                0x2027, 0x2030, 0x203A, 0x20A0, 0x20BF, 0x2190, 0x2193, 0x2212, 0x2212,
                                0x2248, 0x2265, 0x25A0, 0x25CF, 0x2713, 0x2717, 0};
constexpr ImWchar kLatin[] = {0x0020, 0x017F, 0x2010, 0x2027, 0x2030, 0x203A,
                              0x20A0, 0x20BF, 0x2190, 0x2193, 0};
constexpr ImWchar kIcons[] = {0xf000, 0xf2e0, 0};

std::string load_first(const base::Files& files, std::initializer_list<const char*> paths) {
    for (const char* path : paths)
        if (auto bytes = files.read(path, kMaxFontBytes)) return *std::move(bytes);
    return {};
}

ImFont* add(ImFontAtlas& atlas, const std::string& bytes, float size_px, const ImWchar* ranges) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 1;
    config.PixelSnapH = true;
    if (bytes.empty()) {
        config.SizePixels = size_px;
        return atlas.AddFontDefault(&config);
    }
    // The atlas only reads what it does not own.
    return atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()),
                                      size_px, &config, ranges);
}

/// All digits as wide as the widest, so that figures below one another line up and a clock does not jump.
void make_digits_tabular(ImFont& font) {
    float widest = 0;
    for (ImWchar digit = '0'; digit <= '9'; ++digit)
        if (const auto* glyph = font.FindGlyphNoFallback(digit)) widest = std::max(widest, glyph->AdvanceX);
    for (ImWchar digit = '0'; digit <= '9'; ++digit) {
        auto* glyph = const_cast<ImFontGlyph*>(font.FindGlyphNoFallback(digit));
        if (glyph == nullptr) continue;
        const float shift = std::floor((widest - glyph->AdvanceX) / 2);
        glyph->X0 += shift;
        glyph->X1 += shift;
        glyph->AdvanceX = widest;
        font.IndexAdvanceX[digit] = widest;
    }
}

}  // namespace

FontFiles load_font_files(const base::Files& files) {
    return {load_first(files, {"/usr/share/fonts/opentype/inter/Inter-Regular.otf",
                               "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"}),
            load_first(files, {"/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
                               "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"}),
            load_first(files, {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"}),
            load_first(files, {"/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf"})};
}

void Fonts::build(ImFontAtlas& atlas, const FontFiles& files, float scale) {
    constexpr float kBody = 16, kSmall = 13.5f, kTitle = 24, kMono = 14;
    const auto px = [scale](float size) { return std::round(size * scale); };
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.TexDesiredWidth = 2048;
    const auto set = [this](Face face, ImFont* font) { faces_[static_cast<std::size_t>(face)] = font; };
    set(Face::body, add(atlas, files.regular, px(kBody), kLetters));
    set(Face::strong, add(atlas, files.strong, px(kBody), kLetters));
    set(Face::small, add(atlas, files.regular, px(kSmall), kLetters));
    set(Face::small_strong, add(atlas, files.strong, px(kSmall), kLatin));
    set(Face::title, add(atlas, files.strong, px(kTitle), kLatin));
    set(Face::mono, add(atlas, files.mono, px(kMono), kLatin));
    icons_ = files.icons.empty() ? nullptr : add(atlas, files.icons, px(kBody), kIcons);
    atlas.Build();
    for (auto* font : faces_) make_digits_tabular(*font);
}

}  // namespace rung::desk
