#pragma once

#include "scenario/document.h"
#include "scenario/fault_report.h"
#include "scenario/name.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

/// What a text must look like. Shape: `expected` completes “takes …”.
struct Form {
    std::string_view code;
    std::string_view expected;
    bool (*fits)(std::string_view text);
};

extern const Form kWords;     ///< anything that is seen when it is shown
extern const Form kId;        ///< `over-limit`
extern const Form kFlagId;    ///< `promised_callback`
extern const Form kCurrency;  ///< `GBP`
extern const Form kLocale;    ///< `en-GB`

/// One file while it is read: reads single values, and tells what is wrong with them in the author's words:
/// which key of which move of which node.
class Reading {
  public:
    using Value = Document::Value;

    Reading(const Document& document, base::Diagnostics& out) : faults_(document, out) {}

    void text(Value value, Name& to, const Form& form);
    void one_of(Value value, Name& to, std::span<const std::string_view> words);
    void number(Value value, Number& to, std::int64_t least, std::int64_t most);
    void number_of(Value value, Number& to, std::span<const std::int64_t> allowed);
    void flag(Value value, bool& to);
    /// The name of a member. Checked where the file makes it up; `form` null: it names something that is
    /// elsewhere.
    void key(Value value, Name& to, const Form* form);

    /// False, and told, where the value is no list, or holds more than `most`.
    [[nodiscard]] bool is_list(Value value, std::size_t most);
    [[nodiscard]] bool is_object(Value value, std::size_t most);
    void wrong_type(Value value, std::string_view expected);

    /// Between the two, faults belong to this object.
    void enter(std::string_view noun, Value object) { frames_.push_back({noun, object}); }
    void leave() { frames_.pop_back(); }

    void unknown_key(Value member, std::span<const std::string_view> known, std::string_view near);
    void missing_keys(Value object, std::span<const std::string_view> names,
                      std::span<const std::string_view> required);

    /// `"turns" of the scenario`, `entry 2 of "shows" of move "mirror" of node "pickup"`.
    [[nodiscard]] std::string subject(Value value) const;
    /// `move "mirror" of node "pickup"`: the object that is being read.
    [[nodiscard]] std::string owner() const;
    [[nodiscard]] FaultReport& faults() { return faults_; }

  private:
    struct Frame {
        std::string_view noun;
        Value object;
    };
    [[nodiscard]] std::string describe(std::size_t frame) const;
    [[nodiscard]] bool fits_size(Value value, std::size_t most);

    FaultReport faults_;
    std::vector<Frame> frames_;
};

/// Position among its siblings, from 1.
[[nodiscard]] std::size_t position_of(Document::Value value);

}  // namespace rung::scenario
