#include "base/files.h"
#include "base/hash.h"
#include "records/attempt_list.h"
#include "records/find_content.h"
#include "records/in_memory.h"
#include "records/records.h"
#include "records/shared_team.h"
#include "records/stored_attempts.h"

#include <doctest/doctest.h>
#include <functional>
#include <memory>
#include <string>

#include "support/folder.h"

// A store that cannot be read is not an empty one, and nobody is told that it is.
namespace {

using namespace rung;

/// A store with an attempt of its reader's in it, that from now on cannot be read.
void on_unreadable(const std::function<void(records::Store&, const std::string& code)>& check) {
    SUBCASE("a file in which the attempts are gone") {
        const test::Folder folder;
        auto home = records::open_file_store(folder / "rung.db", "Sam");
        REQUIRE(home->attempts->save("sofa-1", R"({"mode":"practice"})", {"Sam", ""}).ok());
        REQUIRE(home->store->database->run_script("ALTER TABLE attempt RENAME TO elsewhere").ok());
        check(*home->store, "store-failed");
    }
    SUBCASE("a server that is away") {
        auto& team = test::SharedTeam::shared();
        auto store = team.open(team.add_rep());
        REQUIRE(records::StoredAttempts(store).save("sofa-1", R"({"mode":"practice"})").ok());
        team.postgres().server().kill();
        check(store, "store-lost");
        team.postgres().server().start();
    }
}

template <class T>
std::string code_of(const base::Result<T>& result) {
    return result ? std::string("none") : result.error().code;
}

}  // namespace

TEST_CASE("what a store that cannot be read has is not told as nothing") {
    on_unreadable([](records::Store& store, const std::string& code) {
        records::StoredAttempts attempts(store);
        CHECK(code_of(attempts.ids()) == code);
        CHECK(code_of(attempts.has("sofa-1")) == code);
        CHECK(code_of(attempts.load("sofa-1")) == code);
        CHECK(code_of(attempts.load_player("sofa-1")) == code);
        CHECK(code_of(attempts.fresh_id("sofa")) == code);
        CHECK(code_of(attempts.begin("sofa", "{}")) == code);
        CHECK(code_of(attempts.save("sofa-1", "{}")) == code);
    });
}

TEST_CASE("a list of attempts says why it does not hold everything") {
    on_unreadable([](records::Store& store, const std::string& code) {
        records::StoredAttempts attempts(store);
        const auto all = records::list_attempts(attempts), one = records::list_attempts(attempts, {"sofa-1"});
        CHECK(all.attempts.empty());
        REQUIRE(all.unread() != nullptr);
        CHECK(all.unread()->code == code);
        CHECK(all.troubles.front().id.empty());
        REQUIRE(one.unread() != nullptr);
        CHECK(one.troubles.front().id == "sofa-1");
    });
}

TEST_CASE("what is played in memory over a store that cannot be read goes on, and the rest is not nothing") {
    on_unreadable([](records::Store& store, const std::string& code) {
        records::AttemptsInMemory attempts(std::make_unique<records::StoredAttempts>(store));
        CHECK(attempts.save("sofa-1", "{}", {"Ana", ""}).ok());
        CHECK(*attempts.has("sofa-1"));
        CHECK(attempts.load_player("sofa-1")->who == "Ana");
        CHECK(code_of(attempts.has("sofa-2")) == code);
        CHECK(code_of(attempts.ids()) == code);
    });
}

TEST_CASE("what was played is not told as gone by a store that cannot be read") {
    on_unreadable([](records::Store& store, const std::string& code) {
        if (store.database->kind() == records::DatabaseKind::sqlite)
            REQUIRE(store.database->run_script("ALTER TABLE content RENAME TO nowhere").ok());
        const records::StoredContent kept(store);
        CHECK(code_of(kept.find(base::sha256("what was played"))) == code);
        base::MemoryFiles files;
        const scenario::Library library(files, "/content", "/packs");
        call::Attempt attempt;
        attempt.scenario = {"sofa", base::sha256("what was played")};
        CHECK(code_of(records::find_content(files, library, kept, attempt)) == code);
    });
}
