#pragma once

#include "base/diagnostic.h"

#include <functional>
#include <string>
#include <vector>

#include "support/json_schema.h"

namespace rung::test {

/// One kind of file: its schema, an example with every key, and what the game does with such a file.
struct ContentKind {
    std::string name;
    Json example;
    /// The shape alone.
    std::function<bool(const Json&, base::Diagnostics&)> reads;
    /// With everything that is checked later. Called only for what was read.
    std::function<bool(const Json&, base::Diagnostics&)> checks;
};

/// All four.
[[nodiscard]] std::vector<ContentKind> content_kinds();

}  // namespace rung::test
