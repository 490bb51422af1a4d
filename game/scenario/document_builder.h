#pragma once

#include "scenario/document.h"
#include "scenario/fault_report.h"
#include "scenario/limits.h"
#include "scenario/syntax.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

/// Builds a document from the events of a JSON reader that knows no positions: they are found again in the
/// source, where each token begins at the first byte after the one before that is neither space nor `,` nor
/// `:`. The functions are those that nlohmann's reader calls; each returns whether to go on.
class DocumentBuilder {
  public:
    DocumentBuilder(Document& document, FaultReport& faults, std::string_view stop_before);

    bool null();
    bool boolean(bool value);
    bool number_integer(std::int64_t value);
    bool number_unsigned(std::uint64_t value);
    bool number_float(double value, const std::string& token);
    bool string(std::string& value);
    bool start_object(std::size_t);
    bool key(std::string& value);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    template <class Binary>
    bool binary(Binary&) {
        return false;
    }
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&) {
        explain_syntax();
        return false;
    }

    /// To be called where the reader came to the end: reports what is left after it.
    void finish();
    [[nodiscard]] bool stopped() const { return stopped_; }

  private:
    using Cell = Document::Cell;
    enum class After : std::uint8_t { start, open, key, value };

    /// An array or object that is being read.
    struct Open {
        std::uint32_t cell = 0;
        std::uint32_t last = 0;   ///< child so far
        std::uint32_t count = 0;  ///< of children
        bool object = false;
        bool comment = false;  ///< inside the value of a `//` key: nothing is kept
    };
    /// The key whose value comes next.
    struct Key {
        std::uint32_t at = 0, size = 0;
        bool escaped = false, comment = false;
    };

    [[nodiscard]] std::string_view bytes() const { return document_.source_.bytes; }
    [[nodiscard]] std::uint32_t next_token() const;
    [[nodiscard]] std::uint32_t string_end(std::uint32_t at) const;
    bool add(JsonKind kind, std::uint32_t at, std::uint32_t end, std::uint32_t flags = 0);
    bool add_number(bool fits);
    bool open(JsonKind kind);
    bool close();
    bool take_string(const std::string& value, std::uint32_t at, std::uint32_t end, bool& escaped);
    void find_duplicates(const Open& object);
    void report_duplicate(std::uint32_t earlier, std::uint32_t later);
    void explain_syntax();
    void report(SyntaxFault fault);

    Document& document_;
    FaultReport& faults_;
    std::string_view stop_before_;
    std::array<Open, kMaxDepth> stack_{};
    std::size_t depth_ = 0;
    Key key_;
    std::uint32_t end_ = 0;  ///< of the last token
    After after_ = After::start;
    bool stopped_ = false;
    std::vector<std::uint32_t> members_;  ///< scratch of `find_duplicates`
};

}  // namespace rung::scenario
