#pragma once

#include <functional>
#include <string>
#include <vector>

namespace rung::test {

/// A file that nobody writes by accident, read as a scenario.
struct HostileFile {
    std::string name;
    std::function<std::string()> bytes;
    std::string code;  ///< the first that is told; empty: it loads
};

/// All that the reader is held against; some are 8 MB, and one more.
[[nodiscard]] std::vector<HostileFile> hostile_files();

}  // namespace rung::test
