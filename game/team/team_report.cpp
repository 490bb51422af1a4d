#include "team/team_report.h"

#include "records/people.h"
#include "team/least.h"

#include <algorithm>
#include <set>

namespace rung::team {
namespace {

/// All tables, filled row by row.
struct Tallies {
    explicit Tallies(const std::vector<records::SheetItems>& sheets)
        : columns(sheets), scorecards(columns), heat(columns), items(columns) {}
    Tallies(const Tallies&) = delete;
    Tallies& operator=(const Tallies&) = delete;

    void add(const records::StoredScore& score) {
        ++attempts;
        if (last_person != score.person) {
            last_person = score.person;
            people.emplace(score.person);
        }
        scorecards.add(
            {score.person, score.outcome, score.items, score.sheet, score.total, score.timing, score.passed});
        calls.add(score.scenario, score.total, score.timing, score.passed);
        heat.add(score.person, score.sheet, score.items);
        items.add(score.sheet, score.items);
        timing.add(score.trigger, score.outcome, score.offset);
        trend.add(score.day, score.total, score.passed);
        blockages.add(score.company, score.blocked, score.blocked_by, score.asked);
    }

    Columns columns;
    ScorecardTally scorecards;
    CallTally calls;
    HeatTally heat;
    ItemTally items;
    TimingTally timing;
    TrendTally trend;
    BlockageTally blockages;
    std::set<std::string, std::less<>> people;
    std::string last_person;
    std::size_t attempts = 0;
};

void fill(TeamReport& report, const Tallies& tallies) {
    report.scorecards = tallies.scorecards.make();
    report.calls = tallies.calls.make();
    report.heat = report.person.empty() ? tallies.heat.make() : tallies.heat.make_alone();
    report.timing = tallies.timing.make();
    report.trend = tallies.trend.make();
    report.items = tallies.items.make();
    std::stable_sort(report.items.begin(), report.items.end(),
                     [](const auto& a, const auto& b) { return a.difficulty < b.difficulty; });
    report.consistency = tallies.items.consistency();
    report.blockages = tallies.blockages.make();
}

}  // namespace

base::Result<TeamReport> make_team_report(records::Store& store, const records::ScoreQuery& query,
                                          const std::vector<std::string>& scenarios) {
    const auto is_meant = [&](std::string_view scenario) {
        return scenarios.empty() ||
               std::find(scenarios.begin(), scenarios.end(), scenario) != scenarios.end();
    };
    std::optional<Tallies> tallies;
    const auto read = records::read_scores(
        store, query, [&](const std::vector<records::SheetItems>& sheets) { tallies.emplace(sheets); },
        [&](const records::StoredScore& score) {
            if (is_meant(score.scenario)) tallies->add(score);
        });
    if (!read) return read.error();
    const auto teams = records::list_teams(store);
    if (!teams) return teams.error();
    TeamReport report;
    report.team = query.team;
    for (const auto& team : *teams)
        if (team.team == query.team) report.title = team.title;
    report.person = query.person;
    report.from_day = query.from_day;
    report.attempts = tallies->attempts;
    report.people = tallies->people.size();
    report.too_few = query.person.empty() ? report.people < kLeastPeople : report.attempts < kLeastAttempts;
    if (!report.too_few) fill(report, *tallies);
    return report;
}

}  // namespace rung::team
