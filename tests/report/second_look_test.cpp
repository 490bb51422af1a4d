#include "report/second_look.h"

#include "base/texts.h"
#include "report/html.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "support/debriefed.h"
#include "support/fixtures.h"

using namespace rung;

namespace {

report::SecondLooks two_looks() {
    return {{"Briefed first", "lost", "I said it in turn 3.", "2026-02-04 09:00", "earned", "You did.", "Ana",
             "2026-02-05 08:00"},
            {"timing", "lost", "Too strict.", "2026-02-04 09:00", "", "", "", ""}};
}

const base::EnglishTexts kEnglish;

std::string shipped_page() {
    std::ifstream in(RUNG_SOURCE_DIR "/assets/debrief.mustache", std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("both verdicts stand side by side, and what waits says so") {
    const auto text = report::format_second_looks(two_looks(), kEnglish, {.width = 100, .plain = true});
    CHECK(text.find("Looked at again") != std::string::npos);
    CHECK(text.find("Rung: lost. Ana: earned.") != std::string::npos);
    CHECK(text.find("Asked, 2026-02-04 09:00: I said it in turn 3.") != std::string::npos);
    CHECK(text.find("Ana, 2026-02-05 08:00: You did.") != std::string::npos);
    CHECK(text.find("Rung: lost. Nobody has answered yet.") != std::string::npos);
    auto looks = two_looks();
    looks[0].verdict = "stands";
    CHECK(report::format_second_looks(looks, kEnglish, {.width = 100}).find("Ana: it stands.") !=
          std::string::npos);
    CHECK(report::format_second_looks({}, kEnglish, {}).empty());
}

TEST_CASE("for programs everything of both verdicts is data, and what nobody said is null") {
    auto looks = two_looks();
    looks[0].id = "brief";
    const auto json = nlohmann::json::parse(report::format_second_looks_json(looks));
    REQUIRE(json.size() == 2);
    CHECK(json[0]["item"] == "brief");
    CHECK(json[0]["name"] == "Briefed first");
    CHECK(json[0]["rung"] == "lost");
    CHECK(json[0]["verdict"] == "earned");
    CHECK(json[0]["answer"] == "You did.");
    CHECK(json[1]["reason"] == "Too strict.");
    CHECK(json[1]["verdict"].is_null());
}

TEST_CASE("a coach who saw an item otherwise without being asked is told in one line") {
    const report::SecondLooks looks{{"Briefed first", "lost", "", "", "part", "", "Ana", ""}};
    const auto text = report::format_second_looks(looks, kEnglish, {.width = 100, .plain = true});
    CHECK(text.find("Rung: lost. Ana: in part.") != std::string::npos);
    CHECK(text.find("Asked") == std::string::npos);
}

TEST_CASE("what people typed does nothing to a terminal or a page") {
    auto looks = two_looks();
    looks[0].reason = "\x1b[2J</dd><script>alert(1)</script>{{title}}\xE2\x80\xAE";
    looks[0].answer = looks[0].answered_by = looks[0].reason;
    const auto text = report::format_second_looks(looks, kEnglish, {.width = 100});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
    const auto made = test::debriefed_line(test::script_of());
    const auto page = report::format_html(made.debrief, kEnglish, shipped_page(), looks);
    REQUIRE(page.ok());
    CHECK(page->find("<script") == std::string::npos);
    CHECK(page->find('\x1b') == std::string::npos);
    CHECK(page->find("&lt;script&gt;") != std::string::npos);
    CHECK(page->find("id=\"h-second-looks\"") != std::string::npos);
}
