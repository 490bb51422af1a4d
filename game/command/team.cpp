#include "base/date.h"
#include "base/text.h"
#include "command/commands.h"
#include "command/members.h"
#include "command/report_page.h"
#include "command/shop.h"
#include "command/table.h"
#include "records/people.h"
#include "report/figure_page.h"
#include "report/team_figures.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rung::command {
namespace {

base::Result<report::NameOf> names_for(Shop& shop, const std::string& team) {
    if (shop.arguments.option("names").empty())
        return report::NameOf([](const std::string& pseudonym) { return pseudonym; });
    const auto people = records::list_people(*shop.store(), team);
    if (!people) return people.error();
    std::map<std::string, std::string> names;
    for (const auto& person : *people)
        names[person.member.person] = person.name.empty() ? person.member.person : person.name;
    return report::NameOf([names = std::move(names)](const std::string& pseudonym) {
        const auto found = names.find(pseudonym);
        return found == names.end() ? pseudonym : found->second;
    });
}

/// Lines no wider than the terminal, in which nothing does anything but stand there.
std::string folded(const Shop& shop, std::string_view words) {
    std::string text;
    for (const auto& line : base::wrap(base::neutralise(words), shop.width())) text += line + "\n";
    return text;
}

std::string format_figures_text(const Shop& shop, const report::FigureReport& figures) {
    std::string text = folded(shop, figures.title) + folded(shop, figures.meta) + "\n";
    for (const auto& sentence : figures.words) text += folded(shop, sentence);
    for (const auto& decision : figures.decisions)
        text += "\n" + folded(shop, shop.say("To decide: {what}", {{"what", decision}}));
    for (const auto& table : figures.tables) {
        std::vector<std::string> headings;
        for (const auto& column : table.columns)
            headings.push_back((column.figures ? ">" : "") + column.name);
        Table made(headings);
        for (const auto& row : table.rows) made.add(row);
        text += "\n" + folded(shop, table.title) + (table.note.empty() ? "" : folded(shop, table.note)) +
                "\n" + made.format(shop.arguments.plain, shop.table_width());
    }
    return text;
}

base::Result<std::string> format_figures(const Shop& shop, const report::FigureReport& figures) {
    const auto format = shop.arguments.json ? std::string("json") : shop.arguments.option("format", "text");
    if (format == "json") return report::format_figures_json(figures);
    if (format == "csv") return report::format_figures_csv(figures);
    if (format == "text") return format_figures_text(shop, figures);
    if (format != "html")
        return base::Error{"usage", "there is no format \"" + format + "\"", "text, html, csv or json"};
    const auto page = load_page(shop, "team.mustache");
    if (!page) return page.error();
    return report::format_figures_html(figures, shop.say, *page);
}

/// Which scores, from what was typed: a team, or a person of one.
base::Result<records::ScoreQuery> find_query(Shop& shop) {
    records::ScoreQuery query{.team = shop.arguments.option("team", shop.store()->me.team),
                              .from_day = shop.arguments.option("from")};
    if (!query.from_day.empty() && (query.from_day.size() != 10 || !base::parse_day(query.from_day)))
        return base::Error{"usage", "--from is \"" + query.from_day + "\"", "a day, as in 2026-02-03"};
    const auto teams = records::list_teams(*shop.store());
    if (!teams) return teams.error();
    if (std::none_of(teams->begin(), teams->end(), [&](const auto& one) { return one.team == query.team; }))
        return base::Error{"unknown-team", "there is no team \"" + query.team + "\"",
                           "rung teams names them"};
    if (const auto who = shop.arguments.option("person"); !who.empty()) {
        const auto person = records::find_person(*shop.store(), who);
        if (!person) return person.error();
        query.team = person->member.team;
        query.person = person->member.person;
    }
    return query;
}

base::Error no_people() {
    return {"store-none", "there are only attempts here, no people and teams",
            "--store names a store that has them"};
}

/// The one module that is asked for; null: none is.
base::Result<std::optional<team::ModuleTerms>> find_module(const Shop& shop) {
    const auto named = shop.arguments.option("module");
    if (named.empty()) return std::optional<team::ModuleTerms>();
    const auto found = shop.library.find(scenario::FileKind::module, named);
    if (!found) return found.error();
    const auto modules = list_terms(shop);
    const auto* const terms = team::find_terms(modules, found->id);
    if (terms != nullptr) return std::optional(*terms);
    return base::Error{"unknown-module", "the module \"" + named + "\" cannot be read as it is",
                       "rung check says what is wrong with it"};
}

base::Result<report::FigureReport> make_figures(Shop& shop) {
    const auto query = find_query(shop);
    if (!query) return query.error();
    const auto module = find_module(shop);
    if (!module) return module.error();
    const auto& terms = *module;
    const auto report =
        team::make_team_report(*shop.store(), *query, terms ? terms->calls : std::vector<std::string>());
    if (!report) return report.error();
    const auto name_of = names_for(shop, query->team);
    if (!name_of) return name_of.error();
    return report::make_team_figures(*report, {.say = shop.say,
                                               .person = *name_of,
                                               .content = report::names_of_library(shop.library),
                                               .module = terms ? terms->title : std::string(),
                                               .module_pass = terms ? terms->pass : 0});
}

}  // namespace

Exit run_team(Shop& shop) {
    if (shop.store() == nullptr) return shop.fail(shop.refused().value_or(no_people()));
    const auto figures = make_figures(shop);
    if (!figures) return shop.fail(figures.error());
    const auto text = format_figures(shop, *figures);
    if (!text) return shop.fail(text.error());
    return hand_over(shop, *text);
}

}  // namespace rung::command
