#include "command/commands.h"
#include "command/report_page.h"
#include "command/shop.h"
#include "command/table.h"
#include "records/people.h"
#include "report/figure_page.h"
#include "report/team_figures.h"

#include <algorithm>
#include <map>

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

std::string format_figures_text(const Shop& shop, const report::FigureReport& figures) {
    std::string text = figures.title + "\n" + figures.meta + "\n\n";
    for (const auto& sentence : figures.words) text += sentence + "\n";
    for (const auto& decision : figures.decisions) text += "\n" + shop.say("To decide: ") + decision + "\n";
    for (const auto& table : figures.tables) {
        std::vector<std::string> headings;
        for (const auto& column : table.columns)
            headings.push_back((column.figures ? ">" : "") + column.name);
        Table made(headings);
        for (const auto& row : table.rows) made.add(row);
        text += "\n" + table.title + "\n" + (table.note.empty() ? "" : table.note + "\n") + "\n" +
                made.format(shop.arguments.plain);
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
    return {"store-failed", "there are only attempts here, no people and teams",
            "--store names a store that has them"};
}

}  // namespace

Exit run_team(Shop& shop) {
    if (shop.store() == nullptr) return shop.fail(no_people());
    const auto query = find_query(shop);
    if (!query) return shop.fail(query.error());
    const auto report = team::make_team_report(*shop.store(), *query);
    if (!report) return shop.fail(report.error());
    const auto name_of = names_for(shop, query->team);
    if (!name_of) return shop.fail(name_of.error());
    const auto text = format_figures(shop, report::make_team_figures(*report, *name_of, shop.say));
    if (!text) return shop.fail(text.error());
    const auto out = shop.arguments.option("out");
    if (out.empty()) {
        shop.print(*text);
        return Exit::done;
    }
    const auto written = shop.environment.files.write(out, *text);
    return written ? Exit::done : shop.fail(written.error());
}

}  // namespace rung::command
