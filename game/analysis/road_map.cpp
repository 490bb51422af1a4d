#include "analysis/road_map.h"

#include <algorithm>
#include <utility>

namespace rung::analysis {

using scenario::Script;
using scenario::Target;

RoadMap::RoadMap(const Subject& subject)
    : subject_(subject), before_(subject.script.nodes.size()), endings_at_(subject.script.endings.size()) {
    const auto& script = subject.script;
    for (std::uint32_t node = 0; node < script.nodes.size(); ++node) {
        for (const auto& choice : Script::part(script.choices, script.nodes[node].choices))
            add(node, choice.to);
        for (const auto& on : {script.nodes[node].on, script.on_scenario})
            for (const auto& ref : Script::part(script.reaction_refs, on.slots)) {
                add(node, script.reactions[ref.reaction].to);
                add(node, script.reactions[ref.reaction].otherwise);
            }
    }
    for (const auto& link : script.links)
        for (const auto to : {link.to, link.otherwise})
            if (to.ends()) {
                for (std::uint32_t node = 0; node < script.nodes.size(); ++node) add(node, to);
            } else if (!to.stays()) {
                by_handover_.push_back(to.node());
            }
}

void RoadMap::add(std::uint32_t node, Target to) {
    if (to.stays()) return;
    if (to.ends())
        endings_at_[to.ending()].push_back(node);
    else
        before_[to.node()].push_back(node);
}

std::vector<std::uint32_t> RoadMap::places_that_break(const Rule& rule) const {
    const auto& script = subject_.script;
    const auto skills = skills_that_break(subject_.sheet, rule);
    std::vector<std::uint32_t> places;
    for (std::uint32_t node = 0; node < script.nodes.size(); ++node)
        for (const auto& choice : Script::part(script.choices, script.nodes[node].choices))
            if ((choice.shows & skills) != 0) places.push_back(node);
    return places;
}

std::vector<std::uint32_t> RoadMap::places_of(const Goal& goal) const {
    switch (goal.kind) {
        case Goal::Kind::node:
            return {goal.idx};
        case Goal::Kind::ending:
            return endings_at_[goal.idx];
        case Goal::Kind::window:
            return {};
        case Goal::Kind::fatal:
        case Goal::Kind::critical:
            return places_that_break({goal.kind == Goal::Kind::fatal, goal.idx});
    }
    return {};
}

std::vector<std::uint8_t> RoadMap::distances_to(const Goal& goal) const {
    if (goal.kind == Goal::Kind::window) {
        std::vector<std::uint8_t> distances(before_.size(), kNoWay);
        for (std::uint32_t node = 0; node < distances.size(); ++node)
            distances[node] = subject_.script.distance_to(node, goal.idx);
        return distances;
    }
    auto places = places_of(goal);
    if (places.empty()) return {};
    return spread(std::move(places));
}

std::vector<std::uint8_t> RoadMap::distances_to_end() const {
    std::vector<std::uint32_t> places;
    for (const auto& from : endings_at_) places.insert(places.end(), from.begin(), from.end());
    return spread(std::move(places));
}

std::vector<std::uint8_t> RoadMap::spread(std::vector<std::uint32_t> wave) const {
    std::vector<std::uint8_t> distances(before_.size(), kNoWay);
    for (std::uint8_t far = 0; !wave.empty() && far < kNoWay - 1; ++far) {
        std::vector<std::uint32_t> next;
        bool handed_over = false;
        for (const auto node : wave) {
            if (distances[node] != kNoWay) continue;
            distances[node] = far;
            next.insert(next.end(), before_[node].begin(), before_[node].end());
            handed_over = handed_over || std::ranges::find(by_handover_, node) != by_handover_.end();
        }
        if (handed_over)
            for (std::uint32_t node = 0; node < distances.size(); ++node)
                if (distances[node] == kNoWay) next.push_back(node);
        wave = std::move(next);
    }
    return distances;
}

}  // namespace rung::analysis
