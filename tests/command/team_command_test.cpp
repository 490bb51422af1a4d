#include "base/text.h"
#include "records/records.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/shop.h"

/// Attempts that are made up, and the reports on them.
using namespace rung;
using command::Exit;
using test::Machine;

namespace {

/// A store with so many made-up people in a team of their own, five calls each.
struct Office {
    Machine machine;
    std::string path = machine.use_store();

    explicit Office(int people) { make_up(5 * people, people, {}); }
    void make_up(int attempts, int people, std::vector<std::string> more) {
        more.insert(more.begin(),
                    {"simulate", "--attempts", std::to_string(attempts), "--people", std::to_string(people)});
        if (std::find(more.begin(), more.end(), "--team") == more.end())
            more.insert(more.end(), {"--team", "made-up"});
        const auto made = run(more);
        REQUIRE_MESSAGE(made.exit == Exit::done, made.err);
    }
    test::Ran run(std::vector<std::string> line) {
        line.insert(line.end(), {"--store", path});
        return machine.run(line);
    }
    test::Ran report(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"team", "report"});
        if (std::find(more.begin(), more.end(), "--team") == more.end())
            more.insert(more.end(), {"--team", "made-up"});
        return run(more);
    }
};

nlohmann::json figures_in(const test::Ran& ran) {
    REQUIRE_MESSAGE(ran.exit == Exit::done, ran.err);
    return nlohmann::json::parse(ran.out);
}

}  // namespace

TEST_CASE("made-up attempts are real plays: each replays, and its score is what its moves give") {
    Office office(6);
    for (const char* id : {"sofa-1", "sofa-17", "sofa-30"}) {
        CAPTURE(id);
        const auto debrief = office.run({"debrief", id});
        CHECK(debrief.exit == Exit::done);
        CHECK_MESSAGE(debrief.err.find("score-differs") == std::string::npos, debrief.err);
    }
    CHECK(office.run({"debrief", "sofa-31"}).exit != Exit::done);
}

TEST_CASE("what is made up twice is the same, a second run adds to the first, and wrong words are told") {
    Office office(6), other(6);
    CHECK(office.run({"replay", "sofa-9"}).out == other.run({"replay", "sofa-9"}).out);
    office.make_up(6, 6, {});
    CHECK(figures_in(office.report({"--json"}))["about"].get<std::string>().starts_with(
        "36 calls of 12 people."));
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--attempts", "0"},
                                                  {"--people", "x"},
                                                  {"--policy", "lucky"},
                                                  {"--mode", "exam"},
                                                  {"--days", "-1"}}) {
        auto line = wrong;
        line.insert(line.begin(), "simulate");
        CHECK(office.run(line).exit == Exit::usage);
    }
}

TEST_CASE("skilled people play better than those who play by chance") {
    const auto total_of = [](const char* policy) {
        Office office(5);
        office.make_up(60, 5, {"--policy", policy, "--team", policy});
        const auto figures = figures_in(office.report({"--team", policy, "--json"}));
        return figures["tables"][0]["rows"].back()["total"].get<int>();
    };
    CHECK(total_of("skilled") > total_of("random") + 20);
}

TEST_CASE("a report shows pseudonyms, and names only to whoever asks for them") {
    Office office(6);
    {
        const auto home = records::open_file_store(office.path, "");
        REQUIRE(home.ok());
        REQUIRE(
            home->store->database
                ->run("INSERT INTO person_name (team, person, name) VALUES ('made-up', 'rep-1', 'Made-up 1')")
                .ok());
    }
    for (const char* format : {"text", "html", "csv", "json"}) {
        CAPTURE(format);
        const auto usual = office.report({"--format", format});
        CHECK(usual.exit == Exit::done);
        CHECK(usual.out.find("Made-up") == std::string::npos);
        CHECK(usual.out.find("rep-2") != std::string::npos);
        CHECK(office.report({"--format", format, "--names"}).out.find("Made-up 1") != std::string::npos);
    }
}

TEST_CASE("a person's and a module's report count their own calls alone") {
    Office office(6);
    const auto person = figures_in(office.report({"--person", "rep-2", "--json"}));
    CHECK(person["report"] == "person");
    CHECK(person["about"].get<std::string>().starts_with("5 calls."));
    CHECK(person["decisions"].empty());
    const auto module = figures_in(office.report({"--module", "first-calls", "--json"}));
    CHECK(module["report"] == "module");
    CHECK(module["title"].get<std::string>().starts_with("First calls: "));
    CHECK(module["about"].get<std::string>().find("asks for 80 of 100") != std::string::npos);
}

