#include "records/privacy.h"

#include "records/calibration.h"
#include "records/comments.h"
#include "records/disputes.h"
#include "records/readings.h"
#include "records/review_home.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "support/folder.h"

using namespace rung;
using test::review_code;
using test::ReviewHome;

namespace {

constexpr const char* kCanary = "Canarina Quillfeather";
constexpr const char* kDay = "2026-02-04 09:00";

/// Files of a folder in which the text stands, byte by byte.
std::vector<std::string> files_with(const std::string& folder, const std::string& text) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        if (bytes.find(text) != std::string::npos) found.push_back(entry.path().filename());
    }
    return found;
}

/// Everything there is about a rep called the canary, who also coaches nobody.
void fill(const ReviewHome& home) {
    REQUIRE(records::add_person(home.store(), kCanary, records::Role::rep, records::kHomeTeam).ok());
    home.play("sofa-7", kCanary, "assessment", true);
    REQUIRE(records::set_coach(home.store(), home.who(kCanary), home.who("Cleo")).ok());
    const auto attempt = home.attempt("sofa-7");
    auto& cleo = home.as("Cleo");
    REQUIRE(records::note_reading(cleo, attempt, kDay).ok());
    REQUIRE(records::add_comment(cleo, attempt, 1, std::string("Well done, ") + kCanary, kDay).ok());
    REQUIRE(records::rate_item(cleo, attempt, "brief", records::Given::part).ok());
    auto& canary = home.as(kCanary);
    REQUIRE(records::add_dispute(canary, attempt, "brief", std::string("I am ") + kCanary, kDay).ok());
    REQUIRE(records::answer_dispute(home.as("Cleo"), attempt, "brief", "earned", "So you are.", kDay).ok());
}

}  // namespace

TEST_CASE("what is given out of a person is everything about them, their attempts byte for byte") {
    const ReviewHome home;
    fill(home);
    auto& store = home.as(kCanary);
    const auto text = records::export_person(store, home.who(kCanary));
    REQUIRE(text.ok());
    const auto json = nlohmann::json::parse(*text);
    CHECK(json["name"] == kCanary);
    REQUIRE(json["attempts"].size() == 1);
    CHECK(json["attempts"][0]["file"] == R"({"mode":"assessment"})");
    CHECK(json["scores"][0]["total"] == 74);
    CHECK(json["scores"][0]["offset"].is_null());
    CHECK(json["comments"][0]["text"] == std::string("Well done, ") + kCanary);
    CHECK(json["ratings"][0]["verdict"] == 1);
    CHECK(json["disputes"][0]["verdict"] == "earned");
    CHECK(json["readings"][0]["reader"] == home.who("Cleo").person);
    CHECK(json["coached_by"][0]["coach"] == home.who("Cleo").person);
    const auto coach = nlohmann::json::parse(*records::export_person(home.as("Cleo"), home.who("Cleo")));
    CHECK(coach["attempts"].empty());
    CHECK(coach["as_a_coach"]["comments"].size() == 1);
    CHECK(coach["as_a_coach"]["answers"].size() == 1);
}

TEST_CASE("verdicts of a calibration that is not over are counted and not given out") {
    const ReviewHome home;
    REQUIRE(records::set_coach(home.store(), home.who("Sam"), home.who("Dan")).ok());
    records::Calibration wanted;
    wanted.id = "round";
    wanted.coaches = {{home.who("Cleo").person, "", false}, {home.who("Dan").person, "", false}};
    wanted.attempts = {home.attempt("sofa-1")};
    REQUIRE(records::open_calibration(home.as("Lee"), wanted, kDay).ok());
    const auto round = records::find_calibration(home.as("Cleo"), "round");
    REQUIRE(records::rate_blind(home.store(), *round, home.attempt("sofa-1"), "brief", records::Given::lost)
                .ok());
    const auto json = nlohmann::json::parse(*records::export_person(home.as("Sam"), home.who("Sam")));
    CHECK(json["ratings"].empty());
    CHECK(json["ratings_not_open_yet"] == 1);
}

TEST_CASE("what is kept of a person is theirs, their lead's, and that of who keeps the file") {
    const ReviewHome home;
    const auto sam = home.who("Sam");
    CHECK(records::count_kept(home.as("Sam"), sam)->attempts.size() == 3);
    CHECK(records::count_kept(home.as("Lee"), sam).ok());
    for (const auto* other : {"Ana", "Cleo", "Dan"}) {
        CHECK(review_code(records::count_kept(home.as(other), sam)) == "not-own");
        CHECK(review_code(records::export_person(home.as(other), sam)) == "not-own");
        CHECK(review_code(records::erase_person(home.as(other), sam)) == "not-own");
    }
    home.store().me = {std::string(records::kHomeTeam), {}, records::Role::rep};
    CHECK(records::count_kept(home.store(), sam).ok());
}

