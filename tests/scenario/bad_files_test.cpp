#include "scenario/compile.h"
#include "scenario/read.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "support/fixtures.h"

/// Every code has a file that shows it, `tests/bad/CODE.json`, and beside it what an author is told, to the
/// letter. A file is a scenario unless it is named `CODE.company.json`, `CODE.rubric.json` or
/// `CODE.module.json`; another word there tells several files of one code apart. Scenarios are checked
/// against the company and the rubric of `support/fixtures`. With RUNG_UPDATE set the expected texts are
/// written instead: read the difference before you commit it.
namespace rung {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(RUNG_SOURCE_DIR) / "tests/bad";

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// `CODE.company.json` → { …, "CODE", "company" }.
struct BadFile {
    fs::path path;
    std::string code, kind;
};

BadFile named(const fs::path& path) {
    const fs::path stem = path.stem();
    const std::string kind = stem.extension().string();
    return {path, stem.stem().string(), kind.empty() ? "scenario" : kind.substr(1)};
}

std::vector<BadFile> bad_files() {
    std::vector<BadFile> found;
    for (const auto& entry : fs::directory_iterator(kFolder))
        if (entry.path().extension() == ".json") found.push_back(named(entry.path()));
    std::sort(found.begin(), found.end(), [](const BadFile& a, const BadFile& b) { return a.path < b.path; });
    return found;
}

base::Diagnostics faults_of(const BadFile& file) {
    base::Diagnostics faults;
    base::Source source{"tests/bad/" + file.path.filename().string(), read(file.path)};
    if (file.kind == "company") {
        if (const auto made = scenario::parse_company(std::move(source), faults))
            scenario::check_company(*made, faults);
    } else if (file.kind == "rubric") {
        if (const auto made = scenario::parse_rubric(std::move(source), faults))
            scenario::check_rubric(*made, faults);
    } else if (file.kind == "module") {
        const scenario::ModuleScope scope{
            {"sofa", "late-parcel"}, {"welcome", "first-calls"}, {"judgement", "timing"}};
        if (const auto made = scenario::parse_module(std::move(source), faults))
            scenario::check_module(*made, scope, faults);
    } else {
        const auto made = scenario::parse_scenario(std::move(source), faults);
        if (made) (void)scenario::compile(*made, test::company_of(), test::rubric_of(), faults);
    }
    base::sort_diagnostics(faults);
    return faults;
}

}  // namespace

TEST_CASE("a bad file is told of in exactly the words beside it") {
    const bool update = std::getenv("RUNG_UPDATE") != nullptr;
    for (const BadFile& file : bad_files()) {
        CAPTURE(file.path.string());
        const base::Diagnostics faults = faults_of(file);
        fs::path expected = file.path;
        expected.replace_extension(".txt");
        if (update) std::ofstream(expected, std::ios::binary) << test::shown(faults);
        CHECK(test::shown(faults) == read(expected));
        CHECK(std::any_of(faults.begin(), faults.end(),
                          [&](const auto& fault) { return fault.code == file.code; }));
    }
}

TEST_CASE("every expected text belongs to a bad file") {
    for (const auto& entry : fs::directory_iterator(kFolder)) {
        CAPTURE(entry.path().string());
        fs::path json = entry.path();
        CHECK(fs::exists(json.replace_extension(".json")));
    }
}

TEST_CASE("what is told of a bad file does not depend on how its lines end") {
    for (const BadFile& file : bad_files()) {
        CAPTURE(file.path.string());
        std::string bytes = read(file.path);
        std::string with_returns;
        for (const char c : bytes) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
        base::Diagnostics plain, returns;
        if (file.kind != "scenario") continue;
        (void)scenario::parse_scenario({"x", std::move(bytes)}, plain);
        (void)scenario::parse_scenario({"x", std::move(with_returns)}, returns);
        CHECK(test::shown(plain) == test::shown(returns));
    }
}

}  // namespace rung
