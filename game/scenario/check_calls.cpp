#include "scenario/check.h"
#include "scenario/cues.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

/// Nodes and endings share one name space.
void check_shared_ids(Work& work) {
    for (const auto& ending : work.scenario.endings) {
        const int node = work.ids.nodes.find(ending.id.text);
        if (node < 0) continue;
        work.faults->error(
            ending.id.place, "duplicate-id",
            fmt::format("a node and an ending have the id \"{}\"", ending.id.text),
            fmt::format("the node stands in line {}", work.faults->line_of(work.ids.nodes.name(node).place)));
    }
    for (const auto& node : work.scenario.nodes)
        if (node.id.text == "out-of-turns" || node.id.text == "disconnected")
            work.faults->error(
                node.id.place, "reserved-id",
                fmt::format("\"{}\" is an ending of every call, no node can have the id", node.id.text));
}

void check_cues(Work& work) {
    for (std::size_t i = 0; i < work.scenario.triggers.size(); ++i) {
        const auto& trigger = work.script.triggers[i];
        const auto& from = work.scenario.triggers[i];
        if (trigger.reason == Reason::compliance && !trigger.has_when)
            work.faults->error(from.id.place, "missing-when",
                               fmt::format("trigger \"{}\" does not say when it opens", from.id.text),
                               "nothing a customer does opens \"compliance\": add \"when\"");
    }
}

}  // namespace

void check_calls(Work& work) {
    work.faults = &work.scenario_faults;
    check_shared_ids(work);
    check_cues(work);
}

}  // namespace rung::scenario
