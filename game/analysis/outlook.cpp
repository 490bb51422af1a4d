#include "analysis/outlook.h"

#include "analysis/handover_events.h"
#include "scenario/cues.h"
#include "scenario/may_hold.h"
#include "score/possible.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

namespace rung::analysis {
namespace {

using scenario::EventKind;
using scenario::Range;
using scenario::Script;
using scenario::Target;

constexpr std::uint32_t kReactionSlotsPerAnswer = 64;

/// Adds what `from` can reach to `to`; true where that was news.
bool join(Outlook& to, const Outlook& from) {
    const Outlook was = to;
    to.earnable |= from.earnable;
    to.may_open = static_cast<std::uint16_t>(to.may_open | from.may_open);
    to.resolves = to.resolves || from.resolves;
    return !(to == was);
}

/// Kinds of events that only a certain place of the script can cause; the others may come at any node.
bool is_local(EventKind kind) {
    return kind == EventKind::shows || kind == EventKind::ends_resolved || kind == EventKind::accepted;
}

/// Kinds that cannot come any more once a superior has the call.
bool ends_with_handover(EventKind kind) {
    if (is_of_handover(kind)) return true;
    switch (kind) {
        case EventKind::offers_within:
        case EventKind::offers_beyond:
        case EventKind::offers_unasked:
        case EventKind::accepted:
        case EventKind::refused:
        case EventKind::finds_answer:
        case EventKind::finds_silence:
        case EventKind::holds:
        case EventKind::holds_long:
        case EventKind::holds_often:
        case EventKind::warns_first:
        case EventKind::warns_final:
        case EventKind::warns_undue:
        case EventKind::announces:
        case EventKind::announcement_lapses:
        case EventKind::barges_in:
        case EventKind::connected:
        case EventKind::callback_agreed:
        case EventKind::unavailable:
        case EventKind::line_drops:
        case EventKind::reconnects:
        case EventKind::starts_again:
        case EventKind::handed_back:
        case EventKind::asked_again:
        case EventKind::times:
        case EventKind::needless:
        case EventKind::too_early:
        case EventKind::chain_begins:
            return true;
        default:
            return false;
    }
}

/// What single pieces of a script bring, and the ways between its nodes.
class Surveyor {
  public:
    Surveyor(const Subject& subject, Words words)
        : script_(subject.script),
          sheet_(subject.sheet),
          possible_(score::find_possible(script_, sheet_.signals)) {
        for (const auto& trigger : script_.triggers) cues_.push_back(scenario::make_cues(script_, trigger));
        for (const auto& choice : script_.choices)
            sayable_.push_back(scenario::may_ever_hold(script_, choice.when) &&
                               (words == Words::all || !is_fatal(choice.shows)));
    }

    [[nodiscard]] std::uint16_t anywhere() const;
    /// What may come at any node, with or without a superior in the call.
    [[nodiscard]] Outlook everywhere(bool handed_over) const;
    /// What the node's own lines, choices and reactions bring, and what the script's general reactions do.
    [[nodiscard]] Outlook at(std::uint32_t node, bool handed_over) const;
    [[nodiscard]] Outlook of_handover_lines() const;
    void add_ending(Outlook& outlook, std::uint32_t ending) const;
    /// Calls `put` with every place a node leads to, endings included.
    template <class Put>
    void for_each_way(std::uint32_t node, bool handed_over, Put put) const;
    template <class Put>
    void for_each_link(bool connects, Put put) const;

  private:
    [[nodiscard]] std::uint64_t earned_by(EventKind kind, std::size_t argument = 0) const {
        const auto& signals = sheet_.signals;
        return sheet_.masks[signals.first[static_cast<std::size_t>(kind)] + argument].earn;
    }
    [[nodiscard]] std::uint64_t earned_by_any(EventKind kind) const;
    [[nodiscard]] bool is_fatal(std::uint32_t skills) const;
    void add_skills(Outlook& outlook, std::uint32_t skills) const;
    void add_lines(Outlook& outlook, Range lines) const;
    void add_sets(Outlook& outlook, Range sets) const;
    void add_choice(Outlook& outlook, const scenario::Choice& choice) const;
    [[nodiscard]] bool may_be_accepted(const scenario::Reaction& reaction) const;
    void add_reaction(Outlook& outlook, const scenario::Reaction& reaction) const;
    void add_cued(Outlook& outlook, auto is_cue) const;
    template <class Put>
    void for_each_choice(std::uint32_t node, Put put) const;
    template <class Put>
    void for_each_reaction(std::uint32_t node, bool handed_over, Put put) const;

