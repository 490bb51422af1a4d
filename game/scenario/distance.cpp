#include "scenario/distance.h"

#include "scenario/cues.h"

#include <algorithm>
#include <array>

namespace rung::scenario {
namespace {

/// One way to go on, of those that count: by a say without a harmful skill, or by a reaction.
struct Way {
    std::uint32_t from = 0;
    std::uint32_t to = Target::kStay;        ///< node, or kStay where it does not lead to another
    std::uint32_t choice = Target::kStay;    ///< by which choice …
    std::uint32_t reaction = Target::kStay;  ///< … or by which reaction, or by neither
    std::uint8_t turns = 1;                  ///< a look-up or a hold takes none
};

constexpr Answer kCounted[] = {Answer::offer, Answer::lookup,   Answer::hold,    Answer::warn,
                               Answer::wait,  Answer::barge_in, Answer::announce};

std::uint8_t turns_of(Answer answer) {
    return answer == Answer::lookup || answer == Answer::hold ? 0 : 1;
}

/// All ways of a script. What the scenario and the temper answer stands once, at a place of its own behind
/// the nodes; a node that has no reactions goes there in no time.
class Ways {
  public:
    explicit Ways(const Script& script)
        : script_(script),
          harmful_(find_harmful()),
          general_(static_cast<std::uint32_t>(script.nodes.size())) {
        ways_.reserve(script.choices.size() + script.nodes.size());
        for (std::uint32_t node = 0; node < general_; ++node) {
            add_choices(node);
            if (script.nodes[node].on.slots.count > 0) {
                add_reactions(node, &script.nodes[node].on);
            } else {
                ways_.push_back({node, general_, Target::kStay, Target::kStay, 0});
            }
        }
        add_reactions(general_, nullptr);
    }

    [[nodiscard]] const std::vector<Way>& all() const { return ways_; }
    [[nodiscard]] std::size_t places() const { return general_ + std::size_t{1}; }

  private:
    void add_choices(std::uint32_t node) {
        const auto choices = script_.nodes[node].choices;
        for (std::uint32_t i = choices.first; i < choices.first + choices.count; ++i) {
            const auto& choice = script_.choices[i];
            if ((choice.shows & harmful_) != 0) continue;
            ways_.push_back({node, choice.to.ends() ? Target::kStay : choice.to.bits, i, Target::kStay, 1});
        }
    }

    void add_reactions(std::uint32_t place, const Reactions* own) {
        for (const auto answer : kCounted)
            for (const auto* on : {own, &script_.on_scenario, &script_.on_temper})
                if (on != nullptr && add_answers(*on, place, answer)) break;
    }

    /// The reactions of one table to one kind of move; true where the general one is among them, so that no
    /// table behind it is asked.
    bool add_answers(const Reactions& on, std::uint32_t place, Answer answer) {
        bool general = false;
        for (std::uint32_t i = on.slots.first; i < on.slots.first + on.slots.count; ++i) {
            const auto [slot, idx] = script_.reaction_refs[i];
            if (slot / 64 != static_cast<int>(answer)) continue;
            const auto& reaction = script_.reactions[idx];
            if (answer != Answer::offer || reaction.may_accept)
                ways_.push_back(way_by(place, answer, idx, reaction.to));
            if (answer == Answer::offer) ways_.push_back(way_by(place, answer, idx, reaction.otherwise));
            general = general || slot % 64 == 0;
        }
        return general;
    }

    [[nodiscard]] static Way way_by(std::uint32_t place, Answer answer, std::uint32_t reaction, Target to) {
        return {place, to.ends() ? Target::kStay : to.bits, Target::kStay, reaction, turns_of(answer)};
    }

    [[nodiscard]] std::uint32_t find_harmful() const {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < script_.skills.size(); ++i)
            bits |= script_.skills[i].harmful ? 1u << i : 0;
        return bits;
    }

    const Script& script_;
    const std::uint32_t harmful_;  ///< skills
    const std::uint32_t general_;  ///< place of what stands outside nodes
    std::vector<Way> ways_;
};

/// The ways backwards: for each node, those that lead to it.
class Backwards {
  public:
    Backwards(const std::vector<Way>& ways, std::size_t places) : first_(places + 1, 0) {
        for (const auto& way : ways)
            if (way.to != Target::kStay) ++first_[way.to + 1];
        for (std::size_t i = 1; i <= places; ++i) first_[i] += first_[i - 1];
        idx_.resize(first_[places]);
        auto next = first_;
        for (std::uint32_t i = 0; i < ways.size(); ++i)
            if (ways[i].to != Target::kStay) idx_[next[ways[i].to]++] = i;
    }
    [[nodiscard]] std::uint32_t begin(std::uint32_t node) const { return first_[node]; }
    [[nodiscard]] std::uint32_t end(std::uint32_t node) const { return first_[node + 1]; }
    [[nodiscard]] std::uint32_t way(std::uint32_t at) const { return idx_[at]; }

  private:
    std::vector<std::uint32_t> first_, idx_;
};

/// Distances to one trigger: cues first, then outwards against the ways, turn by turn.
class Search {
  public:
    Search(const Script& script, const Ways& ways, const Backwards& backwards)
        : script_(script),
          ways_(ways),
          backwards_(backwards),
          entry_(ways.places(), false),
          in_reaction_(script.reactions.size()),
          turns_(ways.places()) {}

