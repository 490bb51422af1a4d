#include "report/drawing.h"

#include "base/text.h"

#include <utility>

namespace rung::report {

void Drawing::area(std::string_view kind, int x, int y, int width, int height) {
    areas_.push_back({{"kind", kind}, {"x", x}, {"y", y}, {"w", width}, {"h", height}});
}

void Drawing::word(std::string_view kind, int x, int y, const std::string& text) {
    words_.push_back({{"kind", kind}, {"x", x}, {"y", y}, {"rising", false}, {"text", text}});
}

void Drawing::rising_word(std::string_view kind, int x, int y, const std::string& text) {
    words_.push_back({{"kind", kind}, {"x", x}, {"y", y}, {"rising", true}, {"text", text}});
}

Slot Drawing::take(const DrawingName& name, int width, int height) {
    Slot slot{{"id", name.id}, {"title", name.title}, {"about", name.about}};
    slot.set("headed", !name.heading.empty()).set("heading", name.heading);
    slot.set("width", width).set("height", height);
    slot.set("areas", std::exchange(areas_, {})).set("words", std::exchange(words_, {}));
    return slot;
}

std::string shorten(const std::string& text, std::size_t cells) {
    if (base::display_width(text) <= cells) return text;
    const auto lines = base::wrap(text, cells - 1);
    return (lines.empty() ? std::string() : lines.front()) + "…";
}

}  // namespace rung::report
