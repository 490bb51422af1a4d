#pragma once

#include "base/texts.h"
#include "view/standing.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Calls and attempts made up in a line each, for whatever lists them.
namespace rung::test {

inline const base::EnglishTexts kTexts;
inline const view::Wording kSay(kTexts);

/// A call as a list shows it.
inline view::Calls::Entry call_named(std::string id, int level, std::vector<std::string> reasons = {},
                                     std::vector<std::string> teaches = {"W1"}) {
    view::Calls::Entry entry;
    entry.file.id = id;
    entry.head.id = id;
    entry.head.title = "The " + id;
    entry.head.summary = "Something about a " + id + ".";
    entry.head.company = "harbour-home";
    entry.head.level = level;
    entry.head.minutes = 6;
    entry.head.reasons = std::move(reasons);
    entry.head.teaches = std::move(teaches);
    return entry;
}

inline view::Calls three_calls() {
    view::Calls calls;
    calls.entries = {call_named("chair", 1, {"no-authority"}), call_named("lamp", 3, {"abuse"}, {"W3", "H9"}),
                     call_named("sofa", 2, {"no-authority", "insists-on-manager"}, {"W11", "H4"})};
    calls.entries[1].head.tags = {"strong-language"};
    calls.entries[1].head.intensity = 1;
    return calls;
}

/// An attempt that is still open.
inline records::AttemptSummary open_attempt(std::string id, std::string scenario, std::string began) {
    records::AttemptSummary attempt;
    attempt.id = std::move(id);
    attempt.scenario = std::move(scenario);
    attempt.player.began = std::move(began);
    return attempt;
}

/// An attempt that was played to its end.
inline records::AttemptSummary closed_attempt(std::string scenario, std::string began, int total,
                                              std::string outcome = "timely") {
    auto attempt = open_attempt(scenario + "-1", scenario, std::move(began));
    records::StoredScorecard card;
    card.total = total;
    card.passed = total >= 80;
    card.outcome = std::move(outcome);
    card.dimensions = {{"judgement", 100}, {"positioning", total}};
    attempt.scorecard = std::move(card);
    return attempt;
}

}  // namespace rung::test
