#include "scenario/script_lines.h"

#include "scenario/expression.h"
#include "scenario/reactions.h"
#include "scenario/vocabulary.h"

#include <fmt/format.h>

#include "support/fixtures.h"

namespace rung::test {

using namespace scenario;

namespace {

std::string shown_sets(const Script& script, Range sets) {
    std::string text;
    for (std::uint32_t i = sets.first; i < sets.first + sets.count; ++i)
        text += fmt::format(" set({} = {})", script.text(script.flags[script.assignments[i].flag]),
                            format_code(script.code, script.assignments[i].value));
    return text;
}

}  // namespace

std::string shown(const Script& script, Target to) {
    if (to.stays()) return "stays";
    return std::string(to.ends() ? script.text(script.endings[to.ending()].id)
                                 : script.text(script.nodes[to.node()].id));
}

std::string shown(const Script& script, const Line& line) {
    std::string text(script.text(line.say));
    if (line.tone.size > 0) text += fmt::format(" [{}]", script.text(line.tone));
    if (line.who == Speaker::contact) text += " [contact]";
    if (line.when.count > 0) text += fmt::format(" if({})", format_code(script.code, line.when));
    for (std::uint32_t i = line.acts.first; i < line.acts.first + line.acts.count; ++i) {
        const auto& act = script.acts[i];
        text += fmt::format(" does({}", name_of(act.kind));
        if (act.kind == EventKind::asks) text += fmt::format(" {} {}", act.remedy, act.step);
        text += ")";
    }
    return text;
}

std::string shown(const Script& script, const Choice& choice) {
    auto text = fmt::format("{} > {}", script.text(choice.id), shown(script, choice.to));
    if (choice.when.count > 0) text += fmt::format(" if({})", format_code(script.code, choice.when));
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if (((choice.shows >> i) & 1u) != 0)
            text += fmt::format(" shows({})", script.text(script.skills[i].id));
    for (std::size_t i = 0; i < script.facts.size(); ++i)
        if (((choice.learns >> i) & 1u) != 0)
            text += fmt::format(" learns({})", script.text(script.facts[i].id));
    if (choice.try_no > 0) text += fmt::format(" try {}", choice.try_no);
    for (std::uint32_t i = choice.teaches.first; i < choice.teaches.first + choice.teaches.count; ++i)
        text += fmt::format(" {}", script.text(script.ids[i]));
    return text + shown_sets(script, choice.sets) + fmt::format(" {} words", choice.words);
}

std::string shown(const Script& script, const Reaction& reaction) {
    std::string text;
    if (reaction.may_accept) text += fmt::format("accepts({}) ", format_code(script.code, reaction.accepts));
    text += fmt::format("to {} else {}", shown(script, reaction.to), shown(script, reaction.otherwise));
    for (std::uint32_t i = reaction.lines.first; i < reaction.lines.first + reaction.lines.count; ++i)
        text += fmt::format(" “{}”", shown(script, script.lines[i]));
    return text + shown_sets(script, reaction.sets);
}

std::string shown(const Script& script, const Trigger& trigger) {
    auto text = fmt::format("{} {} tries {} grace {} T {} lambda {}", script.text(trigger.id),
                            name_of(trigger.reason), trigger.tries, trigger.grace, trigger.row.tolerance,
                            trigger.row.lambda_pct);
    if (trigger.after > 0) text += fmt::format(" after {}", trigger.after);
    if (trigger.has_when) text += fmt::format(" when({})", format_code(script.code, trigger.when));
    return text + (trigger.declared ? " declared" : "");
}

std::string shown_links(const Script& script, std::string_view contact, Method method) {
    std::string text;
    const auto links = script.outcomes[script.outcome_idx(contact_idx(script, contact), method)].links;
    for (std::uint32_t i = links.first; i < links.first + links.count; ++i) {
        const auto& link = script.links[i];
        const std::string_view kinds[] = {"none", "connected", "unavailable", "line-drops"};
        text += fmt::format("{}{}>{}/{}", text.empty() ? "" : " ", kinds[static_cast<int>(link.is)],
                            shown(script, link.to), shown(script, link.otherwise));
    }
    return text;
}

const Choice& choice_of(const Script& script, std::string_view node, std::string_view id) {
    return script.choices[choice_idx(script, node, id)];
}

const Line& line_of(const Script& script, std::string_view node, std::uint32_t no) {
    return script.lines[script.nodes[node_idx(script, node)].lines.first + no];
}

std::string answer_at(const Script& script, std::string_view node, Answer answer, int specific) {
    return shown(script, *find_reaction(script, node_idx(script, node), answer, specific));
}

}  // namespace rung::test
