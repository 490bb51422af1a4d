#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rung::scenario {

/// What a JSON reader had just read when it could not go on.
enum class SyntaxState : std::uint8_t {
    start,         ///< nothing
    object_open,   ///< `{`
    object_key,    ///< a key
    object_value,  ///< a member
    array_open,    ///< `[`
    array_value,   ///< an element
    end,           ///< the whole value
};

struct SyntaxFault {
    std::string code;
    base::Place place;
    std::string message, hint;
};

/// Bytes of the number, as JSON writes it, with which the text begins; 0: none.
[[nodiscard]] std::size_t number_size(std::string_view text);

/// What is wrong with a number that is no whole number of 64 bits.
[[nodiscard]] SyntaxFault number_fault(std::string_view token, base::Place place);

/// Says in an author's words why `text` cannot be read on from byte `at`, the end of the last whole token.
[[nodiscard]] SyntaxFault explain_syntax(std::string_view text, std::size_t at, SyntaxState state);

}  // namespace rung::scenario
