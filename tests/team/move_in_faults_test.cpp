#include "records/attempt_file.h"
#include "records/records.h"
#include "team/move_in.h"

#include <doctest/doctest.h>
#include <filesystem>

#include "support/content.h"
#include "support/fault_disk.h"
#include "support/folder.h"

using namespace rung;

namespace {

/// Two calls as an earlier Rung left them.
base::MemoryFiles left_by_earlier_rung() {
    base::MemoryFiles files;
    auto from = records::open_files(files, "home");
    const auto content = test::content_of();
    for (const auto bytes : {test::scenario_json(), test::company_json(), test::rubric_json()})
        REQUIRE(from.content->keep(bytes).ok());
    int number = 0;
    for (const auto moves : {test::kTimely, std::string_view("mirror")}) {
        const auto recording = test::record_moves(content.script, moves);
        auto attempt = records::begin_attempt(content, call::Mode::practice, 7);
        attempt.log = recording.log();
        const auto bytes = records::format_play(content, attempt, recording, false);
        REQUIRE(from.attempts->save("sofa-" + std::to_string(++number), bytes, {"Sam", ""}).ok());
    }
    return files;
}

/// As the program does it each time it is started. Whether it could.
bool open_and_move(base::MemoryFiles& files, const std::string& path) {
    auto home = records::open_file_store(path, "Sam");
    return home.ok() && team::move_in(files, "home", *home).ok();
}

void check_all_came(base::MemoryFiles& files, const std::string& path) {
    const auto from = records::open_files(files, "home");
    auto home = records::open_file_store(path, "Sam");
    REQUIRE(home.ok());
    const auto ids = from.attempts->ids();
    CHECK(*home->attempts->ids() == *ids);
    for (const auto& id : *ids) CHECK(*home->attempts->load(id) == *from.attempts->load(id));
    int scores = 0;
    CHECK(home->store->database->run("SELECT 1 FROM score", {}, [&](const records::Row&) { ++scores; }).ok());
    CHECK(scores == 1);
    CHECK(records::check_store_file(path)->empty());
}

}  // namespace

TEST_CASE("whatever call to the disk fails while earlier files come in, all of them come the next time") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    auto files = left_by_earlier_rung();
    const auto before = files.held;
    bool failed = true;
    for (int nth = 1; failed; ++nth) {
        CAPTURE(nth);
        for (const auto* end : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + end);
        test::FaultDisk disk;
        {
            auto made = records::open_file_store(path, "Sam");
            REQUIRE(made.ok());
        }
        disk.fail(nth, test::DiskFault::torn, true);
        // Whatever came of it: a store that cannot be written is opened all the same, to be read.
        (void)open_and_move(files, path);
        failed = disk.has_failed();
        disk.fail(0, test::DiskFault::torn, true);
        CHECK(open_and_move(files, path));
        check_all_came(files, path);
        CHECK(files.held == before);
    }
}
