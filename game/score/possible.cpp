#include "score/possible.h"

#include "scenario/event.h"
#include "scenario/move.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace rung::score {
namespace {

using scenario::EventKind;
using scenario::Method;
using scenario::Reason;
using scenario::ResultKind;
using scenario::Script;

/// Collects signals, group by group; each group may ask what the ones before it found.
class Finder {
  public:
    Finder(const Script& script, const Signals& signals) : script_(script), signals_(signals) {}

    Possible find() {
        words();
        offers();
        soft_phone();
        customer();
        results();
        handover();
        ladder();
        triggers();
        after_the_call();
        return found_;
    }

  private:
    void add(EventKind kind, bool can = true) {
        if (!can) return;
        const auto k = static_cast<std::size_t>(kind);
        for (std::size_t i = 0; i < signals_.count[k]; ++i) found_.set(signals_.first[k] + i);
    }
    void add(EventKind kind, std::size_t argument, bool can) {
        if (can) found_.set(signals_.first[static_cast<std::size_t>(kind)] + argument);
    }
    [[nodiscard]] bool has(EventKind kind) const {
        const auto k = static_cast<std::size_t>(kind);
        for (std::size_t i = 0; i < signals_.count[k]; ++i)
            if (found_.test(signals_.first[k] + i)) return true;
        return false;
    }
    [[nodiscard]] bool shows(std::uint32_t skills) const { return (shown_ & skills) != 0; }
    [[nodiscard]] bool anybody() const { return !script_.contacts.empty(); }

    void words();
    void offers();
    void soft_phone();
    void customer();
    void results();
    void handover();
    void owners();
    void ladder();
    void triggers();
    void after_the_call();
    [[nodiscard]] bool can_open(const scenario::Trigger& trigger) const;

