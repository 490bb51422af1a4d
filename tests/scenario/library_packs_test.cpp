#include "base/hash.h"
#include "scenario/library.h"
#include "scenario/shelves.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <string>

#include "support/fixtures.h"
#include "support/folder.h"

/// Packs: what a company brings itself, and what it must not reach.
namespace rung::scenario {

using test::code_of;
using test::ids_of;
using test::library_of;
using test::shelves;

namespace {

/// A fixture with another id.
std::string renamed(std::string_view json, std::string_view id) {
    return test::patched(json, fmt::format(R"({{"id":"{}"}})", id));
}

}  // namespace

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
        INFO(test::shown(faults));
        REQUIRE(playable);
        return *std::move(playable);
    };
    CHECK(load("acme/sofa").scenario.title.text == "Acme's sofa");
    CHECK(load("acme/sofa").company.name.text == "Acme's Harbour Home");
    CHECK(load("acme/sofa").rubric_hash == base::sha256(test::rubric_json()));
    CHECK(load("other/sofa").company.name.text == "Harbour Home");
    CHECK(load("sofa").company.name.text == "Harbour Home");
    CHECK(ids_of(library.list_calls()) == test::Ids{"sofa", "acme/sofa", "other/sofa"});
}

TEST_CASE("without a folder for packs there are none") {
    auto files = shelves();
    files.held["acme/calls/sofa.json"] = test::scenario_json();
    const Library library(files, "content", "");
    CHECK(code_of(library.find(FileKind::scenario, "acme/sofa")) == "unknown-call");
    CHECK(ids_of(library.list_calls()) == test::Ids{"sofa"});
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
    CHECK(ids_of(listing) == test::Ids{"sofa", "acme/sofa"});
    auto codes = test::codes_of(listing.problems);
    CAPTURE(test::shown(listing.problems));
    CHECK(listing.problems.size() == 3);
    for (const char* code : {"bad-id", "json-syntax", "wrong-file-name"})
        CHECK(codes.find(code) != std::string::npos);
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
    CHECK(ids_of(listing) == test::Ids{"acme/inner", "acme/sofa"});
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
    CHECK(Library(files, folder.path(), "").list_files(folder.path()) == test::Ids{folder / "calls/a.json"});
}

}  // namespace rung::scenario
