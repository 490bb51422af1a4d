#include "records/records.h"

#include <doctest/doctest.h>
#include <string>

#include "support/shop.h"

/// One call that two programs go on with, as the player of the second sees it.
using namespace rung;
using command::Exit;
using test::Machine;

namespace {

/// A machine with a call that was left, and another program that goes on with it.
struct TwoPrograms : Machine {
    TwoPrograms() : path(use_store()) { (void)run_at_terminal({"play", "sofa"}, {"y", "", "1"}); }
    void go_on_elsewhere() {
        auto other = records::open_file_store(path, "");
        const auto before = other->attempts->load("sofa-1");
        REQUIRE(before.ok());
        other->attempts->take_up("sofa-1", *before);
        elsewhere = *before + "\n";  // any other bytes of a play that can be read
        REQUIRE(other->attempts->save("sofa-1", elsewhere).ok());
    }
    [[nodiscard]] std::string kept(const std::string& id) const {
        const auto bytes = records::open_file_store(path, "")->attempts->load(id);
        return bytes ? *bytes : bytes.error().code;
    }
    std::string path, elsewhere;
};

bool shows_text(const std::string& screen, std::string text) {
    std::string line;
    for (const char c : screen) line += c == '\n' ? ' ' : c;
    return line.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "a call that is gone on with elsewhere meanwhile is kept as another, and the player goes on with that") {
    TwoPrograms both;
    both.meanwhile = [&] { both.go_on_elsewhere(); };
    const auto ran = both.run_at_terminal({"play", "sofa-1"}, {"1", "1"});
    CHECK(shows_text(ran.screen, "was gone on with elsewhere and stands as it is there;"));
    CHECK(shows_text(ran.screen, "\"sofa-2\" from here on."));
    CHECK(!shows_text(ran.screen, "could not be saved"));
    CHECK(shows_text(ran.screen, "Saved. rung play sofa-2 goes on from here."));
    CHECK(both.kept("sofa-1") == both.elsewhere);
    CHECK(both.run({"replay", "sofa-2"}).exit == Exit::done);
    CHECK(both.kept("sofa-3") == "file-missing");
}

TEST_CASE("moves that are played on a call which is gone on with elsewhere meanwhile are kept as another") {
    TwoPrograms both;
    both.input = R"({"offer":{"remedy":"refund","amount":50}})";
    both.meanwhile = [&] { both.go_on_elsewhere(); };
    const auto ran = both.run({"play", "sofa-1", "--moves", "-"});
    CHECK(ran.exit == Exit::done);
    CHECK(ran.err.find("note: \"sofa-1\" of ") == 0);
    CHECK(ran.err.ends_with("saved as sofa-2\n"));
    CHECK(both.kept("sofa-1") == both.elsewhere);
}
