#include "desk/theme.h"

#include <algorithm>
#include <cmath>

namespace rung::desk {
namespace {

// Inks:  main soft accent good warn bad on_accent on_bad
// Fills: ground card raised well accent bad chosen rep customer good_soft warn_soft bad_soft
// Lines: card control focus grid value anger trust band
constexpr std::array kThemes = {
    Theme{"light",
          "Light",
          {0x1B1F27, 0x495162, 0x00568A, 0x00614A, 0x7A4300, 0x9E3200, 0xFFFFFF, 0xFFFFFF},
          {0xF3F4F7, 0xFFFFFF, 0xF1F6FB, 0xE9ECF1, 0x0068A3, 0xB13C00, 0xDCEBF7, 0xDCEEF9, 0xEDEFF3, 0xDFF3EB,
           0xFCEFD6, 0xFBE5DB},
          {0xD5D9E1, 0x6C7585, 0x0068A3, 0xDDE1E8, 0x0072B2, 0xC85500, 0x008A64, 0xA86F00}},
    Theme{"dark",
          "Dark",
          {0xEDF0F5, 0xB7C0CE, 0x7FC8F2, 0x5AD6AF, 0xF2BE58, 0xFFA07A, 0x06202F, 0x2A0B00},
          {0x14171C, 0x1D2128, 0x272D37, 0x101318, 0x56B4E9, 0xF58A5B, 0x173B52, 0x14384F, 0x2A303A, 0x11342A,
           0x382C10, 0x42241A},
          {0x333A46, 0x8490A2, 0x7FC8F2, 0x2C323C, 0x56B4E9, 0xF0824A, 0x2FC798, 0xE69F00}},
    Theme{"contrast",
          "High contrast",
          {0xFFFFFF, 0xF0F0F0, 0xFFE94A, 0x8BF5D0, 0xFFD773, 0xFFC0A0, 0x000000, 0x000000},
          {0x000000, 0x000000, 0x1C1C1C, 0x000000, 0xFFE94A, 0xFFB591, 0x1F2A00, 0x00263A, 0x1A1A1A, 0x002B1E,
           0x2B2000, 0x331300},
          {0xFFFFFF, 0xFFFFFF, 0x6FE3FF, 0x808080, 0x8AD4FF, 0xFFB591, 0x8BF5D0, 0xFFD773},
          7,
          7,
          false},
};

constexpr std::array kTextPairs = {
    TextPair{Ink::main, Fill::ground},      TextPair{Ink::main, Fill::card},
    TextPair{Ink::main, Fill::raised},      TextPair{Ink::main, Fill::well},
    TextPair{Ink::main, Fill::chosen},      TextPair{Ink::main, Fill::rep},
    TextPair{Ink::main, Fill::customer},    TextPair{Ink::main, Fill::good_soft},
    TextPair{Ink::main, Fill::warn_soft},   TextPair{Ink::main, Fill::bad_soft},
    TextPair{Ink::soft, Fill::ground},      TextPair{Ink::soft, Fill::card},
    TextPair{Ink::soft, Fill::raised},      TextPair{Ink::soft, Fill::well},
    TextPair{Ink::soft, Fill::chosen},      TextPair{Ink::soft, Fill::rep},
    TextPair{Ink::soft, Fill::customer},    TextPair{Ink::soft, Fill::warn_soft},
    TextPair{Ink::soft, Fill::good_soft},   TextPair{Ink::soft, Fill::bad_soft},
    TextPair{Ink::accent, Fill::ground},    TextPair{Ink::accent, Fill::card},
    TextPair{Ink::accent, Fill::raised},    TextPair{Ink::accent, Fill::chosen},
    TextPair{Ink::accent, Fill::well},      TextPair{Ink::good, Fill::card},
    TextPair{Ink::good, Fill::ground},      TextPair{Ink::good, Fill::raised},
    TextPair{Ink::good, Fill::good_soft},   TextPair{Ink::good, Fill::chosen},
    TextPair{Ink::warn, Fill::card},        TextPair{Ink::warn, Fill::ground},
    TextPair{Ink::warn, Fill::raised},      TextPair{Ink::warn, Fill::chosen},
    TextPair{Ink::warn, Fill::warn_soft},   TextPair{Ink::bad, Fill::card},
    TextPair{Ink::bad, Fill::ground},       TextPair{Ink::bad, Fill::raised},
    TextPair{Ink::bad, Fill::bad_soft},     TextPair{Ink::bad, Fill::chosen},
    TextPair{Ink::on_accent, Fill::accent}, TextPair{Ink::on_bad, Fill::bad},
};

constexpr std::array kLinePairs = {
    LinePair{Line::control, Fill::ground}, LinePair{Line::control, Fill::card},
    LinePair{Line::control, Fill::well},   LinePair{Line::control, Fill::raised},
    LinePair{Line::focus, Fill::ground},   LinePair{Line::focus, Fill::card},
    LinePair{Line::focus, Fill::chosen},   LinePair{Line::focus, Fill::raised},
    LinePair{Line::value, Fill::card},     LinePair{Line::anger, Fill::card},
    LinePair{Line::trust, Fill::card},     LinePair{Line::band, Fill::card},
    LinePair{Line::anger, Fill::well},     LinePair{Line::trust, Fill::well},
    LinePair{Line::value, Fill::well},     LinePair{Line::band, Fill::well},
};

/// Source: WCAG 2.2, relative luminance.
double luminance(Colour colour) {
    const auto channel = [&](int shift) {
        constexpr double kLinearBelow = 0.04045;
        const double c = static_cast<double>(colour >> shift & 0xff) / 255;
        return c <= kLinearBelow ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

}  // namespace

std::span<const Theme> list_themes() {
    return kThemes;
}

const Theme& theme_of(std::string_view id) {
    const auto* found =
        std::find_if(kThemes.begin(), kThemes.end(), [&](const Theme& theme) { return theme.id == id; });
    return found == kThemes.end() ? kThemes.front() : *found;
}

std::span<const TextPair> list_text_pairs() {
    return kTextPairs;
}

std::span<const LinePair> list_line_pairs() {
    return kLinePairs;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace rung::desk
