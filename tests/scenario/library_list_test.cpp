#include "scenario/library.h"
#include "scenario/shelves.h"

#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

#include "support/fixtures.h"

/// What a list of content shows, and how little it reads for that.
namespace rung::scenario {

using test::ids_of;
using test::library_of;
using test::module_json;
using test::shelves;

TEST_CASE("companies and modules are listed like calls") {
    auto files = shelves();
    files.held["content/modules/first-calls.json"] = module_json(R"(["sofa"])");
    files.held["content/modules/broken.json"] = "[]";
    const auto modules = library_of(files).list_modules();
    CHECK(ids_of(modules) == test::Ids{"first-calls"});
    CHECK(modules.entries.front().head.title.text == "First calls");
    CHECK(test::codes_of(modules.problems) == "wrong-type");
    CHECK(ids_of(library_of(files).list_companies()) == test::Ids{"harbour-home"});
}

TEST_CASE("files of content are found below a folder, schemas and hidden ones not") {
    base::MemoryFiles files;
    for (const char* name : {"c/calls/a.json", "c/calls/a.es.json", "c/schema/company.schema.json",
                             "c/.git/b.json", "c/rubrics/standard.json", "c/notes.txt", "c/deep/er/d.json"})
        files.held[name] = "{}";
    CHECK(library_of(files).list_files("c") ==
          test::Ids{"c/calls/a.json", "c/deep/er/d.json", "c/rubrics/standard.json"});
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
    CHECK(head.teaches == test::Ids{"W1", "W2", "H4"});
    CHECK(head.tags == test::Ids{"strong-language"});
    CHECK(head.reasons == test::Ids{"no-authority", "insists-on-manager"});
}

TEST_CASE("a long head is read to its end, a short one no further than it goes") {
    auto files = shelves();
    // Nodes that are no JSON do not matter to a list.
    std::string broken(test::scenario_json());
    broken.replace(broken.find("\"pickup\": {"), 11, "\"pickup\": ?");
    broken.append(20'000, ' ');
    files.held["content/calls/sofa.json"] = broken;
    CHECK(ids_of(library_of(files).list_calls()) == test::Ids{"sofa"});
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
    base::Status remove(const std::string& path) override { return held_.remove(path); }
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

TEST_CASE("a list reads sixteen kilobytes of a large call, and no more") {
    auto files = shelves();
    std::string large(test::scenario_json());
    large.append(100'000, ' ');
    files.held["content/calls/sofa.json"] = large;
    const CountedFiles counted(files);
    CHECK(ids_of(library_of(counted).list_calls()) == test::Ids{"sofa"});
    CHECK(counted.bytes_read <= 16384);
}

}  // namespace rung::scenario
