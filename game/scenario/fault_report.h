#pragma once

#include "base/diagnostic.h"
#include "scenario/id_index.h"
#include "scenario/line_index.h"
#include "scenario/name.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

class Document;

/// Where the faults of one document are told. Keeps an index of lines, so that many faults in a long file
/// cost no more than their number; after `kMost` errors, or warnings, it says that there are more and is
/// silent.
class FaultReport {
  public:
    static constexpr int kMost = 1000;

    FaultReport(const Document& document, base::Diagnostics& out) : document_(document), out_(out) {}

    void error(base::Place place, std::string_view code, std::string message, std::string hint = {});
    void warning(base::Place place, std::string_view code, std::string message, std::string hint = {});

    /// The stretch of a text that stands in the file, by bytes of the decoded text.
    [[nodiscard]] base::Place inside(const Name& text, std::size_t at, std::size_t size) const;
    /// From 1.
    [[nodiscard]] std::uint32_t line_of(base::Place place);

    /// `did you mean "refund" (line 77)?`, or the ids there are where they are few, or nothing.
    [[nodiscard]] std::string suggest(std::string_view unknown, const IdIndex& among);
    /// The same for words of the game, which stand in no file.
    [[nodiscard]] std::string suggest(std::string_view unknown, std::span<const std::string_view> among);

    /// Whether more would not be told, and that has been said.
    [[nodiscard]] bool full() const { return errors_told_ > kMost; }
    [[nodiscard]] bool any_error() const { return errors_ > 0; }
    [[nodiscard]] const Document& document() const { return document_; }

  private:
    void add(base::Severity severity, base::Place place, std::string_view code, std::string message,
             std::string hint);
    void add_too_many(base::Severity severity);
    [[nodiscard]] std::string_view find_near(std::string_view unknown,
                                             const std::vector<std::string_view>& among);

    const Document& document_;
    base::Diagnostics& out_;
    LineIndex lines_;
    int errors_ = 0, errors_told_ = 0, warnings_told_ = 0;
    std::size_t compared_ = 0;  ///< ids looked at for hints, so that a broken file cannot ask for billions
    struct {
        std::uint32_t from = 0, to = 0, columns = 0;
    } counted_;  ///< code points between two bytes of one line, counted for the fault before
};

/// `"a", "b" and "c"`.
[[nodiscard]] std::string format_list(std::span<const std::string_view> words);

/// Whether a key was written at all, be its text empty.
[[nodiscard]] inline bool is_given(const Name& name) {
    return name.place.size > 0;
}

}  // namespace rung::scenario
