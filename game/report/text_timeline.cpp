#include "base/text.h"
#include "debrief/people.h"
#include "report/figures.h"
#include "report/text_parts.h"

#include <algorithm>
#include <array>

namespace rung::report {
namespace {

using debrief::Timeline;
using debrief::TimelineTurn;

constexpr std::size_t kGutter = 9;  ///< cells for the names of the rows
constexpr std::size_t kNarrowest = 4;
constexpr std::size_t kWidest = 6;
constexpr int kBefore = -1;  ///< stands for the moment before the first turn
constexpr int kRows = 3;     ///< of a mood chart
constexpr std::array<std::string_view, 9> kBlocks = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

/// Draws one stretch of the call that fits the width.
class Panel {
  public:
    Panel(Pen pen, const Timeline& timeline, std::span<const TimelineTurn> turns, std::size_t column)
        : pen_(pen), timeline_(timeline), turns_(turns), column_(column) {}

    void draw() {
        draw_stages();
        row("turn", Ink::faint, [&](const TimelineTurn& turn) { return cell(label_of(turn), Ink::faint); });
        draw_mood("anger", Ink::anger, [](const TimelineTurn& turn) { return turn.anger; });
        draw_mood("trust", Ink::trust, [](const TimelineTurn& turn) { return turn.trust; });
        if (timeline_.value_at_start)
            row("value", Ink::strong,
                [&](const TimelineTurn& turn) { return cell(value_of(turn), Ink::strong); });
        for (std::size_t i = 0; i < timeline_.bands.size(); ++i) draw_band(i);
        row("you", Ink::strong,
            [&](const TimelineTurn& turn) { return cell(letters_of(turn), Ink::strong); });
        row("lost", Ink::lesson, [&](const TimelineTurn& turn) { return cell(loss_of(turn), Ink::lesson); });
    }

  private:
    [[nodiscard]] std::string cell(std::string_view text, Ink ink) const {
        return pen_.paper.paint(pad_right(text, column_), ink);
    }
    [[nodiscard]] std::string gutter(std::string_view english, Ink ink) const {
        return pen_.paper.paint(pad_right(english.empty() ? std::string() : pen_.say(english), kGutter), ink);
    }
    template <class Cell>
    void row(std::string_view label, Ink ink, Cell&& cell_of) {
        std::string text = gutter(label, ink);
        for (const auto& turn : turns_) text += cell_of(turn);
        pen_.paper.line(text);
    }

    [[nodiscard]] static std::string label_of(const TimelineTurn& turn) {
        if (turn.turn == kBefore) return "·";
        return turn.turn == 0 ? "+" : std::to_string(turn.turn);
    }
    [[nodiscard]] std::string letters_of(const TimelineTurn& turn) const {
        std::string letters;
        for (const auto mark : turn.marks) letters += debrief::letter_of(mark);
        if (letters.size() >= column_) letters = letters.substr(0, column_ - 2) + "+";
        return letters;
    }
    /// In whole points; a value that is not exact by the least that it is.
    [[nodiscard]] static std::string value_of(const TimelineTurn& turn) {
        if (!turn.value) return {};
        const auto least = std::to_string((turn.value->lower + 50) / 100);
        return turn.value->exact() ? least : least + "+";
    }
    [[nodiscard]] static std::string loss_of(const TimelineTurn& turn) {
        if (turn.lost <= 0) return {};
        const int whole = (turn.lost + 50) / 100;
        return whole == 0 ? "<1" : "−" + std::to_string(whole);
    }

    void draw_stages();
    template <class Value>
    void draw_mood(std::string_view label, Ink ink, Value&& value_of);
    void draw_band(std::size_t idx);

