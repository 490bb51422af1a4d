#pragma once

#include "base/result.h"
#include "call/attempt.h"
#include "scenario/script.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rung::records {

/// One line of a log: a move in the form that programs write, `{"hint":{}}`, or `{"rewind":{"to":3}}`, which
/// goes back to where three moves had been made. A `say` is looked up among the choices of `node`. Errors:
/// those of `scenario::parse_move`, bad-rewind, bad-hint.
[[nodiscard]] base::Result<call::Entry> parse_entry(const scenario::Script& script, std::uint32_t node,
                                                    std::string_view json);

/// The same form back, without a line feed.
[[nodiscard]] std::string format_entry(const scenario::Script& script, const call::Entry& entry);

}  // namespace rung::records
