#include "records/comments.h"
#include "records/disputes.h"
#include "records/ratings.h"
#include "records/readings.h"
#include "records/review_home.h"
#include "records/written.h"

#include <doctest/doctest.h>

using namespace rung;
using test::review_code;
using test::ReviewHome;

namespace {

constexpr const char* kNow = "2026-02-04 09:00";

}  // namespace

TEST_CASE("a coach sees the closed attempts of those coached, and practice only where it is shared") {
    const ReviewHome home;
    const auto names = [&](const std::string& who) {
        std::string all;
        const auto rows = records::list_coached_attempts(home.as(who));
        REQUIRE(rows.ok());
        for (const auto& row : *rows) all += row.attempt.attempt + " ";
        return all;
    };
    CHECK(names("Cleo") == "sofa-1 ");
    CHECK(names("Dan").empty());
    CHECK(names("Lee") == "sofa-1 sofa-3 ");
    REQUIRE(records::share_attempt(home.as("Sam"), home.attempt("sofa-2"), true).ok());
    CHECK(names("Cleo") == "sofa-1 sofa-2 ");
    REQUIRE(records::share_attempt(home.as("Sam"), home.attempt("sofa-2"), false).ok());
    CHECK(names("Cleo") == "sofa-1 ");
    const auto own = records::list_own_attempts(home.as("Sam"));
    REQUIRE(own.ok());
    CHECK(own->size() == 2);
    CHECK(own->front().total == 74);
}

TEST_CASE("who may look at an attempt, and who may say something of it") {
    const ReviewHome home;
    struct Case {
        const char *who, *attempt, *reading, *coaching, *owning;
    };
    const Case cases[] = {
        {"Sam", "sofa-1", "", "not-coached", ""},
        {"Sam", "sofa-2", "", "not-coached", ""},
        {"Sam", "sofa-4", "not-closed", "not-coached", "not-closed"},
        {"Sam", "sofa-3", "not-coached", "not-coached", "not-own"},
        {"Ana", "sofa-1", "not-coached", "not-coached", "not-own"},
        {"Cleo", "sofa-1", "", "", "not-own"},
        {"Cleo", "sofa-2", "not-shared", "not-shared", "not-own"},
        {"Cleo", "sofa-3", "not-coached", "not-coached", "not-own"},
        {"Cleo", "sofa-4", "not-closed", "not-closed", "not-own"},
        {"Dan", "sofa-1", "not-coached", "not-coached", "not-own"},
        {"Lee", "sofa-1", "", "not-coached", "not-own"},
        {"Lee", "sofa-2", "not-shared", "not-coached", "not-own"},
        {"Lee", "sofa-4", "not-closed", "not-coached", "not-own"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.who);
        CAPTURE(one.attempt);
        auto& store = home.as(one.who);
        const auto attempt = home.attempt(one.attempt);
        CHECK(review_code(records::check_reader(store, attempt)) == one.reading);
        CHECK(review_code(records::check_coach(store, attempt)) == one.coaching);
        CHECK(review_code(records::check_owner(store, attempt)) == one.owning);
        CHECK(review_code(records::list_comments(store, attempt)) == one.reading);
        CHECK(review_code(records::list_ratings(store, attempt)) == one.reading);
        CHECK(review_code(records::list_disputes(store, attempt)) == one.reading);
        CHECK(review_code(records::add_comment(store, attempt, 1, "seen", kNow)) == one.coaching);
        CHECK(review_code(records::rate_item(store, attempt, "brief", records::Given::part)) == one.coaching);
    }
}

TEST_CASE("an attempt is found by name, by pseudonym and by its id alone") {
    const ReviewHome home;
    home.as("Cleo");
    const auto sam = home.who("Sam").person;
    CHECK(home.attempt("Sam/sofa-1").name() == sam + "/sofa-1");
    CHECK(home.attempt(sam + "/sofa-1").name() == sam + "/sofa-1");
    CHECK(home.attempt("sofa-1").name() == sam + "/sofa-1");
    CHECK(review_code(records::find_reviewed(home.store(), "Samm/sofa-1")) == "unknown-person");
    const auto far = records::find_reviewed(home.store(), "Sam/sofa-9");
    REQUIRE(!far.ok());
    CHECK(far.error().code == "unknown-attempt");
    CHECK(far.error().hint.find(sam + "/sofa-") != std::string::npos);
}

TEST_CASE("comments stand in the order of turns, then as they were written, as they were typed") {
    const ReviewHome home;
    auto& store = home.as("Cleo");
    const auto attempt = home.attempt("sofa-1");
    const std::string hostile = "\x1b[2J<script>'; DROP TABLE comment; --\n=1+1 \xE2\x80\xAE";
    REQUIRE(records::add_comment(store, attempt, 2, "  later  ", kNow).ok());
    REQUIRE(records::add_comment(store, attempt, 0, "on the whole", kNow).ok());
    for (int i = 0; i < 12; ++i)
        REQUIRE(records::add_comment(store, attempt, 1, std::to_string(i), kNow).ok());
    REQUIRE(records::add_comment(store, attempt, 3, hostile, kNow).ok());
    const auto comments = records::list_comments(home.as("Sam"), attempt);
    REQUIRE(comments.ok());
    REQUIRE(comments->size() == 15);
    CHECK((*comments)[0].text == "on the whole");
    for (std::size_t i = 0; i < 12; ++i) CHECK((*comments)[i + 1].text == std::to_string(i));
    CHECK((*comments)[13].text == "later");
    CHECK((*comments)[13].who == "Cleo");
    CHECK((*comments)[14].text == hostile);
}

