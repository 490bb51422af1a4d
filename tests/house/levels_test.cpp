#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = RUNG_SOURCE_DIR;

std::string load_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE_MESSAGE(in.good(), "cannot read " << path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// The table of game/README.md: folder to level.
std::map<std::string, int> load_levels() {
    std::map<std::string, int> levels;
    std::istringstream readme(load_text(kRoot / "game/README.md"));
    const std::regex row(R"(^\| (\d+) \| `([a-z]+)/` \|.*)");
    std::smatch match;
    for (std::string line; std::getline(readme, line);)
        if (std::regex_match(line, match, row)) levels[match[2]] = std::stoi(match[1]);
    return levels;
}

struct Include {
    std::string file;    ///< path under game/
    std::string folder;  ///< of the file
    std::string target;  ///< between the quotes or angle brackets
    bool quoted;
};

std::vector<Include> load_includes(const fs::path& game) {
    std::vector<Include> found;
    const std::regex line_form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    std::smatch match;
    for (const auto& entry : fs::recursive_directory_iterator(game)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        const fs::path under = fs::relative(entry.path(), game);
        std::istringstream text(load_text(entry.path()));
        for (std::string line; std::getline(text, line);)
            if (std::regex_match(line, match, line_form))
                found.push_back({under.string(), under.begin()->string(), match[2], match[1] == "\""});
    }
    return found;
}

/// Why an include is not allowed, or nothing.
std::optional<std::string> find_fault(const Include& include, const std::map<std::string, int>& levels) {
    const bool header = include.file.ends_with(".h");
    if (include.target.starts_with("nlohmann/") && header) return "JSON library in a header";
    if (include.target == "imgui.h" && include.folder != "desk") return "imgui.h outside desk/";
    if (include.target.starts_with("SFML/") && !include.file.starts_with("desk/sfml/"))
        return "SFML outside desk/sfml/";
    if (!include.quoted) return std::nullopt;
    const std::string folder = include.target.substr(0, include.target.find('/'));
    if (!levels.contains(folder)) return "quoted include of something that is no folder of the house";
    if (folder == include.folder) return std::nullopt;
    if (levels.at(folder) >= levels.at(include.folder)) return "not from a lower level";
    return std::nullopt;
}

TEST_CASE("every folder of the game has a level, and every level a folder") {
    const auto levels = load_levels();
    std::set<std::string> folders;
    for (const auto& entry : fs::directory_iterator(kRoot / "game"))
        if (entry.is_directory()) folders.insert(entry.path().filename().string());
    CHECK(folders.size() >= 11);
    for (const auto& folder : folders)
        CHECK_MESSAGE(levels.contains(folder), folder << " is not in game/README.md");
    for (const auto& [folder, level] : levels) {
        const std::string& name = folder;
        CHECK_MESSAGE(folders.contains(name), name << " is not under game/");
    }
}

TEST_CASE("no file includes a sibling or anything above it") {
    const auto levels = load_levels();
    const auto includes = load_includes(kRoot / "game");
    CHECK(includes.size() > 100);
    for (const Include& include : includes) {
        const auto fault = find_fault(include, levels);
        CHECK_MESSAGE(!fault, include.file << " includes " << include.target << ": " << fault.value_or(""));
    }
}

TEST_CASE("the level rule sees a sibling, an upward include, and a library where it must not be") {
    const std::map<std::string, int> levels = {
        {"base", 0}, {"call", 2}, {"debrief", 5}, {"records", 5}, {"view", 7}};
    struct Row {
        Include include;
        bool allowed;
    };
    const Row rows[] = {
        {{"call/apply.cpp", "call", "base/text.h", true}, true},
        {{"call/apply.cpp", "call", "call/state.h", true}, true},
        {{"call/apply.cpp", "call", "debrief/page.h", true}, false},
        {{"debrief/page.cpp", "debrief", "records/attempt_file.h", true}, false},
        {{"debrief/page.cpp", "debrief", "page.h", true}, false},
        {{"records/attempt_file.cpp", "records", "nlohmann/json.hpp", false}, true},
        {{"records/attempt_file.h", "records", "nlohmann/json.hpp", false}, false},
        {{"view/home.cpp", "view", "imgui.h", false}, false},
        {{"view/home.cpp", "view", "SFML/Window.hpp", false}, false},
    };
    for (const Row& row : rows)
        CHECK_MESSAGE(!find_fault(row.include, levels).has_value() == row.allowed,
                      row.include.file << " " << row.include.target);
}

TEST_CASE("the core reads no clock, file, chance or environment, and computes in whole numbers") {
    const std::regex impure(
        R"(\b(float|double|std::chrono|std::random_device|std::rand|getenv|fopen|fstream|std::time|thread_local)\b)");
    int files = 0;
    for (const char* folder : {"call", "score", "debrief"})
        for (const auto& entry : fs::directory_iterator(kRoot / "game" / folder)) {
            ++files;
            std::istringstream text(load_text(entry.path()));
            int line_no = 0;
            for (std::string line; std::getline(text, line);) {
                ++line_no;
                const std::string code = line.substr(0, line.find("//"));
                CHECK_MESSAGE(!std::regex_search(code, impure), entry.path()
                                                                    << ":" << line_no << ": " << line);
            }
        }
    CHECK(files > 10);
}

}  // namespace
