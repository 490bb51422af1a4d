#include "scenario/library.h"

#include "base/hash.h"
#include "scenario/limits.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/fixtures.h"
#include "support/folder.h"

namespace rung::scenario {
namespace {

using Ids = std::vector<std::string>;

/// The fixture's files as they would be shipped, and a pack of them beside.
base::MemoryFiles shelves() {
    base::MemoryFiles files;
    files.held["content/companies/harbour-home.json"] = test::company_json();
    files.held["content/rubrics/plain.json"] = test::rubric_json();
    files.held["content/calls/sofa.json"] = test::scenario_json();
    return files;
}

Library library_of(const base::Files& files) {
    return {files, "content", "packs"};
}

std::string module_json(std::string_view scenarios, std::string_view more = "") {
    return fmt::format(
        R"({{ "$schema": "../schema/module.schema.json", "format": 1, "id": "first-calls", "title": "First calls",
        "summary": "Where everybody starts.", "mode": "practice", "pass": 80, "scenarios": {} {} }})",
        scenarios, more);
}

std::string told(const base::Diagnostics& faults) {
    std::string text;
    for (const auto& fault : faults) text += base::format_diagnostic(fault);
    return text;
}

template <class T>
Ids ids_of(const Listing<T>& listing) {
    Ids ids;
    for (const auto& entry : listing.entries) ids.push_back(entry.file.id);
    return ids;
}

std::string code_of(const base::Result<Found>& found) {
    return found ? "" : found.error().code;
}

/// A fixture with another id.
std::string renamed(std::string_view json, std::string_view id) {
    return test::patched(json, fmt::format(R"({{"id":"{}"}})", id));
}

}  // namespace

TEST_CASE("a call is found by id, and comes with company, rubric, script and hashes") {
    const auto files = shelves();
    const Library library = library_of(files);
    const auto found = library.find(FileKind::scenario, "sofa");
    REQUIRE(found);
    base::Diagnostics faults;
    const auto playable = library.load_playable(*found, faults);
    INFO(told(faults));
    REQUIRE(playable);
    CHECK(playable->scenario.id.text == "sofa");
    CHECK(playable->company.id.text == "harbour-home");
    CHECK(playable->rubric.id.text == "plain");
    CHECK(playable->script.text(playable->script.id) == "sofa");
    CHECK(playable->scenario_bytes() == test::scenario_json());
    CHECK(playable->scenario_hash == base::sha256(test::scenario_json()));
    CHECK(playable->company_hash == base::sha256(test::company_json()));
    CHECK(playable->rubric_hash == base::sha256(test::rubric_json()));
}

TEST_CASE("three kept files make the same play as the library does") {
    const auto files = shelves();
    base::Diagnostics faults;
    const auto loaded =
        library_of(files).load_playable(*library_of(files).find(FileKind::scenario, "sofa"), faults);
    const auto kept =
        make_playable({"a", std::string(test::scenario_json())}, {"b", std::string(test::company_json())},
                      {"c", std::string(test::rubric_json())}, faults);
    REQUIRE(loaded);
    REQUIRE(kept);
    CHECK(kept->script.pool == loaded->script.pool);
    CHECK(kept->script.nodes.size() == loaded->script.nodes.size());
    CHECK(kept->scenario_hash == loaded->scenario_hash);
}

TEST_CASE("an unknown id is told of with the near one") {
    const auto files = shelves();
    const Library library = library_of(files);
    const auto call = library.find(FileKind::scenario, "sopha");
    REQUIRE_FALSE(call);
    CHECK(call.error().code == "unknown-call");
    CHECK(call.error().message == "there is no call \"sopha\"");
    const auto near = library.find(FileKind::scenario, "sofas");
    REQUIRE_FALSE(near);
    CHECK(near.error().hint == "did you mean \"sofa\"?");
    CHECK(code_of(library.find(FileKind::company, "nobody")) == "unknown-company");
    CHECK(code_of(library.find(FileKind::rubric, "none")) == "unknown-rubric");
    CHECK(code_of(library.find(FileKind::module, "none")) == "unknown-module");
    CHECK(code_of(library.find(FileKind::scenario, "none.json")) == "file-missing");
}

TEST_CASE("no id leads out of its folder") {
    auto files = shelves();
    files.held["secret.json"] = test::scenario_json();
    files.held["content/secret.json"] = test::scenario_json();
    const Library library = library_of(files);
    for (const char* id : {"../secret", "../../secret", "/secret", "..", ".", "", "calls/../secret",
                           "a/../../secret", "../packs/x", "sofa/", "/", "a/b/c", "sofa\n", "Sofa"}) {
        CAPTURE(id);
        CHECK(code_of(library.find(FileKind::scenario, id)) == "unknown-call");
    }
}