    const Script& script_;
    const score::Sheet& sheet_;
    const score::Possible possible_;
    std::vector<scenario::Cues> cues_;  ///< of each trigger
    std::vector<bool> sayable_;         ///< by choice: some play may come to where it can be said
};

std::uint64_t Surveyor::earned_by_any(EventKind kind) const {
    std::uint64_t earned = 0;
    const auto k = static_cast<std::size_t>(kind);
    for (std::size_t i = 0; i < sheet_.signals.count[k]; ++i)
        if (possible_.test(sheet_.signals.first[k] + i))
            earned |= sheet_.masks[sheet_.signals.first[k] + i].earn;
    return earned;
}

bool Surveyor::is_fatal(std::uint32_t skills) const {
    const auto shows = sheet_.signals.first[static_cast<std::size_t>(EventKind::shows)];
    for (auto left = skills; left != 0; left &= left - 1)
        if (sheet_.masks[shows + static_cast<std::size_t>(std::countr_zero(left))].fatal != 0) return true;
    return false;
}

std::uint16_t Surveyor::anywhere() const {
    unsigned bits = 0;
    for (std::size_t i = 0; i < cues_.size(); ++i) {
        const auto& cues = cues_[i];
        const bool by_count = cues.every_turn || cues.tries || cues.offers || cues.warnings || cues.holds ||
                              cues.lookups || cues.handovers || cues.triggers != 0;
        if (by_count) bits |= 1u << i;
    }
    return static_cast<std::uint16_t>(bits);
}

Outlook Surveyor::everywhere(bool handed_over) const {
    Outlook outlook;
    for (int k = 0; k < scenario::kEventKinds; ++k) {
        const auto kind = static_cast<EventKind>(k);
        if (!is_local(kind) && !(handed_over && ends_with_handover(kind)))
            outlook.earnable |= earned_by_any(kind);
    }
    return outlook;
}

void Surveyor::add_cued(Outlook& outlook, auto is_cue) const {
    for (std::size_t i = 0; i < cues_.size(); ++i)
        if (is_cue(cues_[i])) outlook.may_open = static_cast<std::uint16_t>(outlook.may_open | 1u << i);
}

void Surveyor::add_skills(Outlook& outlook, std::uint32_t skills) const {
    for (auto left = skills; left != 0; left &= left - 1)
        outlook.earnable |= earned_by(EventKind::shows, static_cast<std::size_t>(std::countr_zero(left)));
    add_cued(outlook, [&](const scenario::Cues& cues) { return (cues.skills & skills) != 0; });
}

void Surveyor::add_lines(Outlook& outlook, Range lines) const {
    for (const auto& line : Script::part(script_.lines, lines))
        add_cued(outlook, [&](const scenario::Cues& cues) { return is_cue(script_, cues, line.acts); });
}

void Surveyor::add_sets(Outlook& outlook, Range sets) const {
    for (const auto& set : Script::part(script_.assignments, sets))
        add_cued(outlook, [&](const scenario::Cues& cues) { return (cues.flags >> set.flag & 1u) != 0; });
}

void Surveyor::add_choice(Outlook& outlook, const scenario::Choice& choice) const {
    add_skills(outlook, choice.shows);
    add_sets(outlook, choice.sets);
    add_cued(outlook, [&](const scenario::Cues& cues) {
        return (cues.facts & choice.learns) != 0 || (cues.tries && choice.try_no != 0);
    });
}

bool Surveyor::may_be_accepted(const scenario::Reaction& reaction) const {
    return reaction.may_accept && scenario::may_ever_hold(script_, reaction.accepts);
}

void Surveyor::add_reaction(Outlook& outlook, const scenario::Reaction& reaction) const {
    add_lines(outlook, reaction.lines);
    add_sets(outlook, reaction.sets);
    if (may_be_accepted(reaction)) outlook.earnable |= earned_by_any(EventKind::accepted);
}

template <class Put>
void Surveyor::for_each_choice(std::uint32_t node, Put put) const {
    const auto choices = script_.nodes[node].choices;
    for (auto i = choices.first; i < choices.first + choices.count; ++i)
        if (sayable_[i]) put(script_.choices[i]);
}

template <class Put>
void Surveyor::for_each_reaction(std::uint32_t node, bool handed_over, Put put) const {
    for (const auto& on : {script_.nodes[node].on, script_.on_scenario, script_.on_temper})
        for (const auto& ref : Script::part(script_.reaction_refs, on.slots)) {
            const auto answer = static_cast<scenario::Answer>(ref.slot / kReactionSlotsPerAnswer);
            if (handed_over && answer != scenario::Answer::wait && answer != scenario::Answer::disconnect)
                continue;
            put(script_.reactions[ref.reaction], answer);
        }
}

Outlook Surveyor::at(std::uint32_t node, bool handed_over) const {
    Outlook outlook = everywhere(handed_over);
    const auto& here = script_.nodes[node];
    add_lines(outlook, here.lines);
    if (here.visited_bit != 0)
        add_cued(outlook, [&](const scenario::Cues& cues) {
            return (cues.nodes >> (here.visited_bit - 1u) & 1u) != 0;
        });
    for_each_choice(node, [&](const scenario::Choice& choice) { add_choice(outlook, choice); });
    for_each_reaction(node, handed_over, [&](const scenario::Reaction& reaction, scenario::Answer) {
        add_reaction(outlook, reaction);
    });
    return outlook;
}

void Surveyor::add_ending(Outlook& outlook, std::uint32_t ending) const {
    if (!script_.endings[ending].resolved) return;
    outlook.resolves = true;
    outlook.earnable |= earned_by(EventKind::ends_resolved);
}

Outlook Surveyor::of_handover_lines() const {
    Outlook outlook;
    for (const auto& line : script_.handover_lines) add_skills(outlook, line.shows);
    return outlook;
}

template <class Put>
void Surveyor::for_each_way(std::uint32_t node, bool handed_over, Put put) const {
    for_each_choice(node, [&](const scenario::Choice& choice) { put(choice.to); });
    for_each_reaction(node, handed_over, [&](const scenario::Reaction& reaction, scenario::Answer answer) {
        if (answer != scenario::Answer::offer || may_be_accepted(reaction)) put(reaction.to);
        put(reaction.otherwise);
    });
    put(Target::to_ending(script_.ending_out_of_turns));
    put(Target::to_ending(script_.ending_disconnected));
    put(Target::to_ending(script_.ending_in_order));
    put(Target::to_ending(script_.ending_left_to_owner));
}

template <class Put>
void Surveyor::for_each_link(bool connects, Put put) const {
    for (const auto& link : script_.links) {
        const bool drops = link.is == scenario::ResultKind::line_drops;
        const bool connected = link.is == scenario::ResultKind::connected;
        if (connects && (connected || drops)) put(link.to);
        if (!connects && link.is == scenario::ResultKind::unavailable) put(link.to);
        if (!connects && drops) put(link.otherwise);
    }
}

/// Spreads outlooks against the ways until nothing is news any more.
class Spreader {
  public:
    Spreader(const Surveyor& surveyor, std::vector<Outlook>& outlooks, bool handed_over)
        : outlooks_(outlooks), first_(outlooks.size() + 1, 0) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ways;  // to, from
        for (std::uint32_t node = 0; node < outlooks.size(); ++node)
            surveyor.for_each_way(node, handed_over, [&](Target to) {
                if (to.stays()) return;
                if (to.ends())
                    surveyor.add_ending(outlooks_[node], to.ending());
                else
                    ways.emplace_back(to.node(), node);
            });
        std::sort(ways.begin(), ways.end());
        ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
        for (const auto& [to, from] : ways) {
            ++first_[to + 1];
            from_.push_back(from);
        }
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    }

