#pragma once

#include "view/standing.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::view {

/// Fewer attempts than this show no trend. Source: design §8.
inline constexpr int kTrendFrom = 5;

/// One finished call in the order of time.
struct ProgressPoint {
    std::string attempt, call;  ///< ids
    std::string title;
    std::string date;  ///< `2026-02-03`; empty: nobody wrote it down
    call::Mode mode = call::Mode::practice;
    int total = 0;
    bool passed = false;
    std::string text;  ///< `2026-02-03: The second sofa, practice, 61 of 100, late`
};

/// How points in one dimension went, at first and of late.
struct SkillView {
    std::string id, name;
    int n = 0;                ///< attempts that have it
    int at_once = 0;          ///< attempts behind each average
    int first = 0, last = 0;  ///< averages, 0–100, rounded half up
    std::string text;         ///< `Positioning: 40 in the first 2, 70 in the last 2 of 5`
};

/// A bar of a chart that counts.
struct BarView {
    std::string id;
    std::string label;
    int value = 0;  ///< of the offset: −3 … +3; else the place in the list
    int count = 0;
    std::string text;  ///< `2 turns early: 1`
};

/// What a person's finished calls show. All words are ready; the numbers are for charts.
struct ProgressView {
    std::string who;
    int n = 0;                          ///< finished calls
    std::string summary;                ///< `7 calls played to the end, 3 of them passed.`
    int missing = 0;                    ///< finished calls that a trend still needs; 0: there is one
    std::string no_trend;               ///< says so; empty where there is one
    std::vector<ProgressPoint> points;  ///< empty without a trend
    std::string trend;                  ///< `50 on average in the first 3, 71 in the last 3.`
    std::vector<SkillView> skills;      ///< those with a trend, the weakest of late first
    std::vector<BarView> outcomes;      ///< those that came, as the rubric orders them
    std::vector<BarView> timing;        ///< always seven: from 3 or more turns early to 3 or more late
    int timed = 0;                      ///< calls behind it
    std::string timing_text;
    std::vector<BarView> causes;  ///< always four: others, myself, both, a rule
    int reflected = 0;            ///< calls behind it
    int in_control = 0;           ///< of those
    std::string causes_text;
    RungView rung;
    struct Next {
        std::string call, title, reason;
    };
    std::vector<Next> next;  ///< to practise
    std::string empty;       ///< what to do for somebody who has finished nothing; else empty
};

/// `who` empty: everybody's attempts count.
[[nodiscard]] ProgressView make_progress(const Wording& say, const Calls& calls, const Attempts& attempts,
                                         std::string_view who);

}  // namespace rung::view
