#pragma once

#include "team/scored.h"

#include <string>
#include <utility>
#include <vector>

/// Attempts made up in a line each.
namespace rung::test {

/// Items with what was lost of 1,000 hundredths each; below 0: it never came up.
inline team::Scored scored(std::string person, const std::vector<std::pair<std::string, int>>& lost) {
    team::Scored made{.person = std::move(person), .began = {}, .trigger = {}, .card = {}};
    for (const auto& [id, hundredths] : lost) {
        records::StoredScorecard::Item item;
        item.id = id;
        item.dimension = "care";
        item.worth = 1000;
        item.called_for = hundredths >= 0;
        item.lost = item.called_for ? hundredths : 0;
        item.earned = item.lost == 0;
        made.card.items.push_back(item);
    }
    return made;
}

}  // namespace rung::test
