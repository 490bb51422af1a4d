#include "support/shelf.h"

#include "base/files.h"
#include "scenario/limits.h"

#include <doctest/doctest.h>
#include <utility>

#include "support/fixtures.h"

namespace rung::test {
namespace {

std::string path_of(const std::string& path) {
    return std::string(RUNG_SOURCE_DIR) + "/scenarios/" + path;
}

Readied ready(std::string name, std::string_view scenario, std::string_view company,
              std::string_view rubric) {
    Readied made{.name = std::move(name),
                 .rubric = rubric_of(rubric),
                 .script = script_of(scenario, company, rubric),
                 .sheet = {}};
    made.sheet = score::make_sheet(made.script, made.rubric);
    return made;
}

}  // namespace

std::string content(const std::string& path) {
    auto bytes = base::DiskFiles().read(path_of(path), scenario::kMaxFileBytes);
    if (!bytes.ok()) FAIL(bytes.error().message);
    return bytes.value();
}

std::vector<Readied> fixture_calls() {
    return {ready("fixture, plain rubric", scenario_json(), company_json(), rubric_json()),
            ready("fixture, standard rubric",
                  patched(scenario_json(), R"({"rubric":"standard","traps":["overpromise"]})"),
                  company_json(), content("rubrics/standard.json"))};
}

std::vector<Readied> shipped_calls() {
    std::vector<Readied> calls;
    for (const auto& name : base::DiskFiles().list(path_of("calls"))) {
        if (!name.ends_with(".json")) continue;
        const std::string scenario = content("calls/" + name);
        const auto parsed = scenario_of(scenario);
        calls.push_back(ready(name, scenario,
                              content("companies/" + std::string(parsed.company.text) + ".json"),
                              content("rubrics/" + std::string(parsed.rubric.text) + ".json")));
    }
    return calls;
}

Readied shipped_call(const std::string& name) {
    for (auto& call : shipped_calls())
        if (call.name == name) return std::move(call);
    FAIL("no call ships as " << name);
    return {};
}

}  // namespace rung::test
