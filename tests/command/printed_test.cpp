#include <doctest/doctest.h>
#include <string>

#include "support/shop.h"

/// What is printed, for whom.
using namespace rung;
using command::Exit;
using test::Machine;

TEST_CASE("what is printed for screen readers and pipes has no escapes and no drawn lines") {
    Machine machine;
    const auto id = test::play_good(machine);
    machine.output_is_terminal = true;
    machine.colour = true;
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"replay", id}, {"debrief", id}, {"list"}, {"attempts"}}) {
        auto plain = line;
        plain.push_back("--plain");
        const auto text = machine.run(plain).out;
        CHECK(text.find('\x1b') == std::string::npos);
        for (const auto* drawn : {"─", "│", "╭", "█", "├"}) CHECK(text.find(drawn) == std::string::npos);
        auto colourless = line;
        colourless.push_back("--no-color");
        CHECK(machine.run(colourless).out.find('\x1b') == std::string::npos);
    }
    CHECK(machine.run({"replay", id}).out.find('\x1b') != std::string::npos);
}

TEST_CASE("texts of a scenario cannot do anything to the terminal") {
    Machine machine;
    (void)test::change(machine, "/app/scenarios/calls/sofa.json",
                       "{\"title\":\"Evil \\u001b[2J "
                       "title\",\"nodes\":{\"pickup\":{\"customer\":[{\"say\":\"\\u001b]0;x\\u0007 hi "
                       "\\u202e\",\"does\":[\"asks:refund:80\"]}]}}}");
    machine.input = "{\"wait\":5}\n";
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"list"}, {"play", "sofa", "--moves", "-"}}) {
        const auto ran = machine.run(line);
        INFO(ran.err);
        CHECK(ran.exit == Exit::done);
        CHECK(ran.out.find('\x1b') == std::string::npos);
        CHECK(ran.out.find('\x07') == std::string::npos);
        CHECK(ran.out.find("\u202e") == std::string::npos);
    }
}
