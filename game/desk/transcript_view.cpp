#include "desk/transcript_view.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::desk {
namespace {

using view::TranscriptLine;

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The first code points of a text.
std::string_view cut(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
        --count;
    }
    return text.substr(0, at);
}

bool is_event(const TranscriptLine& line) {
    return line.voice == view::Voice::event;
}

float bubble_width(const Ui& ui, const TranscriptLine& line, float width) {
    const float most = std::min(width * 0.86f, ui.px(560));
    return std::min(most, std::max(ui.width_of(line.text), ui.width_of(line.speaker, Face::small_strong)) +
                              ui.px(28) + 1);
}

float measure(const Ui& ui, const TranscriptLine& line, float width) {
    if (is_event(line)) return ui.height_of(line.text, width - ui.px(48), Face::small) + ui.px(14);
    const float inner = bubble_width(ui, line, width) - ui.px(28);
    return ui.line_height(Face::small_strong) + ui.height_of(line.text, inner) + ui.px(26);
}

std::string speaker_of(const TranscriptLine& line) {
    return line.tone.empty() ? line.speaker : fmt::format("{}, {}", line.speaker, line.tone);
}

void draw_bubble(Ui& ui, Rect row, const TranscriptLine& line, std::string_view text) {
    const bool mine = line.voice == view::Voice::rep;
    const float width = bubble_width(ui, line, row.w);
    const Rect bubble{mine ? row.right() - width : row.x, row.y, width, row.h - ui.px(8)};
    ui.fill(bubble, mine ? Fill::rep : Fill::customer, 10);
    Rect inside = bubble.inset(ui.px(14), ui.px(9));
    const Rect name = inside.cut_top(ui.line_height(Face::small_strong));
    ui.write_line(name, speaker_of(line), Face::small_strong, mine ? Ink::accent : Ink::soft);
    ui.write(inside, text, Face::body, Ink::main);
}

}  // namespace

std::size_t count_new(const view::Transcript& lines, std::size_t from) {
    std::size_t count = 0;
    for (std::size_t i = from; i < lines.size(); ++i)
        if (lines[i].voice != view::Voice::rep) count += count_code_points(lines[i].text);
    return count;
}

const std::vector<float>& TranscriptLayout::fit(const Ui& ui, const view::Transcript& lines, float width) {
    if (width != width_ || ui.look().scale != scale_ || tops_.empty()) {
        tops_.assign(1, 0);
        sizes_.clear();
        width_ = width;
        scale_ = ui.look().scale;
    }
    std::size_t same = 0;
    while (same < sizes_.size() && same < lines.size() && sizes_[same] == lines[same].text.size()) ++same;
    tops_.resize(same + 1);
    sizes_.resize(same);
    for (std::size_t i = same; i < lines.size(); ++i) {
        tops_.push_back(tops_.back() + measure(ui, lines[i], width));
        sizes_.push_back(lines[i].text.size());
    }
    return tops_;
}

float draw_transcript(Ui& ui, Rect content, const view::Transcript& lines, TranscriptLayout& layout,
                      const Reveal& reveal) {
    const auto& tops = layout.fit(ui, lines, content.w);
    const Rect seen = ui.clip();
    std::size_t left = reveal.shown;
    const auto first = std::upper_bound(tops.begin(), tops.end(), seen.y - content.y);
    auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - tops.begin() - 1));
    if (!reveal.whole) begin = std::min(begin, reveal.from);
    float bottom = content.y + tops.back();
    for (std::size_t i = begin; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const Rect row{content.x, content.y + tops[i], content.w, tops[i + 1] - tops[i]};
        std::string_view text = line.text;
        if (!reveal.whole && i >= reveal.from && line.voice != view::Voice::rep) {
            if (left == 0) {
                bottom = row.y;
                break;
            }
            const auto size = count_code_points(text);
            if (!is_event(line)) text = cut(text, left);
            left -= std::min(left, size);
        }
        if (row.y > seen.bottom()) break;
        if (row.bottom() < seen.y) continue;
        ui.note(Role::text, fmt::format("transcript/{}", i),
                line.speaker.empty() ? line.text : speaker_of(line), row,
                line.speaker.empty() ? std::string_view() : std::string_view(line.text));
        if (is_event(line))
            ui.write({row.x + ui.px(24), row.y + ui.px(2), row.w - ui.px(48), row.h}, text, Face::small,
                     Ink::soft, Align::centre);
        else
            draw_bubble(ui, row, line, text);
    }
    return bottom;
}

}  // namespace rung::desk
