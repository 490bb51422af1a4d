#include "records/records.h"
#include "records/sqlite_database.h"
#include "records/stored_attempts.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <functional>
#include <set>
#include <span>
#include <utility>

#include "support/fault_disk.h"
#include "support/folder.h"

using namespace rung;
using test::DiskFault;
using test::FaultDisk;

namespace {

namespace fs = std::filesystem;

constexpr const char* kPlayed[] = {
    R"({"mode":"practice","log":[]})",
    R"({"mode":"practice","log":[{"say":"mirror"}]})",
    R"({"mode":"practice","log":[{"say":"mirror"},{"wait":5}]})",
    R"({"mode":"practice","log":[{"say":"mirror"},{"wait":5},{"close":{}}]})",
};
constexpr int kClosed = 3;
constexpr const char* kOlder = R"({"mode":"exercise","log":[{"wait":5}]})";

records::ScoreRow closing_score() {
    records::ScoreRow row;
    row.rules = 1;
    row.scenario = "sofa";
    row.total = 74;
    row.sheet = {{"mirror", "positioning", 400}};
    row.items = "e";
    return row;
}

struct Way {
    DiskFault how;
    bool once;
};
/// The first two always, all with RUNG_LONG.
constexpr Way kWays[] = {{DiskFault::torn, true}, {DiskFault::full, false},    {DiskFault::refused, true},
                         {DiskFault::full, true}, {DiskFault::refused, false}, {DiskFault::read_only, false}};

std::span<const Way> ways_today() {
    return std::getenv("RUNG_LONG") != nullptr ? std::span(kWays) : std::span(kWays).first(2);
}

void check_documented(const base::Error& error) {
    static const std::set<std::string> kCodes{"store-locked", "store-full", "store-read-only",
                                              "store-failed"};
    CHECK_MESSAGE(kCodes.contains(error.code), error.code << ": " << error.message);
    CHECK(error.message.find("rung.db") != std::string::npos);
}

/// A folder in which every run begins with the same files.
class Trial {
  public:
    explicit Trial(const std::function<void(const std::string&)>& prepare) {
        fs::create_directory(before_);
        prepare(before_ + "/rung.db");
    }
    /// Runs it with the nth call failing, in every way and for every n until none fails; then looks at what
    /// is left.
    void run(const std::function<void(const std::string&)>& act,
             const std::function<void(const std::string&)>& look) const {
        for (const auto& way : ways_today()) {
            CAPTURE(static_cast<int>(way.how));
            CAPTURE(way.once);
            int nth = 1;
            while (run_once(way, nth, act, look)) ++nth;
            CHECK_MESSAGE(nth > 5, "nothing that could fail was done");
        }
    }

  private:
    bool run_once(const Way& way, int nth, const std::function<void(const std::string&)>& act,
                  const std::function<void(const std::string&)>& look) const {
        CAPTURE(nth);
        fs::remove_all(now_);
        fs::copy(before_, now_, fs::copy_options::recursive);
        FaultDisk disk;
        disk.fail(nth, way.how, way.once);
        act(now_ + "/rung.db");
        const bool failed = disk.has_failed();
        disk.fail(0, way.how, way.once);
        look(now_ + "/rung.db");
        return failed;
    }

    test::Folder folder_;
    std::string before_ = folder_ / "before", now_ = folder_ / "now";
};

void make_older(const std::string& path) {
    auto home = records::open_file_store(path, "Sam");
    REQUIRE(home.ok());
    REQUIRE(home->attempts->save("sofa-1", kOlder, {"Sam", "2026-02-02 10:20"}).ok());
}

/// What became of a play, as the player was told.
struct Told {
    std::string id;
    int kept = -1;  ///< the last that was said to be on the disk
};

Told play_all(const std::string& path) {
    Told told;
    auto home = records::open_file_store(path, "Sam");
    if (!home) return check_documented(home.error()), told;
    const records::Player sam{"Sam", "2026-02-03 10:20"};
    const auto score = closing_score();
    for (int i = 0; i <= kClosed; ++i) {
        const auto* closing = i == kClosed ? &score : nullptr;
        if (told.id.empty()) {
            const auto begun = home->attempts->begin("sofa", kPlayed[i], sam, closing);
            if (begun) told.id = *begun;
            if (begun && home->keeps) told.kept = i;
            if (!begun) check_documented(begun.error());
        } else {
            const auto saved = home->attempts->save(told.id, kPlayed[i], sam, closing);
            if (saved && home->keeps) told.kept = i;
            if (!saved) check_documented(saved.error());
        }
    }
    return told;
}

int scores_in(records::Store& store) {
    int count = 0;
    CHECK(store.database->run("SELECT 1 FROM score", {}, [&](const records::Row&) { ++count; }).ok());
    return count;
}

/// Old or new: what was said to be kept, or what was being kept when it failed.
void look_at_play(const std::string& path, const Told& told) {
    const auto faults = records::check_store_file(path);
    REQUIRE_MESSAGE(faults.ok(), (faults ? std::string() : faults.error().message));
    CHECK(faults->empty());
    auto home = records::open_file_store(path, "Sam");
    REQUIRE(home.ok());
    CHECK(*home->attempts->load("sofa-1") == kOlder);
    CHECK(home->attempts->ids()->size() <= 2);
    int found = -1;
    if (const auto left = home->attempts->load("sofa-2"))
        for (int i = 0; i <= kClosed; ++i)
            if (*left == kPlayed[i]) found = i;
    CHECK(*home->attempts->has("sofa-2") == (found >= 0));
    CHECK(found >= told.kept);
    CHECK(scores_in(*home->store) == (found == kClosed ? 1 : 0));
    if (found >= 0) home->attempts->take_up("sofa-2", kPlayed[found]);
    const auto score = closing_score();
    CHECK_MESSAGE(home->attempts->save("sofa-2", kPlayed[kClosed], {"Sam", ""}, &score).ok(), "it goes on");
    CHECK(*home->attempts->load("sofa-2") == kPlayed[kClosed]);
}

/// A later Rung: it has one table more, and changes every attempt.
std::vector<records::Migration> later_steps() {
    const auto known = records::migrations_of(records::DatabaseKind::sqlite);
    std::vector<records::Migration> steps(known.begin(), known.end());
    steps.push_back({steps.back().version + 1, "later",
                     "CREATE TABLE later (team TEXT NOT NULL PRIMARY KEY) STRICT;"
                     "INSERT INTO later SELECT team FROM team;"
                     "UPDATE attempt SET saves = saves + 100;"});
    return steps;
}

int version_of(const std::string& path) {
    const auto database = records::open_sqlite(path, records::Access::read_only);
    REQUIRE(database.ok());
    return records::read_version(**database)->found;
}

std::int64_t saves_in(const std::string& path) {
    const auto database = records::open_sqlite(path, records::Access::read_only);
    REQUIRE(database.ok());
    std::int64_t saves = 0;
    CHECK((*database)
              ->run("SELECT saves FROM attempt WHERE attempt = 'sofa-1'", {},
                    [&](const records::Row& row) { saves = row.number(0); })
              .ok());
    return saves;
}

std::vector<std::string> names_beside(const std::string& path) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(path).parent_path()))
        names.push_back(entry.path().filename());
    return names;
}