TEST_CASE("a company that a call names is looked for nowhere but in folders of companies") {
    auto files = shelves();
    files.held["content/secret.json"] = test::company_json();
    for (const char* id : {"../secret", "harbour-hom", "/content/secret", "x/harbour-home"}) {
        files.held["content/calls/sofa.json"] =
            test::patched(test::scenario_json(), fmt::format(R"({{"company":"{}"}})", id));
        const Library library = library_of(files);
        base::Diagnostics faults;
        CAPTURE(id);
        CHECK_FALSE(library.load_playable(*library.find(FileKind::scenario, "sofa"), faults));
        CHECK(test::codes_of(faults) == "unknown-company");
        CHECK(faults.front().pointer == "/company");
    }
}

TEST_CASE("company and rubric that are not there are told of together") {
    auto files = shelves();
    files.held["content/calls/sofa.json"] =
        test::patched(test::scenario_json(), R"({"company":"harbor-home","rubric":"plane"})");
    const Library library = library_of(files);
    base::Diagnostics faults;
    CHECK_FALSE(library.load_playable(*library.find(FileKind::scenario, "sofa"), faults));
    CHECK(test::codes_of(faults) == "unknown-company unknown-rubric");
    CHECK(faults.front().hint == "did you mean \"harbour-home\"?");
}

