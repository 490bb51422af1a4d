#include "report/team_tables.h"

namespace rung::report {
namespace {

std::string kind_name(const std::string& kind, const debrief::Wording& say) {
    return kind == "limit"     ? say("limit")
           : kind == "rule"    ? say("rule")
           : kind == "contact" ? say("contact")
                               : say("policy");
}

FigureTable make_blockage_table(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    FigureTable table{
        "blockages",
        say("What stood in the way"),
        say("In training calls: limits, rules, contacts and policies behind handovers. Of a limit: "
            "it was hit; somebody offered more than is theirs, not knowing it; or what is theirs "
            "was not offered."),
        {{"company", say("Company"), false},
         {"kind", say("Kind"), false},
         {"what", say("What"), false},
         {"handovers", say("Handovers")},
         {"hit", say("Hit")},
         {"unknown", say("Not known")},
         {"unused", say("Not used")},
         {"asked-least", say("Asked, least")},
         {"asked-most", say("Asked, most")},
         {"asked-together", say("Asked, in all")}},
        {}};
    for (const auto& row : report.blockages.rows) {
        std::vector<std::string> cells{words.content.company(row.company), kind_name(row.kind, say),
                                       words.content.obstacle(row.company, row.kind, row.what, say),
                                       count_cell(row.count)};
        const bool limit = row.kind == "limit";
        for (const auto count : {row.hit, row.unknown, row.unused})
            cells.push_back(limit ? count_cell(count) : std::string());
        for (const auto amount : {row.least, row.most, row.together})
            cells.push_back(limit ? std::to_string(amount) : std::string());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

FigureTable make_curve(const team::TeamReport& report, const TeamWords& words) {
    const auto& say = words.say;
    FigureTable table{
        "authority",
        say("What a higher limit would have spared"),
        say("Counted from what customers asked for, no call is played again; rung authority does that for "
            "single calls."),
        {{"company", say("Company"), false},
         {"remedy", say("Remedy"), false},
         {"limit", say("Limit")},
         {"spared", say("Handovers spared")},
         {"handovers", say("Handovers in all")}},
        {}};
    for (const auto& curve : report.blockages.curves)
        for (const auto& point : curve.points)
            table.rows.push_back({words.content.company(curve.company),
                                  words.content.obstacle(curve.company, "limit", curve.remedy, say),
                                  std::to_string(point.limit), count_cell(point.spared),
                                  count_cell(curve.count)});
    return table;
}

}  // namespace

void add_blockage_tables(std::vector<FigureTable>& tables, const team::TeamReport& report,
                         const TeamWords& words) {
    add_table(tables, make_blockage_table(report, words));
    add_table(tables, make_curve(report, words));
}

}  // namespace rung::report
