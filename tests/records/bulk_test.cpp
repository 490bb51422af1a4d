#include "records/bulk.h"

#include "records/people.h"
#include "records/records.h"
#include "records/scores.h"
#include "records/shared_team.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/folder.h"

// Many attempts at once, into either kind of store by whoever owns its tables.
namespace {

using namespace rung;

constexpr std::size_t kMany = 4'321;  ///< more than a transaction takes, and a part of a statement

/// Adds attempts to a team in turn to its people.
base::Status add_many(records::BulkWriter& writer, const std::vector<std::string>& people,
                      std::size_t count) {
    const std::string bytes = R"({"mode":"assessment"})";
    for (std::size_t i = 0; i < count; ++i) {
        const auto score = test::make_score(static_cast<int>(i % 101));
        const auto id = fmt::format("sofa-{}", i + 1), play = fmt::format("{:032x}", i);
        const auto status =
            writer.add({people[i % people.size()], id, play, "2026-02-03 10:20", bytes, &score});
        if (!status) return status;
    }
    return writer.finish();
}

std::int64_t count_of(records::Store& store, const std::string& sql, const std::string& team) {
    std::int64_t found = -1;
    CHECK(store.database->run(sql, {team}, [&](const records::Row& row) { found = row.number(0); }).ok());
    return found;
}

void take_many(records::Store& store, const std::string& team) {
    REQUIRE(records::add_team(store, team, "Many").ok());
    const auto people = records::add_nameless(store, team, 7);
    REQUIRE(people.ok());
    CHECK(people->front() == "rep-1");
    CHECK(people->back() == "rep-7");
    records::BulkWriter writer(store, team);
    const auto added = add_many(writer, *people, kMany);
    REQUIRE_MESSAGE(added.ok(), (added ? "" : added.error().message));
    CHECK(writer.kept() == kMany);
    CHECK(count_of(store, "SELECT count(*) FROM attempt WHERE team = $1 AND closed = 1", team) == kMany);
    std::size_t read = 0, points = 0, expected = 0;
    for (std::size_t i = 0; i < kMany; ++i) expected += i % 101;
    REQUIRE(records::read_scores(
                store, {.team = team}, [](const auto&) {},
                [&](const records::StoredScore& score) {
                    ++read;
                    points += static_cast<std::size_t>(score.total);
                    CHECK(score.day == "2026-02-03");
                })
                .ok());
    CHECK(read == kMany);
    CHECK(points == expected);
}

}  // namespace

TEST_CASE("a file takes thousands of attempts with their scores, and is sound afterwards") {
    const test::Folder folder;
    const auto path = folder / "rung.db";
    {
        auto store = std::move(*records::open_file_store(path, "").value().store);
        take_many(store, "many");
    }
    CHECK(records::check_store_file(path).value().empty());
}

TEST_CASE("a team's store takes thousands of attempts from whoever owns its tables") {
    const test::PostgresTeam team;
    auto owned = records::open_owned_store(team.owner_url());
    REQUIRE(owned.ok());
    take_many(*owned, "many");
}

TEST_CASE("an attempt that is there already ends a bulk, and all that was kept before is whole") {
    auto store = std::move(*records::open_file_store(":memory:", "").value().store);
    REQUIRE(records::add_team(store, "many", "Many").ok());
    const auto people = records::add_nameless(store, "many", 2).value();
    {
        records::BulkWriter first(store, "many");
        REQUIRE(add_many(first, people, 10).ok());
    }
    {
        records::BulkWriter again(store, "many");
        const auto added = add_many(again, people, 10);
        REQUIRE_FALSE(added.ok());
        CHECK(added.error().code == "store-refused");
        CHECK(again.kept() == 0);
    }
    CHECK(count_of(store, "SELECT count(*) FROM attempt WHERE team = $1", "many") == 10);
    CHECK(count_of(store, "SELECT count(*) FROM score WHERE team = $1", "many") == 10);
    const auto more = records::add_nameless(store, "many", 1).value();
    CHECK(more.front() == "rep-3");
}

TEST_CASE("people are added to no team that nobody knows") {
    auto store = std::move(*records::open_file_store(":memory:", "").value().store);
    CHECK(records::add_nameless(store, "nowhere", 2).error().code == "unknown-team");
}
