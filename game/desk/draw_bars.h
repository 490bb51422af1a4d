#pragma once

#include "desk/flow.h"
#include "view/progress.h"

#include <string>
#include <vector>

namespace rung::desk {

/// One bar under the other: its label, the bar, the count at its end.
void draw_counts(Flow& flow, const std::string& id, const std::vector<view::BarView>& bars);

/// Bars standing beside one another, from early to late, the one in the window marked.
void draw_histogram(Flow& flow, const view::Wording& say, const std::string& id, const std::string& name,
                    const std::vector<view::BarView>& bars);

/// Bars standing beside one another, each with its count on top and its label below. `most`: that a bar can
/// reach; 0: the highest of them.
void draw_columns(Flow& flow, const std::string& id, const std::string& name,
                  const std::vector<view::BarView>& bars, int most);

/// For each skill from how it went at first to how it went of late, 0–100.
void draw_skills(Flow& flow, const view::Wording& say, const std::vector<view::SkillView>& skills);

}  // namespace rung::desk
