#pragma once

#include "scenario/fault_report.h"
#include "scenario/name.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::scenario {

/// Which placeholders a text may keep, to be filled when it is spoken.
enum class Filled : std::uint8_t {
    never,
    offer,    ///< {offer}
    policy,   ///< {policy}
    seconds,  ///< {seconds}
    contact,  ///< {contact.name} {contact.extension}
    fact,     ///< {fact}
};

/// The placeholders that `when` names, without braces.
[[nodiscard]] std::vector<std::string_view> list_filled(Filled when);

struct PlaceholderFault {
    std::string code;  ///< unknown-placeholder, placeholder-unclosed
    std::string message;
    std::string unknown;  ///< without braces
    std::size_t at = 0;   ///< byte of the text
    std::size_t size = 1;
};

/// Values that are the same for a whole call: `{limit.refund}`, `{customer.name}` …
class Placeholders {
  public:
    void add(std::string name, std::string value) { values_.emplace_back(std::move(name), std::move(value)); }
    [[nodiscard]] std::vector<std::string_view> names() const;

    /// The text with its values, or what came before the first fault, which is reported.
    void expand(const Name& text, Filled when, std::string& to, FaultReport& faults) const;

    /// Appends the text with its values to `to`; what is filled when spoken stays as it is. False where a
    /// placeholder is not known or not closed: `fault` says which, `to` holds what came before. Cost: linear.
    [[nodiscard]] bool expand(std::string_view text, Filled when, std::string& to,
                              PlaceholderFault& fault) const;

  private:
    [[nodiscard]] const std::string* find(std::string_view name) const;

    std::vector<std::pair<std::string, std::string>> values_;
};

}  // namespace rung::scenario
