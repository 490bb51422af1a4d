#include "records/content_store.h"

#include "base/hash.h"

#include <doctest/doctest.h>

using namespace rung;

TEST_CASE("what is kept is found by its hash") {
    base::MemoryFiles files;
    records::FileContent store(files, "data/content");
    REQUIRE(store.keep("abc").ok());
    CHECK(files.held.count("data/content/" + base::sha256("abc") + ".json") == 1);
    const auto found = store.find(base::sha256("abc"));
    REQUIRE(found.ok());
    CHECK(*found == "abc");
}

TEST_CASE("what is kept already is not written again") {
    base::MemoryFiles files;
    records::FileContent store(files, "content");
    REQUIRE(store.keep("abc").ok());
    files.fail_write = 1;
    CHECK(store.keep("abc").ok());
    CHECK(!store.keep("other").ok());
}

TEST_CASE("what is gone or damaged is not found") {
    base::MemoryFiles files;
    records::FileContent store(files, "content");
    CHECK(store.find(base::sha256("abc")).error().code == "content-gone");
    CHECK(store.find("../secret").error().code == "content-gone");
    REQUIRE(store.keep("abc").ok());
    files.held.begin()->second = "abd";
    CHECK(store.find(base::sha256("abc")).error().code == "content-damaged");
    REQUIRE(store.keep("abc").ok());
    CHECK(store.find(base::sha256("abc")).ok());
}
