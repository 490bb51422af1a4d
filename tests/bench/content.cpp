#include "bench/content.h"

#include "base/files.h"
#include "scenario/compile.h"
#include "scenario/limits.h"
#include "scenario/read.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include "support/fixtures.h"

namespace rung::bench {
namespace {

template <class T>
T take_or_exit(std::optional<T> made, const base::Diagnostics& faults) {
    if (made) return *std::move(made);
    for (const auto& fault : faults) std::fputs(base::format_diagnostic(fault).c_str(), stderr);
    std::exit(1);
}

}  // namespace

Content load_content() {
    const std::string path = RUNG_SOURCE_DIR "/scenarios/rubrics/standard.json";
    auto rubric = base::DiskFiles().read(path, scenario::kMaxFileBytes);
    if (!rubric.ok()) {
        std::fprintf(stderr, "%s\n", rubric.error().message.c_str());
        std::exit(3);
    }
    base::Diagnostics faults;
    auto company = scenario::parse_company({"company.json", std::string(test::company_json())}, faults);
    auto parsed = scenario::parse_rubric({path, std::move(rubric).value()}, faults);
    return {take_or_exit(std::move(company), faults), take_or_exit(std::move(parsed), faults)};
}

scenario::Script compile_or_exit(const Content& content, std::string json) {
    base::Diagnostics faults;
    auto parsed = scenario::parse_scenario({"generated.json", std::move(json)}, faults);
    const auto scenario = take_or_exit(std::move(parsed), faults);
    return take_or_exit(scenario::compile(scenario, content.company, content.rubric, faults), faults);
}

}  // namespace rung::bench
