#include "records/sqlite_database.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "support/postgres.h"
#include "support/shop.h"

/// The records themselves on the command line: in a file, and for a team on PostgreSQL.
using namespace rung;
using command::Exit;
using test::Machine;
using Line = std::vector<std::string>;

TEST_CASE("a file of records is made, checked and copied") {
    Machine machine;
    const auto path = machine.use_store();
    const auto run = [&](Line line) {
        line.insert(line.end(), {"--store", path});
        return machine.run(line);
    };
    CHECK(run({"store", "init"}).out == "The records in " + path + " have version 3.\n");
    CHECK(run({"store", "migrate"}).out == "The records in " + path + " have version 3.\n");
    CHECK(run({"store", "check"}).out == "Nothing is wrong with the records in " + path + ".\n");
    CHECK(run({"people", "add", "Sam"}).exit == Exit::done);
    CHECK(run({"store", "backup"}).out ==
          "The records in " + path + " are copied to " + path + ".backup-2026-02-03.\n");
    CHECK(machine.run({"people", "--store", path + ".backup-2026-02-03"}).out.find("Sam") !=
          std::string::npos);
    CHECK(run({"store", "backup"}).out ==
          "The records in " + path + " are copied to " + path + ".backup-2026-02-03-2.\n");
    CHECK(run({"store", "backup", path + ".copy"}).exit == Exit::done);
    const auto again = run({"store", "backup", path + ".copy"});
    CHECK(again.exit != Exit::done);
    CHECK(again.err.find("error[file-exists]") == 0);
    CHECK(run({"store", "backup", "/nowhere/copy"}).exit == Exit::environment);
    CHECK(run({"store", "check", "what"}).exit == Exit::usage);
}

TEST_CASE("a team's store is set up by its owner, and everybody plays with a login of their own") {
    const test::PostgresTeam team;
    Machine machine;
    machine.use_store();
    const auto as = [&](const std::string& who, Line line) {
        line.insert(line.end(), {"--store", team.url(who)});
        return machine.run(line);
    };
    CHECK(as("owner", {"store", "init"}).out.find("have version 3.") != std::string::npos);
    CHECK(as("owner", {"teams", "add", "front", "--title", "Front desk"}).exit == Exit::done);
    const auto add = [&](const std::string& name, const std::string& role, const std::string& login) {
        return as("owner",
                  {"people", "add", name, "--role", role, "--team", "front", "--login", team.login(login)});
    };
    const auto sam = add("Sam", "rep", "sam");
    CHECK_MESSAGE(sam.out == "Sam is in the team front as rep. Results say rep-1.\n", sam.err);
    CHECK(add("Ana", "coach", "ana").exit == Exit::done);
    CHECK(as("owner", {"people", "add", "Kim", "--team", "front"}).err.find("--login ROLE") !=
          std::string::npos);
    CHECK(as("owner", {"people", "coach", "Sam", "--by", "Ana"}).out == "Ana coaches Sam now.\n");
    CHECK(as("owner", {"store", "check"}).exit == Exit::done);
    CHECK(as("owner", {"attempts"}).err.find("error[store-privileged]") == 0);

    machine.input = test::good_moves();
    const auto played = as("sam", {"play", "sofa", "--mode", "assessment", "--moves", "-"});
    REQUIRE_MESSAGE(played.exit == Exit::done, played.err);
    REQUIRE(played.err.starts_with("kept as "));
    const auto id = played.err.substr(8, played.err.find('\n') - 8);
    CHECK(as("sam", {"attempts"}).out.find(id) != std::string::npos);
    const auto read = as("ana", {"debrief", "rep-1/" + id});
    CHECK_MESSAGE(read.exit == Exit::done, read.err);
    CHECK(as("sam", {"people", "add", "Bo", "--login", "x"}).exit == Exit::environment);
    machine.input = test::good_moves();
    const auto other = as("sam", {"play", "sofa", "--moves", "-", "--as", "Ana"});
    CHECK_MESSAGE(other.err.find("error[not-you]: --as says \"Ana\", and the login is that of Sam") == 0,
                  other.err);
    machine.input = test::good_moves();
    CHECK(as("sam", {"play", "sofa", "--moves", "-", "--as", "Sam"}).exit == Exit::done);
    CHECK(as("nobody", {"attempts"}).err.find("error[store-refused]") == 0);
}

TEST_CASE("where there are no records, that is what is said, and none are made by looking") {
    Machine machine;
    const auto path = machine.use_store() + ".none";
    for (const Line& line : {Line{"store", "check"}, Line{"store", "backup"}}) {
        auto whole = line;
        whole.insert(whole.end(), {"--store", path});
        const auto ran = machine.run(whole);
        CHECK(ran.exit == Exit::environment);
        CHECK(ran.err == "error[store-missing]: there are no records at \"" + path +
                             "\"\n  hint: rung store init makes some there; --store names others\n");
    }
    CHECK(machine.run({"store", "check", "--store", path + "/below"}).err.find("error[store-missing]") == 0);
}

