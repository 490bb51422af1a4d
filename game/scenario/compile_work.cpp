#include "scenario/compile_work.h"

#include "base/text.h"
#include "scenario/document.h"
#include "scenario/domain_ids.h"

#include <fmt/format.h>

namespace rung::scenario {

std::string format_owner(const Owner& owner) {
    auto text = owner.id.empty() ? std::string(owner.what) : fmt::format("{} \"{}\"", owner.what, owner.id);
    if (!owner.node.empty()) text += fmt::format(" of node \"{}\"", owner.node);
    if (!owner.temper.empty()) text += fmt::format(" of temper \"{}\"", owner.temper);
    return text;
}

int Ids::skill(std::string_view id) {
    const int skill = skills.find(id);
    if (skill < 0) return kNoSymbol;
    auto& bit = shown_bits[static_cast<std::size_t>(skill)];
    if (bit == 0) bit = static_cast<std::uint8_t>(++shown_count);
    return bit - 1;
}

int Ids::node(std::string_view id) {
    const int node = nodes.find(id);
    if (node < 0) return kNoSymbol;
    auto& bit = visited_bits[static_cast<std::size_t>(node)];
    if (bit == 0 && visited_count == kMaxShown) return kNoBitLeft;
    if (bit == 0) bit = static_cast<std::uint8_t>(++visited_count);
    return bit - 1;
}

const IdIndex& Ids::index_of(std::string_view kind) const {
    if (kind == "fact") return facts;
    if (kind == "skill") return skills;
    if (kind == "remedy") return remedies;
    if (kind == "policy") return policies;
    if (kind == "node") return nodes;
    if (kind == "trigger") return triggers;
    return flags;
}

std::vector<std::string_view> Ids::known(std::string_view kind) const {
    return index_of(kind).ids();
}

Work::Work(const Scenario& s, const Company& c, const Rubric& r, base::Diagnostics& out)
    : scenario(s),
      company(c),
      rubric(r),
      scenario_faults(*s.document, out),
      company_faults(*c.document, out),
      rubric_faults(*r.document, out),
      faults(&scenario_faults) {
    ids.flags = IdIndex(s.document.get());
    ids.facts = IdIndex(s.document.get());
    ids.nodes = IdIndex(s.document.get());
    ids.endings = IdIndex(s.document.get());
    ids.triggers = IdIndex(s.document.get());
    ids.handover_lines = IdIndex(s.document.get());
    ids.remedies = IdIndex(c.document.get());
    ids.policies = IdIndex(c.document.get());
    ids.contacts = IdIndex(c.document.get());
    ids.skills = IdIndex(r.document.get());
}

Text Work::add(std::string_view text) {
    const Text made{static_cast<std::uint32_t>(script.pool.size()), static_cast<std::uint32_t>(text.size())};
    script.pool += text;
    return made;
}

Text Work::add_shared(std::string_view text) {
    if (text.empty()) return {};
    const auto [entry, is_new] = kept.try_emplace(text);
    if (is_new) entry->second = add(text);
    return entry->second;
}

Text Work::expand(const Name& text, Filled when) {
    const auto at = static_cast<std::uint32_t>(script.pool.size());
    placeholders.expand(text, when, script.pool, *faults);
    return {at, static_cast<std::uint32_t>(script.pool.size()) - at};
}

void Work::report(const Name& text, const ExpressionFault& fault, std::size_t shift) {
    auto hint = fault.hint;
    if (fault.kind == "name") {
        auto known = list_expression_names();
        if (base::find_near(fault.unknown, known).empty()) {
            hint = faults->suggest(fault.unknown, ids.flags);
        } else {
            hint = faults->suggest(fault.unknown, std::span<const std::string_view>(known));
        }
    } else if (!fault.kind.empty()) {
        hint = faults->suggest(fault.unknown, ids.index_of(fault.kind));
    }
    faults->error(faults->inside(text, fault.at + shift, fault.size), fault.code, fault.message,
                  std::move(hint));
}

Condition Work::expression(const Name& text, std::size_t from) {
    const auto words = text.text.substr(from);
    if (const auto known = compiled.find(words); known != compiled.end()) return known->second;
    Condition made;
    ExpressionFault fault;
    if (compile_expression(words, ExpressionType::boolean, ids, script.code, made, fault))
        compiled.emplace(words, made);
    else
        report(text, fault, from);
    return made;
}

Condition Work::condition(const Name& text) {
    return is_given(text) ? expression(text, 0) : Condition{};
}

Range Work::assignments(const Names& texts, const Owner& owner) {
    const Range made{static_cast<std::uint32_t>(script.assignments.size()),
                     static_cast<std::uint32_t>(texts.size())};
    for (const auto& text : texts) {
        const auto sign = text.text.find('=');
        auto flag = text.text.substr(0, sign);
        while (flag.ends_with(' ')) flag.remove_suffix(1);
        if (sign == std::string_view::npos || flag.empty() || text.text.substr(sign).starts_with("==")) {
            faults->error(text.place, "assignment-syntax", fmt::format("\"{}\" sets no flag", text.text),
                          "write \"flag = expression\"");
            continue;
        }
        const int idx = ids.flag(flag);
        if (idx < 0) {
            faults->error(
                faults->inside(text, 0, flag.size()), "unknown-flag",
                fmt::format("{} sets \"{}\", but the scenario has no such flag", format_owner(owner), flag),
                faults->suggest(flag, ids.flags));
            continue;
        }
        script.assignments.push_back({static_cast<std::uint8_t>(idx), expression(text, sign + 1)});
    }
    return made;
}

Target Work::target(const Name& to, const Owner& owner) {
    if (!is_given(to)) return {};
    if (const int node = ids.nodes.find(to.text); node >= 0)
        return Target::to_node(static_cast<std::uint32_t>(node));
    if (const int ending = ids.endings.find(to.text); ending >= 0)
        return Target::to_ending(static_cast<std::uint32_t>(ending));
    ways_are_whole = false;
    auto hint = faults->suggest(to.text, ids.nodes);
    if (!hint.starts_with("did")) {
        const auto ending = faults->suggest(to.text, ids.endings);
        if (ending.starts_with("did")) hint = ending;
    }
    faults->error(to.place, "unknown-node",
                  fmt::format("{} goes to \"{}\", but no node has that id", format_owner(owner), to.text),
                  std::move(hint));
    return {};
}

int Work::find(const Name& id, const IdIndex& among, std::string_view code, const Owner& owner,
               std::string_view does, std::string_view what) {
    const int found = among.find(id.text);
    if (found < 0)
        faults->error(id.place, code,
                      fmt::format("{} {} \"{}\", but {}", format_owner(owner), does, id.text, what),
                      faults->suggest(id.text, among));
    return found;
}

std::uint32_t Work::mask(const Names& names, const IdIndex& among, std::string_view code, const Owner& owner,
                         std::string_view does, std::string_view what) {
    std::uint32_t bits = 0;
    for (const auto& name : names) {
        const int found = find(name, among, code, owner, does, what);
        if (found >= 0 && found < 32) bits |= 1u << found;
    }
    return bits;
}

Range Work::domain_ids(const Names& names) {
    const Range made{static_cast<std::uint32_t>(script.ids.size()), static_cast<std::uint32_t>(names.size())};
    for (const auto& name : names) {
        check_domain_id(name, *faults);
        script.ids.push_back(add_shared(name.text));
    }
    return made;
}

}  // namespace rung::scenario
