#include "records/file_attempts.h"

#include <doctest/doctest.h>

using namespace rung;
using records::FileAttempts;

TEST_CASE("attempts are numbered by their scenario") {
    base::MemoryFiles files;
    FileAttempts store(files, "attempts");
    CHECK(*store.fresh_id("sofa") == "sofa-1");
    for (const auto* id : {"sofa-1", "sofa-2", "sofa-10", "sofa-table-1", "acme.sofa-1"})
        REQUIRE(store.save(id, "{}").ok());
    CHECK(*store.fresh_id("sofa") == "sofa-11");
    CHECK(*store.fresh_id("sofa-table") == "sofa-table-2");
    CHECK(*store.fresh_id("acme/sofa") == "acme.sofa-2");
    CHECK(*store.ids() ==
          std::vector<std::string>{"acme.sofa-1", "sofa-1", "sofa-2", "sofa-10", "sofa-table-1"});
}

TEST_CASE("who played stands beside the attempt, not in it") {
    base::MemoryFiles files;
    FileAttempts store(files, "attempts");
    REQUIRE(store.save("sofa-1", "{}", {"Sam “S” Lee", "2026-02-03 10:20"}).ok());
    REQUIRE(store.save("sofa-1", "{ }", {"Somebody else", "2026-02-04 10:20"}).ok());
    CHECK(*store.ids() == std::vector<std::string>{"sofa-1"});
    CHECK(store.load_player("sofa-1")->who == "Sam “S” Lee");
    CHECK(store.load_player("sofa-1")->began == "2026-02-03 10:20");
    CHECK(store.load_player("sofa-2")->who == "");
    files.held["attempts/sofa-1.record.json"] = "half a fi";
    CHECK(store.load_player("sofa-1")->who == "");
}

TEST_CASE("an attempt is looked for in its folder only") {
    base::MemoryFiles files;
    files.held["secret.json"] = "{}";
    const FileAttempts store(files, "attempts");
    CHECK(!*store.has("../secret"));
    CHECK(!*store.has("sofa-1"));
}

TEST_CASE("an attempt that could not be written is as it was before") {
    base::MemoryFiles files;
    FileAttempts store(files, "attempts");
    REQUIRE(store.save("sofa-1", "old").ok());
    files.fail_write = 1;
    CHECK(!store.save("sofa-1", "new").ok());
    CHECK(*store.load("sofa-1") == "old");
}
