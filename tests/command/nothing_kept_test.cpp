#include "records/sqlite_database.h"

#include <doctest/doctest.h>
#include <fstream>

#include "support/shop.h"

using namespace rung;
using command::Exit;
using test::Machine;

namespace {

std::size_t times_in(const std::string& text, std::string_view words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
    return count;
}

/// A machine whose records are no records any more.
Machine with_damaged_store() {
    Machine machine;
    std::ofstream(machine.use_store()) << std::string(5000, 'x');
    return machine;
}

/// A machine on which a call was played, and then a newer Rung was.
Machine with_newer_store() {
    Machine machine;
    const auto path = machine.use_store();
    (void)test::play_good(machine);
    const auto database = records::open_sqlite(path, records::Access::read_write);
    REQUIRE(database.ok());
    REQUIRE((*database)->run_script("PRAGMA user_version = 99;").ok());
    return machine;
}

}  // namespace

TEST_CASE("where records are damaged a call is played, and everything about it is said once") {
    auto machine = with_damaged_store();
    machine.input = test::good_moves();
    const auto ran = machine.run({"play", "sofa", "--moves", "-"});
    CHECK(ran.exit == Exit::environment);
    CHECK(ran.out.find("Ana") != std::string::npos);
    CHECK(times_in(ran.err, "error[store-damaged]: ") == 1);
    CHECK(times_in(ran.err, "nothing is kept this time") == 1);
    CHECK(ran.err.ends_with("not kept: this was played in memory\n"));
    CHECK(times_in(ran.err, " as sofa") == 0);
}

TEST_CASE("where records are damaged --out still keeps the attempt") {
    auto machine = with_damaged_store();
    machine.input = test::good_moves();
    const auto ran = machine.run({"play", "sofa", "--moves", "-", "--out", "/tmp/a.json"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.err.ends_with("kept as /tmp/a.json\n"));
    CHECK(machine.files.held.contains("/tmp/a.json"));
}

TEST_CASE("attempts that cannot be read are not told as none") {
    auto machine = with_damaged_store();
    for (const auto& line : {std::vector<std::string>{"attempts"}, {"attempts", "--json"}}) {
        const auto ran = machine.run(line);
        CHECK(ran.exit == Exit::environment);
        CHECK(ran.out.empty());
        CHECK(times_in(ran.err, "error[store-damaged]: ") == 1);
    }
}

TEST_CASE("at a terminal a call that is not kept says so where it would have said how to go on") {
    auto machine = with_damaged_store();
    const auto ran = machine.run_at_terminal({"play", "sofa"}, {"y", "", "1", "q"});
    CHECK(ran.exit == Exit::done);
    CHECK(times_in(ran.screen, "This call was played in memory and is not kept.") == 1);
    CHECK(times_in(ran.screen, "goes on from here") == 0);
    CHECK(times_in(ran.screen, "could not be saved") == 0);
}

TEST_CASE("what a newer Rung keeps is shown, and a call that is played on it is not kept") {
    auto machine = with_newer_store();
    const auto listed = machine.run({"attempts"});
    CHECK(listed.exit == Exit::done);
    CHECK(times_in(listed.out, "sofa-") == 1);
    CHECK(times_in(listed.err, "written by a newer Rung") == 1);
    machine.input = test::good_moves();
    const auto ran = machine.run({"play", "sofa", "--moves", "-", "--seed", "9"});
    CHECK(ran.exit == Exit::environment);
    CHECK(times_in(ran.err, "written by a newer Rung") == 1);
    CHECK(ran.err.ends_with("not kept: this was played in memory\n"));
    CHECK(machine.run({"attempts"}).out == listed.out);
}

TEST_CASE("what plays nothing says once why there are no records, and nothing of calls in memory") {
    using Line = std::vector<std::string>;
    for (const auto& line :
         {Line{"review"}, Line{"assign"}, Line{"people"}, Line{"teams"}, Line{"team", "report"},
          Line{"privacy", "readings"}, Line{"progress"}, Line{"attempts"}}) {
        CAPTURE(line.front());
        auto machine = with_damaged_store();
        const auto ran = machine.run(line);
        CHECK(ran.exit == Exit::environment);
        CHECK(times_in(ran.err, "error[") == 1);
        CHECK(times_in(ran.err, "error[store-damaged]: ") == 1);
        CHECK(times_in(ran.err, "in memory") == 0);
        CHECK(times_in(ran.err, "rung.db among your data") == 0);
    }
}
