#include "base/hash.h"
#include "records/people.h"
#include "records/records.h"
#include "records/reviewed.h"
#include "records/scores.h"
#include "records/shared_team.h"
#include "records/stored_attempts.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "support/folder.h"

// What a store does, whichever database it is in: every case here runs on both.
namespace {

using namespace rung;
using records::DatabaseKind;

/// Somebody's view of a store, and another connection of the same person to the same store.
class Place {
  public:
    explicit Place(DatabaseKind kind) : kind_(kind) {
        if (kind == DatabaseKind::postgres) login_ = test::SharedTeam::shared().add_rep();
    }
    [[nodiscard]] records::Store open() const {
        if (kind_ == DatabaseKind::postgres) return test::SharedTeam::shared().open(login_);
        auto opened = records::open_file_store(folder_ / "rung.db", "Sam");
        REQUIRE(opened.ok());
        return std::move(*opened->store);
    }

  private:
    DatabaseKind kind_;
    std::string login_;
    test::Folder folder_;
};

constexpr DatabaseKind kBoth[] = {DatabaseKind::sqlite, DatabaseKind::postgres};

template <class Check>
void on_both(const Check& check) {
    for (const auto kind : kBoth) {
        CAPTURE(kind == DatabaseKind::sqlite ? "SQLite" : "PostgreSQL");
        const Place place(kind);
        auto store = place.open();
        check(store, place);
    }
}

const std::string kOpen = "{\n \"mode\": \"exercise\" }\n";
const std::string kDone = R"({"mode":"exercise","log":[1]})";

std::int64_t count(records::Store& store, const std::string& sql, const records::Cells& values = {}) {
    std::int64_t found = -1;
    const auto status =
        store.database->run(sql, values, [&](const records::Row& row) { found = row.number(0); });
    CHECK(status.ok());
    return found;
}

base::Status share(records::Store& store) {
    return records::share_attempt(store, {store.me.team, store.me.person, "sofa-1"}, true);
}

/// Texts that have broken databases, terminals and spreadsheets.
const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts = {"'; DROP TABLE attempt; --",
                                                   "\"quoted\"",
                                                   "back\\slash",
                                                   "$1 $2",
                                                   "%s%n",
                                                   "\xF0\x9F\x98\x80 \xE2\x80\xAE",
                                                   "=1+1",
                                                   "<script>",
                                                   "line\nfeed\r\ttab",
                                                   "\x1b[31m",
                                                   "$$body$$",
                                                   std::string(70'000, 'x')};
    return texts;
}

}  // namespace

TEST_CASE("both stores keep the bytes of an attempt as they are, through every save and a closing") {
    on_both([](records::Store& store, const Place&) {
        records::StoredAttempts attempts(store);
        REQUIRE(attempts.save("sofa-1", kOpen, {"Sam", "2026-02-03 10:20"}).ok());
        CHECK(*attempts.load("sofa-1") == kOpen);
        const auto score = test::make_score();
        REQUIRE(attempts.save("sofa-1", kDone, {"Sam", ""}, &score).ok());
        CHECK(*attempts.load("sofa-1") == kDone);
        CHECK(attempts.load_player("sofa-1")->began == "2026-02-03 10:20");
        CHECK(*attempts.ids() == std::vector<std::string>{"sofa-1"});
        CHECK(*attempts.fresh_id("sofa") == "sofa-2");
        CHECK(*attempts.has("sofa-1"));
        CHECK(!*attempts.has("sofa-2"));
        CHECK(attempts.load("sofa-2").error().code == "file-missing");
    });
}

TEST_CASE("in both stores an attempt that is closed takes no other bytes, and the same ones again") {
    on_both([](records::Store& store, const Place&) {
        records::StoredAttempts attempts(store);
        const auto score = test::make_score(), better = test::make_score(99);
        REQUIRE(attempts.save("sofa-1", kDone, {"Sam", ""}, &score).ok());
        const auto again = attempts.save("sofa-1", kOpen, {"Sam", ""});
        REQUIRE(!again.ok());
        CHECK(again.error().code == "attempt-closed");
        CHECK(attempts.save("sofa-1", kDone, {"Sam", ""}, &better).ok());
        CHECK(*attempts.load("sofa-1") == kDone);
        CHECK(count(store, "SELECT total FROM score WHERE attempt = $1 AND person = $2",
                    {std::string("sofa-1"), store.me.person}) == 74);
    });
}

TEST_CASE("both stores read scores back as they were, with their sheet") {
    on_both([](records::Store& store, const Place&) {
        records::StoredAttempts attempts(store);
        auto score = test::make_score();
        REQUIRE(attempts.save("sofa-1", kDone, {"Sam", "2026-02-03 10:20"}, &score).ok());
        score.offset.reset();
        REQUIRE(attempts.save("sofa-2", kDone, {"Sam", "2026-03-03 10:20"}, &score).ok());
        std::vector<records::SheetItems> sheets;
        std::vector<std::string> seen;
        const auto status = records::read_scores(
            store, {store.me.team, store.me.person, "2026-01-01"},
            [&](const std::vector<records::SheetItems>& all) { sheets = all; },
            [&](const records::StoredScore& row) {
                CHECK(sheets.at(row.sheet) == score.sheet);
                seen.push_back(fmt::format("{} {} {} {} {} {} {} {} {} {} {}", row.attempt, row.day,
                                           row.total, row.timing, row.passed, row.outcome,
                                           row.offset.value_or(-9), row.trigger, row.blocked, row.asked,
                                           row.items));
            });
        CHECK(status.ok());
        std::sort(seen.begin(), seen.end());
        CHECK(seen ==
              std::vector<std::string>{"sofa-1 2026-02-03 74 60 false late 2 no-authority limit-hit 80 el",
                                       "sofa-2 2026-03-03 74 60 false late -9 no-authority limit-hit 80 el"});
    });
}

TEST_CASE("a score in either store is never changed") {
    on_both([](records::Store& store, const Place&) {
        records::StoredAttempts attempts(store);
        const auto score = test::make_score();
        REQUIRE(attempts.save("sofa-1", kDone, {"Sam", ""}, &score).ok());
        CHECK(!store.database->run("UPDATE score SET total = 100 WHERE person = $1", {store.me.person}).ok());
        CHECK(count(store, "SELECT total FROM score WHERE person = $1", {store.me.person}) == 74);
    });
}

TEST_CASE("both stores keep content under its hash, once") {
    on_both([](records::Store& store, const Place&) {
        records::StoredContent content(store);
        const std::string bytes = "what was played \xE2\x80\x94 ä";
        REQUIRE(content.keep(bytes).ok());
        REQUIRE(content.keep(bytes).ok());
        CHECK(*content.find(base::sha256(bytes)) == bytes);
        CHECK(content.find(base::sha256("other")).error().code == "content-gone");
    });
}

TEST_CASE("both stores keep hostile texts as they are") {
    on_both([](records::Store& store, const Place&) {
        records::StoredAttempts attempts(store);
        records::StoredContent content(store);
        int number = 0;
        for (const auto& text : hostile_texts()) {
            CAPTURE(text);
            const auto id = fmt::format("sofa-{}", ++number);
            CHECK(attempts.save(id, text, {"Sam", "2026-02-03"}).ok());
            CHECK(*attempts.load(id) == text);
            CHECK(content.keep(text).ok());
            CHECK(*content.find(base::sha256(text)) == text);
        }
        CHECK(attempts.save("it's \"x\" $1", kOpen, {"Sam", ""}).ok());
        CHECK(*attempts.load("it's \"x\" $1") == kOpen);
    });
}

TEST_CASE("neither store takes a text that would end at a NUL") {
    on_both([](records::Store& store, const Place&) {
        records::StoredAttempts attempts(store);
        const auto saved = attempts.save("sofa-1", std::string("{\0}", 3), {"Sam", ""});
        REQUIRE(!saved.ok());
        CHECK(saved.error().code == "store-refused");
        CHECK(!*attempts.has("sofa-1"));
        CHECK(attempts.save("sofa-1", kOpen, {"Sam", ""}).ok());
    });
}

TEST_CASE("in both stores a transaction is kept whole or not at all") {
    on_both([](records::Store& store, const Place& place) {
        records::StoredAttempts attempts(store);
        const auto score = test::make_score();
        REQUIRE(attempts.save("sofa-1", R"({"mode":"practice"})", {"Sam", ""}, &score).ok());
        {
            records::Transaction left(*store.database);
            REQUIRE(left.begun().ok());
            const auto shared = share(store);
            CHECK(shared.ok());
        }
        CHECK(count(store, "SELECT shared FROM attempt WHERE person = $1", {store.me.person}) == 0);
        {
            records::Transaction broken(*store.database);
            CHECK(share(store).ok());
            CHECK(!store.database->run("SELECT nonsense FROM nowhere").ok());
        }
        {
            records::Transaction whole(*store.database);
            CHECK(share(store).ok());
            CHECK(whole.commit().ok());
        }
        auto other = place.open();
        CHECK(count(other, "SELECT shared FROM attempt WHERE person = $1", {store.me.person}) == 1);
    });
}

TEST_CASE("both stores give null, numbers and texts as they are, and many rows in order") {
    on_both([](records::Store& store, const Place&) {
        std::vector<std::int64_t> numbers;
        bool null = false;
        std::string text;
        const auto status = store.database->run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3500) SELECT i, NULL, "
            "'ä' "
            "FROM n",
            {}, [&](const records::Row& row) {
                numbers.push_back(row.number(0));
                null = row.is_null(1);
                text = row.text(2);
            });
        CHECK(status.ok());
        REQUIRE(numbers.size() == 3500);
        CHECK(numbers.front() == 1);
        CHECK(numbers.back() == 3500);
        CHECK(null);
        CHECK(text == "ä");
    });
}

