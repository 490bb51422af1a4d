#pragma once

#include "scenario/limits.h"
#include "scenario/rubric.h"
#include "scenario/script.h"
#include "score/signals.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rung::score {

/// Points are counted in hundredths.
inline constexpr int kPoint = 100;
inline constexpr int kAllPoints = 100 * kPoint;

/// A number of an item or a dimension, as a place in its table.
[[nodiscard]] constexpr std::size_t at(int idx) {
    return static_cast<std::size_t>(idx);
}

/// What one event does to all items at once: a bit per item.
struct Masks {
    std::uint64_t cue = 0;
    std::uint64_t earn = 0;
    std::uint64_t lose = 0;
    std::uint8_t fatal = 0;  ///< a bit per fatal rule
    std::uint8_t critical = 0;
};

struct Item {
    std::string id, name;
    int dimension = 0;
    int points = 0;
    bool handover = false;
    bool has_cue = false;
    bool earned_at_end = false;
    std::vector<std::string> teaches;
    std::string coach_earned, coach_lost;
};

/// What losing an item costs, apart from its words, so that settling touches little memory.
struct Price {
    std::uint16_t points = 0;
    std::uint8_t dimension = 0;
};

struct Dimension {
    std::string id, name;
    int weight = 0;  ///< of the rubric, whole points
    int share = 0;   ///< in this scenario: hundredths of a point, summing to 10,000
    int points = 0;  ///< of all its items in this scenario
};

struct Grave {
    std::string id, name, coach;
    int dimension = -1;
    std::vector<std::string> teaches;
};

/// Which triggers of the script a rule speaks of: a bit each.
struct TriggerMasks {
    std::uint16_t declared =
        0;  ///< required from the start: the scenario's own, where its verdict is `required`
    std::uint16_t compelling = 0;  ///< make the play required once they open (design §6)
    std::uint16_t provocable = 0;  ///< an escalation that answers one of these can have been avoidable
};

/// What an event of a kind is for, bits of `Sheet::watch`.
inline constexpr std::uint8_t kWatchItems = 1;  ///< some item or rule names it
inline constexpr std::uint8_t kWatchRules = 2;  ///< timing and outcome need it

/// A rubric made ready for one script: the items this scenario has, their automata as masks, fixed
/// denominators.
struct Sheet {
    std::vector<Item> items;
    std::array<Price, scenario::kMaxItems> prices{};  ///< of `items`
    std::vector<Dimension> dimensions;                ///< the rubric's, in order
    int judgement = -1, timing = -1;                  ///< indices into `dimensions`
    std::vector<Grave> fatal, critical;
    Signals signals;
    std::array<Masks, kSignals> masks{};
    std::array<std::uint8_t, scenario::kEventKinds>
        watch{};                      ///< what an event of each kind is for; 0: nothing
    std::uint64_t open_at_start = 0;  ///< items without a cue
    std::uint64_t earned_at_end = 0;
    std::uint64_t handover_items = 0;
    bool required = false;  ///< the scenario's verdict
    TriggerMasks triggers;
    int pass_pct = 80;
    int cap_missed = 35 * kPoint, cap_needless = 55 * kPoint, cap_premature_cold = 39 * kPoint;
    int keep_premature_pct = 50, keep_avoidable_pct = 50, keep_missed_pct = 0, keep_needless_pct = 0;
    int label_strong = 2, label_good = 5, label_loose = 10, label_slip = 20, label_only_way = 20;
};

/// Which items a scenario has is fixed here: those whose cue some line, choice or rule of the script can
/// cause, and which it can both earn and lose; without a cue, the last two alone. What cannot be lost proves
/// nothing, and what cannot be earned would be held against every rep alike.
[[nodiscard]] Sheet make_sheet(const scenario::Script& script, const scenario::Rubric& rubric);

}  // namespace rung::score
