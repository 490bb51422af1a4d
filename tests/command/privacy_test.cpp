#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "support/shop.h"

/// What is kept of a person, given out and erased, as somebody types it.
using namespace rung;
using command::Exit;
using test::Machine;

namespace {

constexpr const char* kBird = "Canarina Quillfeather";
constexpr const char* kDeskSettings = "/home/config/desk.json";

/// Everything that stands on the two disks, byte for byte.
bool stands_anywhere(const Machine& machine, const std::string& store, const std::string& text) {
    for (const auto& [path, bytes] : machine.files.held)
        if (path.starts_with("/home/") &&
            (bytes.find(text) != std::string::npos || path.find(text) != std::string::npos))
            return true;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(store).parent_path())) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
}

/// Somebody who has played, with a coach, after earlier Rungs and with a desk that knows the name.
struct CanaryHouse : Machine {
    CanaryHouse() {
        input = test::good_moves();
        must({"play", "sofa", "--moves", "-", "--as", kBird});  // as a file: there is no store yet
        store = use_store();
        must({"people", "add", "Cleo", "--role", "coach"});
        const auto played = must({"play", "sofa", "--moves", "-", "--mode", "assessment", "--as", kBird});
        id = played.err.substr(std::string("kept as ").size(), played.err.find('\n') - 8);
        must({"people", "coach", kBird, "--by", "Cleo"});
        must({"review", "comment", std::string(kBird) + "/" + id, "Ask Canarina Quillfeather.", "--as",
              "Cleo"});
        files.held[kDeskSettings] =
            R"({"format":1,"who":"Canarina Quillfeather","people":["Ana","Canarina Quillfeather"],"theme":"dark"})";
    }
    test::Ran must(const std::vector<std::string>& line) {
        auto ran = run(line);
        CAPTURE(line[0]);
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        return ran;
    }
    std::string store, id;
};

}  // namespace

TEST_CASE("without --yes a person's records are named and nothing of them goes") {
    CanaryHouse house;
    const auto said = house.must({"privacy", "erase", kBird}).out;
    CHECK(said.find("Nothing was erased.") != std::string::npos);
    CHECK(said.find("one comment about them") != std::string::npos);
    CHECK(stands_anywhere(house, house.store, kBird));
}

TEST_CASE("after an export and an erasure nothing of a name is left on any disk, the settings included") {
    CanaryHouse house;
    house.must({"privacy", "export", kBird, "--out", "/elsewhere/bird.json"});
    CHECK(nlohmann::json::parse(house.files.held["/elsewhere/bird.json"])["name"] == kBird);
    house.must({"privacy", "erase", kBird, "--yes"});
    CHECK(!stands_anywhere(house, house.store, kBird));
    CHECK(!stands_anywhere(house, house.store, "Quillfeather"));
    const auto settings = nlohmann::json::parse(house.files.held[kDeskSettings]);
    CHECK(settings["who"] == "");
    CHECK(settings["people"] == nlohmann::json::array({"Ana"}));
    CHECK(settings["theme"] == "dark");
    CHECK(house.run({"privacy", "export", kBird}).exit == Exit::usage);
}

TEST_CASE("copies of the records from before they changed go with a name, and are told") {
    CanaryHouse house;
    house.files.held[house.store + ".before-2"] = std::string("an older state with ") + kBird;
    CHECK(house.must({"privacy", "erase", kBird}).out.find(".before-2") != std::string::npos);
    house.must({"privacy", "erase", kBird, "--yes"});
    CHECK(!house.files.held.contains(house.store + ".before-2"));
}

TEST_CASE("a file that cannot be removed leaves the name in the records, so that it can be done again") {
    CanaryHouse house;
    house.files.fail_write = 1;
    const auto failed = house.run({"privacy", "erase", kBird, "--yes"});
    CHECK(failed.exit == Exit::environment);
    CHECK(failed.err.find("cannot be removed") != std::string::npos);
    house.must({"privacy", "erase", kBird, "--yes"});
    CHECK(!stands_anywhere(house, house.store, kBird));
}

TEST_CASE("a coach neither gives out nor erases what is a rep's") {
    CanaryHouse house;
    for (const auto* verb : {"export", "erase"}) {
        const auto ran = house.run({"privacy", verb, kBird, "--as", "Cleo"});
        CHECK(ran.exit == Exit::problems);
        CHECK(ran.err.find("error[not-own]") != std::string::npos);
    }
    house.must({"privacy", "export", kBird, "--as", kBird});
}

TEST_CASE("what is older than the records keep goes when they are opened, and that is said") {
    CanaryHouse house;
    CHECK(house.must({"privacy", "retention"}).out == "Attempts are kept until somebody erases them.\n");
    CHECK(house.run({"privacy", "retention", "--days", "many"}).exit == Exit::usage);
    CHECK(house.must({"privacy", "retention", "--days", "30"}).out == "Attempts are kept for 30 days.\n");
    CHECK(house.must({"attempts"}).err.empty());
    // As it lies there where it came into the records from.
    house.files.held[test::kAttempts + house.id + ".json"] = "{}";
    house.files.held[test::kAttempts + house.id + ".record.json"] =
        R"({"format":1,"who":"Canarina Quillfeather","began":"2026-02-03 10:20"})";
    house.now = "2026-03-20 08:00";
    const auto later = house.must({"attempts"});
    CHECK(later.err.find("older than is kept") != std::string::npos);
    CHECK(later.out.find("sofa-") == std::string::npos);
    CHECK_FALSE(house.files.exists(test::kAttempts + house.id + ".json"));
    CHECK_FALSE(house.files.exists(test::kAttempts + house.id + ".record.json"));
    CHECK(house.must({"attempts"}).err.empty());
    CHECK(house.must({"privacy", "retention", "--json"}).out == "{\"days\":30}\n");
}
