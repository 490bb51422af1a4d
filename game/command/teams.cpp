#include "base/text.h"
#include "command/commands.h"
#include "command/members.h"
#include "command/table.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using records::Role;
using records::Store;

/// How many people of each role.
std::array<std::size_t, 3> count_roles(const std::vector<records::Person>& people) {
    std::array<std::size_t, 3> counts{};
    for (const auto& person : people) ++counts.at(static_cast<std::size_t>(person.member.role));
    return counts;
}

Exit list_all_teams(Shop& shop, Store& store) {
    const auto teams = records::list_teams(store);
    if (!teams) return shop.fail(teams.error());
    Json json = Json::array();
    Table table({"team", "title", ">reps", ">coaches", ">leads"});
    for (const auto& team : *teams) {
        const auto people = records::list_people(store, team.team);
        if (!people) return shop.fail(people.error());
        const auto counts = count_roles(*people);
        json.push_back({{"team", team.team},
                        {"title", team.title},
                        {"reps", counts[0]},
                        {"coaches", counts[1]},
                        {"leads", counts[2]}});
        table.add({team.team, team.title, std::to_string(counts[0]), std::to_string(counts[1]),
                   std::to_string(counts[2])});
    }
    shop.print(shop.arguments.json ? dump_json(json)
                                   : table.format(shop.arguments.plain, shop.table_width()));
    return Exit::done;
}

Exit add_one_team(Shop& shop, Store& store) {
    if (const auto refused = refuse_managing(store, "teams are made")) return shop.fail(*refused);
    const auto& words = shop.arguments.words;
    const auto title = shop.arguments.option("title");
    if (words.size() != 2 || title.empty() || base::neutralise(title) != title)
        return shop.fail({"usage", "rung teams add needs an id and --title TITLE",
                          "as in rung teams add front-desk --title \"Front desk\""});
    if (const auto added = records::add_team(store, words[1], title); !added) return shop.fail(added.error());
    if (shop.arguments.json)
        shop.print(dump_json(Json{{"team", words[1]}, {"title", title}}));
    else
        shop.print_line(
            shop.say("There is a team {team} now: {title}. rung people add NAME --team {team} puts "
                     "somebody into it.",
                     {{"team", words[1]}, {"title", title}}));
    return Exit::done;
}

}  // namespace

Exit run_teams(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    return shop.arguments.words.empty() ? list_all_teams(shop, **store) : add_one_team(shop, **store);
}

}  // namespace rung::command