TEST_CASE("in both stores somebody finds oneself by name and by pseudonym") {
    on_both([](records::Store& store, const Place&) {
        const auto self = records::find_person(store, store.me.person);
        REQUIRE(self.ok());
        CHECK(self->member == store.me);
        CHECK(!self->name.empty());
        CHECK(records::find_person(store, self->name)->member == store.me);
        CHECK(records::find_person(store, "somebody else").error().code == "unknown-person");
        CHECK(records::list_teams(store)->size() == 1);
    });
}

TEST_CASE("two programs of one person write into either store at once, and nothing is lost") {
    on_both([](records::Store& store, const Place& place) {
        constexpr int kEach = 20;
        const auto write = [&](const std::string& scenario) {
            auto own = place.open();
            records::StoredAttempts attempts(own);
            int kept = 0;
            for (int i = 1; i <= kEach; ++i)
                if (attempts.save(fmt::format("{}-{}", scenario, i), kOpen, {"Sam", ""})) ++kept;
            return kept;
        };
        int first = 0, second = 0;
        std::thread other([&] { second = write("bed"); });
        first = write("sofa");
        other.join();
        CHECK(first == kEach);
        CHECK(second == kEach);
        records::StoredAttempts attempts(store);
        CHECK(attempts.ids()->size() == 2 * kEach);
    });
}
