#include "scenario/check.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

/// Where a call can go: what nobody reaches, and where nobody gets out.
namespace rung::scenario {
namespace {

/// Nodes, then endings, as one graph of numbers.
class Graph {
  public:
    explicit Graph(const Script& script)
        : nodes_(static_cast<std::uint32_t>(script.nodes.size())),
          next_(script.nodes.size() + script.endings.size()) {
        for (std::uint32_t node = 0; node < nodes_; ++node) {
            const auto choices = script.nodes[node].choices;
            for (std::uint32_t i = choices.first; i < choices.first + choices.count; ++i)
                add_to(next_[node], script.choices[i].to);
            add_reactions(script, script.nodes[node].on, next_[node]);
        }
        add_reactions(script, script.on_scenario, anywhere_);
        for (const auto& link : script.links) {
            add_to(handovers_, link.to);
            add_to(handovers_, link.otherwise);
        }
        before_.resize(next_.size());
        for (std::uint32_t place = 0; place < next_.size(); ++place)
            for (const auto to : next_[place]) before_[to].push_back(place);
    }

    [[nodiscard]] std::size_t size() const { return next_.size(); }
    [[nodiscard]] bool is_ending(std::uint32_t place) const { return place >= nodes_; }
    [[nodiscard]] const std::vector<std::uint32_t>& next(std::uint32_t place) const { return next_[place]; }
    [[nodiscard]] const std::vector<std::uint32_t>& before(std::uint32_t place) const {
        return before_[place];
    }
    [[nodiscard]] const std::vector<std::uint32_t>& anywhere() const {
        return anywhere_;
    }  ///< by the scenario's reactions
    [[nodiscard]] const std::vector<std::uint32_t>& handovers() const {
        return handovers_;
    }  ///< by their results
    [[nodiscard]] std::uint32_t place_of(Target to) const {
        return to.ends() ? nodes_ + to.ending() : to.node();
    }

    /// Marks everything that can be reached from a place.
    void spread(std::uint32_t from, std::vector<bool>& marked) const {
        std::vector<std::uint32_t> waiting;
        const auto mark = [&](std::uint32_t place) {
            if (!marked[place]) waiting.push_back(place);
            marked[place] = true;
        };
        mark(from);
        while (!waiting.empty()) {
            const auto place = waiting.back();
            waiting.pop_back();
            for (const auto to : next_[place]) mark(to);
        }
    }

  private:
    void add_to(std::vector<std::uint32_t>& list, Target to) const {
        if (!to.stays()) list.push_back(place_of(to));
    }
    void add_reactions(const Script& script, const Reactions& on, std::vector<std::uint32_t>& list) const {
        for (std::uint32_t i = on.slots.first; i < on.slots.first + on.slots.count; ++i) {
            const auto& reaction = script.reactions[script.reaction_refs[i].reaction];
            add_to(list, reaction.to);
            add_to(list, reaction.otherwise);
        }
    }

    std::uint32_t nodes_;
    std::vector<std::vector<std::uint32_t>> next_, before_;
    std::vector<std::uint32_t> anywhere_, handovers_;
};

const Name& name_of_place(const Work& work, const Graph& graph, std::uint32_t place) {
    const auto nodes = static_cast<std::uint32_t>(work.scenario.nodes.size());
    return graph.is_ending(place) ? work.scenario.endings[place - nodes].id : work.scenario.nodes[place].id;
}

/// One message for each way into what nobody reaches, not one for each node behind it.
void check_reached(Work& work, const Graph& graph) {
    const auto& script = work.script;
    std::vector<bool> told(graph.size(), false);
    graph.spread(script.start, told);
    for (const auto* ways : {&graph.anywhere(), &graph.handovers()})
        for (const auto place : *ways) graph.spread(place, told);
    for (const auto reserved : {script.ending_out_of_turns, script.ending_disconnected,
                                script.ending_in_order, script.ending_left_to_owner})
        told[graph.place_of(Target::to_ending(reserved))] = true;

    std::vector<bool> led_to(graph.size(), false);
    for (std::uint32_t place = 0; place < graph.size(); ++place)
        for (const auto to : graph.next(place))
            if (to != place) led_to[to] = true;
    // First those that nothing leads to, then circles that nothing leads into.
    for (const bool circles : {false, true}) {
        for (std::uint32_t place = 0; place < graph.size(); ++place) {
            if (told[place] || (led_to[place] && !circles)) continue;
            graph.spread(place, told);
            const auto& id = name_of_place(work, graph, place);
            const bool ending = graph.is_ending(place);
            work.faults->error(id.place, ending ? "unreachable-ending" : "unreachable-node",
                               fmt::format("no way leads from \"{}\" to {} \"{}\"", work.scenario.start.text,
                                           ending ? "ending" : "node", id.text),
                               "let a move, a reaction or a result go there, or take it out");
        }
    }
}

/// Places from which an ending can be reached. Endings that come by themselves do not count.
std::vector<bool> find_ways_out(const Work& work, const Graph& graph) {
    std::vector<bool> out(graph.size(), false);
    std::vector<std::uint32_t> waiting;
    const auto mark = [&](std::uint32_t place) {
        if (!out[place]) waiting.push_back(place);
        out[place] = true;
    };
    const auto spread = [&] {
        while (!waiting.empty()) {
            const auto place = waiting.back();
            waiting.pop_back();
            for (const auto from : graph.before(place)) mark(from);
        }
    };
    for (std::uint32_t place = 0; place < graph.size(); ++place)
        if (graph.is_ending(place)) mark(place);
    spread();
    const auto leads_out = [&](std::uint32_t place) { return out[place]; };
    const bool anywhere = std::any_of(graph.anywhere().begin(), graph.anywhere().end(), leads_out);
    const bool handover = std::any_of(graph.handovers().begin(), graph.handovers().end(), leads_out);
    for (std::uint32_t node = 0; node < work.script.nodes.size(); ++node) {
        const auto stage = work.script.nodes[node].stage;
        const bool may_hand_over = stage != Stage::specialist && stage != Stage::follow_up;
        if (anywhere || (handover && may_hand_over)) mark(node);
    }
    spread();
    return out;
}

/// One message for each part of the graph that nobody gets out of.
void check_ways_out(Work& work, const Graph& graph) {
    const auto out = find_ways_out(work, graph);
    std::vector<bool> told(out);
    for (std::uint32_t node = 0; node < work.script.nodes.size(); ++node) {
        if (told[node]) continue;
        std::vector<std::uint32_t> waiting{node};
        told[node] = true;
        while (!waiting.empty()) {
            const auto place = waiting.back();
            waiting.pop_back();
            for (const auto* near : {&graph.next(place), &graph.before(place)})
                for (const auto other : *near) {
                    if (told[other]) continue;
                    told[other] = true;
                    waiting.push_back(other);
                }
        }
        const auto& id = work.scenario.nodes[node].id;
        work.faults->error(id.place, "no-way-out",
                           fmt::format("no way leads from node \"{}\" to an ending", id.text),
                           "give it a move or a reaction that goes on");
    }
}

}  // namespace

void check_ways(Work& work) {
    if (!work.ways_are_whole) return;
    const Graph graph(work.script);
    check_reached(work, graph);
    check_ways_out(work, graph);
}

}  // namespace rung::scenario
