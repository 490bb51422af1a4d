#pragma once

#include "scenario/authored.h"

#include <memory>
#include <vector>

namespace rung::scenario {

class Document;

/// A rubric as its file says it: what showing a skill does, how tempers differ, what is scored and how.
struct Rubric {
    struct Dimension {
        Name id, name;
        Number weight;
    };
    struct Skill {
        Name id, name;
        Number anger, trust;
        bool harmful = false, hears = false, solves = false;
        Names ids;
    };
    struct Mood {
        Name key;
        Number anger, trust;
    };
    struct Temper {
        Name id, name;
        Number calms_pct, angers_pct, trusts_pct, distrusts_pct;
        Name out_of_turns, disconnected, left_to_owner;  ///< the last may be absent
        std::vector<AuthoredReaction> on;
    };
    struct Item {
        Name id, name, dimension;
        Number points;
        Names cue, earned_by, lost_by;
        Name at_end;
        bool handover = false;  ///< judged only where a handover was called for or made (design §6)
        Names teaches;
        Name coach_earned, coach_lost;
    };
    struct Grave {  ///< a fatal or critical rule
        Name id, name, event, dimension, coach;
        Names teaches;
    };

    Name id, name;
    Number pass, words_per_minute;
    std::vector<Dimension> dimensions;
    std::vector<Skill> skills;
    std::vector<Mood> mood;
    std::vector<Temper> tempers;
    std::vector<Item> items;
    std::vector<Grave> fatal, critical;
    Number cap_missed, cap_needless, cap_premature_cold;
    Number keep_premature_pct, keep_avoidable_pct, keep_missed_pct, keep_needless_pct;
    Number label_strong, label_good, label_loose, label_slip, label_only_way;

    std::shared_ptr<const Document> document;
};

}  // namespace rung::scenario
