#pragma once

#include "scenario/document.h"
#include "scenario/fault_report.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace rung::scenario {

/// Reads single JSON values strictly. After the first fault nothing more is told, and what is read is zero.
class StrictValues {
  public:
    using Value = Document::Value;

    explicit StrictValues(FaultReport& faults) : faults_(faults) {}
    [[nodiscard]] bool failed() const { return failed_; }

    /// False where the value is not there, or not of this kind, which is told.
    bool expect(Value value, JsonKind kind);
    /// An object with no other keys than these.
    bool open(Value object, std::initializer_list<std::string_view> keys);
    /// A member that must be there.
    Value need(Value object, std::string_view key);
    std::int64_t number(Value value, std::int64_t least, std::int64_t most);
    std::uint16_t number16(Value value);
    std::uint8_t flag(Value value);  ///< 0 or 1; 0 where it is not there
    /// Which of the words it is; `message` stands before the unknown one.
    std::uint8_t word_in(Value value, std::span<const std::string_view> words, std::string_view code,
                         std::string_view message);

    void fail(base::Place place, std::string_view code, std::string message, std::string hint = {});
    void fail_unknown(base::Place place, std::string_view code, std::string_view message,
                      std::string_view unknown, std::span<const std::string_view> among);

  private:
    FaultReport& faults_;
    bool failed_ = false;
};

}  // namespace rung::scenario
