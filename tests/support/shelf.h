#pragma once

#include "scenario/rubric.h"
#include "scenario/script.h"
#include "score/sheet.h"

#include <string>
#include <vector>

namespace rung::test {

/// A call ready to be played and scored.
struct Readied {
    std::string name;
    scenario::Rubric rubric;
    scenario::Script script;
    score::Sheet sheet;
};

/// The fixture's call by its own rubric and by the standard one.
[[nodiscard]] std::vector<Readied> fixture_calls();
/// Every call that ships with the game, with the rubric that it names.
[[nodiscard]] std::vector<Readied> shipped_calls();
/// One of them, by its file's name. Fails the test where there is none.
[[nodiscard]] Readied shipped_call(const std::string& name);
/// The bytes of a file under `scenarios/`.
[[nodiscard]] std::string content(const std::string& path);

}  // namespace rung::test
