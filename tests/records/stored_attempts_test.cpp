#include "records/stored_attempts.h"

#include "records/people.h"
#include "records/records.h"

#include <doctest/doctest.h>

#include "support/folder.h"

using namespace rung;

namespace {

records::Records open_home(const std::string& path = ":memory:", const std::string& who = "Sam") {
    auto opened = records::open_file_store(path, who);
    REQUIRE_MESSAGE(opened.ok(), (opened ? std::string() : opened.error().message));
    return std::move(*opened);
}

records::ScoreRow a_score() {
    records::ScoreRow row;
    row.rules = 1;
    row.scenario = "sofa";
    row.company = "harbour-home";
    row.mode = call::Mode::assessment;
    row.total = 74;
    row.timing = 60;
    row.outcome = "late";
    row.offset = 2;
    row.trigger = "no-authority";
    row.blockage = {"limit-hit", "refund", 80};
    row.sheet = {{"mirror", "positioning", 400}, {"brief", "handover", 300}};
    row.items = "el";
    return row;
}

}  // namespace

TEST_CASE("a store keeps the bytes of an attempt as they are, through every save and a closing") {
    auto home = open_home();
    auto& attempts = *home.attempts;
    const records::Player sam{"Sam", "2026-02-03 10:20"};
    REQUIRE(attempts.save("sofa-1", "{\n \"mode\": \"practice\" }\n", sam).ok());
    CHECK(*attempts.load("sofa-1") == "{\n \"mode\": \"practice\" }\n");
    const auto score = a_score();
    REQUIRE(attempts.save("sofa-1", R"({"mode":"assessment"})", sam, &score).ok());
    CHECK(*attempts.load("sofa-1") == R"({"mode":"assessment"})");
    CHECK(attempts.load_player("sofa-1")->who == "Sam");
    CHECK(attempts.load_player("sofa-1")->began == "2026-02-03 10:20");
    CHECK(*attempts.ids() == std::vector<std::string>{"sofa-1"});
    CHECK(*attempts.fresh_id("sofa") == "sofa-2");
}

TEST_CASE("an attempt that is closed takes no other bytes") {
    auto home = open_home();
    const auto score = a_score();
    REQUIRE(home.attempts->save("sofa-1", R"({"mode":"assessment"})", {"Sam", ""}, &score).ok());
    const auto again = home.attempts->save("sofa-1", R"({"mode":"practice"})", {"Sam", ""});
    REQUIRE(!again.ok());
    CHECK(again.error().code == "attempt-closed");
    CHECK(*home.attempts->load("sofa-1") == R"({"mode":"assessment"})");
    CHECK(home.attempts->save("sofa-1", R"({"mode":"assessment"})", {"Sam", ""}, &score).ok());
}

TEST_CASE("on one machine an attempt belongs to who played it, and anybody there opens it by its id") {
    auto home = open_home(":memory:", "");
    REQUIRE(home.attempts->save("sofa-1", R"({"mode":"practice"})", {"Sam", ""}).ok());
    REQUIRE(home.attempts->save("sofa-2", R"({"mode":"practice"})", {"Ana", ""}).ok());
    REQUIRE(home.attempts->save("sofa-3", R"({"mode":"practice"})", {"", ""}).ok());
    CHECK(home.attempts->load_player("sofa-1")->who == "Sam");
    CHECK(home.attempts->load_player("sofa-2")->who == "Ana");
    CHECK(home.attempts->load_player("sofa-3")->who.empty());
    const auto people = records::list_people(*home.store, records::kHomeTeam);
    REQUIRE(people.ok());
    CHECK(people->size() == 3);
    CHECK(records::find_person(*home.store, "Ana")->member.person == "rep-2");
    CHECK(records::find_person(*home.store, "rep-1")->name == "Sam");
    CHECK(records::find_person(*home.store, "rep-3")->name.empty());
    CHECK(records::find_person(*home.store, "Anna").error().hint.find("Ana") != std::string::npos);
}

TEST_CASE("what a store keeps is there when it is opened again") {
    const test::Folder folder;
    const auto path = folder.path() + "/deep/rung.db";
    const auto score = a_score();
    {
        auto home = open_home(path);
        REQUIRE(home.attempts->save("sofa-1", R"({"mode":"assessment"})", {"Sam", "2026-02-03 10:20"}, &score)
                    .ok());
        REQUIRE(home.content->keep("what was played").ok());
    }
    auto home = open_home(path);
    CHECK(*home.attempts->has("sofa-1"));
    CHECK(home.attempts->load_player("sofa-1")->began == "2026-02-03 10:20");
    CHECK(
        home.content->find("c9c5ed36af0e44b0d4a4ba9d9d8ab3f3c58ba5dce4ea12e1c3fb9b4ac6a1fa7c").error().code ==
        "content-gone");
    CHECK(records::check_store_file(path)->empty());
}
