#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::base {

/// What another program may write before it is stopped. Units: bytes.
constexpr std::size_t kProgramOutputLimit = std::size_t{16} << 20;

/// Other programs, as far as Rung needs them.
class Programs {
  public:
    virtual ~Programs() = default;

    /// Runs a program to its end and gives what it wrote to standard output; what it writes to standard error
    /// is dropped. `argv[0]` is the program, looked for on the path when it has no `/`. No shell sees the
    /// arguments. Input that the program does not read is dropped. It is never left running; what it starts
    /// itself is its own affair.
    /// Errors: program-missing; program-failed (could not be started, an exit status other than 0, a signal,
    /// more output than the limit); program-too-slow (not over within `limit_ms`).
    [[nodiscard]] virtual Result<std::string> run(const std::vector<std::string>& argv,
                                                  std::string_view input, std::int64_t limit_ms) = 0;
    /// Whether there is such a program to run.
    [[nodiscard]] virtual bool has(const std::string& name) const = 0;
};

/// The programs of this machine. Several threads may run programs at the same time.
class SystemPrograms final : public Programs {
  public:
    [[nodiscard]] Result<std::string> run(const std::vector<std::string>& argv, std::string_view input,
                                          std::int64_t limit_ms) override;
    [[nodiscard]] bool has(const std::string& name) const override;
};

}  // namespace rung::base
