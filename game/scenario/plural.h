#pragma once

#include <string>
#include <string_view>

namespace rung::scenario {

/// The regular English plural of a noun: "visit" → "visits", "redelivery" → "redeliveries", "batch" →
/// "batches".
[[nodiscard]] std::string make_plural(std::string_view noun);

}  // namespace rung::scenario
