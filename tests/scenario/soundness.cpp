#include "scenario/soundness.h"

#include "scenario/distance.h"
#include "scenario/expression.h"

#include <fmt/format.h>

namespace rung::test {

using namespace scenario;

namespace {

/// Every index of a script points into its table. Throws the first that does not.
class Soundness {
  public:
    explicit Soundness(const Script& script) : s_(script) {}

    std::string check() {
        for (const auto& node : s_.nodes) {
            text(node.id);
            range(node.lines, s_.lines.size(), "lines");
            range(node.choices, s_.choices.size(), "choices");
            reactions(node.on);
        }
        reactions(s_.on_scenario);
        reactions(s_.on_temper);
        for (const auto& choice : s_.choices) {
            text(choice.say);
            target(choice.to, false);
            range(choice.teaches, s_.ids.size(), "ids");
            range(choice.sets, s_.assignments.size(), "assignments");
            condition(choice.when);
            if (s_.facts.size() < 32) expect((choice.learns >> s_.facts.size()) == 0, "learns");
            if (s_.skills.size() < 32) expect((choice.shows >> s_.skills.size()) == 0, "shows");
        }
        for (const auto& line : s_.lines) {
            text(line.say);
            text(line.tone);
            condition(line.when);
            range(line.acts, s_.acts.size(), "acts");
        }
        for (const auto& act : s_.acts)
            if (act.kind == EventKind::asks)
                expect(act.remedy < s_.remedies.size() && act.step < s_.remedies[act.remedy].steps.count,
                       "asks");
        for (const auto& reaction : s_.reactions) {
            target(reaction.to, true);
            target(reaction.otherwise, true);
            condition(reaction.accepts);
            range(reaction.lines, s_.lines.size(), "lines");
            range(reaction.sets, s_.assignments.size(), "assignments");
        }
        for (const auto& set : s_.assignments) {
            expect(set.flag < s_.flags.size(), "flag");
            condition(set.value);
        }
        for (const auto& outcome : s_.outcomes) range(outcome.links, s_.links.size(), "links");
        for (const auto& link : s_.links) {
            target(link.to, true);
            target(link.otherwise, true);
        }
        for (const auto& trigger : s_.triggers) condition(trigger.when);
        for (const auto& remedy : s_.remedies) range(remedy.steps, s_.amounts.size(), "steps");
        expect(s_.start < s_.nodes.size(), "start");
        expect(s_.ending_out_of_turns < s_.endings.size() && s_.ending_disconnected < s_.endings.size(),
               "endings");
        expect(s_.outcomes.size() == s_.contacts.size() * kMethods, "outcomes");
        expect(s_.distance.size() == s_.nodes.size() * s_.triggers.size(), "distance");
        return fault_;
    }

  private:
    void expect(bool holds, std::string_view what) {
        if (!holds && fault_.empty()) fault_ = what;
    }
    void text(Text t) { expect(std::size_t{t.at} + t.size <= s_.pool.size(), "text"); }
    void range(Range r, std::size_t size, std::string_view what) {
        expect(std::size_t{r.first} + r.count <= size, what);
    }
    void target(Target to, bool may_stay) {
        expect(to.stays()  ? may_stay
               : to.ends() ? to.ending() < s_.endings.size()
                           : to.node() < s_.nodes.size(),
               "target");
    }
    void reactions(const Reactions& on) {
        range(on.slots, s_.reaction_refs.size(), "reaction_refs");
        for (std::uint32_t i = on.slots.first; i < on.slots.first + on.slots.count && fault_.empty(); ++i) {
            expect(s_.reaction_refs[i].reaction < s_.reactions.size(), "reaction");
            expect(i == on.slots.first || s_.reaction_refs[i - 1].slot < s_.reaction_refs[i].slot,
                   "order of slots");
        }
    }
    void condition(Condition when) {
        range(when, s_.code.size(), "code");
        if (!fault_.empty()) return;
        for (std::uint32_t i = 0; i < when.count; ++i) {
            const auto& op = s_.code[when.first + i];
            const auto code = static_cast<Opcode>(op.code);
            if (code == Opcode::and_skip || code == Opcode::or_skip)
                expect(op.number > 0 && i + static_cast<std::uint32_t>(op.number) < when.count, "jump");
        }
    }

    const Script& s_;
    std::string fault_;
};

}  // namespace

std::string find_broken_index(const Script& script) {
    return Soundness(script).check();
}

}  // namespace rung::test
