#include "base/hash.h"
#include "records/attempt_file.h"
#include "records/attempt_list.h"
#include "records/records.h"
#include "records/sqlite_database.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <set>

#include "support/content.h"
#include "support/fault_disk.h"
#include "support/folder.h"

using namespace rung;

namespace {

namespace fs = std::filesystem;

std::string bytes_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Some calls with everything that is kept of them; gives the file.
std::string make_played(const std::string& path) {
    {
        auto home = records::open_file_store(path, "Sam");
        REQUIRE(home.ok());
        for (const auto bytes : {test::scenario_json(), test::company_json(), test::rubric_json()})
            REQUIRE(home->content->keep(bytes).ok());
        const auto content = test::content_of();
        const auto recording = test::record_moves(content.script, test::kTimely);
        auto attempt = records::begin_attempt(content, call::Mode::practice, 7);
        attempt.log = recording.log();
        for (int i = 0; i < 5; ++i)
            REQUIRE(home->attempts
                        ->begin("sofa", records::format_play(content, attempt, recording, false), {"Sam", ""})
                        .ok());
    }
    return bytes_in(path);
}

void run_sql(const std::string& path, const std::string& sql) {
    const auto database = records::open_sqlite(path, records::Access::read_write);
    REQUIRE(database.ok());
    REQUIRE((*database)->run_script(sql).ok());
}

/// What goes wrong when disks do: some bytes are others, a stretch is of something else, the end is missing.
std::string damage(std::string bytes, std::mt19937_64& chance) {
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(chance() % limit); };
    const auto kind = below(4);
    if (kind == 0) return bytes.substr(0, below(bytes.size()));
    if (kind == 1) {  // where most of what SQLite believes stands
        for (int i = 0; i < 3; ++i) bytes[below(100)] = static_cast<char>(chance());
        return bytes;
    }
    if (kind == 2) {
        for (auto i = 1 + below(40); i > 0; --i) bytes[below(bytes.size())] = static_cast<char>(chance());
        return bytes;
    }
    const auto at = below(bytes.size());
    for (auto i = at; i < std::min(at + 600, bytes.size()); ++i) bytes[i] = static_cast<char>(chance());
    return bytes;
}

/// Everything that a player does with it. Nothing of it may crash, or hang; what it says is documented.
void use(records::Records& home) {
    static const std::set<std::string> kCodes{"store-locked",  "store-full",     "store-read-only",
                                              "store-refused", "store-damaged",  "store-failed",
                                              "file-missing",  "attempt-closed", "attempt-exists"};
    const auto documented = [](const base::Status& status) {
        if (!status) CHECK_MESSAGE(kCodes.contains(status.error().code), status.error().code);
    };
    const auto ids = home.attempts->ids();
    documented(ids ? base::Status(base::Done{}) : ids.error());
    for (const auto& id : ids ? *ids : std::vector<std::string>()) {
        const auto bytes = home.attempts->load(id);
        documented(bytes ? base::Status(base::Done{}) : bytes.error());
    }
    (void)records::list_attempts(*home.attempts);
    (void)home.content->keep("something else that is played");
    const auto begun = home.attempts->begin("sofa", R"({"mode":"practice"})", {"Sam", ""});
    documented(begun ? base::Status(base::Done{}) : begun.error());
}

}  // namespace

TEST_CASE("a damaged store is said to be one, nothing is written over it, and nothing ends the program") {
    const test::Folder folder;
    const test::FaultDisk quick;
    const auto path = folder / "rung.db";
    const auto whole = make_played(folder / "whole.db");
    std::mt19937_64 chance(20260203);
    const int trials = std::getenv("RUNG_LONG") != nullptr ? 5000 : 300;
    int refused = 0;
    for (int trial = 0; trial < trials; ++trial) {
        CAPTURE(trial);
        for (const auto* end : {"", "-wal", "-shm"}) fs::remove(path + end);
        const auto bytes = damage(whole, chance);
        put_bytes(path, bytes);
        auto home = records::open_file_store(path, "Sam");
        if (home) {
            use(*home);
            continue;
        }
        ++refused;
        // What hits the rules of a table leaves one with other rules, which nobody can tell from a whole one.
        if (home.error().code == "store-refused") continue;
        static const std::set<std::string> kRefusals{"store-damaged", "store-foreign", "store-failed",
                                                     "store-read-only"};
        CHECK_MESSAGE(kRefusals.contains(home.error().code), home.error().code);
        CHECK(home.error().message.find(path) != std::string::npos);
        CHECK(bytes_in(path) == bytes);
        auto memory = records::open_in_memory(home.error());
        use(memory);
        CHECK(memory.attempts->ids()->size() == 1);
    }
    CHECK(refused > trials / 2);
}

