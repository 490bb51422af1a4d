#include "view/progress.h"

#include "debrief/mode.h"
#include "score/settle.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace rung::view {

using records::AttemptSummary;
using scenario::Cause;

namespace {

constexpr int kOuter = 3;  ///< turns early or late that the outermost bars hold, and all beyond
constexpr std::size_t kDateBytes = 10;
constexpr std::size_t kMostAtOnce = 5;  ///< attempts of which an average is made

std::string no(int n) {
    return std::to_string(n);
}

int average(std::span<const int> values) {
    int sum = 0;
    for (const int value : values) sum += value;
    const int n = static_cast<int>(values.size());
    return (2 * sum + n) / (2 * n);
}

/// Averages of the first and the last few, of which no attempt is in both.
struct Course {
    int at_once = 0, first = 0, last = 0;
};
Course course_of(std::span<const int> values) {
    const auto at_once = std::min(kMostAtOnce, values.size() / 2);
    return {static_cast<int>(at_once), average(values.first(at_once)), average(values.last(at_once))};
}

std::string date_of(const AttemptSummary& attempt) {
    return attempt.player.began.substr(0, kDateBytes);
}

// The trend

ProgressPoint make_point(const Wording& say, const Calls& calls, const AttemptSummary& attempt) {
    const auto& card = *attempt.scorecard;
    ProgressPoint point{attempt.id,
                        attempt.scenario,
                        title_of(calls, attempt.scenario),
                        date_of(attempt),
                        attempt.mode,
                        card.total,
                        card.passed,
                        {}};
    point.text = say("{title}, {mode}, {score}", {{"title", point.title},
                                                  {"mode", debrief::mode_name(say, point.mode)},
                                                  {"score", score_words(say, card)}});
    if (!point.date.empty()) point.text = say("{date}: {what}", {{"date", point.date}, {"what", point.text}});
    return point;
}

void add_trend(const Wording& say, const Calls& calls, const OwnAttempts& closed, ProgressView& view) {
    view.missing = std::max(0, kTrendFrom - view.n);
    if (view.missing > 0) {
        view.no_trend = say.count(view.missing, "One more call played to its end, and a trend is shown here.",
                                  "{n} more calls played to their end, and a trend is shown here.");
        return;
    }
    std::vector<int> totals;
    for (const auto* attempt : closed) {
        view.points.push_back(make_point(say, calls, *attempt));
        totals.push_back(attempt->scorecard->total);
    }
    const auto course = course_of(totals);
    view.trend = say("{first} on average in the first {few} calls, {last} in the last {few} of {n}.",
                     {{"first", no(course.first)},
                      {"last", no(course.last)},
                      {"few", no(course.at_once)},
                      {"n", no(view.n)}});
}

// Skills

using Series = std::vector<std::pair<std::string, std::vector<int>>>;

/// The points of every dimension in the order of time; dimensions in the order in which they first came.
Series list_series(const OwnAttempts& closed) {
    Series all;
    for (const auto* attempt : closed)
        for (const auto& [id, points] : attempt->scorecard->dimensions) {
            const auto found = std::find_if(all.begin(), all.end(),
                                            [name = &id](const auto& one) { return one.first == *name; });
            if (found == all.end())
                all.push_back({id, {points}});
            else
                found->second.push_back(points);
        }
    return all;
}

SkillView make_skill(const Wording& say, const std::string& id, const std::vector<int>& points) {
    const auto course = course_of(points);
    SkillView skill{
        id, say(id_words(id)), static_cast<int>(points.size()), course.at_once, course.first, course.last,
        {}};
    skill.text = say("{skill}: {first} in the first {few}, {last} in the last {few} of {n}",
                     {{"skill", skill.name},
                      {"first", no(skill.first)},
                      {"last", no(skill.last)},
                      {"few", no(skill.at_once)},
                      {"n", no(skill.n)}});
    return skill;
}

std::vector<SkillView> list_skills(const Wording& say, const OwnAttempts& closed) {
    std::vector<SkillView> skills;
    for (const auto& [id, points] : list_series(closed))
        if (points.size() >= static_cast<std::size_t>(kTrendFrom))
            skills.push_back(make_skill(say, id, points));
    std::stable_sort(skills.begin(), skills.end(),
                     [](const auto& a, const auto& b) { return a.last < b.last; });
    return skills;
}

// Counts

BarView make_bar(const Wording& say, std::string id, std::string label, int value, int count) {
    BarView bar{std::move(id), std::move(label), value, count, {}};
    bar.text = say("{what}: {n}", {{"what", bar.label}, {"n", no(count)}});
    return bar;
}

std::vector<BarView> list_outcomes(const Wording& say, const OwnAttempts& closed) {
    std::vector<BarView> bars;
    for (int i = 0; i < score::kOutcomes; ++i) {
        const auto name = score::name_of(static_cast<score::Outcome>(i));
        const auto count = std::count_if(closed.begin(), closed.end(), [&](const auto* attempt) {
            return attempt->scorecard->outcome == name;
        });
        if (count > 0)
            bars.push_back(make_bar(say, std::string(name), say(name), i, static_cast<int>(count)));
    }
    return bars;
}

std::string offset_label(const Wording& say, int offset) {
    if (offset == 0) return say("in its window");
    if (offset == -kOuter) return say("{n} or more turns early", {{"n", no(kOuter)}});
    if (offset == kOuter) return say("{n} or more turns late", {{"n", no(kOuter)}});
    return offset < 0 ? say.count(-offset, "one turn early", "{n} turns early")
                      : say.count(offset, "one turn late", "{n} turns late");
}

void add_timing(const Wording& say, const OwnAttempts& closed, ProgressView& view) {
    std::array<int, 2 * kOuter + 1> counts{};
    for (const auto* attempt : closed)
        if (const auto offset = attempt->scorecard->offset) {
            const int bar = std::clamp(*offset, -kOuter, kOuter) + kOuter;
            ++counts[static_cast<std::size_t>(bar)];
            ++view.timed;
        }
    for (std::size_t bar = 0; bar < counts.size(); ++bar) {
        const int offset = static_cast<int>(bar) - kOuter;
        view.timing.push_back(
            make_bar(say, std::to_string(offset), offset_label(say, offset), offset, counts[bar]));
    }
    const int in_time = counts[kOuter];
    view.timing_text =
        view.timed == 0 ? say("No handover yet whose timing could be told.")
                        : say.count(view.timed, "One handover; in its window: {in_time}.",
                                    "{n} handovers; in their window: {in_time}.", {{"in_time", no(in_time)}});
}

void add_causes(const Wording& say, const OwnAttempts& closed, ProgressView& view) {
    std::array<int, 4> counts{};
    for (const auto* attempt : closed)
        if (const auto& answer = attempt->reflected) {
            ++counts[static_cast<std::size_t>(answer->cause)];
            ++view.reflected;
            if (answer->control) ++view.in_control;
        }
    constexpr std::array<std::string_view, 4> kIds = {"others", "myself", "both", "rule"};
    for (std::size_t i = 0; i < counts.size(); ++i)
        view.causes.push_back(make_bar(say, std::string(kIds[i]), cause_words(say, static_cast<Cause>(i)),
                                       static_cast<int>(i), counts[i]));
    view.causes_text = view.reflected == 0
                           ? say("You have not said yet what caused a moment that you would change.")
                           : say.count(view.reflected, "One answer; that you could control it: {control}.",
                                       "{n} answers; that you could control it: {control}.",
                                       {{"control", no(view.in_control)}});
}

std::string summary_of(const Wording& say, const OwnAttempts& closed) {
    const auto passed = std::count_if(closed.begin(), closed.end(),
                                      [](const auto* attempt) { return attempt->scorecard->passed; });
    return say.count(static_cast<int>(closed.size()), "One call played to its end; passed: {passed}.",
                     "{n} calls played to their end; passed: {passed}.",
                     {{"passed", no(static_cast<int>(passed))}});
}

}  // namespace

ProgressView make_progress(const Wording& say, const Calls& calls, const Attempts& attempts,
                           std::string_view who) {
    const auto closed = list_closed(attempts, who);
    ProgressView view;
    view.who = who;
    view.n = static_cast<int>(closed.size());
    view.summary = summary_of(say, closed);
    add_trend(say, calls, closed, view);
    view.skills = list_skills(say, closed);
    view.outcomes = list_outcomes(say, closed);
    add_timing(say, closed, view);
    add_causes(say, closed, view);
    view.rung = make_rung(say, calls, closed);
    for (auto& next : list_next(say, calls, closed))
        view.next.push_back({next.call->file.id, next.call->head.title, std::move(next.reason)});
    if (closed.empty())
        view.empty = say("Nothing has been played to its end yet. Pick a call and answer the phone.");
    return view;
}

}  // namespace rung::view