TEST_CASE("what is typed is not empty, not endless, and UTF-8") {
    CHECK(*records::check_written(" \n a b\t") == "a b");
    CHECK(review_code(records::check_written("  \n ")) == "text-empty");
    CHECK(records::check_written(std::string(records::kMostWritten, 'a')).ok());
    CHECK(review_code(records::check_written(std::string(records::kMostWritten + 1, 'a'))) ==
          "text-too-long");
    CHECK(review_code(records::check_written("\xff")) == "text-unreadable");
    CHECK(review_code(records::check_written(std::string("a\0b", 3))) == "text-unreadable");
}

TEST_CASE("a coach's later verdict takes the place of the earlier, and each coach has their own") {
    const ReviewHome home;
    const auto attempt = home.attempt("sofa-1");
    REQUIRE(records::set_coach(home.store(), home.who("Sam"), home.who("Dan")).ok());
    REQUIRE(records::rate_item(home.as("Cleo"), attempt, "brief", records::Given::lost).ok());
    REQUIRE(records::rate_item(home.as("Cleo"), attempt, "brief", records::Given::part).ok());
    REQUIRE(records::rate_item(home.as("Dan"), attempt, "brief", records::Given::earned).ok());
    const auto ratings = records::list_ratings(home.as("Sam"), attempt);
    REQUIRE(ratings.ok());
    REQUIRE(ratings->size() == 2);
    CHECK((*ratings)[0].who == "Cleo");
    CHECK((*ratings)[0].given == records::Given::part);
    CHECK((*ratings)[1].given == records::Given::earned);
    for (const auto given : {records::Given::lost, records::Given::part, records::Given::earned})
        CHECK(records::find_given(records::name_of(given)) == given);
    CHECK(!records::find_given("won"));
}

TEST_CASE("a dispute is asked once by who played, answered once by who coaches, and both are kept") {
    const ReviewHome home;
    const auto attempt = home.attempt("sofa-1");
    const auto ask = [&](const std::string& who, const std::string& id) {
        return review_code(records::add_dispute(home.as(who), home.attempt(id), "brief", "I said it.", kNow));
    };
    const auto answer = [&](const std::string& who, const std::string& verdict) {
        return review_code(
            records::answer_dispute(home.as(who), attempt, "brief", verdict, "You did.", "2026-02-05 08:00"));
    };
    CHECK(answer("Cleo", "earned") == "not-asked");
    CHECK(ask("Cleo", "sofa-1") == "not-own");
    CHECK(ask("Sam", "sofa-2") == "not-shared");
    CHECK(ask("Sam", "sofa-1").empty());
    CHECK(ask("Sam", "sofa-1") == "already-asked");
    CHECK(records::list_coached_attempts(home.as("Cleo"))->front().open_disputes == 1);
    CHECK(answer("Sam", "earned") == "not-coached");
    CHECK(answer("Dan", "earned") == "not-coached");
    CHECK(answer("Cleo", "won") == "unknown-verdict");
    CHECK(answer("Cleo", "earned").empty());
    CHECK(answer("Cleo", "lost") == "already-answered");
    const auto disputes = records::list_disputes(home.as("Sam"), attempt);
    REQUIRE(disputes.ok());
    REQUIRE(disputes->size() == 1);
    const records::Dispute kept{"brief", "I said it.",       kNow,       home.who("Cleo").person,
                                "Cleo",  "2026-02-05 08:00", "You did.", "earned"};
    CHECK(disputes->front() == kept);
    CHECK(records::list_own_attempts(home.as("Sam"))->front().total == 74);
}

TEST_CASE("only practice is shared, only by who played it, and only when it is over") {
    const ReviewHome home;
    const auto share = [&](const std::string& who, const std::string& id) {
        return review_code(records::share_attempt(home.as(who), home.attempt(id), true));
    };
    CHECK(share("Sam", "sofa-1") == "not-practice");
    CHECK(share("Cleo", "sofa-2") == "not-own");
    CHECK(share("Sam", "sofa-4") == "not-closed");
    CHECK(share("Sam", "sofa-2").empty());
}

TEST_CASE("what others read is there for who played it, and one's own reading is none") {
    const ReviewHome home;
    const auto attempt = home.attempt("sofa-1");
    REQUIRE(records::note_reading(home.as("Sam"), attempt, kNow).ok());
    CHECK(records::list_readings(home.store(), home.who("Sam"))->empty());
    REQUIRE(records::note_reading(home.as("Cleo"), attempt, kNow).ok());
    REQUIRE(records::note_reading(home.as("Cleo"), attempt, kNow).ok());
    REQUIRE(records::note_reading(home.as("Cleo"), attempt, "2026-02-04 09:01").ok());
    const auto readings = records::list_readings(home.as("Sam"), home.who("Sam"));
    REQUIRE(readings.ok());
    REQUIRE(readings->size() == 2);
    CHECK(readings->front().who == "Cleo");
    CHECK(readings->front().read_on == "2026-02-04 09:01");
    CHECK(records::list_coached_attempts(home.as("Cleo"))->front().read);
}