TEST_CASE("after a name is erased no byte of it is in any file of the records, the log included") {
    const test::Folder folder;
    {
        const ReviewHome home(folder / "rung.db");
        fill(home);
        CHECK(!files_with(folder.path(), kCanary).empty());
        const auto canary = home.who(kCanary);
        const auto kept = records::count_kept(home.as("Lee"), canary);
        REQUIRE(kept.ok());
        CHECK(kept->comments == 1);
        CHECK(kept->disputes == 1);
        CHECK(kept->ratings == 1);
        CHECK(kept->readings == 1);
        CHECK(kept->mentions.empty());
        const auto erased = records::erase_person(home.store(), canary);
        REQUIRE_MESSAGE(erased.ok(), (erased ? std::string() : erased.error().message));
        CHECK(files_with(folder.path(), kCanary).empty());
        CHECK(!*home.records.attempts->has("sofa-7"));
        CHECK(*home.records.attempts->has("sofa-1"));
        CHECK(review_code(records::find_person(home.store(), kCanary)) == "unknown-person");
    }
    CHECK(files_with(folder.path(), kCanary).empty());
    CHECK(records::check_store_file(folder / "rung.db")->empty());
}

TEST_CASE("a pseudonym that was erased is nobody's again, and nobody plays under it") {
    const ReviewHome home;
    const auto erased = home.who("Ana");
    REQUIRE(records::erase_person(home.as("Lee"), erased).ok());
    const auto next = records::add_person(home.store(), "Bea", records::Role::rep, records::kHomeTeam);
    REQUIRE(next.ok());
    CHECK(next->person != erased.person);
    REQUIRE(records::become(home.store(), "").ok());
    CHECK(home.store().me.person != erased.person);
    home.play("sofa-9", "", "practice", true);
    CHECK(home.attempt("sofa-9").person != erased.person);
}

TEST_CASE("what a coach wrote stays under the pseudonym, and nobody waits for who is gone") {
    const ReviewHome home;
    fill(home);
    const auto cleo = home.who("Cleo");
    REQUIRE(records::set_coach(home.store(), home.who("Sam"), home.who("Dan")).ok());
    records::Calibration wanted;
    wanted.id = "round";
    wanted.coaches = {{cleo.person, "", false}, {home.who("Dan").person, "", false}};
    wanted.attempts = {home.attempt("sofa-1")};
    REQUIRE(records::open_calibration(home.as("Lee"), wanted, kDay).ok());
    CHECK(records::count_kept(home.as("Cleo"), cleo)->written == 3);
    REQUIRE(records::erase_person(home.as("Cleo"), cleo).ok());
    const auto comments = records::list_comments(home.as(kCanary), home.attempt("sofa-7"));
    REQUIRE(comments->size() == 1);
    CHECK(comments->front().who == cleo.person);
    CHECK(records::find_calibration(home.as("Lee"), "round")->find_coach(cleo.person) == nullptr);
    CHECK(records::list_coached(home.store(), cleo)->empty());
}

TEST_CASE("a name in others' words is told, as a word of its own") {
    const ReviewHome home;
    REQUIRE(records::add_person(home.store(), "Al", records::Role::rep, records::kHomeTeam).ok());
    auto& cleo = home.as("Cleo");
    REQUIRE(records::add_comment(cleo, home.attempt("sofa-1"), 1, "Also, as usual", kDay).ok());
    CHECK(records::count_kept(home.as("Lee"), home.who("Al"))->mentions.empty());
    REQUIRE(records::add_comment(home.as("Cleo"), home.attempt("sofa-1"), 1, "Do it as Al does.", kDay).ok());
    const auto mentions = records::count_kept(home.as("Lee"), home.who("Al"))->mentions;
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.front() == "comment on " + home.who("Sam").person + "/sofa-1");
}

TEST_CASE("attempts older than the records keep go with everything of them, and younger ones stay") {
    const ReviewHome home;
    home.play("sofa-8", "Sam", "assessment", true, "2025-11-01 10:00");
    home.play("sofa-9", "Sam", "assessment", true, "");
    const auto comment = records::add_comment(home.as("Cleo"), home.attempt("sofa-8"), 1, "old", kDay);
    REQUIRE(comment.ok());
    CHECK(review_code(records::set_retention(home.as("Cleo"), 30)) == "not-keeper");
    CHECK(records::read_retention(home.store())->front().days == 0);
    CHECK(records::apply_retention(home.store(), "2026-02-03 10:20")->empty());
    REQUIRE(records::set_retention(home.as("Lee"), 94).ok());
    CHECK(records::apply_retention(home.store(), "2026-02-03 10:20")->empty());
    CHECK(*records::list_expired(home.store(), {"", 93}, "2026-02-03 10:20") ==
          std::vector<std::string>{"sofa-8"});
    REQUIRE(records::set_retention(home.store(), 93).ok());
    CHECK(records::apply_retention(home.store(), "no date")->empty());
    CHECK(*records::apply_retention(home.store(), "2026-02-03 10:20") == std::vector<std::string>{"sofa-8"});
    CHECK(records::apply_retention(home.store(), "2026-02-03 10:20")->empty());
    CHECK(!*home.records.attempts->has("sofa-8"));
    CHECK(*home.records.attempts->has("sofa-1"));
    CHECK(*home.records.attempts->has("sofa-9"));
}