    void spread() {
        std::vector<std::uint32_t> news(outlooks_.size());
        for (std::uint32_t node = 0; node < news.size(); ++node) news[node] = node;
        while (!news.empty()) {
            const auto node = news.back();
            news.pop_back();
            for (auto at = first_[node]; at < first_[node + 1]; ++at)
                if (join(outlooks_[from_[at]], outlooks_[node])) news.push_back(from_[at]);
        }
    }

  private:
    std::vector<Outlook>& outlooks_;
    std::vector<std::uint32_t> first_, from_;
};

/// What a handover brings: words said with it, and what the nodes behind it do.
Outlook beyond_handover(const Surveyor& surveyor, const std::vector<Outlook>& after) {
    Outlook outlook = surveyor.of_handover_lines();
    surveyor.for_each_link(true, [&](Target to) {
        if (to.stays()) return;
        if (to.ends())
            surveyor.add_ending(outlook, to.ending());
        else
            join(outlook, after[to.node()]);
    });
    return outlook;
}

/// A failed escalation can lead anywhere its links say, whatever the node.
Outlook beyond_failure(const Surveyor& surveyor, const std::vector<Outlook>& alone) {
    Outlook outlook = surveyor.of_handover_lines();
    surveyor.for_each_link(false, [&](Target to) {
        if (to.stays()) return;
        if (to.ends())
            surveyor.add_ending(outlook, to.ending());
        else
            join(outlook, alone[to.node()]);
    });
    return outlook;
}

void join_all(std::vector<Outlook>& outlooks, const Outlook& with) {
    for (auto& outlook : outlooks) join(outlook, with);
}

}  // namespace

Outlooks::Outlooks(const Subject& subject, Words words) {
    const auto& script = subject.script;
    const Surveyor surveyor(subject, words);
    anywhere_ = surveyor.anywhere();
    for (std::uint32_t node = 0; node < script.nodes.size(); ++node) {
        alone_.push_back(surveyor.at(node, false));
        after_.push_back(surveyor.at(node, true));
    }
    Spreader(surveyor, after_, true).spread();
    Spreader(surveyor, alone_, false).spread();
    before_ = alone_;
    // Where one may stay, and where the superior's words stay, the handover's own lines count as well.
    const bool hands_over = !script.contacts.empty();
    if (!hands_over) return;
    Outlook beyond = beyond_handover(surveyor, after_);
    join(beyond, beyond_failure(surveyor, alone_));
    for (const auto& outlook : after_)
        beyond.may_open = static_cast<std::uint16_t>(beyond.may_open | outlook.may_open);
    join_all(before_, beyond);
    for (std::size_t node = 0; node < before_.size(); ++node) join(before_[node], after_[node]);
}

}  // namespace rung::analysis