    Pen pen_;
    const Timeline& timeline_;
    std::span<const TimelineTurn> turns_;
    std::size_t column_;
};

void Panel::draw_stages() {
    std::string text = gutter("stage", Ink::faint);
    for (std::size_t i = 0; i < turns_.size();) {
        std::size_t end = i + 1;
        while (end < turns_.size() && turns_[end].stage == turns_[i].stage) ++end;
        const auto cells = (end - i) * column_ - 1;
        const std::string code(debrief::stage_code(turns_[i].stage));
        const auto whole =
            code + " " + base::neutralise(debrief::stage_name(pen_.say, turns_[i].stage)) + " ";
        const auto& name = base::display_width(whole) <= cells ? whole : code;
        text += pen_.paper.paint((i == 0 ? "├" : "┼") + name + repeat("─", cells - base::display_width(name)),
                                 Ink::faint);
        i = end;
    }
    pen_.paper.line(text + pen_.paper.paint("┤", Ink::faint));
}

template <class Value>
void Panel::draw_mood(std::string_view label, Ink ink, Value&& value_of) {
    for (int level = kRows - 1; level >= 0; --level)
        row("", ink, [&](const TimelineTurn& turn) {
            const int eighths = (value_of(turn) * kRows * 8 + 50) / 100;
            const auto& block = kBlocks[static_cast<std::size_t>(std::clamp(eighths - level * 8, 0, 8))];
            return cell(repeat(block, column_ - 1), ink);
        });
    row(label, ink, [&](const TimelineTurn& turn) { return cell(std::to_string(value_of(turn)), ink); });
}

void Panel::draw_band(std::size_t idx) {
    const auto& window = timeline_.bands[idx].window;
    const auto letter = std::string(1, static_cast<char>('a' + idx % 26));
    std::string text = pen_.paper.paint(pad_right(pen_.say("window") + " " + letter, kGutter), Ink::window);
    for (const auto& turn : turns_) {
        const int no = turn.turn;
        const bool due = no >= window.first && no <= window.to;
        const bool timely = due && window.from != 0 && no >= window.from;
        const auto fill = timely ? "▓" : (due ? "░" : " ");
        text += pen_.paper.paint(repeat(fill, column_), timely ? Ink::window : Ink::waiting);
    }
    pen_.paper.line(text);
}

std::string value_note(const Wording& say, const Timeline& timeline) {
    auto note = format_value_note(say);
    const bool exact =
        std::all_of(timeline.turns.begin(), timeline.turns.end(),
                    [](const TimelineTurn& turn) { return !turn.value || turn.value->exact(); });
    return exact ? note : say("{note}; with +: at least this much", {{"note", note}});
}

std::string outcome_of(const Wording& say, const debrief::Window& window) {
    if (window.answered) return say("answered");
    if (window.lapsed) return say("ran out");
    return {};
}

}  // namespace

std::string format_value_note(const Wording& say) {
    return say("value: the best total still to be had after the turn; lost: what it fell by");
}

std::string format_band(const Wording& say, const debrief::Band& band) {
    const auto& window = band.window;
    std::string text =
        window.from == 0 ? say("{name}: a try was still missing", {{"name", band.name}})
        : window.from > window.to
            ? say("{name}: the tries came too late for it", {{"name", band.name}})
            : say("{name}: {turns}", {{"name", band.name}, {"turns", say.turns(window.from, window.to)}});
    const auto outcome = outcome_of(say, window);
    return outcome.empty() ? text : text + ", " + outcome;
}

std::string format_marks(const Wording& say, const Timeline& timeline) {
    std::vector<debrief::Mark> marks;
    for (const auto& turn : timeline.turns)
        for (const auto mark : turn.marks)
            if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
    std::sort(marks.begin(), marks.end());
    std::string text;
    for (const auto mark : marks)
        text += (text.empty() ? "" : " · ") + std::string(1, debrief::letter_of(mark)) + " " +
                debrief::name_of(say, mark);
    return text;
}

void write_timeline(Pen pen, const Timeline& timeline) {
    if (timeline.turns.empty()) return;
    auto turns = timeline.turns;
    turns.insert(turns.begin(), {kBefore,
                                 turns.front().stage,
                                 timeline.anger_at_start,
                                 timeline.trust_at_start,
                                 {},
                                 0,
                                 timeline.value_at_start});
    const auto room =
        pen.paper.width() > kGutter + kNarrowest + 1 ? pen.paper.width() - kGutter - 1 : kNarrowest;
    const auto column = std::clamp(room / turns.size(), kNarrowest, kWidest);
    const auto per_panel = std::max<std::size_t>(room / column, 1);
    for (std::size_t at = 0; at < turns.size(); at += per_panel) {
        if (at > 0) pen.paper.blank();
        Panel(pen, timeline, std::span(turns).subspan(at, std::min(per_panel, turns.size() - at)), column)
            .draw();
    }
    for (std::size_t i = 0; i < timeline.bands.size(); ++i)
        pen.paper.paragraph(
            std::string(1, static_cast<char>('a' + i % 26)) + "  " + format_band(pen.say, timeline.bands[i]),
            Ink::faint, kGutter);
    if (timeline.value_at_start) pen.paper.paragraph(value_note(pen.say, timeline), Ink::faint, kGutter);
    const auto marks = format_marks(pen.say, timeline);
    if (!marks.empty()) pen.paper.paragraph(marks, Ink::faint, kGutter);
}

void write_timeline_plain(Pen pen, const Timeline& timeline) {
    const auto& say = pen.say;
    pen.paper.paragraph(say("At the start: anger {anger}, trust {trust}.",
                            {{"anger", std::to_string(timeline.anger_at_start)},
                             {"trust", std::to_string(timeline.trust_at_start)}}));
    for (const auto& turn : timeline.turns) {
        std::vector<std::string> parts;
        for (const auto mark : turn.marks) parts.push_back(debrief::name_of(say, mark));
        if (turn.value)
            parts.push_back(
                say("{value} still to be had", {{"value", debrief::format_value(say, *turn.value)}}));
        if (turn.lost > 0)
            parts.push_back(say("{points} points lost", {{"points", format_points(turn.lost)}}));
        if (parts.empty() && !pen.full()) continue;
        const std::string stage =
            std::string(debrief::stage_code(turn.stage)) + " " + debrief::stage_name(say, turn.stage);
        std::string text = turn.turn == 0 ? say("After the call, {stage}.", {{"stage", stage}})
                                          : say("Turn {turn}, {stage}: anger {anger}, trust {trust}.",
                                                {{"turn", std::to_string(turn.turn)},
                                                 {"stage", stage},
                                                 {"anger", std::to_string(turn.anger)},
                                                 {"trust", std::to_string(turn.trust)}});
        if (!parts.empty()) text += " " + say("Here: {parts}.", {{"parts", say.list(parts)}});
        pen.paper.paragraph(text);
    }
    for (const auto& band : timeline.bands)
        pen.paper.paragraph(say("Window: {band}.", {{"band", format_band(say, band)}}));
}

}  // namespace rung::report
