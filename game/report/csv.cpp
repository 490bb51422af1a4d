#include "report/csv.h"

#include "base/text.h"

#include <algorithm>

namespace rung::report {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

/// `-12.5`, `+3`: what a spreadsheet may take for what it says.
bool is_number(std::string_view cell) {
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
    if (cell.empty() || !base::is_digit(cell.front()) || !base::is_digit(cell.back())) return false;
    return std::count(cell.begin(), cell.end(), '.') <= 1 &&
           std::all_of(cell.begin(), cell.end(), [](char c) { return base::is_digit(c) || c == '.'; });
}

bool is_formula(std::string_view cell) {
    if (cell.empty()) return false;
    if (cell.front() == '\t' || cell.front() == '\r') return true;
    const auto first = cell.find_first_not_of(kBlank);
    return first != std::string_view::npos &&
           std::string_view("=+-@").find(cell[first]) != std::string_view::npos;
}

std::string format_cell(std::string_view text) {
    std::string cell(text);
    if (is_formula(cell) && !is_number(cell)) cell.insert(0, 1, '\'');
    const bool plain = cell.find_first_of(",\"\r\n\t") == std::string::npos &&
                       (cell.empty() || (cell.front() != ' ' && cell.back() != ' '));
    if (plain) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

}  // namespace

std::string format_csv(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            // A row of one empty cell would be no row.
            text += row.size() == 1 && row[i].empty() ? std::string("\"\"") : format_cell(row[i]);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace rung::report