TEST_CASE("a pack's own files come before those that are shipped, which come after") {
    auto files = shelves();
    files.held["packs/acme/calls/sofa.json"] =
        test::patched(test::scenario_json(), R"({"title":"Acme's sofa"})");
    files.held["packs/acme/companies/harbour-home.json"] =
        test::patched(test::company_json(), R"({"name":"Acme's Harbour Home"})");
    files.held["packs/other/calls/sofa.json"] = test::scenario_json();
    const Library library = library_of(files);
    const auto load = [&](std::string_view id) {
        base::Diagnostics faults;
        auto playable = library.load_playable(*library.find(FileKind::scenario, id), faults);
        INFO(told(faults));
        REQUIRE(playable);
        return *std::move(playable);
    };
    CHECK(load("acme/sofa").scenario.title.text == "Acme's sofa");
    CHECK(load("acme/sofa").company.name.text == "Acme's Harbour Home");
    CHECK(load("acme/sofa").rubric_hash == base::sha256(test::rubric_json()));
    CHECK(load("other/sofa").company.name.text == "Harbour Home");
    CHECK(load("sofa").company.name.text == "Harbour Home");
    CHECK(ids_of(library.list_calls()) == Ids{"sofa", "acme/sofa", "other/sofa"});
}

TEST_CASE("without a folder for packs there are none") {
    auto files = shelves();
    files.held["acme/calls/sofa.json"] = test::scenario_json();
    const Library library(files, "content", "");
    CHECK(code_of(library.find(FileKind::scenario, "acme/sofa")) == "unknown-call");
    CHECK(ids_of(library.list_calls()) == Ids{"sofa"});
}

TEST_CASE("what is wrong with a pack is listed, and the rest still plays") {
    auto files = shelves();
    files.held["packs/acme/calls/broken.json"] = "{";
    files.held["packs/acme/calls/sofa.json"] = test::scenario_json();
    files.held["packs/acme/calls/other-name.json"] = test::scenario_json();
    files.held["packs/acme/calls/sofa.es.json"] = "an overlay is no call";
    files.held["packs/acme/calls/README.md"] = "nor is this";
    files.held["packs/Bad Name/calls/sofa.json"] = test::scenario_json();
    const auto listing = library_of(files).list_calls();
    CHECK(ids_of(listing) == Ids{"sofa", "acme/sofa"});
    auto codes = test::codes_of(listing.problems);
    CAPTURE(told(listing.problems));
    CHECK(listing.problems.size() == 3);
    for (const char* code : {"bad-id", "json-syntax", "wrong-file-name"})
        CHECK(codes.find(code) != std::string::npos);
}

TEST_CASE("companies and modules are listed like calls") {
    auto files = shelves();
    files.held["content/modules/first-calls.json"] = module_json(R"(["sofa"])");
    files.held["content/modules/broken.json"] = "[]";
    const auto modules = library_of(files).list_modules();
    CHECK(ids_of(modules) == Ids{"first-calls"});
    CHECK(modules.entries.front().head.title.text == "First calls");
    CHECK(test::codes_of(modules.problems) == "wrong-type");
    CHECK(ids_of(library_of(files).list_companies()) == Ids{"harbour-home"});
}

TEST_CASE("a file that is not named after its id is not loaded by it, but by its path") {
    auto files = shelves();
    files.held["content/calls/couch.json"] = test::scenario_json();
    const Library library = library_of(files);
    base::Diagnostics by_id, by_path;
    CHECK_FALSE(library.load_playable(*library.find(FileKind::scenario, "couch"), by_id));
    CHECK(test::codes_of(by_id) == "wrong-file-name");
    CHECK(library.load_playable(*library.find(FileKind::scenario, "content/calls/couch.json"), by_path));
}

TEST_CASE(
    "for a path, company and rubric are looked for beside it, then in the folders next to it, then in the "
    "content") {
    base::MemoryFiles files;
    files.held["content/companies/harbour-home.json"] =
        test::patched(test::company_json(), R"({"name":"Shipped"})");
    files.held["content/rubrics/plain.json"] = test::rubric_json();
    files.held["mine/calls/sofa.json"] = test::scenario_json();
    const Library library = library_of(files);
    const auto company = [&] {
        base::Diagnostics faults;
        const auto found = library.find(FileKind::scenario, "mine/calls/sofa.json");
        const auto playable = library.load_playable(*found, faults);
        INFO(told(faults));
        REQUIRE(playable);
        return std::string(playable->company.name.text);
    };
    CHECK(company() == "Shipped");
    files.held["mine/companies/harbour-home.json"] =
        test::patched(test::company_json(), R"({"name":"Next to it"})");
    CHECK(company() == "Next to it");
    files.held["mine/calls/harbour-home.json"] =
        test::patched(test::company_json(), R"({"name":"Beside it"})");
    CHECK(company() == "Beside it");
}

TEST_CASE("every fault of all three files is told, each with its file") {
    auto files = shelves();
    files.held["content/companies/harbour-home.json"] =
        test::patched(test::company_json(), R"({"currency":"pounds"})");
    files.held["content/rubrics/plain.json"] = test::patched(test::rubric_json(), R"({"pass":101})");
    const Library library = library_of(files);
    base::Diagnostics faults;
    CHECK_FALSE(library.load_playable(*library.find(FileKind::scenario, "sofa"), faults));
    CHECK(test::codes_of(faults) == "bad-currency number-out-of-range");
    CHECK(faults.front().file == "content/companies/harbour-home.json");
    CHECK(faults.back().file == "content/rubrics/plain.json");
}

TEST_CASE("a module names calls, modules and dimensions that there are") {
    auto files = shelves();
    const auto codes_of_module = [&](std::string_view json) {
        files.held["content/modules/first-calls.json"] = json;
        const Library library = library_of(files);
        base::Diagnostics faults;
        const bool loaded =
            library.load_module(*library.find(FileKind::module, "first-calls"), faults).has_value();
        CHECK(loaded == !base::has_errors(faults));
        return test::codes_of(faults);
    };
    CHECK(codes_of_module(module_json(R"(["sofa"])", R"(, "marks": { "timing": 60 })")).empty());
    CHECK(codes_of_module(module_json(R"(["sofas"])")) == "unknown-scenario");
    CHECK(codes_of_module(module_json(R"(["sofa"])", R"(, "prerequisites": ["none"])")) == "unknown-module");
    CHECK(codes_of_module(module_json(R"(["sofa"])", R"(, "marks": { "timings": 60 })")) ==
          "unknown-dimension");
}

TEST_CASE("any file is checked by what it says it is") {
    auto files = shelves();
    const Library library = library_of(files);
    const auto codes = [&](const std::string& path) {
        base::Diagnostics faults;
        library.check_file(path, faults);
        return test::codes_of(faults);
    };
    CHECK(codes("content/companies/harbour-home.json").empty());
    CHECK(codes("content/rubrics/plain.json").empty());
    CHECK(codes("content/calls/sofa.json").empty());
    CHECK(codes("nowhere.json") == "file-missing");
    files.held["x.json"] = R"({ "a": 1 })";
    CHECK(codes("x.json") == "unknown-kind");
    files.held["x.json"] = R"({ "skills": [] })";
    CHECK(codes("x.json") == "missing-key");
    files.held["x.json"] = "{";
    CHECK(codes("x.json") == "json-syntax");
    files.held["x.json"] = std::string(kMaxFileBytes + 1, ' ');
    CHECK(codes("x.json") == "file-too-large");
}

TEST_CASE("files of content are found below a folder, schemas and hidden ones not") {
    base::MemoryFiles files;
    for (const char* name : {"c/calls/a.json", "c/calls/a.es.json", "c/schema/company.schema.json",
                             "c/.git/b.json", "c/rubrics/standard.json", "c/notes.txt", "c/deep/er/d.json"})
        files.held[name] = "{}";
    CHECK(library_of(files).list_files("c") ==
          Ids{"c/calls/a.json", "c/deep/er/d.json", "c/rubrics/standard.json"});
}

TEST_CASE("a long head is read to its end, a short one no further than it goes") {
    auto files = shelves();
    // Nodes that are no JSON do not matter to a list.
    std::string broken(test::scenario_json());
    broken.replace(broken.find("\"pickup\": {"), 11, "\"pickup\": ?");
    broken.append(20'000, ' ');
    files.held["content/calls/sofa.json"] = broken;
    CHECK(ids_of(library_of(files).list_calls()) == Ids{"sofa"});
    for (const std::size_t size : {6'000u, 8'150u, 8'192u, 9'000u, 40'000u}) {
        std::string longer(test::scenario_json());
        longer.insert(longer.find("\"start\""), "\"// long\": \"" + std::string(size, 'x') + "\",\n");
        files.held["content/calls/sofa.json"] = longer;
        const auto listing = library_of(files).list_calls();
        CAPTURE(size);
        REQUIRE(listing.entries.size() == 1);
        CHECK(listing.problems.empty());
        CHECK(listing.entries.front().head.title == "The second sofa");
    }
}

namespace {

/// Counts what is read of a disk in memory.
class CountedFiles final : public base::Files {
  public:
    explicit CountedFiles(base::MemoryFiles held) : held_(std::move(held)) {}
    [[nodiscard]] base::Result<std::string> read(const std::string& path, std::size_t limit) const override {
        auto bytes = held_.read(path, limit);
        if (bytes) bytes_read += bytes->size();
        return bytes;
    }
    base::Status write(const std::string& path, std::string_view bytes) override {
        return held_.write(path, bytes);
    }
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override {
        return held_.list(folder);
    }
    [[nodiscard]] bool exists(const std::string& path) const override { return held_.exists(path); }
    [[nodiscard]] base::Result<std::string> real_path(const std::string& path) const override {
        return held_.real_path(path);
    }

    mutable std::size_t bytes_read = 0;

  private:
    base::MemoryFiles held_;
};

}  // namespace

TEST_CASE("a list reads eight kilobytes of a large call, and no more") {
    auto files = shelves();
    std::string large(test::scenario_json());
    large.append(100'000, ' ');
    files.held["content/calls/sofa.json"] = large;
    const CountedFiles counted(files);
    CHECK(ids_of(library_of(counted).list_calls()) == Ids{"sofa"});
    CHECK(counted.bytes_read <= 8192);
}

TEST_CASE("a head says what a list of calls shows") {
    const auto files = shelves();
    const auto listing = library_of(files).list_calls();
    REQUIRE(listing.entries.size() == 1);
    const ScenarioHead& head = listing.entries.front().head;
    CHECK(head.id == "sofa");
    CHECK(head.company == "harbour-home");
    CHECK(head.rubric == "plain");
    CHECK(head.customer == "Dana Whitlock");
    CHECK(head.temper == "volatile");
    CHECK(head.level == 2);
    CHECK(head.minutes == 5);
    CHECK(head.turns == 20);
    CHECK(head.intensity == 1);
    CHECK(head.teaches == Ids{"W1", "W2", "H4"});
    CHECK(head.tags == Ids{"strong-language"});
    CHECK(head.reasons == Ids{"no-authority", "insists-on-manager"});
}

TEST_CASE("a link that leads out of its pack is not followed") {
    namespace fs = std::filesystem;
    const test::Folder folder;
    base::DiskFiles files;
    const auto write = [&](const std::string& name, std::string_view bytes) {
        REQUIRE(files.write(folder / name, bytes));
    };
    write("content/companies/harbour-home.json", test::company_json());
    write("content/rubrics/plain.json", test::rubric_json());
    write("secret.json", test::scenario_json());
    write("elsewhere/linked.json", renamed(test::scenario_json(), "linked"));
    write("packs/acme/calls/sofa.json", test::scenario_json());
    write("packs/acme/kept/inner.json", renamed(test::scenario_json(), "inner"));
    fs::create_symlink("../../../secret.json", folder / "packs/acme/calls/out.json");
    fs::create_symlink("../kept/inner.json", folder / "packs/acme/calls/inner.json");
    fs::create_directories(folder / "packs/sly");
    fs::create_directory_symlink("../../elsewhere", folder / "packs/sly/calls");
    const Library library(files, folder / "content", folder / "packs");
    const auto listing = library.list_calls();
    CHECK(ids_of(listing) == Ids{"acme/inner", "acme/sofa"});
    CHECK(test::codes_of(listing.problems) == "outside-pack outside-pack");
    base::Diagnostics faults;
    CHECK_FALSE(library.load_playable(*library.find(FileKind::scenario, "acme/out"), faults));
    CHECK(test::codes_of(faults) == "outside-pack");
}

TEST_CASE("folders that lead back into themselves are listed once") {
    const test::Folder folder;
    base::DiskFiles files;
    REQUIRE(files.write(folder / "calls/a.json", "{}"));
    std::filesystem::create_directory_symlink("..", folder / "calls/back");
    std::filesystem::create_directory_symlink(".", folder / "again");
    CHECK(Library(files, folder.path(), "").list_files(folder.path()) == Ids{folder / "calls/a.json"});
}

}  // namespace rung::scenario
