#pragma once

#include "scenario/id_index.h"
#include "scenario/script.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace rung::scenario {

/// The bit of a matter that a policy may govern: a remedy, a reason, or one of `list_ruled`. 0: no such
/// matter. A remedy's id goes before a reason's word.
[[nodiscard]] std::uint32_t find_governed(std::string_view word, const IdIndex& remedies);

/// Rules beside remedies and reasons, in the order of `Ruled`.
[[nodiscard]] std::span<const std::string_view> list_ruled();

}  // namespace rung::scenario