TEST_CASE("records that cannot be read are not told as none, by whatever command") {
    Machine machine;
    const auto path = machine.use_store();
    const auto id = test::play_good(machine);
    {
        const auto database = records::open_sqlite(path, records::Access::read_write);
        REQUIRE((*database)->run_script("ALTER TABLE attempt RENAME TO elsewhere").ok());
    }
    for (const Line& line : {Line{"attempts"}, Line{"attempts", id, "--out", "/elsewhere/x.json"},
                             Line{"replay", id}, Line{"debrief", id}, Line{"play", id, "--moves", "-"}}) {
        CAPTURE(line.front());
        const auto ran = machine.run(line);
        CHECK(ran.exit == Exit::environment);
        CHECK(ran.out.empty());
        CHECK(ran.err.find("error[store-failed]") == 0);
    }
    const auto played = machine.run({"progress"});
    CHECK(played.err.find("error[store-failed]") == 0);
    const auto home = machine.run_at_terminal({}, {"q"});
    CHECK(home.screen.find("Not all that was played can be read now") != std::string::npos);
}

TEST_CASE("a call is begun while the team's server is away, and an attempt that may be there is not denied") {
    const test::PostgresTeam team;
    Machine machine;
    machine.use_store();
    const auto as = [&](const std::string& who, Line line) {
        line.insert(line.end(), {"--store", team.url(who)});
        return machine.run(line);
    };
    REQUIRE(as("owner", {"teams", "add", "front", "--title", "Front desk"}).exit == Exit::done);
    REQUIRE(as("owner", {"people", "add", "Sam", "--team", "front", "--login", team.login("sam")}).exit ==
            Exit::done);
    REQUIRE(as("sam", {"attempts"}).exit == Exit::done);
    team.server().kill();
    machine.input = test::good_moves();
    const auto played = as("sam", {"play", "sofa", "--moves", "-"});
    CHECK(played.exit == Exit::done);
    CHECK(played.err.find("kept as sofa-") != std::string::npos);
    const auto denied = as("sam", {"play", "sofa-17", "--moves", "-"});
    CHECK(denied.exit == Exit::environment);
    CHECK(denied.err.find("error[store-lost]") != std::string::npos);
    team.server().start();
}

TEST_CASE("no address with a password is taken, and none is said") {
    Machine machine;
    machine.use_store();
    for (const std::string url :
         {"postgresql://sam:s3cret@db.example/rung", "postgres://sam@db.example/rung?password=s3cret",
          "postgresql://sam@db.example/rung?sslmode=require&pass%77ord=s3cret"})
        for (const Line& line :
             {Line{"attempts"}, Line{"store", "check"}, Line{"store", "backup"}, Line{"people"}}) {
            auto whole = line;
            whole.insert(whole.end(), {"--store", url});
            const auto ran = machine.run(whole);
            CHECK(ran.err.find("error[store-address]") == 0);
            CHECK(ran.err.find("~/.pgpass") != std::string::npos);
            CHECK((ran.out + ran.err + ran.screen).find("s3cret") == std::string::npos);
        }
}

TEST_CASE("an address of something else makes no file of that name, and is not said") {
    Machine machine;
    machine.use_store();
    for (const std::string url : {"mysql://sam:s3cret@db.example/rung", "postgresql:/sam:s3cret@/rung",
                                  "file:///home/sam/s3cret.db"}) {
        const auto ran = machine.run({"people", "--store", url});
        CHECK(ran.exit == Exit::usage);
        CHECK(ran.err.find("names nothing that Rung can open\n  hint: a file, or postgresql://") !=
              std::string::npos);
        CHECK((ran.out + ran.err).find("s3cret") == std::string::npos);
    }
    CHECK(machine.run({"people", "--store", machine.use_store() + ".a:b"}).exit == Exit::done);
    for (const std::string what : {"?hots=/tmp", "?port=many", "?service=nobodys-service"}) {
        const auto ran = machine.run({"attempts", "--store", "postgresql://sam@/rung" + what});
        CHECK_MESSAGE(ran.err.find("error[store-address]") == 0, ran.err);
    }
}

TEST_CASE("of a team's store a copy is PostgreSQL's own work") {
    Machine machine;
    const auto ran =
        machine.run({"store", "backup", "--store", "postgresql://keeper@db.example/rung?sslmode=require"});
    CHECK(ran.exit == Exit::usage);
    CHECK(ran.err.find("pg_dump --schema=rung --format=custom --file=rung.dump "
                       "\"postgresql://rung_backup@db.example/rung?sslmode=require\"") != std::string::npos);
}
