#include "view/lookout.h"

#include "call/amounts.h"
#include "debrief/course.h"
#include "debrief/people.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace rung::view {

using call::Mark;
using call::State;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;
using scenario::Script;

namespace {

constexpr int kSlipping = 85;  ///< of anger: the call is slipping away

/// Looks at a moment; each part says something, or nothing where it does not hold or leads away from the
/// best.
class Lookout {
  public:
    Lookout(const Wording& say, const Script& script, const State& state, const Move* best)
        : say_(say), script_(script), state_(state), best_(best) {}

    [[nodiscard]] std::string look() const;

  private:
    using Part = std::string (Lookout::*)() const;

    [[nodiscard]] bool leads_to(std::initializer_list<MoveKind> kinds) const {
        return best_ == nullptr || std::find(kinds.begin(), kinds.end(), best_->kind) != kinds.end();
    }
    [[nodiscard]] bool leads_to_skill(bool (*has)(const scenario::Skill&)) const;
    [[nodiscard]] bool leads_to_try() const;
    [[nodiscard]] bool leads_up() const { return leads_to({MoveKind::escalate, MoveKind::announce}); }

    [[nodiscard]] std::string owner() const;
    [[nodiscard]] std::string broken_chain() const;
    [[nodiscard]] std::string promise() const;
    [[nodiscard]] std::string open_trigger() const;
    [[nodiscard]] std::string abuse() const;
    [[nodiscard]] std::string unheard() const;
    [[nodiscard]] std::string ask() const;
    [[nodiscard]] std::string anger() const;
    [[nodiscard]] std::string nothing_open() const;

    const Wording& say_;
    const Script& script_;
    const State& state_;
    const Move* best_;
};

bool Lookout::leads_to_skill(bool (*has)(const scenario::Skill&)) const {
    if (best_ == nullptr) return true;
    if (best_->kind != MoveKind::say) return false;
    const auto shows = script_.choices[best_->choice].shows;
    for (std::size_t i = 0; i < script_.skills.size(); ++i)
        if ((shows >> i & 1) != 0 && has(script_.skills[i])) return true;
    return false;
}

bool Lookout::leads_to_try() const {
    if (best_ == nullptr || best_->kind == MoveKind::offer) return true;
    return best_->kind == MoveKind::say && script_.choices[best_->choice].try_no != 0;
}

std::string Lookout::owner() const {
    if (!state_.has(Mark::handed_over)) return {};
    return say_("The call has a new owner. Help it land: say what they need to know, then let go.");
}

std::string Lookout::broken_chain() const {
    if (!state_.has(Mark::chain_open) || !leads_up()) return {};
    return say_(
        "That handover did not come through. Act again: the same person another way, or somebody else.");
}

std::string Lookout::promise() const {
    if (state_.pending_promise == 0 || !leads_to({MoveKind::say})) return {};
    return say_("You promised what is not yours to give. Take it back now, before it is counted on.");
}

/// The open trigger that has waited longest, but for what is worth a message only.
std::optional<std::size_t> find_open(const Script& script, const State& state) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] != 0 && script.triggers[i].reason != Reason::inform &&
            (!found || state.age[i] > state.age[*found]))
            found = i;
    return found;
}

std::string Lookout::open_trigger() const {
    const auto open = find_open(script_, state_);
    if (!open) return {};
    const auto& held = script_.triggers[*open];
    const auto reason = handles_words(say_, held.reason);
    if (state_.tries < held.tries)
        return leads_to_try() ? say_(
                                    "There is a reason to bring somebody in ({reason}), but nothing has "
                                    "been tried yet. Offer one real thing that is yours to give.",
                                    {{"reason", reason}})
                              : std::string();
    if (held.reason == Reason::abuse)
        return leads_up() || leads_to({MoveKind::disconnect})
                   ? say_("You have warned, and it goes on. Do what you said would follow.")
                   : std::string();
    return leads_up() ? say_("There is a reason to bring somebody in: {reason}. Waiting makes it harder.",
                             {{"reason", reason}})
                      : std::string();
}

std::string Lookout::abuse() const {
    if (state_.abuse_since_warning == 0 || script_.rules.warnings == 0 || !leads_to({MoveKind::warn}))
        return {};
    return say_("That crossed a line. Name it, say that you want to help, and warn.");
}

std::string Lookout::unheard() const {
    if (state_.has(Mark::heard) || !leads_to_skill([](const scenario::Skill& skill) { return skill.hears; }))
        return {};
    return say_(
        "{customer} does not feel heard yet. Say back what you were told, and that you see why it matters.",
        {{"customer", debrief::customer_of(script_)}});
}

std::string Lookout::ask() const {
    if (!leads_to({MoveKind::offer})) return {};
    bool beyond = false;
    for (std::size_t i = 0; i < script_.remedies.size(); ++i) {
        const auto asked = call::asked_of(script_, state_, i);
        if (!debrief::own_part_unoffered(script_, state_, i)) continue;
        if (asked > 0 && asked <= script_.remedies[i].limit)
            return say_("What is asked for is yours to give.");
        beyond = beyond || (asked > script_.remedies[i].limit && debrief::own_step(script_, i) >= 0);
    }
    if (!beyond) return {};
    return say_("More is asked than you may give. What part of it is yours to offer first?");
}

std::string Lookout::anger() const {
    if (state_.anger < kSlipping || !leads_to({MoveKind::say})) return {};
    return say_("The call is slipping away. Lead it back to the matter once, calmly.");
}

std::string Lookout::nothing_open() const {
    if (find_open(script_, state_) || !leads_to({MoveKind::say, MoveKind::lookup, MoveKind::offer}))
        return {};
    return say_("Nothing calls for anybody else yet. What can you find that is possible within the rules?");
}

std::string Lookout::look() const {
    if (state_.at() != call::Phase::call)
        return say_(
            "Write down what the next person needs and nothing that is only an opinion; say who owns it now "
            "and what happens next.");
    static constexpr Part kParts[] = {&Lookout::owner,        &Lookout::broken_chain, &Lookout::promise,
                                      &Lookout::open_trigger, &Lookout::abuse,        &Lookout::unheard,
                                      &Lookout::ask,          &Lookout::anger,        &Lookout::nothing_open};
    for (const auto part : kParts)
        if (auto said = (this->*part)(); !said.empty()) return said;
    return {};
}

}  // namespace

std::string make_lookout(const Wording& say, const Script& script, const State& state, const Move* best) {
    return Lookout(say, script, state, best).look();
}

}  // namespace rung::view
