#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::base {

/// The bytes of one file as they were read, and the name under which messages speak of it.
struct Source {
    std::string name;
    std::string bytes;
};

/// A stretch of a source. Units: bytes from the start of the file.
struct Place {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
};

enum class Severity : std::uint8_t { error, warning };

/// One fault in one file, complete enough to be shown after the source is gone.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;  ///< stable, kebab-case
    std::string file;
    std::uint32_t line = 0;    ///< from 1; 0 when the fault belongs to the whole file
    std::uint32_t column = 0;  ///< from 1, in code points
    std::uint32_t width = 1;   ///< of the caret, in code points
    std::string message;
    std::string
        source_line;  ///< safe to show: tabs are spaces, controls are visible; cut around the caret when long
    std::string hint;         ///< may be empty
    std::string pointer;      ///< JSON pointer; may be empty
    std::uint32_t caret = 0;  ///< code points of `source_line` before the caret
};

using Diagnostics = std::vector<Diagnostic>;

/// Makes a diagnostic at a place: finds line, column and the source line.
/// Cost: linear in the place's offset.
[[nodiscard]] Diagnostic make_diagnostic(const Source& source, Place place, Severity severity,
                                         std::string_view code, std::string message, std::string hint,
                                         std::string pointer);

/// The style's text form: place, message, source line with caret, hint, pointer. Ends with a line feed.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic);

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// Orders by file, line and column, and drops exact repeats.
void sort_diagnostics(Diagnostics& diagnostics);

}  // namespace rung::base
