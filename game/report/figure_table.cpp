#include "report/figure_table.h"

#include "report/csv.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace rung::report {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// A number as it is written: with a point where it has one.
OrderedJson json_of_cell(const std::string& cell, bool figures) {
    if (!figures) return cell;
    if (cell.empty()) return nullptr;
    const auto parsed = OrderedJson::parse(cell, nullptr, false);
    return parsed.is_number() ? parsed : OrderedJson(cell);
}

OrderedJson json_of_table(const FigureTable& table) {
    OrderedJson rows = OrderedJson::array();
    for (const auto& row : table.rows) {
        OrderedJson made = OrderedJson::object();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            made[table.columns[i].id] = json_of_cell(row[i], table.columns[i].figures);
        rows.push_back(std::move(made));
    }
    return {{"id", table.id}, {"title", table.title}, {"note", table.note}, {"rows", std::move(rows)}};
}

}  // namespace

int number_in(const std::string& cell) {
    int value = 0;
    (void)std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

Shade shade_of(const FigureTable& table, std::size_t column, const std::string& cell) {
    const bool shaded = table.shaded_from > 0 && column >= table.shaded_from && column < table.shaded_to;
    if (!shaded || cell.empty()) return Shade::none;
    const int share = number_in(cell);
    return share < kLowShare_pct ? Shade::low : share >= kHighShare_pct ? Shade::high : Shade::none;
}

std::string format_figures_csv(const FigureReport& report) {
    std::size_t widest = 0;
    for (const auto& table : report.tables) widest = std::max(widest, table.columns.size());
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const std::string& table, std::vector<std::string> cells) {
        cells.insert(cells.begin(), table);
        cells.resize(widest + 1);
        rows.push_back(std::move(cells));
    };
    for (const auto& table : report.tables) {
        std::vector<std::string> ids;
        for (const auto& column : table.columns) ids.push_back(column.id);
        add(table.id, std::move(ids));
        for (const auto& row : table.rows) add(table.id, row);
    }
    return format_csv(rows);
}

std::string format_figures_json(const FigureReport& report) {
    OrderedJson tables = OrderedJson::array();
    for (const auto& table : report.tables) tables.push_back(json_of_table(table));
    const OrderedJson whole{{"report", report.kind},         {"title", report.title},
                            {"about", report.meta},          {"words", report.words},
                            {"decisions", report.decisions}, {"tables", std::move(tables)}};
    return whole.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace rung::report
