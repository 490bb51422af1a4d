#pragma once

#include "scenario/script.h"

#include <string>

namespace rung::test {

/// The first index of a script that does not point into its table; empty where all do.
[[nodiscard]] std::string find_broken_index(const scenario::Script& script);

}  // namespace rung::test
