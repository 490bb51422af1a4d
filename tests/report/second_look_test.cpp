#include "report/second_look.h"

#include "base/texts.h"
#include "report/html.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

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
