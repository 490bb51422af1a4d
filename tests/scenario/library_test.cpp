#include "scenario/library.h"

#include "base/hash.h"
#include "scenario/limits.h"
#include "scenario/shelves.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>

#include "support/fixtures.h"

namespace rung::scenario {

using test::code_of;
using test::library_of;
using test::module_json;
using test::shelves;

TEST_CASE("a call is found by id, and comes with company, rubric, script and hashes") {
    const auto files = shelves();
    const Library library = library_of(files);
    const auto found = library.find(FileKind::scenario, "sofa");
    REQUIRE(found);
    base::Diagnostics faults;
    const auto playable = library.load_playable(*found, faults);
    INFO(test::shown(faults));
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
        INFO(test::shown(faults));
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

}  // namespace rung::scenario
