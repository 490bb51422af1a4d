#pragma once

#include "scenario/company.h"
#include "scenario/rubric.h"
#include "scenario/script.h"

#include <string>
#include <string_view>

namespace rung::bench {

struct Content {
    scenario::Company company;
    scenario::Rubric rubric;
};

/// The fixtures' company and the standard rubric, as shipped.
[[nodiscard]] Content load_content();

/// Reads, checks and compiles a scenario; prints its faults and ends the program where there is an error.
[[nodiscard]] scenario::Script compile_or_exit(const Content& content, std::string json);

}  // namespace rung::bench