    const std::vector<std::uint8_t>& run(const Cues& cues, std::size_t trigger) {
        cues_ = &cues;
        for (std::uint32_t node = 0; node < script_.nodes.size(); ++node) entry_[node] = opens_on_entry(node);
        for (std::size_t i = 0; i < script_.reactions.size(); ++i)
            in_reaction_[i] = opens_in(script_.reactions[i].lines) || sets_cue(script_.reactions[i].sets);
        std::fill(turns_.begin(), turns_.end(), turns_anywhere());
        for (const auto& way : ways_.all())
            if (is_cue_on(way)) lower(way.from, way.turns);
        mark_other_triggers(trigger);
        spread();
        return turns_;
    }

  private:
    [[nodiscard]] bool opens_on_entry(std::uint32_t idx) const {
        const auto& node = script_.nodes[idx];
        return opens_in(node.lines) ||
               (node.visited_bit > 0 && ((cues_->nodes >> (node.visited_bit - 1)) & 1u) != 0);
    }

    [[nodiscard]] bool opens_in(Range lines) const {
        for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i)
            if (is_cue(script_, *cues_, script_.lines[i].acts)) return true;
        return false;
    }

    [[nodiscard]] bool sets_cue(Range sets) const {
        for (std::uint32_t i = sets.first; i < sets.first + sets.count; ++i)
            if (((cues_->flags >> script_.assignments[i].flag) & 1u) != 0) return true;
        return false;
    }

    [[nodiscard]] bool is_cue_on(const Way& way) const {
        if (way.to != Target::kStay && entry_[way.to]) return true;
        if (way.choice != Target::kStay) {
            const auto& choice = script_.choices[way.choice];
            return (choice.learns & cues_->facts) != 0 || (choice.shows & cues_->skills) != 0 ||
                   (cues_->tries && choice.try_no > 0) || sets_cue(choice.sets);
        }
        return way.reaction != Target::kStay && in_reaction_[way.reaction];
    }

    /// Moves that can be made anywhere, and whose kind alone is a cue.
    [[nodiscard]] std::uint8_t turns_anywhere() const {
        if (cues_->lookups || cues_->holds) return 0;
        return cues_->offers || cues_->tries || cues_->warnings || cues_->every_turn ? 1 : kNoWay;
    }

    /// A `when` that waits for other triggers is as near as they are.
    void mark_other_triggers(std::size_t trigger) {
        for (std::size_t other = 0; other < script_.triggers.size(); ++other)
            if (other != trigger && ((cues_->triggers >> other) & 1u) != 0)
                for (std::uint32_t node = 0; node < script_.nodes.size(); ++node)
                    lower(node, script_.distance_to(node, other));
    }

    void lower(std::uint32_t node, std::uint8_t turns) { turns_[node] = std::min(turns_[node], turns); }

    void spread() {
        std::array<std::vector<std::uint32_t>, 2> waves;  // this turn's, the next turn's
        for (std::uint8_t turn = 0; turn < kNoWay - 1; ++turn) {
            auto& wave = waves[turn % 2u];
            auto& next = waves[(turn + 1u) % 2u];
            if (turn <= 1)
                for (std::uint32_t place = 0; place < turns_.size(); ++place)
                    if (turns_[place] == turn) wave.push_back(place);
            if (turn > 1 && wave.empty()) return;
            for (std::size_t i = 0; i < wave.size(); ++i) {
                if (turns_[wave[i]] != turn) continue;
                for (auto at = backwards_.begin(wave[i]); at < backwards_.end(wave[i]); ++at) {
                    const auto& way = ways_.all()[backwards_.way(at)];
                    const auto sum = static_cast<std::uint8_t>(turn + way.turns);
                    if (turns_[way.from] <= sum) continue;
                    turns_[way.from] = sum;
                    (way.turns == 0 ? wave : next).push_back(way.from);
                }
            }
            wave.clear();
        }
    }

    const Script& script_;
    const Ways& ways_;
    const Backwards& backwards_;
    const Cues* cues_ = nullptr;
    std::vector<bool> entry_;        ///< by node: entering it is a cue
    std::vector<bool> in_reaction_;  ///< by reaction: it holds a cue
    std::vector<std::uint8_t> turns_;
};

bool has_distance(const Trigger& trigger) {
    return trigger.reason != Reason::inform && (trigger.has_when || trigger.reason != Reason::losing_control);
}

}  // namespace

void make_distances(Script& script) {
    const auto triggers = script.triggers.size();
    script.distance.assign(script.nodes.size() * triggers, kNoWay);
    const Ways ways(script);
    const Backwards backwards(ways.all(), ways.places());
    Search search(script, ways, backwards);
    // Those that wait for others come after them.
    for (const bool waits : {false, true}) {
        for (std::size_t t = 0; t < triggers; ++t) {
            const auto cues = make_cues(script, script.triggers[t]);
            if (!has_distance(script.triggers[t]) || (cues.triggers != 0) != waits) continue;
            const auto& turns = search.run(cues, t);
            for (std::uint32_t node = 0; node < script.nodes.size(); ++node)
                script.distance[node * triggers + t] = std::max<std::uint8_t>(turns[node], 1);
        }
    }
}

}  // namespace rung::scenario
