#include "report/figure_page.h"

#include "report/page.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace rung::report {
namespace {

using debrief::Wording;

// Of the drawing, which the page scales to its width.
constexpr int kBarsWidth = 820, kNameWidth = 190, kValueWidth = 120, kRowHeight = 24, kBarHeight = 14;

int number_in(const std::string& cell) {
    int value = 0;
    (void)std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

struct Bar {
    std::string name;
    int value = 0;
    std::string text;
};

/// Bars below one another, each with its name and its figure.
Slot make_bars(const std::vector<Bar>& bars, int most, std::string name) {
    Slot::List rows;
    int y = 0;
    const int room = kBarsWidth - kNameWidth - kValueWidth;
    for (const auto& bar : bars) {
        const int wide = most <= 0 ? 0 : bar.value * room / most;
        rows.push_back({{"y", y + 4},
                        {"ty", y + 15},
                        {"x", kNameWidth},
                        {"room", room},
                        {"w", wide},
                        {"h", kBarHeight},
                        {"vx", kNameWidth + room + 10},
                        {"name", bar.name},
                        {"text", bar.text}});
        y += kRowHeight;
    }
    return {
        {"label", std::move(name)}, {"width", kBarsWidth}, {"height", y}, {"rows", Slot(std::move(rows))}};
}

/// The course of a table as bars; none for a table that has none.
std::optional<Slot> draw_table(const FigureTable& table, const Wording& say) {
    std::vector<Bar> bars;
    int most = 0;
    const auto add = [&](std::string name, int value, std::string text) {
        most = std::max(most, value);
        bars.push_back({std::move(name), value, std::move(text)});
    };
    if (table.id == "trend") {
        for (const auto& row : table.rows)
            add(row[0], number_in(row[2]), say("{total} of 100 in {n}", {{"total", row[2]}, {"n", row[1]}}));
        most = 100;
    } else if (table.id == "timing") {
        for (std::size_t column = 1; column + 1 < table.columns.size(); ++column) {
            int sum = 0;
            for (const auto& row : table.rows) sum += number_in(row[column]);
            add(table.columns[column].name, sum, std::to_string(sum));
        }
    } else if (table.id == "authority") {
        for (const auto& row : table.rows)
            add(fmt::format("{}: {} {}", row[0], row[1], row[2]), number_in(row[3]),
                say("{n} of {all}", {{"n", row[3]}, {"all", row[4]}}));
    }
    if (bars.empty()) return std::nullopt;
    return make_bars(bars, most, table.title);
}

std::string shade_of(const FigureTable& table, std::size_t column, const std::string& cell) {
    if (table.shaded_from == 0 || column < table.shaded_from || column >= table.shaded_to) return {};
    if (cell.empty()) return {};
    const int share = number_in(cell);
    return share < kLowShare_pct ? "low" : share >= kHighShare_pct ? "high" : "";
}

Slot row_slot(const FigureTable& table, const std::vector<std::string>& row) {
    Slot::List cells;
    for (std::size_t i = 1; i < row.size(); ++i) {
        Slot cell{{"text", row[i]}};
        cell.set("kind", table.columns[i].figures ? shade_of(table, i, row[i]) : std::string("word"));
        cells.push_back(std::move(cell));
    }
    return {{"name", row.front()}, {"cells", Slot(std::move(cells))}};
}

Slot table_slot(const FigureTable& table, const Wording& say) {
    Slot slot{{"id", table.id}, {"title", table.title}};
    slot.set_some("note", table.note);
    if (auto bars = draw_table(table, say)) slot.set("bars", *std::move(bars));
    Slot::List columns, rows;
    for (std::size_t i = 1; i < table.columns.size(); ++i)
        columns.push_back(
            {{"name", table.columns[i].name}, {"kind", table.columns[i].figures ? "" : "word"}});
    for (const auto& row : table.rows) rows.push_back(row_slot(table, row));
    slot.set("first", table.columns.front().name)
        .set("columns", std::move(columns))
        .set("rows", std::move(rows));
    return slot;
}

}  // namespace

base::Result<std::string> format_figures_html(const FigureReport& report, const Wording& say,
                                              std::string_view page) {
    Slot::List words, decisions, tables;
    for (const auto& sentence : report.words) words.push_back(sentence);
    for (const auto& decision : report.decisions) decisions.push_back(Slot{{"text", decision}});
    for (const auto& table : report.tables) tables.push_back(table_slot(table, say));
    Slot slots{{"lang", "en"},
               {"kicker", say("Team report")},
               {"title", report.title},
               {"meta", report.meta},
               {"in_short", say("In short")},
               {"decide", say("What there is to decide")},
               {"keep", say("Keep it")},
               {"trial", say("Try another for four weeks")},
               {"change", say("Change it")},
               {"footer",
                say("Made by Rung. Scores come from choices alone: no microphone, no camera, no guessing of "
                    "emotions. Pseudonyms unless names were asked for; nobody is ranked.")}};
    slots.set("words", std::move(words)).set("tables", std::move(tables));
    if (!decisions.empty()) slots.set("any_decision", true);
    slots.set("decisions", std::move(decisions));
    return fill_page(page, slots);
}

}  // namespace rung::report
