#include "report/figure_page.h"

#include "report/figure_drawings.h"
#include "report/page.h"

namespace rung::report {
namespace {

using debrief::Wording;

std::string_view shade_kind(Shade shade) {
    return shade == Shade::low ? "low" : shade == Shade::high ? "high" : "";
}

Slot row_slot(const FigureTable& table, const std::vector<std::string>& row) {
    Slot::List cells;
    for (std::size_t i = 1; i < row.size(); ++i) {
        Slot cell{{"text", row[i]}};
        cell.set("kind", table.columns[i].figures ? shade_kind(shade_of(table, i, row[i]))
                                                  : std::string_view("word"));
        cells.push_back(std::move(cell));
    }
    return {{"name", row.front()}, {"cells", Slot(std::move(cells))}};
}

Slot table_slot(const FigureTable& table, const Wording& say) {
    constexpr std::size_t kManyColumns = 9;
    Slot slot{{"id", table.id}, {"title", table.title}};
    slot.set("wide", table.columns.size() > kManyColumns ? "wide" : "");
    slot.set_some("note", table.note_where_drawn());
    slot.set("drawings", draw_figures(table, say));
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
    Slot slots{{"lang", say.language()},
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
