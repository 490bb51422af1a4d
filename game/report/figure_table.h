#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rung::report {

/// A table of figures, the one model behind every form in which a report gives it: so that figures agree cell
/// by cell. Cells are texts; those of a column of figures are numbers as they are written, or empty: nothing
/// is known.
struct FigureTable {
    struct Column {
        std::string id;    ///< for programs
        std::string name;  ///< for people
        bool figures = true;
    };
    std::string id;     ///< for programs: `heat-map`
    std::string title;  ///< for people
    std::string note;   ///< what is to be known when reading it; may be empty
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    /// Columns from here to there hold shares in hundredths, low and high ones are shaded; from 0: none.
    std::size_t shaded_from = 0, shaded_to = 100;
    std::string drawn;  ///< what is to be known of its drawing; may be empty

    [[nodiscard]] std::string note_where_drawn() const { return drawn.empty() ? note : note + " " + drawn; }
};

/// Shares below the one are low, from the other on high. Units: hundredths.
inline constexpr int kLowShare_pct = 50, kHighShare_pct = 85;

enum class Shade : std::uint8_t { none, low, high };
/// How a cell is shaded; none outside the shaded columns and where nothing is known.
[[nodiscard]] Shade shade_of(const FigureTable& table, std::size_t column, const std::string& cell);
/// A cell of figures as a number; 0 for one that is none.
[[nodiscard]] int number_in(const std::string& cell);

/// What is told in words before the figures.
struct FigureReport {
    std::string kind;  ///< `team`, `module` or `person`, for programs
    std::string title, meta;
    std::vector<std::string> words;      ///< a sentence each; where there is too little to say anything, why
    std::vector<std::string> decisions;  ///< what is to be decided, most handovers first
    std::vector<FigureTable> tables;
};

/// As CSV: a row is the table's id, then its cells; every table begins with a row of its columns' ids, all
/// rows are as wide as the widest.
[[nodiscard]] std::string format_figures_csv(const FigureReport& report);
/// As JSON, figures as numbers, what is not known null.
[[nodiscard]] std::string format_figures_json(const FigureReport& report);

}  // namespace rung::report
