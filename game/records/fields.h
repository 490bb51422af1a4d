#pragma once

#include "base/diagnostic.h"
#include "scenario/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// Reads one JSON object strictly: each member is asked for by name, what is missing, of the wrong type or
/// left over is reported with its place. Values that cannot be given are empty; whether there was a fault
/// stands in `out`.
class Fields {
  public:
    using Value = scenario::Document::Value;

    Fields(const scenario::Document& document, Value object, base::Diagnostics& out);

    /// False when the value is no object; everything asked for is then empty and nothing more is reported.
    [[nodiscard]] bool usable() const { return usable_; }

    /// Empty where the member is not there, or is not of this kind (which is reported).
    Value find(std::string_view key, scenario::JsonKind kind);
    /// As `find`, and reported by `finish` where it is not there.
    Value need(std::string_view key, scenario::JsonKind kind);
    /// Empty where the member is not there; any kind will do.
    Value find_any(std::string_view key);

    std::string text(std::string_view key);
    std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most);
    bool flag(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    /// Which of `names` stands there; −1 where none does.
    int one_of(std::string_view key, const std::vector<std::string_view>& names);

    /// Reports what is missing, all of it together, and what nobody asked for.
    void finish();

    void report(Value value, std::string_view code, std::string message, std::string hint = {});

  private:
    void report_kind(Value value, std::string_view key, scenario::JsonKind kind);

    const scenario::Document* document_;
    Value object_;
    base::Diagnostics* out_;
    std::vector<std::string_view> asked_, missing_;
    bool usable_;
};

}  // namespace rung::records
