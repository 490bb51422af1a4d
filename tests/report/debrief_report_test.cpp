#include "base/texts.h"
#include "report/html.h"
#include "report/page.h"
#include "report/read_forms.h"
#include "report/text.h"
#include "scenario/script.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <sodium.h>
#include <string>
#include <string_view>
#include <vector>

#include "support/debriefed.h"
#include "support/fixtures.h"

namespace {

using rung::base::EnglishTexts;
using rung::test::Debriefed;

std::string load_asset(const std::string& name) {
    std::ifstream in(RUNG_SOURCE_DIR "/assets/" + name, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string load_page() {
    return rung::report::with_style(load_asset("debrief.mustache"), load_asset("page.css"));
}

std::string html_of(const Debriefed& played) {
    auto made = rung::report::format_html(played.debrief, EnglishTexts(), load_page());
    REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.error().message));
    return std::move(made).value();
}

std::string text_of(const Debriefed& played, rung::report::TextStyle style) {
    return rung::report::format_text(played.debrief, EnglishTexts(), style, rung::report::Detail::full);
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// What stands between two marks, of which the first must be there.
std::string between(std::string_view text, std::string_view from, std::string_view to) {
    const auto begin = text.find(from);
    REQUIRE(begin != std::string_view::npos);
    const auto end = text.find(to, begin + from.size());
    REQUIRE(end != std::string_view::npos);
    return std::string(text.substr(begin + from.size(), end - begin - from.size()));
}

TEST_CASE("a debrief is the same bytes every time, in every format") {
    const auto once = rung::test::debriefed_line(rung::test::script_of());
    const auto again = rung::test::debriefed_line(rung::test::script_of());
    CHECK(html_of(once) == html_of(again));
    for (const bool plain : {false, true}) {
        const rung::report::TextStyle style{80, true, plain};
        CHECK(text_of(once, style) == text_of(again, style));
    }
}

TEST_CASE("text and page name the same total") {
    const auto played = rung::test::debriefed_line(rung::test::script_of());
    const std::string total = std::to_string(played.card.total_pts);
    CHECK(count(text_of(played, {80, false, false}), total + " of 100") >= 1);
    CHECK(count(html_of(played), total) >= 1);
}

TEST_CASE("where values are known, text and page say what they are and what is lost of them") {
    auto played = rung::test::debriefed_line(rung::test::script_of());
    const rung::report::TextStyle style{.width = 400, .colour = false, .plain = false};
    constexpr std::string_view kNote = "lost: what it fell by";
    CHECK(count(text_of(played, style), kNote) == 0);
    CHECK(count(html_of(played), kNote) == 0);
    played.debrief.timeline.value_at_start = rung::analysis::Value{10'000, 10'000};
    for (auto& turn : played.debrief.timeline.turns) turn.value = rung::analysis::Value{9'000, 9'000};
    CHECK(count(text_of(played, style), kNote) == 1);
    CHECK(count(html_of(played), kNote) == 1);
}

TEST_CASE("plain text has no escape sequence and draws nothing") {
    const auto played = rung::test::debriefed_line(rung::test::script_of());
    const std::string text = text_of(played, {80, true, true});
    CHECK(count(text, "\x1b") == 0);
    for (const char* drawn : {"─", "│", "╭", "█", "▁", "░", "▓", "├"})
        CHECK_MESSAGE(count(text, drawn) == 0, drawn);
}

TEST_CASE("text without colour has no escape sequence; with colour it has") {
    const auto played = rung::test::debriefed_line(rung::test::script_of());
    CHECK(count(text_of(played, {80, false, false}), "\x1b") == 0);
    CHECK(count(text_of(played, {80, true, false}), "\x1b[") > 0);
}

TEST_CASE("a page asks nothing of the network and runs nothing") {
    const std::string page = html_of(rung::test::debriefed_line(rung::test::script_of()));
    for (const char* asked :
         {"<script", "http:", "https:", "src=", "@import", "url(", " onload", "<link", "javascript:"})
        CHECK_MESSAGE(count(page, asked) == 0, asked);
    CHECK(count(page, "Content-Security-Policy") == 1);
    CHECK(count(page, "default-src 'none'") == 1);
    CHECK(count(page, "{{") == 0);
}

/// English, and says that it is something else.
class CalledFrench final : public rung::base::Texts {
  public:
    [[nodiscard]] std::string text(std::string_view english) const override { return std::string(english); }
    [[nodiscard]] std::string language() const override { return "fr"; }
};

TEST_CASE("a debrief is in the language of its own words, and what was said in that of the call") {
    auto played = rung::test::debriefed_line(rung::test::script_of());
    played.debrief.heading.locale = "en-GB";
    CHECK(html_of(played).find("<html lang=\"en-GB\">") != std::string::npos);
    const auto made = rung::report::format_html(played.debrief, CalledFrench(), load_page());
    REQUIRE(made.ok());
    CHECK(made->find("<html lang=\"fr\">") != std::string::npos);
    CHECK(made->find("<span lang=\"en-GB\">") != std::string::npos);
}

TEST_CASE("the page's policy allows exactly the style that it holds") {
    const std::string page = html_of(rung::test::debriefed_line(rung::test::script_of()));
    const std::string style = between(page, "<style>", "</style>");
    REQUIRE(sodium_init() >= 0);
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(style.data()), style.size());
    char text[64];
    sodium_bin2base64(text, sizeof text, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
    CHECK(between(page, "style-src 'sha256-", "'") == text);
}

TEST_CASE("headings go down one level at a time, and every table has headers") {
    const std::string page = html_of(rung::test::debriefed_line(rung::test::script_of()));
    CHECK(count(page, "<h1") == 1);
    int level = 0;
    for (auto at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 2)) {
        const char digit = page[at + 2];
        if (digit < '1' || digit > '6') continue;
        CHECK(digit - '0' <= level + 1);
        level = digit - '0';
    }
    CHECK(count(page, "<table") == count(page, "</table>"));
    CHECK(count(page, "<th") >= count(page, "<table"));
    CHECK(count(page, "<html lang=\"") == 1);
    CHECK(count(page, "<main") == 1);
}

/// The fixture's scenario with every text that a person reads replaced.
rung::scenario::Script hostile_script(const std::string& text) {
    auto script = rung::test::script_of();
    const auto at = static_cast<std::uint32_t>(script.pool.size());
    script.pool += text;
    const rung::scenario::Text bad{at, static_cast<std::uint32_t>(text.size())};
    script.title = script.company_name = script.customer_name = script.escalation_name = bad;
    script.escalation_promise = script.temper_name = script.brief = bad;
    for (auto& line : script.lines) line.say = line.tone = bad;
    for (auto& choice : script.choices) choice.say = choice.coach = bad;
    for (auto& fact : script.facts) fact.text = fact.ask = bad;
    for (auto& contact : script.contacts) contact.name = contact.title = contact.extension = bad;
    for (auto& ending : script.endings) ending.text = ending.later = bad;
    for (auto& policy : script.policies) policy.title = policy.clause = policy.text = bad;
    for (auto& stock : script.company_lines) stock = bad;
    for (auto& line : script.handover_lines) line.say = bad;
    return script;
}

TEST_CASE("no text from content becomes markup, whatever field it stands in") {
    const std::string harmless = html_of(rung::test::debriefed_line(hostile_script("plain")));
    for (const std::string& text : rung::test::list_hostile_texts()) {
        const std::string page = html_of(rung::test::debriefed_line(hostile_script(text)));
        INFO(text);
        for (const char* tag : {"<script", "<b>", "</style>", "<table", "<section", "<h2"})
            CHECK_MESSAGE(count(page, tag) == count(harmless, tag), tag);
        CHECK(count(page, "onmouseover=\"x") == 0);
    }
}

TEST_CASE("no text from content moves the cursor of a terminal") {
    for (const std::string text : {"\x1b[2J", "\x1b]0;title\x07", "a\rb", "\xe2\x80\xae reversed",
                                   "\xc2\x9b"
                                   "31m"}) {
        const std::string report =
            text_of(rung::test::debriefed_line(hostile_script(text)), {80, false, false});
        for (const char* control : {"\x1b", "\x07", "\r", "\xe2\x80\xae", "\xc2\x9b"})
            CHECK(count(report, control) == 0);
    }
}

TEST_CASE("a broken page template is a clear error") {
    const auto played = rung::test::debriefed_line(rung::test::script_of());
    const auto made = rung::report::format_html(played.debrief, EnglishTexts(), "{{#open}}never closed");
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().code == "bad-template");
}

}  // namespace
