#include "base/text.h"
#include "scenario/compile_work.h"
#include "scenario/money.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

/// Nodes with what is said there, and the answers to moves that are no say.
namespace rung::scenario {
namespace {

std::uint16_t words_in(const Script& script, Text text) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(base::word_count(script.text(text)), 0xffff));
}

// --------------------------------------------------------------------------------------------------- acts

std::string list_amounts(const Work& work, std::size_t remedy) {
    std::string text;
    for (const auto& step : work.company.remedies[remedy].steps)
        text += fmt::format("{}{}", text.empty() ? "" : ", ", step.value);
    return text;
}

/// `asks:REMEDY:AMOUNT`.
void read_ask(Work& work, const Name& does, Act& act) {
    const auto text = does.text;
    const auto first = std::min(text.find(':'), text.size());
    const auto second = std::min(text.find(':', first + 1), text.size());
    const auto id = text.substr(std::min(first + 1, text.size()), second - std::min(first + 1, second));
    const auto digits = text.substr(std::min(second + 1, text.size()));
    std::int64_t amount = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), amount);
    if (id.empty() || digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
        work.faults->error(does.place, "act-syntax", fmt::format("\"{}\" does not say what is asked", text),
                           "write \"asks:REMEDY:AMOUNT\", as \"asks:refund:80\"");
        return;
    }
    const int remedy = work.ids.remedies.find(id);
    if (remedy < 0) {
        work.faults->error(
            work.faults->inside(does, first + 1, id.size()), "unknown-remedy",
            fmt::format("the customer asks for \"{}\", but the company has no such remedy", id),
            work.faults->suggest(id, work.ids.remedies));
        return;
    }
    const auto& steps = work.company.remedies[static_cast<std::size_t>(remedy)].steps;
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const Number& n) { return n.value == amount; });
    if (step == steps.end()) {
        work.faults->error(
            work.faults->inside(does, second + 1, digits.size()), "unknown-amount",
            fmt::format("{} is no step of \"{}\"", amount, id),
            fmt::format("its steps are {}", list_amounts(work, static_cast<std::size_t>(remedy))));
        return;
    }
    act.remedy = static_cast<std::uint8_t>(remedy);
    act.step = static_cast<std::uint8_t>(step - steps.begin());
}

void add_act(Work& work, const Name& does) {
    const auto word = does.text.substr(0, does.text.find(':'));
    const auto kind = find_act(word);
    if (!kind) {
        work.faults->error(does.place, "unknown-act", fmt::format("a customer cannot do \"{}\"", does.text),
                           work.faults->suggest(word, list_acts()));
        return;
    }
    Act act;
    act.kind = *kind;
    if (*kind == EventKind::asks) {
        read_ask(work, does, act);
    } else if (word.size() != does.text.size()) {
        work.faults->error(does.place, "act-syntax", fmt::format("\"{}\" takes nothing after it", word),
                           fmt::format("write \"{}\"", word));
    }
    work.script.acts.push_back(act);
}

// -------------------------------------------------------------------------------------------------- lines

void add_line(Work& work, const AuthoredLine& from) {
    auto& script = work.script;
    Line to;
    to.say = work.expand(from.say);
    to.tone = work.add_shared(from.tone.text);
    to.when = work.condition(from.condition);
    to.words = words_in(script, to.say);
    if (from.who.text == "contact") to.who = Speaker::contact;
    to.acts = {static_cast<std::uint32_t>(script.acts.size()), static_cast<std::uint32_t>(from.does.size())};
    for (const auto& does : from.does) add_act(work, does);
    script.lines.push_back(to);
}

Range add_lines(Work& work, const std::vector<AuthoredLine>& from) {
    const Range made{static_cast<std::uint32_t>(work.script.lines.size()),
                     static_cast<std::uint32_t>(from.size())};
    for (const auto& line : from) add_line(work, line);
    return made;
}

// ---------------------------------------------------------------------------------------------- reactions

/// The slot of a reaction's key, `offer:refund` or `hold`; −1 where nothing is answered by it.
int find_slot(Work& work, const Name& key) {
    if (const auto answer = find_answer(key.text)) return reaction_slot(*answer);
    const auto colon = key.text.find(':');
    const auto word = key.text.substr(0, colon);
    const bool offer = word == "offer";
    if (colon != std::string_view::npos && (offer || word == "lookup")) {
        const auto id = key.text.substr(colon + 1);
        const auto& among = offer ? work.ids.remedies : work.ids.policies;
        const int idx = among.find(id);
        if (idx >= 0) return reaction_slot(offer ? Answer::offer : Answer::lookup, 1 + idx);
        work.faults->error(work.faults->inside(key, colon + 1, id.size()),
                           offer ? "unknown-remedy" : "unknown-policy",
                           fmt::format("this reaction answers \"{}\", but the company has no such {}",
                                       key.text, offer ? "remedy" : "policy"),
                           work.faults->suggest(id, among));
        return -1;
    }
    work.faults->error(key.place, "unknown-reaction", fmt::format("no move is answered by \"{}\"", key.text),
                       work.faults->suggest(key.text, list_answers()));
    return -1;
}

