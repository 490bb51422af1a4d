#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rung::desk {

/// 0xRRGGBB.
using Colour = std::uint32_t;

/// Colours of text and of icons that are read.
enum class Ink : std::uint8_t { main, soft, accent, good, warn, bad, on_accent, on_bad };
inline constexpr int kInks = 8;

/// Colours of areas.
enum class Fill : std::uint8_t {
    ground,  ///< behind everything
    card,
    raised,    ///< hovered, or lying on a card
    well,      ///< sunk into a card: fields, tracks
    accent,    ///< the one thing to do next
    bad,       ///< what ends something
    chosen,    ///< a picked row or tab
    rep,       ///< what the rep said
    customer,  ///< what somebody else said
    good_soft,
    warn_soft,
    bad_soft,
};
inline constexpr int kFills = 12;

/// Colours of lines and marks that carry meaning.
enum class Line : std::uint8_t { card, control, focus, grid, value, anger, trust, band };
inline constexpr int kLines = 8;

/// How everything is coloured, as data. Hues after Okabe and Ito, which tell apart for every eye.
struct Theme {
    std::string_view id, name;
    std::array<Colour, kInks> inks;
    std::array<Colour, kFills> fills;
    std::array<Colour, kLines> lines;
    double text_contrast = 4.5;  ///< every pair of text and fill has at least this
    double line_contrast = 3;    ///< likewise controls and chart lines
    bool shadows = true;

    [[nodiscard]] Colour of(Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }
    [[nodiscard]] Colour of(Fill fill) const { return fills[static_cast<std::size_t>(fill)]; }
    [[nodiscard]] Colour of(Line line) const { return lines[static_cast<std::size_t>(line)]; }
};

[[nodiscard]] std::span<const Theme> list_themes();
/// The theme of that id; the first where there is none.
[[nodiscard]] const Theme& theme_of(std::string_view id);

/// Text of this ink stands on this fill somewhere.
struct TextPair {
    Ink ink;
    Fill fill;
};
[[nodiscard]] std::span<const TextPair> list_text_pairs();
/// A line of this kind runs over this fill somewhere.
struct LinePair {
    Line line;
    Fill fill;
};
[[nodiscard]] std::span<const LinePair> list_line_pairs();

/// 1–21. Source: WCAG 2.2, contrast ratio of relative luminances.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace rung::desk
