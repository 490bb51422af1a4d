#include "base/text.h"
#include "command/arguments.h"
#include "command/help.h"

#include <cctype>
#include <doctest/doctest.h>
#include <set>
#include <sstream>
#include <string>

#include "support/shop.h"

/// What a command line may say, and where content is looked for.
using namespace rung;
using command::Exit;
using test::Machine;

TEST_CASE("a command line that cannot be meant says so and ends with 2") {
    struct Row {
        std::vector<std::string> line;
        const char* err;
    };
    const Row rows[] = {
        {{"plya"}, "error[usage]: there is no command \"plya\"\n  hint: did you mean \"rung play\"?\n"},
        {{"lst"}, "error[usage]: there is no command \"lst\"\n  hint: did you mean \"rung list\"?\n"},
        {{"frobnicate"},
         "error[usage]: there is no command \"frobnicate\"\n  hint: rung --help says what there is\n"},
        {{"play"}, "error[usage]: play needs a call\n  hint: rung list names them\n"},
        {{"replay"}, "error[usage]: replay needs an attempt\n  hint: rung attempts names yours\n"},
        {{"debrief"}, "error[usage]: debrief needs an attempt\n  hint: rung attempts names yours\n"},
        {{"check"},
         "error[usage]: check needs a file or a folder\n  hint: rung check --help says how it goes\n"},
        {{"list", "call"}, "error[usage]: \"call\" is no kind of content\n  hint: did you mean \"calls\"?\n"},
        {{"list", "--jsno"},
         "error[usage]: \"--jsno\" is not understood here\n  hint: did you mean \"--json\"?\n"},
        {{"play", "sofa", "--mode", "exam"},
         "error[usage]: \"exam\" is no mode\n  hint: there is practice, exercise, assessment\n"},
        {{"play", "sofa", "--mode", "practise"},
         "error[usage]: \"practise\" is no mode\n  hint: did you mean \"practice\"?\n"},
        {{"play", "sofa", "--seed", "x"}, "error[usage]: \"x\" is no seed\n  hint: a whole number from 0\n"},
        {{"play", "sofa", "--seed", "-1"},
         "error[usage]: \"-1\" is no seed\n  hint: a whole number from 0\n"},
        {{"play", "sofa", "--seed"},
         "error[usage]: --seed needs a value\n  hint: rung play --help says how it goes\n"},
        {{"play", "sofa", "--clock", "3"},
         "error[usage]: \"3\" is no factor of the clock\n  hint: there is 1, 1.5, 2, off\n"},
        {{"play", "sofa", "twice"},
         "error[usage]: \"twice\" is not understood here\n  hint: rung play --help says how it goes\n"},
        {{"debrief", "x", "--format", "pdf"},
         "error[usage]: \"pdf\" is no format\n  hint: there is text, html, json\n"},
        {{"play", "sofaa", "--moves", "-"},
         "error[unknown-call]: there is no call \"sofaa\"\n  hint: did you mean \"sofa\"?\n"},
        {{"replay", "sofa-7"},
         "error[unknown-attempt]: there is no attempt \"sofa-7\"\n  hint: none is kept yet; rung play begins "
         "one\n"},
        {{"play", "sofa"},
         "error[usage]: a call is played at a terminal, and standard input is none\n"
         "  hint: --moves FILE plays the moves in a file and asks nothing; --moves - reads them from "
         "standard input\n"},
        {{},
         "error[usage]: calls are chosen and played at a terminal, and standard input is none\n"
         "  hint: rung list names the calls, rung play CALL --moves FILE plays one without a terminal\n"},
    };
    for (const auto& row : rows) {
        Machine machine;
        const auto ran = machine.run(row.line);
        CHECK(ran.err == row.err);
        CHECK(ran.out == "");
        CHECK(ran.exit == Exit::usage);
    }
}

TEST_CASE("help and version go to standard output and end with 0") {
    Machine machine;
    const auto all = machine.run({"--help"});
    CHECK(all.exit == Exit::done);
    CHECK(all.err == "");
    CHECK(machine.run({"--version"}).out == command::version_text());
}

TEST_CASE("every command that help names has a help of its own, in lines of a small terminal") {
    Machine machine;
    std::istringstream all(machine.run({"--help"}).out);
    std::set<std::string> commands;
    for (std::string line; std::getline(all, line);) {
        CHECK_MESSAGE(base::display_width(line) <= 80, line);
        std::istringstream words(line);
        std::string rung, command;
        if (line.starts_with("  rung ") && line[7] != ' ' && words >> rung >> command &&
            std::islower(command.front()) != 0)
            commands.insert(command.substr(0, command.find(',')));
    }
    CHECK(commands.size() >= 19);
    for (const auto& command : commands) {
        CAPTURE(command);
        const auto ran = machine.run({command, "--help"});
        CHECK(ran.exit == Exit::done);
        CHECK(ran.out.starts_with("rung " + command));
        std::istringstream help(ran.out);
        for (std::string line; std::getline(help, line);)
            CHECK_MESSAGE(base::display_width(line) <= 80, line);
        CHECK(ran.out.find("Help{") == std::string::npos);
        CHECK(ran.err == "");
    }
}

TEST_CASE("options of all commands may stand before or behind the command") {
    Machine machine;
    CHECK(machine.run({"--json", "list"}).out == machine.run({"list", "--json"}).out);
    CHECK(machine.run({"list", "calls", "--json"}).out == machine.run({"list", "--json"}).out);
}

TEST_CASE("--data names the folder of the content, or the one that holds it") {
    Machine machine;
    for (auto it = machine.files.held.begin(); it != machine.files.held.end();) {
        auto node = machine.files.held.extract(it++);
        if (node.key().starts_with("/app/")) node.key() = "/srv/" + node.key().substr(5);
        machine.files.held.insert(std::move(node));
    }
    CHECK(machine.run({"list"}).exit == Exit::environment);
    CHECK(machine.run({"list", "--data", "/srv"}).exit == Exit::done);
    CHECK(machine.run({"list", "--data", "/srv/scenarios"}).exit == Exit::done);
}

TEST_CASE("no content is a matter of the machine") {
    Machine machine;
    const auto ran = machine.run({"list", "--data", "/nowhere"});
    CHECK(ran.exit == Exit::environment);
    CHECK(ran.err ==
          "error[file-missing]: there are no calls in \"/nowhere/scenarios\"\n"
          "  hint: --data DIR says where the content is\n");
}
