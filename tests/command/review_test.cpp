#include "records/people.h"
#include "records/records.h"
#include "records/sqlite_database.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/called.h"
#include "support/shop.h"

/// Coaches and reps, as they type it.
using namespace rung;
using command::Exit;
using test::Machine;
using test::Ran;

namespace {

using PageJson = nlohmann::ordered_json;

/// Three turns in which something is earned and something lost.
constexpr const char* kSomeLost =
    "{\"say\":\"mirror\"}\n{\"say\":\"claim\"}\n{\"say\":\"close-early\"}\n{\"close\":{}}\n";

/// A rep who has played, and two coaches.
struct ReviewOffice : Machine {
    ReviewOffice() : path(use_store()) {
        for (const auto* coach : {"Cleo", "Dan"}) must({"people", "add", coach, "--role", "coach"});
        play("Sam");
        for (const auto* coach : {"Cleo", "Dan"}) must({"people", "coach", "Sam", "--by", coach});
    }
    Ran run(const std::vector<std::string>& line) {
        return called.as_called(Machine::run(called.as_kept(line)));
    }
    Ran must(const std::vector<std::string>& line) {
        auto ran = run(line);
        CAPTURE(line[1]);
        REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
        return ran;
    }
    void play(const std::string& who) {
        input = kSomeLost;
        called.add(must({"play", "sofa", "--moves", "-", "--mode", "assessment", "--seed",
                         std::to_string(++plays), "--as", who}));
    }
    /// The first item that the rep lost.
    std::string an_item() {
        const auto json =
            PageJson::parse(must({"review", "show", "Sam/sofa-1", "--json", "--as", "Cleo"}).out);
        for (const auto& item : json["items"])
            if (item["verdict"] == "lost") return item["id"];
        FAIL("nothing was lost");
        return {};
    }
    test::Called called;
    int plays = 0;
    std::string path;
};

bool says(const Ran& ran, const std::string& text) {
    return ran.out.find(text) != std::string::npos || ran.err.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a coach finds what was played, writes beside a turn, and the rep reads it and who read") {
    ReviewOffice office;
    const auto list = office.must({"review", "--as", "Cleo"});
    CHECK(says(list, "Sam"));
    CHECK(says(list, "unread"));
    CHECK(says(
        office.must({"review", "comment", "Sam/sofa-1", "--turn", "2", "She", "was ready.", "--as", "Cleo"}),
        "turn 2 of "));
    office.must({"review", "comment", "Sam/sofa-1", "On the whole: well done.", "--as", "Cleo"});
    CHECK(says(office.must({"review", "--as", "Cleo"}), "2 comments"));
    const auto page = office.must({"review", "show", "sofa-1", "--as", "Sam"}).out;
    const auto whole = page.find("On the whole"), first = page.find("turn 1"),
               pinned = page.find("She was ready."), third = page.find("turn 3");
    CHECK(whole < first);
    CHECK(first < pinned);
    CHECK(pinned < third);
    CHECK(page.find("Read by") != std::string::npos);
    CHECK(says(office.must({"privacy", "readings", "--as", "Sam"}), "Cleo"));
    CHECK(says(office.must({"review", "--as", "Sam"}), "may see it"));
}

TEST_CASE(
    "a coach's verdict stands beside Rung's, and a dispute's two verdicts wherever the score is shown") {
    ReviewOffice office;
    const auto item = office.an_item();
    CHECK(says(
        office.must({"review", "rate", "Sam/sofa-1", "--item", item, "--verdict", "part", "--as", "Cleo"}),
        item + ": part by you"));
    office.must({"review", "dispute", "sofa-1", "--item", item, "I did say it.", "--as", "Sam"});
    CHECK(says(office.must({"review", "--as", "Cleo"}), "disputed"));
    CHECK(says(office.must({"debrief", "sofa-1"}), "Nobody has answered yet."));
    office.must({"review", "answer", "Sam/sofa-1", "--item", item, "--verdict", "earned", "You did.", "--as",
                 "Cleo"});
    for (const auto* format : {"text", "html"}) {
        const auto debrief = office.must({"debrief", "sofa-1", "--format", format});
        CHECK(says(debrief, "Looked at again"));
        CHECK(says(debrief, "Cleo: earned."));
        CHECK(says(debrief, "I did say it."));
        CHECK(says(debrief, "Cleo: in part."));
    }
    const auto replay = office.must({"replay", "sofa-1"});
    CHECK(says(replay, "Looked at again"));
    CHECK(says(replay, "Rung: lost. Cleo: earned."));
    CHECK(says(replay, "You did."));
    for (const auto* command : {"replay", "debrief"}) {
        const auto looks = PageJson::parse(office.must({command, "sofa-1", "--json"}).out)["second_looks"];
        REQUIRE(looks.size() == 2);
        CHECK(looks[0]["item"] == item);
        CHECK(looks[0]["rung"] == "lost");
        CHECK(looks[0]["reason"] == "I did say it.");
        CHECK(looks[0]["verdict"] == "earned");
        CHECK(looks[0]["answer"] == "You did.");
        CHECK(looks[0]["answered_by"] == "Cleo");
        CHECK(looks[1]["verdict"] == "part");
        CHECK(looks[1]["reason"].is_null());
    }
    const auto json = PageJson::parse(office.must({"review", "show", "sofa-1", "--json", "--as", "Sam"}).out);
    for (const auto& row : json["items"])
        if (row["id"] == item) CHECK(row["ratings"][0]["verdict"] == "part");
    CHECK(json["disputes"][0]["verdict"] == "earned");
    CHECK(json["differences"].empty());
}

TEST_CASE("what nobody looked at again has nothing of it, and what cannot be read is told") {
    ReviewOffice office;
    const auto item = office.an_item();
    office.must({"review", "rate", "Sam/sofa-1", "--item", item, "--verdict", "lost", "--as", "Cleo"});
    CHECK(!says(office.must({"replay", "sofa-1"}), "Looked at again"));
    CHECK(!says(office.must({"replay", "sofa-1", "--json"}), "second_looks"));
    CHECK(!says(office.must({"debrief", "sofa-1", "--json"}), "second_looks"));
    {
        const auto database = records::open_sqlite(office.path, records::Access::read_write);
        REQUIRE((*database)->run_script("ALTER TABLE dispute RENAME TO elsewhere").ok());
    }
    CHECK(says(office.must({"debrief", "sofa-1"}), "warning: what coaches said of it cannot be read: "));
}

TEST_CASE("two coaches calibrate blind, from opening to what splits them") {
    ReviewOffice office;
    office.play("Sam");
    const auto item = office.an_item();
    office.must({"review", "calibrate", "spring", "--coaches", "Cleo, Dan", "--attempts",
                 "Sam/sofa-1,Sam/sofa-2", "--as", "Cleo"});
    const auto rate = [&](const char* who, const char* attempt, const char* verdict) {
        office.must({"review", "rate", attempt, "--item", item, "--verdict", verdict, "--calibration",
                     "spring", "--as", who});
    };
    rate("Cleo", "Sam/sofa-1", "earned");
    rate("Cleo", "Sam/sofa-2", "earned");
    rate("Dan", "Sam/sofa-1", "lost");
    CHECK(says(office.must({"review", "calibrate", "--as", "Dan"}), "waits for Cleo and Dan"));
    office.must({"review", "calibrate", "spring", "--hand-in", "--as", "Cleo"});
    const auto blind = office.must({"review", "calibrate", "spring", "--as", "Dan"});
    CHECK(!says(blind, "earned"));
    CHECK(PageJson::parse(
              office.must({"review", "calibrate", "spring", "--as", "Dan", "--json"}).out)["ratings"]
              .size() == 1);
    const auto early = office.run({"review", "calibrate", "spring", "--hand-in", "--as", "Dan"});
    CHECK(early.exit == Exit::problems);
    CHECK(says(early, "error[nothing-rated]"));
    rate("Dan", "Sam/sofa-2", "earned");
    CHECK(says(office.must({"review", "calibrate", "spring", "--hand-in", "--as", "Dan"}), "all are in"));
    const auto result = office.must({"review", "calibrate", "spring", "--as", "Dan"});
    CHECK(says(result, "Cleo earned and Dan lost"));
    CHECK(says(result, "+1.00"));
    const auto json =
        PageJson::parse(office.must({"review", "calibrate", "spring", "--as", "Cleo", "--json"}).out);
    CHECK(json["result"]["items"][0]["apart"] == 1.0);
}

TEST_CASE("practice is the rep's own until it is shared") {
    ReviewOffice office;
    office.input = test::good_moves();
    office.called.add(office.must({"play", "sofa", "--moves", "-", "--as", "Sam"}));
    CHECK(says(office.run({"review", "show", "Sam/sofa-2", "--as", "Cleo"}), "error[not-shared]"));
    office.must({"review", "share", "sofa-2", "--as", "Sam"});
    office.must({"review", "show", "Sam/sofa-2", "--as", "Cleo"});
    office.must({"review", "share", "sofa-2", "--undo", "--as", "Sam"});
    CHECK(office.run({"review", "show", "Sam/sofa-2", "--as", "Cleo"}).exit == Exit::problems);
}

TEST_CASE("a score in the records that does not follow from the moves is told to whoever reads") {
    ReviewOffice office;
    {
        auto opened = records::open_file_store(office.path, "");
        REQUIRE(opened.ok());
        REQUIRE(opened->store->database
                    ->run_script("DROP TRIGGER score_append_only; UPDATE score SET total = 12;")
                    .ok());
    }
    CHECK(says(office.must({"review", "show", "Sam/sofa-1", "--as", "Cleo"}),
               "warning[score-differs]: the records have another score: 12 of 100 kept"));
    CHECK(says(office.must({"debrief", "sofa-1"}), "warning[score-differs]"));
}

TEST_CASE("what is wrong with a review is said with what would be right") {
    ReviewOffice office;
    const auto item = office.an_item();
    struct Case {
        std::vector<std::string> line;
        Exit exit;
        std::string says;
    };
    const Case cases[] = {
        {{"review", "show"}, Exit::usage, "which attempt?"},
        {{"review", "show", "Sam/sofa-7"}, Exit::usage, "rung review names those"},
        {{"review", "comment", "Sam/sofa-1", "--turn", "99", "x"}, Exit::usage, "is no turn of this call"},
        {{"review", "comment", "Sam/sofa-1"}, Exit::problems, "there is nothing written"},
        {{"review", "rate", "Sam/sofa-1", "--verdict", "part"}, Exit::usage, "which item?"},
        {{"review", "rate", "Sam/sofa-1", "--item", item + "x", "--verdict", "part"},
         Exit::usage,
         "did you mean"},
        {{"review", "rate", "Sam/sofa-1", "--item", item, "--verdict", "won"},
         Exit::usage,
         "earned, part or lost"},
        {{"review", "answer", "Sam/sofa-1", "--item", item, "x"}, Exit::usage, "what is the answer?"},
        {{"review", "calibrate", "nothing"}, Exit::usage, "there is no calibration \"nothing\" for you"},
        {{"review", "shwo"}, Exit::usage, "did you mean \"rung review show\"?"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.says);
        auto line = one.line;
        line.insert(line.end(), {"--as", "Cleo"});
        const auto ran = office.run(line);
        CHECK(ran.exit == one.exit);
        CHECK(says(ran, one.says));
    }
    Machine files_alone;
    CHECK(files_alone.run({"review"}).exit == Exit::environment);
}

TEST_CASE("hostile words of people do nothing to a terminal and break no JSON") {
    ReviewOffice office;
    const std::string hostile = "\x1b[2J\x07\xE2\x80\xAE</script>\"{{x}}'; DROP TABLE comment; -- =1+1";
    const auto item = office.an_item();
    office.must({"review", "comment", "Sam/sofa-1", "--turn", "1", hostile, "--as", "Cleo"});
    office.must({"review", "dispute", "sofa-1", "--item", item, hostile, "--as", "Sam"});
    office.must(
        {"review", "answer", "Sam/sofa-1", "--item", item, "--verdict", "stands", hostile, "--as", "Cleo"});
    for (const auto& line :
         std::vector<std::vector<std::string>>{{"review", "show", "Sam/sofa-1", "--as", "Cleo"},
                                               {"review", "--as", "Cleo"},
                                               {"debrief", "sofa-1"}}) {
        const auto ran = office.must(line);
        CHECK(ran.out.find('\x1b') == std::string::npos);
        CHECK(ran.out.find("\xE2\x80\xAE") == std::string::npos);
    }
    const auto json =
        PageJson::parse(office.must({"review", "show", "Sam/sofa-1", "--json", "--as", "Cleo"}).out);
    CHECK(json["comments"][0]["text"] == hostile);
    CHECK(office.must({"debrief", "sofa-1", "--format", "html"}).out.find("<script") == std::string::npos);
}

TEST_CASE("who says nothing of who they are is told to, and a rep that one's own call is for a coach") {
    ReviewOffice office;
    const auto item = office.an_item();
    const std::vector<std::vector<std::string>> lines = {
        {"review", "comment", "Sam/sofa-1", "Well."},
        {"review", "rate", "Sam/sofa-1", "--item", item, "--verdict", "part"},
        {"review", "show", "Sam/sofa-1"},
        {"review", "share", "Sam/sofa-1"},
        {"review", "sheet", "Sam"}};
    for (const auto& line : lines) {
        const auto ran = office.run(line);
        CAPTURE(ran.err);
        CHECK(ran.exit == Exit::problems);
        CHECK(says(ran, "nobody said who you are"));
        CHECK(says(ran, "hint: --as NAME says who you are"));
    }
    const auto own = office.run({"review", "comment", "sofa-1", "Well.", "--as", "Sam"});
    CHECK(says(own, "is your own, and this is for a coach of yours"));
    CHECK(!says(own, "you do not coach"));
}

TEST_CASE("what was earned cannot be disputed, and the one dispute is left for what was lost") {
    ReviewOffice office;
    const auto json =
        PageJson::parse(office.must({"review", "show", "Sam/sofa-1", "--json", "--as", "Cleo"}).out);
    int earned = 0;
    for (const auto& item : json["items"]) {
        if (item["verdict"] != "earned") continue;
        const auto ran =
            office.run({"review", "dispute", "sofa-1", "--item", item["id"], "But.", "--as", "Sam"});
        CHECK(ran.exit == Exit::problems);
        CHECK(says(ran, "error[nothing-lost]: "));
        ++earned;
    }
    CHECK(earned > 0);
    CHECK(office.must({"review", "--as", "Cleo", "--json"}).out.find("\"disputes\": 0") != std::string::npos);
}

TEST_CASE("an attempt is somebody's by name as well as by pseudonym, in every command") {
    ReviewOffice office;
    const auto by_pseudonym = office.must({"debrief", "rep-1/sofa-1"});
    CHECK(office.must({"debrief", "Sam/sofa-1"}).out == by_pseudonym.out);
    CHECK(office.must({"replay", "Sam/sofa-1"}).out == office.must({"replay", "rep-1/sofa-1"}).out);
    CHECK(office.run({"debrief", "Sma/sofa-1"}).exit != Exit::done);
}

TEST_CASE("at home a coach is told what waits, and nobody else is") {
    ReviewOffice office;
    const auto home = [&](const std::string& who) {
        return office.run_at_terminal({"--as", who}, {"q"}).screen;
    };
    CHECK(home("Cleo").find("Of those you coach: one call unread.") != std::string::npos);
    CHECK(home("Cleo").find("rung review --as \"Cleo\" lists them.") != std::string::npos);
    CHECK(home("Sam").find("Of those you coach") == std::string::npos);
    office.must({"review", "show", "Sam/sofa-1", "--as", "Cleo"});
    CHECK(home("Cleo").find("Of those you coach") == std::string::npos);
    office.must({"review", "dispute", "sofa-1", "--item", office.an_item(), "But I did.", "--as", "Sam"});
    CHECK(home("Cleo").find("one disputed") != std::string::npos);
}

TEST_CASE("what a rep added to the note in words of their own is there for the coach to read") {
    ReviewOffice office;
    office.input =
        "{\"say\":\"mirror\"}\n{\"say\":\"claim\"}\n{\"say\":\"close-early\"}\n"
        "{\"note\":{\"facts\":[\"order\"],\"next\":\"none\",\"text\":\"I froze <here>.\"}}\n{\"close\":{}}\n";
    office.called.add(office.must({"play", "sofa", "--moves", "-", "--mode", "assessment", "--as", "Sam"}));
    CHECK(says(office.must({"review", "show", "Sam/sofa-2", "--as", "Cleo"}), "I froze <here>."));
    CHECK(says(office.must({"review", "show", "Sam/sofa-2", "--json", "--as", "Cleo"}), "I froze <here>."));
    CHECK(says(office.must({"replay", "rep-1/sofa-2"}), "I froze <here>."));
    CHECK(says(office.must({"debrief", "rep-1/sofa-2", "--full"}), "I froze <here>."));
    CHECK(says(office.must({"debrief", "rep-1/sofa-2", "--format", "html"}), "I froze &lt;here&gt;."));
}
