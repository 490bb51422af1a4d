#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "scenario/rubric.h"
#include "scenario/script.h"

namespace rung::score {

/// Events with their arguments, numbered densely, so that each has one row of masks.
inline constexpr int kSignals = 512;

/// What one event does to all items at once: a bit per item.
struct Masks {
    std::uint64_t cue = 0;
    std::uint64_t earn = 0;
    std::uint64_t lose = 0;
    std::uint8_t fatal = 0;     ///< a bit per fatal rule
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

struct Dimension {
    std::string id, name;
    int weight = 0;             ///< of the rubric, whole points
    int share = 0;              ///< in this scenario: hundredths of a point, summing to 10,000
    int points = 0;             ///< of all its items in this scenario
};

struct Grave {
    std::string id, name, coach;
    int dimension = -1;
    std::vector<std::string> teaches;
};

/// A rubric made ready for one script: the items this scenario has, their automata as masks, fixed denominators.
struct Sheet {
    std::vector<Item> items;
    std::vector<Dimension> dimensions;  ///< the rubric's, in order
    int judgement = -1, timing = -1;    ///< indices into `dimensions`
    std::vector<Grave> fatal, critical;
    std::array<Masks, kSignals> masks{};
    std::array<std::uint16_t, scenario::kEventKinds> first_signal{};  ///< of each kind
    std::array<std::uint8_t, scenario::kEventKinds> has_argument{};   ///< 1: the event's `a` is added to the signal
    std::uint64_t open_at_start = 0;    ///< items without a cue
    std::uint64_t earned_at_end = 0;
    std::uint64_t handover_items = 0;
    int pass_pct = 80;
    int cap_missed = 3500, cap_needless = 5500, cap_premature_cold = 3900;  ///< hundredths
    int keep_premature_pct = 50, keep_avoidable_pct = 50, keep_missed_pct = 0, keep_needless_pct = 0;
    int label_strong = 2, label_good = 5, label_loose = 10, label_slip = 20, label_only_way = 20;

    [[nodiscard]] int signal_of(const scenario::Event& event) const {
        const auto kind = static_cast<std::size_t>(event.kind);
        return first_signal[kind] + (has_argument[kind] != 0 ? event.a : 0);
    }
};

/// Which items a scenario has is fixed here: those whose cue (or, without one, whose earning or losing event) some
/// line, choice or rule of the script can cause.
[[nodiscard]] Sheet make_sheet(const scenario::Script& script, const scenario::Rubric& rubric);

}  // namespace rung::score
