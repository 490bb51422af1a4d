#include "base/texts.h"
#include "report/figure_page.h"
#include "report/page.h"
#include "report/read_forms.h"
#include "report/talk_sheet.h"
#include "report/team_figures.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Reports of many attempts: the same figures in every form, and no text that does anything but stand there.
using namespace rung;
using namespace rung::test;
using report::FigureReport;

namespace {

const debrief::Wording& words_in_english() {
    static const base::EnglishTexts english;
    static const debrief::Wording say(english);
    return say;
}

std::string page_of(const char* form) {
    const auto load = [](const std::string& name) {
        std::ifstream in(RUNG_SOURCE_DIR "/assets/" + name, std::ios::binary);
        REQUIRE(in.good());
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    return report::with_style(load(form), load("page.css"));
}

/// A team in which every text that came from people or content is this one, told apart by a number.
team::TeamReport team_called(const std::string& text) {
    int last = 0;
    const auto named = [&] { return text + std::to_string(++last); };
    team::TeamReport made;
    made.team = named();
    made.attempts = 60;
    made.people = 12;
    auto& cards = made.scorecards;
    cards.dimensions = {named(), named()};
    for (int i = 0; i < 12; ++i)
        cards.people.push_back({named(), 5, 70 + i, 60, 40, {55, i == 3 ? -1 : 88}, {1, 2, 0, 1, 1, 0, 0}});
    cards.everybody = {"", 60, 75, 60, 40, {55, 88}, {12, 24, 0, 12, 12, 0, 0}};
    made.calls = {{named(), 60, 75, 60, 40}};
    for (const auto& row : cards.people) made.heat.people.push_back(row.person);
    made.heat.items = {named(), named()};
    made.heat.everybody = {{60, 0.25}, {40, 0.905}};
    made.heat.cells.assign(12, {{5, 0.25}, {0, std::nullopt}});
    made.timing = {{named(), {1, 2, 3, 30, 4, 5, 6}, 7, 1, 1, 60}};
    made.trend.points = {{"2026-01", 20, 70, 35}, {"2026-02", 40, 78, 43}};
    made.items = {{made.heat.items[0], 60, 0.25, -0.125}, {made.heat.items[1], 40, 0.905, std::nullopt}};
    made.consistency = {0.71, 2, 60};
    made.blockages.rows = {{named(), "limit", named(), 9, 4, 2, 3, 40, 120, 700},
                           {named(), "rule", named(), 3},
                           {named(), "contact", named(), 2},
                           {named(), "policy", named(), 1}};
    made.blockages.curves = {{named(), named(), 4, {{60, 1}, {120, 4}}}};
    return made;
}

FigureReport figures_called(const std::string& text) {
    return report::make_team_figures(team_called(text),
                                     {.say = words_in_english(),
                                      .person = [](const std::string& pseudonym) { return pseudonym + "!"; },
                                      .content = {},
                                      .module = text,
                                      .module_pass = 80});
}

std::string html_called(const std::string& text) {
    const auto made =
        report::format_figures_html(figures_called(text), words_in_english(), page_of("team.mustache"));
    REQUIRE(made.ok());
    return *made;
}

/// A sheet for a talk whose every text is this one.
report::TalkSheet talk_called(const std::string& text) {
    team::OneToOne sheet;
    sheet.attempts = 7;
    sheet.strength = team::OneToOne::Line{text, text, text, 2, text, text, text};
    sheet.strength_name = text;
    sheet.strength_count = 3;
    sheet.pattern = team::OneToOne::Pattern{analysis::Direction::too_early, 3, {text, text}};
    sheet.moment = sheet.strength;
    sheet.questions = {text, text, text};
    sheet.practice = text;
    return report::make_talk_sheet(sheet, text, text, words_in_english());
}

std::string talk_html(const std::string& text) {
    const auto made =
        report::format_talk_html(talk_called(text), words_in_english(), page_of("talk.mustache"));
    REQUIRE(made.ok());
    return *made;
}

}  // namespace

TEST_CASE("figures agree cell by cell in the page, as CSV and as JSON") {
    const auto figures = figures_called("a");
    REQUIRE(figures.tables.size() == 10);
    const auto html = read_html_tables(html_called("a"));
    const auto csv = read_csv_tables(report::format_figures_csv(figures));
    const auto json = read_json_tables(report::format_figures_json(figures));
    std::size_t cells = 0;
    for (const auto& table : figures.tables) {
        CAPTURE(table.id);
        REQUIRE(html.count(table.id) == 1);
        CHECK(html.at(table.id) == table.rows);
        CHECK(csv.at(table.id) == table.rows);
        CHECK(json.at(table.id) == table.rows);
        for (const auto& row : table.rows) {
            CHECK(row.size() == table.columns.size());
            cells += row.size();
        }
    }
    CHECK(cells > 300);
    CHECK(html.size() == figures.tables.size());
    CHECK(csv.size() == figures.tables.size());
}

TEST_CASE("nothing that somebody is called does anything in any form of a report") {
    const auto plain_html = html_called("x"), plain_talk = talk_html("x");
    const auto tags = std::count(plain_html.begin(), plain_html.end(), '<');
    const auto talk_tags = std::count(plain_talk.begin(), plain_talk.end(), '<');
    for (const auto& text : list_hostile_texts()) {
        CAPTURE(text);
        const auto figures = figures_called(text);
        const auto html = html_called(text), talk = talk_html(text);
        CHECK(std::count(html.begin(), html.end(), '<') == tags);
        CHECK(std::count(talk.begin(), talk.end(), '<') == talk_tags);
        CHECK(find_control(html) == std::string::npos);
        CHECK(find_control(talk) == std::string::npos);
        const auto csv = report::format_figures_csv(figures);
        for (const auto& row : read_csv(csv))
            for (const auto& cell : row) CHECK_FALSE_MESSAGE(is_formula_cell(cell), cell);
        CHECK(read_csv_tables(csv).size() == figures.tables.size());
        const auto json = nlohmann::json::parse(report::format_figures_json(figures));
        CHECK(json["tables"].size() == figures.tables.size());
        CHECK(nlohmann::json::accept(report::format_talk_json(talk_called(text))));
        for (const bool plain : {false, true})
            CHECK(find_control(report::format_talk_text(talk_called(text), words_in_english(),
                                                        {80, false, plain})) == std::string::npos);
    }
}

TEST_CASE("what somebody is called stands in the page as it is written") {
    const auto html = html_called("<b>& \"'{{title}}");
    CHECK(html.find("&lt;b&gt;&amp; &quot;") != std::string::npos);
    CHECK(html.find("{{title}}") != std::string::npos);
}

TEST_CASE("every page allows exactly the style that it holds, and asks nothing of anybody") {
    for (const auto& html : {html_called("a"), talk_html("a")}) {
        CHECK(policy_of(html) == style_hash_of(html));
        for (const char* asked :
             {"<script", "http:", "https:", "src=", "@import", "url(", "<link", " onload"})
            CHECK_MESSAGE(html.find(asked) == std::string::npos, asked);
    }
}

/// All drawings of a page, each with its frame.
std::vector<std::string> list_drawings(const std::string& html) {
    std::vector<std::string> drawings;
    for (std::size_t at = 0; (at = html.find("<svg class=\"drawing\"", at)) != std::string::npos; ++at)
        drawings.push_back(html.substr(at, html.find("</svg>", at) - at));
    return drawings;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
    return count;
}

TEST_CASE("every drawing is an image that a title and a description of its own stand for") {
    const auto html = html_called("a");
    const auto drawings = list_drawings(html);
    // Outcomes, two halves of the map, timing, months and one remedy.
    REQUIRE(drawings.size() == 6);
    for (const auto& drawing : drawings) {
        CHECK(drawing.find("role=\"img\"") != std::string::npos);
        const auto at = drawing.find("aria-labelledby=\"t-");
        REQUIRE(at != std::string::npos);
        const auto from = at + std::string("aria-labelledby=\"t-").size();
        const auto id = drawing.substr(from, drawing.find(' ', from) - from);
        CAPTURE(id);
        CHECK(count_of(html, "id=\"t-" + id + "\"") == 1);
        CHECK(count_of(html, "id=\"d-" + id + "\"") == 1);
        CHECK(drawing.find("></title>") == std::string::npos);
        CHECK(drawing.find("></desc>") == std::string::npos);
    }
}

TEST_CASE("a map of people by items holds each figure on a colour of its own step, and what never came up") {
    const auto drawings = list_drawings(html_called("a"));
    std::string map;
    for (const auto& drawing : drawings)
        if (drawing.find("t-heat-map-1") != std::string::npos) map = drawing;
    REQUIRE(!map.empty());
    // Everybody and ten people on an item that earns 25, and in the legend.
    CHECK(count_of(map, "class=\"step-2\"") == 12);
    CHECK(count_of(map, ">25</text>") == 11);
    CHECK(count_of(map, ">91</text>") == 1);
    CHECK(count_of(map, ">–</text>") == 10);
    CHECK(count_of(map, "class=\"never\"") == 11);
    CHECK(map.find("from 25 of 100 (") != std::string::npos);
}

TEST_CASE("the timing is drawn trigger by trigger") {
    auto made = team_called("a");
    made.timing.push_back({"other", {0, 0, 1, 8, 0, 0, 0}, 1, 0, 0, 10});
    const auto figures = report::make_team_figures(
        made, {.say = words_in_english(), .person = [](const std::string& p) { return p; }, .content = {}});
    const auto html = report::format_figures_html(figures, words_in_english(), page_of("team.mustache"));
    REQUIRE(html.ok());
    for (const auto& drawing : list_drawings(*html)) {
        if (drawing.find("t-timing-1") == std::string::npos) continue;
        CHECK(drawing.find(">All triggers</text>") != std::string::npos);
        CHECK(drawing.find(">70 calls</text>") != std::string::npos);
        CHECK(drawing.find(">other</text>") != std::string::npos);
        CHECK(drawing.find("other: 3 or more early: 0") != std::string::npos);
        return;
    }
    FAIL_CHECK("there is no drawing of the timing");
}

/// English, and says that it is something else.
class CalledGerman final : public base::Texts {
  public:
    [[nodiscard]] std::string text(std::string_view english) const override { return std::string(english); }
    [[nodiscard]] std::string language() const override { return "de"; }
};

TEST_CASE("a page says in which language its words are") {
    const CalledGerman german;
    const debrief::Wording say(german);
    const auto made = report::format_figures_html(figures_called("a"), say, page_of("team.mustache"));
    const auto talk = report::format_talk_html(talk_called("a"), say, page_of("talk.mustache"));
    REQUIRE(made.ok());
    REQUIRE(talk.ok());
    CHECK(made->find("<html lang=\"de\">") != std::string::npos);
    CHECK(talk->find("<html lang=\"de\">") != std::string::npos);
    CHECK(html_called("a").find("<html lang=\"en\">") != std::string::npos);
}

TEST_CASE("where there is too little to say, the report says so and nothing else") {
    team::TeamReport few;
    few.team = "front-desk";
    few.attempts = 40;
    few.people = 4;
    few.too_few = true;
    const auto figures = report::make_team_figures(
        few, {.say = words_in_english(), .person = [](const std::string& p) { return p; }, .content = {}});
    CHECK(figures.tables.empty());
    CHECK(figures.decisions.empty());
    REQUIRE(figures.words.size() == 1);
    CHECK(figures.words[0].find("before 5 people") != std::string::npos);
    const auto talk =
        report::make_talk_sheet({.attempts = 4, .too_few = true}, "Sam", "2026-02-17", words_in_english());
    CHECK(talk.rows.empty());
    CHECK(talk.nothing.find("before 5 calls") != std::string::npos);
}

TEST_CASE("a decision names the limit with its three ways of standing in the way, and what was asked for") {
    const auto figures = figures_called("x");
    REQUIRE(figures.decisions.size() == 3);
    CHECK(figures.decisions[0].find("9 handovers in training calls: hit in 4, not known in 2, known and not "
                                    "used in 3. Asked for was 40 to 120 each time, 700 in all.") !=
          std::string::npos);
}

TEST_CASE("a report in short names nothing as left where everything was earned") {
    auto team = team_called("x");
    team.items = {{"heard", 36, 1, std::nullopt}};
    const auto words = [&] {
        const auto made = report::make_team_figures(
            team,
            {.say = words_in_english(), .person = [](const std::string& p) { return p; }, .content = {}});
        std::string all;
        for (const auto& one : made.words) all += one + "\n";
        return all;
    };
    CHECK(words().find("What goes best: heard (earned in 100 of 100 calls that gave occasion).") !=
          std::string::npos);
    CHECK(words().find("What is left most often") == std::string::npos);
    team.items = {{"told", 1, 0, std::nullopt}, {"heard", 36, 1, std::nullopt}};
    CHECK(words().find("told") == std::string::npos);
    team.items = {{"briefed", 12, 0.5, std::nullopt}, {"heard", 36, 1, std::nullopt}};
    CHECK(words().find("What is left most often: briefed (earned in 50 of 100).") != std::string::npos);
}
