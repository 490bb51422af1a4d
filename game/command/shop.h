#pragma once

#include "base/diagnostic.h"
#include "command/arguments.h"
#include "command/environment.h"
#include "debrief/wording.h"
#include "records/content.h"
#include "records/records.h"
#include "scenario/library.h"
#include "view/profanity.h"

#include <optional>
#include <string>
#include <string_view>

namespace rung::command {

/// What every command works with: its arguments, the content, the user's records, and words.
/// Owner: the caller keeps arguments and environment alive.
class Shop {
  public:
    Shop(const Arguments& arguments_, Environment& environment_);
    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;
    /// Ends what is kept, and tells what is left to be done about it.
    ~Shop();

    const Arguments& arguments;
    Environment& environment;
    scenario::Library library;
    debrief::Wording say;

    /// What is kept, opened when it is first asked for. Where it cannot be opened the reason is told, once,
    /// and what is kept from then on stays in memory.
    [[nodiscard]] records::Records& records() const;
    [[nodiscard]] records::AttemptStore& attempts() const { return *records().attempts; }
    [[nodiscard]] records::ContentStore& content() const { return *records().content; }
    /// People, teams, assignments; null where there are only files, or nothing could be opened.
    [[nodiscard]] records::Store* store() const { return records().store.get(); }

    /// Data, to standard output.
    void print(std::string_view text) const { environment.out << text; }
    /// Sentences, no wider than the terminal; elsewhere one line, whatever its length.
    void print_line(std::string_view words) const;
    /// Messages, to standard error.
    void tell(std::string_view text) const { environment.err << text; }
    /// Why there are no records; absent: they are open, or nobody has asked for them. It was told.
    [[nodiscard]] const std::optional<base::Error>& refused() const { return refused_; }
    /// Says what went wrong and gives what the caller is told. Why there are no records is said once.
    Exit fail(const base::Error& error) const;
    /// Says what is wrong with content. `problems` where something is an error.
    Exit tell(const base::Diagnostics& faults) const;
    /// The words of a call as the user wants to read them.
    void soften(records::Content& content) const { view::soften(say, content.script, arguments.profanity); }
    /// Text as a terminal, or whoever reads standard output, may have it: colour only where it is wanted.
    [[nodiscard]] bool colour() const;
    /// Of a line of text. Units: cells.
    [[nodiscard]] std::size_t width() const;
    /// Of a table: the terminal's; what is read by something else is folded by whoever reads it.
    [[nodiscard]] std::size_t table_width() const;

  private:
    mutable std::optional<records::Records> records_;
    mutable std::optional<base::Error> refused_;
};

/// What the caller is told of an error. Source: design §9.
[[nodiscard]] Exit exit_of(std::string_view code);

}  // namespace rung::command
