#include "scenario/shelves.h"

#include <fmt/format.h>

#include "support/fixtures.h"

namespace rung::test {

base::MemoryFiles shelves() {
    base::MemoryFiles files;
    files.held["content/companies/harbour-home.json"] = company_json();
    files.held["content/rubrics/plain.json"] = rubric_json();
    files.held["content/calls/sofa.json"] = scenario_json();
    return files;
}

scenario::Library library_of(const base::Files& files) {
    return {files, "content", "packs"};
}

std::string module_json(std::string_view scenarios, std::string_view more) {
    return fmt::format(
        R"({{ "$schema": "../schema/module.schema.json", "format": 1, "id": "first-calls", "title": "First calls",
        "summary": "Where everybody starts.", "mode": "practice", "pass": 80, "scenarios": {} {} }})",
        scenarios, more);
}

std::string code_of(const base::Result<scenario::Found>& found) {
    return found ? "" : found.error().code;
}

}  // namespace rung::test