TEST_CASE("nothing is said of four people, nor of somebody with four calls") {
    Office four(4);
    const auto few = figures_in(four.report({"--json"}));
    CHECK(few["tables"].empty());
    CHECK(few["words"][0].get<std::string>().find("before 5 people") != std::string::npos);
    CHECK(figures_in(four.report({"--json", "--from", "2027-01-01"}))["tables"].empty());
    const auto person = figures_in(four.report({"--json", "--from", "2026-02-03", "--person", "rep-1"}));
    CHECK(person["words"][0].get<std::string>().find("before 5 calls") != std::string::npos);
}

TEST_CASE("what a report cannot be made of is told") {
    Office office(5);
    CHECK(office.report({"--format", "pdf"}).exit == Exit::usage);
    CHECK(office.report({"--team", "nobody"}).err.find("unknown-team") != std::string::npos);
    CHECK(office.report({"--person", "Nobody"}).err.find("unknown-person") != std::string::npos);
    CHECK(office.report({"--module", "no-calls"}).err.find("unknown-module") != std::string::npos);
    CHECK(office.report({"--from", "yesterday"}).exit == Exit::usage);
    CHECK(office.report({"--format", "html", "--out", "/tmp/team.html"}).out.empty());
    CHECK(office.machine.files.held.at("/tmp/team.html").starts_with("<!DOCTYPE html>"));
    CHECK(Machine().run({"team", "report"}).err.find("store-none") != std::string::npos);
}

TEST_CASE("a coach gets one page for ten minutes with whom they coach, and the rep sees what was read") {
    Office office(5);
    REQUIRE(office.run({"people", "add", "Ana", "--role", "coach", "--team", "made-up"}).exit == Exit::done);
    CHECK(office.run({"review", "sheet", "rep-2", "--as", "Ana"}).err.find("not-coached") !=
          std::string::npos);
    REQUIRE(office.run({"people", "coach", "rep-2", "--by", "Ana"}).exit == Exit::done);
    const auto json = office.run({"review", "sheet", "rep-2", "--as", "Ana", "--json"});
    REQUIRE_MESSAGE(json.exit == Exit::done, json.err);
    const auto sheet = nlohmann::json::parse(json.out);
    CHECK(sheet["title"] == "Ten minutes with rep-2");
    CHECK(sheet["by"] == "2026-02-17");
    CHECK(sheet["rows"].size() >= 5);
    CHECK(office.run({"review", "sheet", "rep-2", "--as", "Ana"}).out.find("First question") !=
          std::string::npos);
    CHECK(office.run({"review", "sheet", "rep-2", "--as", "Ana", "--format", "html"})
              .out.starts_with("<!DOCTYPE html>"));
    const auto home = records::open_file_store(office.path, "");
    REQUIRE(home.ok());
    std::set<std::string> readers;
    CHECK(home->store->database
              ->run("SELECT reader FROM reading WHERE team = 'made-up' AND person = 'rep-2'", {},
                    [&](const records::Row& row) { readers.emplace(row.text(0)); })
              .ok());
    CHECK(readers == std::set<std::string>{"coach-1"});
    CHECK(office.run({"review", "sheet", "--as", "Ana"}).exit == Exit::usage);
}

TEST_CASE("a sheet notes as read what stands on it, and leaves the other calls unread") {
    Office office(5);
    REQUIRE(office.run({"people", "add", "Ana", "--role", "coach", "--team", "made-up"}).exit == Exit::done);
    REQUIRE(office.run({"people", "coach", "rep-2", "--by", "Ana"}).exit == Exit::done);
    const auto sheet =
        nlohmann::json::parse(office.run({"review", "sheet", "rep-2", "--as", "Ana", "--json"}).out);
    std::string quoted;
    for (const auto& row : sheet["rows"])
        if (row["code"] == "strength" || row["code"] == "moment") quoted += row["where"].get<std::string>();
    std::size_t unread = 0;
    const auto listed = nlohmann::json::parse(office.run({"review", "--as", "Ana", "--json"}).out);
    for (const auto& row : listed) {
        const auto name = row["attempt"].get<std::string>();
        const bool stands = quoted.find("(" + name.substr(name.find('/') + 1) + ",") != std::string::npos;
        CHECK(row["read"] == stands);
        unread += stands ? 0 : 1;
    }
    CHECK(unread >= 3);
}

TEST_CASE("at a terminal no line of a team's report is wider than it") {
    Office office(6);
    office.machine.output_is_terminal = true;
    std::istringstream lines(office.report().out);
    for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(base::display_width(line) < 80, line);
}