    const Script& script_;
    const Signals& signals_;
    Possible found_;
    std::uint32_t shown_ = 0;
    bool failing_link_ = false;
};

void Finder::words() {
    bool learns = false, tries = false;
    for (const auto& choice : script_.choices) {
        shown_ |= choice.shows;
        learns |= choice.learns != 0;
        tries |= choice.try_no != 0;
    }
    if (anybody())
        for (const auto& line : script_.handover_lines) shown_ |= line.shows;
    for (std::size_t skill = 0; skill < script_.skills.size(); ++skill) {
        const bool shown = shows(std::uint32_t{1} << skill);
        add(EventKind::shows, skill, shown);
        add(EventKind::grates, skill, shown && !script_.skills[skill].harmful);
    }
    add(EventKind::learns, learns);
    add(EventKind::tries, tries);
    add(EventKind::repeats, tries);
    add(EventKind::discloses_unverified, shows(script_.rule_skills.discloses));
    add(EventKind::moved);
    add(EventKind::replied);
}

void Finder::offers() {
    const auto& remedies = script_.remedies;
    const bool within = std::ranges::any_of(remedies, [](const auto& r) { return r.limit_steps > 0; });
    const bool beyond =
        std::ranges::any_of(remedies, [](const auto& r) { return r.steps.count > r.limit_steps; });
    const bool any = within || beyond;
    add(EventKind::offers_within, within);
    add(EventKind::offers_beyond, beyond);
    add(EventKind::offers_unasked, any);
    add(EventKind::refused, any);
    add(EventKind::accepted,
        any && std::ranges::any_of(script_.reactions, [](const auto& r) { return r.may_accept; }));
    add(EventKind::tries, within);
    add(EventKind::repeats, within);
    const bool overpromises = beyond || shows(script_.rule_skills.overpromise);
    add(EventKind::overpromises, overpromises);
    add(EventKind::withdraws, overpromises && shows(script_.rule_skills.withdraw));
    add(EventKind::promise_stands, overpromises);
}

void Finder::soft_phone() {
    for (const auto& policy : script_.policies)
        add(policy.silent ? EventKind::finds_silence : EventKind::finds_answer);
    constexpr int kLongestHold_s = 120;
    add(EventKind::holds);
    add(EventKind::holds_long, script_.rules.hold_max_s < kLongestHold_s);
    add(EventKind::holds_often);
    add(EventKind::warns_first, script_.rules.warnings >= 2);
    add(EventKind::warns_final, script_.rules.warnings >= 1);
    add(EventKind::warns_undue, script_.rules.warnings >= 1);
    for (const auto kind : {EventKind::announces, EventKind::announcement_lapses, EventKind::messages})
        add(kind, anybody());
    for (const auto kind : {EventKind::waits, EventKind::barges_in, EventKind::hangs_up}) add(kind);
}

void Finder::customer() {
    for (const auto& act : script_.acts) {
        add(act.kind);
        if (act.kind == EventKind::asks)
            add(EventKind::asks_beyond, act.step >= script_.remedies[act.remedy].limit_steps);
    }
    add(EventKind::line, !script_.lines.empty());
    add(EventKind::enters);
    add(EventKind::mood);
    add(EventKind::boils);
    const bool crosses = has(EventKind::abuses) || (script_.rules.swearing_counts && has(EventKind::swears));
    add(EventKind::abuses_again, crosses && script_.rules.warnings >= 2);
    add(EventKind::listens, has(EventKind::swears) || has(EventKind::abuses) || has(EventKind::asks) ||
                                has(EventKind::asks_manager) || has(EventKind::alleges_fault));
    add(EventKind::admits_reserved, script_.rules.liability_reserved && has(EventKind::alleges_fault) &&
                                        shows(script_.rule_skills.admits_liability));
}

/// What becomes of a handover. A contact without a result hands the call back; a callback without one is not
/// offered.
void Finder::results() {
    for (std::size_t contact = 0; contact < script_.contacts.size(); ++contact) {
        for (const auto method : {Method::cold, Method::warm, Method::conference, Method::callback}) {
            const auto links = script_.outcomes[script_.outcome_idx(static_cast<int>(contact), method)].links;
            const bool calls_back = method == Method::callback;
            if (links.count == 0 && !calls_back) add(EventKind::handed_back);
            for (std::uint32_t i = links.first; i < links.first + links.count; ++i) {
                const auto is = script_.links[i].is;
                add(EventKind::handed_back, is == ResultKind::none);
                add(calls_back ? EventKind::callback_agreed : EventKind::connected,
                    is == ResultKind::connected);
                add(EventKind::unavailable, is == ResultKind::unavailable);
                add(EventKind::line_drops, is == ResultKind::line_drops);
            }
            if (calls_back && links.count != 0)
                for (const auto by : {Method::callback, Method::offer_choice})
                    add(EventKind::by_method, static_cast<std::size_t>(by), true);
        }
    }
    add(EventKind::reconnects, has(EventKind::line_drops));
    add(EventKind::starts_again, has(EventKind::line_drops));
    failing_link_ = has(EventKind::handed_back) || has(EventKind::unavailable) || has(EventKind::line_drops);
}

void Finder::handover() {
    if (!anybody()) return;
    for (std::size_t reason = 0; reason < scenario::kReasons; ++reason) {
        if (static_cast<Reason>(reason) == Reason::inform) continue;
        add(EventKind::escalates, reason, true);
        add(EventKind::acts_again, reason, failing_link_);
    }
    for (const auto by : {Method::cold, Method::warm, Method::conference})
        add(EventKind::by_method, static_cast<std::size_t>(by), true);
    add(EventKind::explains, !script_.handover_lines.empty());
    for (const auto kind :
         {EventKind::unexplained, EventKind::identifies, EventKind::anonymous, EventKind::prepares,
          EventKind::unprepared, EventKind::briefs_nothing, EventKind::needless, EventKind::too_early,
          EventKind::chain_begins, EventKind::wrong_reason})
        add(kind);
    add(EventKind::briefs_fully, script_.needs != 0);
    add(EventKind::briefs_partly, std::popcount(script_.needs) > 1);
    add(EventKind::briefs_opinion, script_.opinions != 0);
    add(EventKind::asked_again, script_.needs != 0 && has(EventKind::connected));
    add(EventKind::chain_left, failing_link_);
    add(EventKind::leaves, has(EventKind::connected));
    owners();
}

/// Limits are not weighed: they can only turn one of the three into another that is possible anyway.
void Finder::owners() {
    for (std::size_t reason = 0; reason < scenario::kReasons; ++reason) {
        if (static_cast<Reason>(reason) == Reason::inform) continue;
        const auto handlers = std::ranges::count_if(
            script_.contacts, [&](const auto& contact) { return (contact.handles >> reason & 1) != 0; });
        add(EventKind::right_owner, handlers > 0);
        add(EventKind::skips_level, handlers > 1);
        add(EventKind::wrong_owner, handlers < std::ssize(script_.contacts));
    }
}

void Finder::ladder() {
    const bool crosses = has(EventKind::abuses) || (script_.rules.swearing_counts && has(EventKind::swears));
    const bool due = (crosses && script_.rules.may_disconnect) || has(EventKind::threatens);
    add(EventKind::disconnects_due, due);
    add(EventKind::answered_by_ending, due);
}

bool Finder::can_open(const scenario::Trigger& trigger) const {
    if (trigger.has_when) return true;
    switch (trigger.reason) {
        case Reason::no_authority:
            return has(EventKind::asks_beyond);
        case Reason::insists_on_manager:
            return has(EventKind::asks_manager);
        case Reason::abuse:
            return has(EventKind::abuses) || (script_.rules.swearing_counts && has(EventKind::swears));
        case Reason::beyond_knowledge:
            return has(EventKind::finds_silence);
        case Reason::safety:
            return has(EventKind::reports_hazard);
        case Reason::threat:
            return has(EventKind::threatens);
        case Reason::fraud:
            return has(EventKind::reports_fraud);
        case Reason::vulnerable:
            return has(EventKind::reveals_vulnerable);
        case Reason::inform:
            return has(EventKind::mentions);
        case Reason::losing_control:
        case Reason::no_progress:
        case Reason::compliance:
            return true;
    }
    return true;
}

void Finder::triggers() {
    for (const auto& trigger : script_.triggers) {
        const bool opens = can_open(trigger);
        const auto reason = static_cast<std::size_t>(trigger.reason);
        add(EventKind::opens, reason, opens);
        if (trigger.reason != Reason::inform) {
            add(EventKind::lapses, reason, opens);
            add(EventKind::right_reason, opens && anybody());
            add(EventKind::times, opens && anybody());
        }
        add(EventKind::messages_owner,
            opens && std::ranges::any_of(script_.contacts, [&](const auto& contact) {
                return (contact.handles >> reason & 1) != 0;
            }));
    }
    add(EventKind::hazard_unreported, has(EventKind::reports_hazard));
}

void Finder::after_the_call() {
    for (const auto& ending : script_.endings)
        add(ending.resolved ? EventKind::ends_resolved : EventKind::ends_unresolved);
    for (const auto kind :
         {EventKind::call_ends, EventKind::out_of_turns, EventKind::ends_unresolved,
          EventKind::notes_background, EventKind::notes_thin, EventKind::notes_owner, EventKind::notes_next,
          EventKind::notes_wrong_next, EventKind::follows_up_customer, EventKind::asks_debrief,
          EventKind::reflects, EventKind::closes})
        add(kind);
    add(EventKind::notes_wrong_owner, anybody());
    add(EventKind::follows_up_owner, has(EventKind::connected) || has(EventKind::callback_agreed));
}

}  // namespace

Possible find_possible(const Script& script, const Signals& signals) {
    return Finder(script, signals).find();
}

}  // namespace rung::score
