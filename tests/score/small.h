#pragma once

#include "scenario/event.h"
#include "scenario/rubric.h"
#include "scenario/script.h"

#include <initializer_list>
#include <string_view>
#include <vector>

/// Rubrics and scripts written in code, as small as a question of scoring needs, and events by their names.
namespace rung::test {

struct SmallItem {
    std::string_view id = {}, dimension = {};
    int points = 1;
    std::vector<std::string_view> cue = {}, earned_by = {}, lost_by = {};
    std::string_view at_end = "lost";
    bool handover = false;
};

struct SmallRule {
    std::string_view id, event, dimension = {};
};

struct SmallRubric {
    std::vector<std::pair<std::string_view, int>> weights = {
        {"judgement", 40}, {"timing", 20}, {"manner", 40}};
    std::vector<SmallItem> items = {};
    std::vector<SmallRule> fatal = {}, critical = {};
};

/// Skills are `kind`, `plain` and `harsh`. Caps 35, 55 and 39; judgement keeps 50, 50, 0 and 0 percent;
/// pass 80.
[[nodiscard]] scenario::Rubric make_rubric(const SmallRubric& small);

struct SmallTrigger {
    scenario::Reason reason = scenario::Reason::no_authority;
    bool declared = true;
};

/// A script in which every event can happen, with these triggers.
[[nodiscard]] scenario::Script make_script(const std::vector<SmallTrigger>& triggers,
                                           scenario::Verdict verdict = scenario::Verdict::required);

/// Events by the names that a rubric gives them, space-separated; skills, reasons and methods as there. Three
/// forms more: `opens:REASON@N` opens trigger N; `times@N:D` or `times@N:D:T:LAMBDA` times the chain against
/// it (T 1 and λ 0 where left out); `begins@N` begins the chain that answers it with every opened trigger
/// open (`begins`: none; `begins-cold@N`: cold with neither line nor brief).
[[nodiscard]] std::vector<scenario::Event> tale(const scenario::Rubric& rubric, std::string_view words);

}  // namespace rung::test
