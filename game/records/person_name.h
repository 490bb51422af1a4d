#pragma once

#include "base/result.h"

#include <string>

namespace rung::records {

/// Whether somebody may be called so: it can be shown as it is, and is no pseudonym. Errors: bad-name.
[[nodiscard]] base::Status check_name(const std::string& name);

}  // namespace rung::records