void check_no_part(const std::string& path) {
    for (const auto& name : names_beside(path)) CHECK(name.find(".part") == std::string::npos);
}

void look_at_migration(const std::string& path, const std::vector<records::Migration>& steps) {
    const int newest = steps.back().version;
    const auto backup = path + ".before-" + std::to_string(newest);
    CHECK(records::check_store_file(path)->empty());
    const int version = version_of(path);
    CHECK((version == newest || version == newest - 1));
    CHECK(saves_in(path) == (version == newest ? 101 : 1));
    if (version == newest) CHECK(fs::exists(backup));
    if (fs::exists(backup)) {
        CHECK(records::check_store_file(backup)->empty());
        CHECK(version_of(backup) == newest - 1);
        CHECK(saves_in(backup) == 1);
        CHECK(fs::status(backup).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }
    check_no_part(path);
    const auto again = records::open_store_file(path, steps);
    REQUIRE(again.ok());
    CHECK(version_of(path) == newest);
    CHECK(saves_in(path) == 101);
    CHECK(fs::exists(backup));
}

}  // namespace

TEST_CASE("whatever call to the disk fails while a call is played, what was said to be kept is kept") {
    Told told;
    Trial(make_older)
        .run([&](const std::string& path) { told = play_all(path); },
             [&](const std::string& path) { look_at_play(path, told); });
}

TEST_CASE("whatever call to the disk fails while a store is made, it can be made the next time") {
    Trial([](const std::string&) {})
        .run(
            [](const std::string& path) {
                const auto home = records::open_file_store(path, "Sam");
                if (!home) check_documented(home.error());
            },
            [](const std::string& path) {
                auto home = records::open_file_store(path, "Sam");
                REQUIRE_MESSAGE(home.ok(), (home ? std::string() : home.error().message));
                CHECK(home->attempts->ids()->empty());
                CHECK(home->attempts->begin("sofa", kPlayed[0], {"Sam", ""}).ok());
                CHECK(records::check_store_file(path)->empty());
            });
}

TEST_CASE(
    "whatever call to the disk fails while a store is brought up to date, it is the old or the new one") {
    const auto steps = later_steps();
    Trial(make_older)
        .run(
            [&](const std::string& path) {
                const auto store = records::open_store_file(path, steps);
                if (!store) check_documented(store.error());
            },
            [&](const std::string& path) { look_at_migration(path, steps); });
}

TEST_CASE("whatever call to the disk fails while a copy is made, the copy is the old or the new one") {
    Trial([](const std::string& path) {
        make_older(path);
        const auto database = records::open_sqlite(path, records::Access::read_only);
        REQUIRE(records::back_up_sqlite(**database, path + ".copy").ok());
        auto home = records::open_file_store(path, "Sam");
        REQUIRE(home->attempts->begin("sofa", kPlayed[0], {"Sam", ""}).ok());
    })
        .run(
            [](const std::string& path) {
                const auto database = records::open_sqlite(path, records::Access::read_only);
                if (!database) return check_documented(database.error());
                const auto copied = records::back_up_sqlite(**database, path + ".copy");
                if (!copied) check_documented(copied.error());
            },
            [](const std::string& path) {
                for (const auto& store : {path, path + ".copy"}) {
                    CHECK(records::check_store_file(store)->empty());
                    CHECK(saves_in(store) == 1);
                }
                check_no_part(path);
            });
}

TEST_CASE("a copy that cannot take its name leaves nothing behind, and the tables as they were") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    make_older(path);
    const auto steps = later_steps();
    const auto backup = path + ".before-" + std::to_string(steps.back().version);
    fs::create_directories(backup + "/in the way");
    const auto refused = records::open_store_file(path, steps);
    CHECK(!refused.ok());
    CHECK(saves_in(path) == 1);
    CHECK(version_of(path) == steps.back().version - 1);
    check_no_part(path);
    fs::remove_all(backup);
    CHECK(records::open_store_file(path, steps).ok());
    look_at_migration(path, steps);
}