TEST_CASE("a store of a newer Rung is read, not written, and what is played on it is not kept") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    (void)make_played(path);
    run_sql(path, "PRAGMA user_version = 99; CREATE TABLE later (what TEXT);");
    const auto before = bytes_in(path);
    {
        auto home = records::open_file_store(path, "Sam");
        REQUIRE(home.ok());
        CHECK(!home->keeps);
        CHECK(home->warning.find("newer Rung (version 99, this one knows") != std::string::npos);
        CHECK(home->warning.ends_with("they can be read, and nothing is kept this time"));
        CHECK(records::list_attempts(*home->attempts).attempts.size() == 5);
        CHECK(*home->attempts->begin("sofa", R"({"mode":"practice"})", {"Ana", ""}) == "sofa-6");
        CHECK(home->attempts->save("sofa-2", "gone on with", {"Ana", ""}).ok());
        CHECK(*home->attempts->load("sofa-2") == "gone on with");
        CHECK(home->attempts->load_player("sofa-2")->who == "Sam");
        CHECK(home->attempts->load_player("sofa-6")->who == "Ana");
        CHECK(home->attempts->ids()->size() == 6);
        CHECK(home->content->keep("what is played").ok());
    }
    CHECK(bytes_in(path) == before);
    CHECK(records::open_file_store(path, "Sam")->attempts->ids()->size() == 5);
}

TEST_CASE("a store that may not be written is read all the same") {
    const test::Folder folder;
    test::FaultDisk disk;
    const auto path = folder / "rung.db";
    const auto before = make_played(path);
    disk.fail(1, test::DiskFault::unwritable, false);
    auto home = records::open_file_store(path, "Sam");
    REQUIRE_MESSAGE(home.ok(), (home ? std::string() : home.error().message));
    CHECK(!home->keeps);
    CHECK(home->warning == "the records in \"" + path +
                               "\" cannot be written: they can be read, and nothing is kept this time");
    CHECK(records::list_attempts(*home->attempts).attempts.size() == 5);
    CHECK(home->attempts->begin("sofa", R"({"mode":"practice"})", {"Sam", ""}).ok());
    CHECK(bytes_in(path) == before);
}

TEST_CASE("a store that was opened on a full disk is read, and keeps everything again when there is room") {
    const test::Folder folder;
    test::FaultDisk disk;
    const auto path = folder / "rung.db";
    (void)make_played(path);
    std::optional<records::Records> home;
    for (int nth = 1; nth < 20 && !home; ++nth) {  // whichever call it is that makes a file beside it
        disk.fail(nth, test::DiskFault::full, false);
        auto opened = records::open_file_store(path, "Sam");
        if (opened && opened->store->recovers) home = std::move(*opened);
    }
    REQUIRE(home);
    CHECK(home->warning == "there is no room left on the disk for the records in \"" + path +
                               "\": they can be read, and nothing is kept until there is room");
    CHECK(records::list_attempts(*home->attempts).attempts.size() == 5);
    CHECK(!home->content->keep("what is played").ok());
    std::string id;
    for (int i = 0; i < 3; ++i) {
        const auto refused = home->attempts->keep(id, "sofa", R"({"mode":"practice"})", {"Ana", ""}, nullptr);
        REQUIRE(!refused.ok());
        CHECK(records::is_unwritable(refused.error()));
    }
    disk.fail(0, test::DiskFault::full, false);
    REQUIRE(home->attempts->keep(id, "sofa", R"({"mode":"practice","log":[1]})", {"Ana", ""}, nullptr).ok());
    CHECK(id == "sofa-6");
    REQUIRE(
        home->attempts->keep(id, "sofa", R"({"mode":"practice","log":[1,2]})", {"Ana", ""}, nullptr).ok());
    home.reset();
    CHECK(records::check_store_file(path)->empty());
    const auto again = records::open_file_store(path, "Sam");
    CHECK(*again->attempts->load("sofa-6") == R"({"mode":"practice","log":[1,2]})");
    CHECK(again->attempts->load_player("sofa-6")->who == "Ana");
    CHECK(again->content->find(base::sha256("what is played")).ok());
}

TEST_CASE("two programs that begin a call in the same moment keep both") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    auto one = records::open_file_store(path, "Sam"), other = records::open_file_store(path, "Ana");
    REQUIRE(one.ok());
    REQUIRE(other.ok());
    CHECK(*one->attempts->begin("sofa", "one", {"Sam", ""}) == "sofa-1");
    CHECK(*other->attempts->begin("sofa", "other", {"Ana", ""}) == "sofa-2");
    CHECK(*one->attempts->load("sofa-1") == "one");
}
