#include "analysis/authority.h"

#include "command/authority_report.h"
#include "command/commands.h"
#include "command/jobs.h"
#include "command/open_call.h"
#include "command/opened.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace rung::command {
namespace {

/// The cases that were asked for, and the worst of what went wrong on the way.
struct Cases {
    std::vector<Case> ready;
    Exit exit = Exit::done;
};

std::optional<std::size_t> find_remedy(const scenario::Script& script, std::string_view id) {
    for (std::size_t i = 0; i < script.remedies.size(); ++i)
        if (script.text(script.remedies[i].id) == id) return i;
    return std::nullopt;
}

base::Error no_such_remedy(const Case& one, const std::string& remedy) {
    const auto& script = one.content->script;
    std::vector<std::string_view> ids;
    for (const auto& known : script.remedies) ids.push_back(script.text(known.id));
    return {
        "unknown-remedy",
        fmt::format("{}: reps of {} have no limit for \"{}\"", one.id, script.text(script.company_name),
                    remedy),
        ids.empty() ? "they have none at all" : fmt::format("they have one for {}", fmt::join(ids, ", "))};
}

Exit open_case(Shop& shop, const std::string& name, Case& made) {
    const auto played = names_attempt(shop, name);
    if (!played) return shop.fail(played.error());
    if (*played) {
        auto [opened, exit] = open_attempt(shop, name);
        if (!opened) return exit;
        made.id = opened->id.empty() ? opened->path : opened->id;
        made.content = std::move(opened->content);
        made.recording = std::move(opened->recording);
        return exit;
    }
    auto [content, exit] = open_call(shop, name);
    if (content) made.id = content->scenario.id;
    made.content = std::move(content);
    return exit;
}

Cases open_cases(Shop& shop) {
    Cases cases;
    for (const auto& name : shop.arguments.paths) {
        Case made;
        cases.exit = std::max(cases.exit, open_case(shop, name, made));
        if (!made.content) continue;
        const auto& remedy = shop.arguments.limit.remedy;
        if (const auto found = find_remedy(made.content->script, remedy)) {
            made.remedy = *found;
            cases.ready.push_back(std::move(made));
        } else {
            cases.exit = std::max(cases.exit, shop.fail(no_such_remedy(made, remedy)));
        }
    }
    return cases;
}

/// The limits that were asked for, and beyond them the steps that there are: where none of the first is
/// enough, one of the others may be.
std::vector<std::int64_t> limits_for(const Case& one, const LimitRange& range) {
    const auto& script = one.content->script;
    auto limits = analysis::list_limits(script, one.remedy, range.from, range.to);
    for (const auto step : scenario::Script::part(script.amounts, script.remedies[one.remedy].steps))
        if (step > range.to) limits.push_back(step);
    return limits;
}

void try_limits(Case& one, const LimitRange& range) {
    const auto limits = limits_for(one, range);
    const auto& script = one.content->script;
    one.sandbox = one.recording ? analysis::try_limits(script, one.recording->play(), one.remedy, limits)
                                : analysis::try_limits({script, one.content->sheet}, one.remedy, limits);
}

bool counted_together(const Case& one, const Case& other) {
    return one.content->company == other.content->company &&
           one.recording.has_value() == other.recording.has_value();
}

LimitRow make_row(const CaseGroup& group, std::int64_t limit) {
    LimitRow row{.limit = limit};
    for (const auto* one : group.cases) {
        const auto& sandbox = one->sandbox;
        const auto* trial = limit == sandbox.today.limit ? &sandbox.today : nullptr;
        for (const auto& tried : sandbox.trials)
            if (tried.limit == limit) trial = &tried;
        if (trial == nullptr) continue;
        row.needed += trial->need == analysis::Need::needed ? 1 : 0;
        row.open += trial->need == analysis::Need::open ? 1 : 0;
        if (sandbox.today.need != analysis::Need::needed || trial->need != analysis::Need::unneeded) continue;
        ++row.no_longer;
        row.conceded += trial->conceded;
    }
    return row;
}

void add_rows(CaseGroup& group, const LimitRange& range) {
    std::vector<std::int64_t> limits{group.today};
    for (const auto* one : group.cases)
        for (const auto& trial : one->sandbox.trials)
            if (trial.limit <= range.to) limits.push_back(trial.limit);
    std::ranges::sort(limits);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    for (const auto limit : limits) group.rows.push_back(make_row(group, limit));
}

}  // namespace

std::vector<CaseGroup> group_cases(const std::vector<Case>& cases, const LimitRange& range) {
    std::vector<CaseGroup> groups;
    for (const auto& one : cases) {
        auto group = std::ranges::find_if(groups, [&](const CaseGroup& candidate) {
            return counted_together(*candidate.cases.front(), one);
        });
        if (group == groups.end())
            group = groups.insert(group, {one.recording.has_value(), {}, one.sandbox.today.limit, {}});
        group->cases.push_back(&one);
    }
    for (auto& group : groups) add_rows(group, range);
    return groups;
}

Exit run_authority(Shop& shop) {
    auto cases = open_cases(shop);
    const auto& range = shop.arguments.limit;
    do_jobs(cases.ready.size(), shop.arguments.jobs,
            [&](std::size_t i) { try_limits(cases.ready[i], range); });
    const auto groups = group_cases(cases.ready, range);
    if (shop.arguments.json)
        shop.print(format_authority_json(groups, range));
    else
        shop.print(format_authority_text(
            shop.say, groups, range,
            {.plain = shop.arguments.plain, .width = shop.width(), .table_width = shop.table_width()}));
    return cases.exit;
}

}  // namespace rung::command
