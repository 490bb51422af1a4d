#include "view/library.h"

#include "debrief/people.h"
#include "scenario/vocabulary.h"
#include "view/search.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

namespace rung::view {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `W` holds all of W, `W1` itself and not W11.
bool is_under(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix)) return false;
    return id.size() == prefix.size() || !is_digit(prefix.back()) || !is_digit(id[prefix.size()]);
}

std::string reason_words_of(const Wording& say, const std::string& id) {
    const auto reason = scenario::find_reason(id);
    return reason ? debrief::reason_name(say, *reason) : say(id_words(id));
}

bool teaches(const LibraryRow& row, std::string_view prefix) {
    return std::ranges::any_of(row.teaches, [&](const auto& id) { return is_under(id, prefix); });
}

bool has_reason(const LibraryRow& row, std::string_view reason) {
    return std::ranges::find(row.reason_ids, reason) != row.reason_ids.end();
}

// Rows

/// What one person has made of one call.
struct Tally {
    int played = 0, best = 0;
    std::map<std::string_view, int> outcomes;
};
using Tallies = std::map<std::string_view, Tally>;

Tallies count_attempts(const OwnAttempts& closed) {
    Tallies tallies;
    for (const auto* attempt : closed) {
        auto& tally = tallies[attempt->scenario];
        ++tally.played;
        tally.best = std::max(tally.best, attempt->scorecard->total);
        ++tally.outcomes[attempt->scorecard->outcome];
    }
    return tallies;
}

std::vector<CountView> list_outcomes(const Wording& say, const Tally& tally) {
    std::vector<CountView> list;
    for (const auto& [id, count] : tally.outcomes)
        list.push_back({std::string(id),
                        say("{n} {outcome}", {{"n", std::to_string(count)}, {"outcome", say(id)}}), count});
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    return list;
}

void add_tally(const Wording& say, const Tally& tally, LibraryRow& row) {
    row.played = tally.played;
    row.played_text = say.count(tally.played, "played once", "played {n} times");
    row.best = tally.best;
    row.best_text = best_words(say, tally.best);
    row.outcomes = list_outcomes(say, tally);
    for (const auto& outcome : row.outcomes)
        row.outcomes_text += (row.outcomes_text.empty() ? "" : ", ") + outcome.text;
}

LibraryRow make_row(const Wording& say, const Calls::Entry& call, const Tallies& tallies) {
    const auto& head = call.head;
    LibraryRow row;
    row.id = call.file.id;
    row.title = head.title;
    row.summary = head.summary;
    row.company = id_words(head.company);
    row.level = head.level;
    row.minutes = head.minutes;
    row.length = say("level {level}, about {minutes} minutes",
                     {{"level", std::to_string(head.level)}, {"minutes", std::to_string(head.minutes)}});
    row.teaches = head.teaches;
    row.reason_ids = head.reasons;
    std::vector<std::string> reasons;
    for (const auto& id : head.reasons) reasons.push_back(reason_words_of(say, id));
    row.reasons = say.list(reasons);
    row.holds = holds_words(say, head);
    row.warns = !row.holds.empty();
    if (row.warns && head.intensity > 0)
        debrief::add_sentence(row.holds, say("Intensity {n} of 3.", {{"n", std::to_string(head.intensity)}}));
    row.best_text = say("not finished yet");
    if (const auto tally = tallies.find(row.id); tally != tallies.end()) add_tally(say, tally->second, row);
    row.search = searchable(row.title + '\n' + row.summary + '\n' + row.company + '\n' + row.reasons);
    return row;
}

// Options

using Fits = std::function<bool(const LibraryRow&)>;

LibraryOption count_option(const std::vector<LibraryRow>& rows, std::string value, std::string text,
                           const Fits& fits) {
    return {std::move(value), std::move(text), static_cast<int>(std::ranges::count_if(rows, fits))};
}

/// Adds an option that some call has.
void add_option(std::vector<LibraryOption>& options, LibraryOption option) {
    if (option.count > 0) options.push_back(std::move(option));
}

std::vector<LibraryOption> begin_options(const std::vector<LibraryRow>& rows, std::string text) {
    return {{"", std::move(text), static_cast<int>(rows.size())}};
}

std::vector<LibraryOption> list_levels(const Wording& say, const std::vector<LibraryRow>& rows) {
    auto options = begin_options(rows, say("every level"));
    for (int level = 1; level <= kLevels; ++level)
        add_option(options, count_option(rows, std::to_string(level),
                                         say("level {level}", {{"level", std::to_string(level)}}),
                                         [&](const LibraryRow& row) { return row.level == level; }));
    return options;
}

std::vector<LibraryOption> list_reasons(const Wording& say, const std::vector<LibraryRow>& rows) {
    auto options = begin_options(rows, say("every reason"));
    for (const auto& reason : scenario::list_reasons())
        add_option(options, count_option(rows, std::string(reason), reason_words_of(say, std::string(reason)),
                                         [&](const LibraryRow& row) { return has_reason(row, reason); }));
    return options;
}

/// The parts of the domain. Source: domain W, H, C, L, E.
std::vector<LibraryOption> list_skills(const Wording& say, const std::vector<LibraryRow>& rows) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kParts = {
        {{"W", "when to escalate"},
         {"H", "how to escalate"},
         {"C", "standing up for the customer"},
         {"L", "the stages of an escalation"},
         {"E", "empowerment"}}};
    auto options = begin_options(rows, say("every skill"));
    for (const auto& [part, name] : kParts)
        add_option(options, count_option(rows, std::string(part), say(name),
                                         [id = part](const LibraryRow& row) { return teaches(row, id); }));
    return options;
}

std::vector<LibraryOption> list_contents(const Wording& say, const std::vector<LibraryRow>& rows) {
    auto options = begin_options(rows, say("all content"));
    options.push_back(count_option(rows, "without-warnings", say("without content warnings"),
                                   [](const LibraryRow& row) { return !row.warns; }));
    return options;
}

}  // namespace

LibraryView make_library(const Wording& say, const Calls& calls, const Attempts& attempts,
                         std::string_view who) {
    const auto tallies = count_attempts(list_closed(attempts, who));
    LibraryView view;
    view.rows.reserve(calls.entries.size());
    for (const auto& call : calls.entries) view.rows.push_back(make_row(say, call, tallies));
    view.options = {list_levels(say, view.rows), list_reasons(say, view.rows), list_skills(say, view.rows),
                    list_contents(say, view.rows)};
    view.empty = say("There is no call to play. --data DIR says where the content is.");
    view.no_fit = say("No call fits all of this. Fewer words, or every level, shows more.");
    return view;
}

std::vector<std::size_t> filter_rows(const std::vector<LibraryRow>& rows, const LibraryFilter& filter) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (filter.level && row.level != *filter.level) continue;
        if (filter.content == LibraryContent::without_warnings && row.warns) continue;
        if (!filter.reason.empty() && !has_reason(row, filter.reason)) continue;
        if (!filter.skill.empty() && !teaches(row, filter.skill)) continue;
        if (holds_all(row.search, filter.words)) found.push_back(i);
    }
    return found;
}

std::string found_words(const Wording& say, std::size_t found, std::size_t all) {
    if (found == all) return say.count(static_cast<int>(all), "1 call", "{n} calls");
    return say("{found} of {all} calls", {{"found", std::to_string(found)}, {"all", std::to_string(all)}});
}

}  // namespace rung::view
