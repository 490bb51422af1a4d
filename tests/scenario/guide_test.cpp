#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

/// The author's guide explains each fault in a paragraph that begins with its codes, `**unknown-node.**`.
namespace rung {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = RUNG_SOURCE_DIR;

std::string read_whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> matches(const std::string& text, const std::regex& what) {
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), what), end; it != end; ++it)
        found.insert((*it)[1].str());
    return found;
}

std::set<std::string> codes_of_guide() {
    std::set<std::string> codes;
    for (const auto& heading : matches(read_whole(kRoot / "scenarios/README.md"),
                                       std::regex(R"(\n\*\*([a-z0-9, -]+)(?:\.\*\*|\*\*))")))
        codes.merge(matches(heading, std::regex("([a-z0-9-]+)")));
    return codes;
}

std::set<std::string> codes_of_bad_files() {
    std::set<std::string> codes;
    for (const auto& entry : fs::directory_iterator(kRoot / "tests/bad")) {
        const auto name = entry.path().filename().string();
        codes.insert(name.substr(0, name.find('.')));
    }
    return codes;
}

/// Codes where they are told: the first text of a kebab-case form behind a place.
std::set<std::string> codes_of_sources() {
    std::set<std::string> codes;
    const std::regex told(
        R"~((?:error|warning|fail|fail_unknown|add_whole)\([^";]*?"([a-z]+(?:-[a-z]+)+)")~");
    for (const auto& entry : fs::directory_iterator(kRoot / "game/scenario"))
        if (entry.path().extension() == ".cpp") codes.merge(matches(read_whole(entry.path()), told));
    return codes;
}

TEST_CASE("every fault that a bad file shows is explained in the author's guide") {
    const auto guide = codes_of_guide();
    REQUIRE(guide.size() > 80);
    for (const auto& code : codes_of_bad_files()) CHECK_MESSAGE(guide.contains(code), code);
}

TEST_CASE("every fault that reading and checking can tell has a bad file") {
    // These need a file of megabytes, a thousand faults, or a folder around the file.
    const std::set<std::string> elsewhere = {"file-too-large", "string-too-long", "too-many-values",
                                             "unknown-kind", "wrong-file-name"};
    const auto shown = codes_of_bad_files();
    const auto told = codes_of_sources();
    REQUIRE(told.size() > 60);
    for (const auto& code : told)
        if (!elsewhere.contains(code)) CHECK_MESSAGE(shown.contains(code), code);
}

}  // namespace
}  // namespace rung