void add_reaction(Work& work, const AuthoredReaction& from, int slot, const Owner& owner) {
    auto& script = work.script;
    const bool offer = slot / 64 == static_cast<int>(Answer::offer);
    if (!offer && slot >= 0 && (from.has_accepts || from.has_else)) {
        const auto& key = from.has_accepts ? from.accepts : from.otherwise;
        work.faults->error(key.place, "accepts-without-offer",
                           fmt::format("{} has \"{}\", but only an offer can be accepted or refused",
                                       format_owner(owner), from.has_accepts ? "accepts" : "else"),
                           from.has_accepts ? "use \"if\" on its lines" : "use \"to\"");
    }
    if (offer && from.has_to && !from.has_accepts)
        work.faults->error(from.to.place, "to-without-accepts",
                           fmt::format("{} goes to \"{}\" once it is accepted, but it never is",
                                       format_owner(owner), from.to.text),
                           "add \"accepts\", or write \"else\"");
    Reaction to;
    to.may_accept = from.has_accepts;
    to.accepts = work.condition(from.accepts);
    to.to = work.target(from.to, owner);
    to.otherwise = work.target(from.otherwise, owner);
    to.lines = add_lines(work, from.customer);
    to.sets = work.assignments(from.set, owner);
    script.reaction_refs.push_back(
        {static_cast<std::uint16_t>(slot), static_cast<std::uint32_t>(script.reactions.size())});
    script.reactions.push_back(to);
}

// ------------------------------------------------------------------------------------------------ choices

void check_move_ids(Work& work, const AuthoredNode& node,
                    std::vector<std::pair<std::string_view, std::uint32_t>>& ids) {
    ids.clear();
    for (std::uint32_t i = 0; i < node.moves.size(); ++i) ids.emplace_back(node.moves[i].id.text, i);
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 1; i < ids.size(); ++i) {
        if (ids[i].first != ids[i - 1].first) continue;
        const auto& earlier = node.moves[ids[i - 1].second].id;
        const auto& later = node.moves[ids[i].second].id;
        work.faults->error(
            later.place, "duplicate-id",
            fmt::format("two moves of node \"{}\" have the id \"{}\"", node.id.text, later.text),
            fmt::format("the first stands in line {}", work.faults->line_of(earlier.place)));
    }
}

void add_choice(Work& work, const AuthoredMove& from, std::string_view node, int& tries) {
    const Owner owner{"move", from.id.text, node, {}};
    auto& script = work.script;
    Choice to;
    to.id = work.add_shared(from.id.text);
    to.say = work.expand(from.say);
    to.coach = work.expand(from.coach);
    to.teaches = work.domain_ids(from.teaches);
    to.when = work.condition(from.condition);
    to.shows = work.mask(from.shows, work.ids.skills, "unknown-skill", owner, "shows",
                         "the rubric has no such skill");
    to.learns = work.mask(from.learns, work.ids.facts, "unknown-fact", owner, "learns",
                          "the scenario has no such fact");
    to.sets = work.assignments(from.set, owner);
    to.to = work.target(from.to, owner);
    to.words = words_in(script, to.say);
    if (from.tries && ++tries <= kMaxTries) to.try_no = static_cast<std::uint8_t>(tries);
    if (from.tries && tries == kMaxTries + 1)
        work.faults->error(from.id.place, "too-many-tries",
                           fmt::format("more than {} moves are tries", kMaxTries));
    script.choices.push_back(to);
}

void reserve(Work& work) {
    std::size_t choices = 0, lines = 0, reactions = 0;
    for (const auto& node : work.scenario.nodes) {
        choices += node.moves.size();
        lines += node.customer.size();
        reactions += node.on.size();
        for (const auto& reaction : node.on) lines += reaction.customer.size();
    }
    work.script.nodes.reserve(work.scenario.nodes.size());
    work.script.choices.reserve(choices);
    work.script.lines.reserve(work.script.lines.size() + lines);
    work.script.reactions.reserve(work.script.reactions.size() + reactions);
    work.script.reaction_refs.reserve(work.script.reaction_refs.size() + reactions);
}

}  // namespace

Reactions compile_reactions(Work& work, const std::vector<AuthoredReaction>& on, std::string_view node,
                            std::string_view temper) {
    auto& refs = work.script.reaction_refs;
    const auto first = refs.size();
    for (const auto& reaction : on)
        add_reaction(work, reaction, find_slot(work, reaction.key),
                     {"reaction", reaction.key.text, node, temper});
    std::sort(refs.begin() + static_cast<std::ptrdiff_t>(first), refs.end(),
              [](const ReactionRef& a, const ReactionRef& b) { return a.slot < b.slot; });
    return {{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(refs.size() - first)}};
}

void compile_nodes(Work& work) {
    work.faults = &work.scenario_faults;
    auto& script = work.script;
    reserve(work);
    script.on_scenario = compile_reactions(work, work.scenario.on, {}, {});
    std::vector<std::pair<std::string_view, std::uint32_t>> move_ids;
    int tries = 0;
    for (const auto& from : work.scenario.nodes) {
        Node to;
        to.id = work.add(from.id.text);
        to.stage = find_stage(from.stage.text).value_or(Stage::contact);
        to.lines = add_lines(work, from.customer);
        to.choices = {static_cast<std::uint32_t>(script.choices.size()),
                      static_cast<std::uint32_t>(from.moves.size())};
        check_move_ids(work, from, move_ids);
        for (const auto& move : from.moves) add_choice(work, move, from.id.text, tries);
        to.on = compile_reactions(work, from.on, from.id.text, {});
        script.nodes.push_back(to);
    }
    const auto start = work.scenario.start;
    const int idx = work.find(start, work.ids.nodes, "unknown-node", {"\"start\"", {}, {}, {}}, "names",
                              "no node has that id");
    if (idx < 0) work.ways_are_whole = false;
    script.start = idx < 0 ? 0 : static_cast<std::uint32_t>(idx);
}

}  // namespace rung::scenario
