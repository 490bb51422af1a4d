#include "scenario/check.h"
#include "scenario/cues.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

/// Endings that a call may come to whatever its file says.
bool is_of_every_call(std::string_view id) {
    constexpr std::string_view kIds[] = {"out-of-turns", "disconnected", "ended-in-order", "left-to-owner"};
    return std::ranges::find(kIds, id) != std::end(kIds);
}

/// Nodes and endings share one name space.
void check_shared_ids(Work& work) {
    for (const auto& ending : work.scenario.endings) {
        const int node = work.ids.nodes.find(ending.id.text);
        if (node < 0) continue;
        work.ways_are_whole = false;  // who means which cannot be told
        work.faults->error(
            ending.id.place, "duplicate-id",
            fmt::format("a node and an ending have the id \"{}\"", ending.id.text),
            fmt::format("the node stands in line {}", work.faults->line_of(work.ids.nodes.name(node).place)));
    }
    for (const auto& node : work.scenario.nodes)
        if (is_of_every_call(node.id.text))
            work.faults->error(
                node.id.place, "reserved-id",
                fmt::format("\"{}\" is an ending of every call, no node can have the id", node.id.text));
    for (const auto& ending : work.scenario.endings)
        if (is_of_every_call(ending.id.text) && ending.resolved)
            work.faults->error(
                ending.id.place, "ending-resolves",
                fmt::format("\"{}\" comes whatever was settled, so it cannot be resolved", ending.id.text),
                "say \"resolved\": false; \"later\" may tell how it turned out");
}

/// What would have to be there for a trigger without `when` to open.
std::string_view cue_of(Reason reason) {
    switch (reason) {
        case Reason::no_authority:
            return "let a customer ask for more than the rep may give, or add \"when\"";
        case Reason::insists_on_manager:
            return "let a line do \"asks-manager\", or add \"when\"";
        case Reason::abuse:
            return "let a line do \"abuses\", or add \"when\"";
        case Reason::beyond_knowledge:
            return "let a policy be silent, or add \"when\"";
        case Reason::safety:
            return "let a line do \"reports-hazard\", or add \"when\"";
        case Reason::threat:
            return "let a line do \"threatens\", or add \"when\"";
        case Reason::fraud:
            return "let a line do \"reports-fraud\", or add \"when\"";
        case Reason::vulnerable:
            return "let a line do \"vulnerable\", or add \"when\"";
        case Reason::inform:
            return "let a line do \"mentions\", or add \"when\"";
        default:
            return "add \"when\"";
    }
}

void check_cues(Work& work) {
    for (std::size_t i = 0; i < work.scenario.triggers.size(); ++i) {
        const auto& trigger = work.script.triggers[i];
        const auto& from = work.scenario.triggers[i];
        if (can_open(work.script, trigger)) continue;
        work.faults->error(
            (trigger.has_when ? from.when : from.reason).place, "trigger-never-opens",
            fmt::format("nothing in this call opens trigger \"{}\"", from.id.text),
            std::string(trigger.has_when ? "let a line, a move or a reaction change what it asks about"
                                         : cue_of(trigger.reason)));
    }
}

/// Whoever handles what a declared trigger calls for may be called.
void check_results(Work& work) {
    const auto has_result = [&](std::string_view contact) {
        return std::any_of(
            work.scenario.results.begin(), work.scenario.results.end(),
            [&](const auto& entry) { return entry.key.text.substr(0, entry.key.text.find(':')) == contact; });
    };
    for (const auto& contact : work.company.contacts) {
        if (has_result(contact.id.text)) continue;
        for (const auto& trigger : work.scenario.triggers) {
            const auto handles =
                std::any_of(contact.handles.begin(), contact.handles.end(),
                            [&](const Name& reason) { return reason.text == trigger.reason.text; });
            if (!handles || trigger.reason.text == name_of(Reason::inform)) continue;
            work.faults->error(
                trigger.reason.place, "missing-result",
                fmt::format("contact \"{}\" handles \"{}\", but \"escalate\" has no result for them",
                            contact.id.text, trigger.reason.text),
                fmt::format("add \"{}\" to \"result\"", contact.id.text));
            break;
        }
    }
}

void check_unused(Work& work) {
    std::uint32_t learnt = 0, set = 0;
    for (const auto& choice : work.script.choices) learnt |= choice.learns;
    for (const auto& assignment : work.script.assignments) set |= 1u << assignment.flag;
    std::array<bool, kMaxFlags> read{};
    for (const auto& op : work.script.code)
        if (static_cast<Opcode>(op.code) == Opcode::flag) read[op.arg] = true;
    for (std::size_t i = 0; i < work.scenario.facts.size(); ++i)
        if (((learnt >> i) & 1u) == 0)
            work.faults->warning(work.scenario.facts[i].id.place, "fact-never-learnt",
                                 fmt::format("no move learns fact \"{}\", so nobody can be told it",
                                             work.scenario.facts[i].id.text),
                                 "add it to \"learns\" of a move");
    for (std::size_t i = 0; i < work.scenario.flags.size(); ++i)
        if (((set >> i) & 1u) == 0 || !read[i])
            work.faults->warning(work.scenario.flags[i].id.place, "idle-flag",
                                 fmt::format("no {} flag \"{}\"", read[i] ? "move sets" : "condition reads",
                                             work.scenario.flags[i].id.text),
                                 "take it out");
}

}  // namespace

void check_calls(Work& work) {
    work.faults = &work.scenario_faults;
    check_shared_ids(work);
    check_ways(work);
    check_results(work);
    check_amounts(work);
    // What follows from a table that is not whole would be no fault of its own.
    if (work.any_error()) return;
    check_cues(work);
    check_unused(work);
}

}  // namespace rung::scenario
