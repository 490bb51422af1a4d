#pragma once

#include "base/diagnostic.h"

#include <string_view>
#include <vector>

namespace rung::scenario {

/// A text as it stands in a file, with its place for messages. The bytes belong to the document that was
/// read.
struct Name {
    std::string_view text;
    base::Place place;  ///< of the whole JSON token, quotes included
    [[nodiscard]] bool empty() const { return text.empty(); }
};
using Names = std::vector<Name>;

/// A whole number as it stands in a file.
struct Number {
    std::int64_t value = 0;
    base::Place place;
    bool given = false;  ///< false: the key was not there and `value` is the default
};

}  // namespace rung::scenario
