#include "score/sheet.h"

#include "scenario/event.h"
#include "score/possible.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

#include "small.h"

namespace rung::score {
namespace {

using scenario::EventKind;
using scenario::Reason;
using scenario::Script;
using test::make_rubric;
using test::make_script;
using test::SmallItem;

std::string ids_of(const Sheet& sheet) {
    std::string ids;
    for (const auto& item : sheet.items) ids += (ids.empty() ? "" : " ") + item.id;
    return ids;
}

std::string shares_of(const Sheet& sheet) {
    std::string shares;
    for (const auto& dimension : sheet.dimensions)
        shares += (shares.empty() ? "" : " ") + std::to_string(dimension.share);
    return shares;
}

/// A script in which a rep can speak of nothing and nobody is there: little can happen.
Script quiet_script() {
    Script script;
    script.skills.resize(3);
    script.lines.push_back({});
    script.endings.resize(1);
    script.rules.warnings = 0;
    return script;
}

TEST_CASE("an item is in a scenario when its cue can come and it can be both earned and lost") {
    struct Row {
        const char* why;
        SmallItem item;
        bool in_quiet, in_full;
    };
    const Row rows[] = {
        {"its cue can come", {.cue = {"replied"}, .earned_by = {"waits"}}, true, true},
        {"its cue can never come", {.cue = {"swears"}, .earned_by = {"waits"}}, false, true},
        {"one of its cues can come", {.cue = {"swears", "replied"}, .earned_by = {"waits"}}, true, true},
        {"it could never be earned", {.earned_by = {"shows:kind"}}, false, true},
        {"it is earned at the end",
         {.earned_by = {"shows:kind"}, .lost_by = {"waits"}, .at_end = "earned"},
         true,
         true},
        {"it could never be lost", {.lost_by = {"shows:harsh"}, .at_end = "earned"}, false, true},
        {"it is lost at the end", {.earned_by = {"waits"}, .lost_by = {"shows:harsh"}}, true, true},
        {"nobody is there to escalate to",
         {.earned_by = {"right-owner"}, .lost_by = {"skips-level"}},
         false,
         true},
        {"no such trigger", {.cue = {"opens:fraud"}, .earned_by = {"waits"}}, false, false},
        {"such a trigger", {.cue = {"opens:abuse"}, .earned_by = {"waits"}}, false, true},
        {"inform never lapses", {.lost_by = {"lapses:inform"}, .at_end = "earned"}, false, false},
        {"inform is never escalated", {.earned_by = {"escalates:inform"}}, false, false},
    };
    const Script quiet = quiet_script(), full = make_script({{Reason::abuse}, {Reason::inform}});
    for (const auto& row : rows) {
        CAPTURE(row.why);
        SmallItem item = row.item;
        item.id = "it";
        item.dimension = "manner";
        const auto rubric = make_rubric({.items = {item}});
        CHECK((ids_of(make_sheet(quiet, rubric)) == "it") == row.in_quiet);
        CHECK((ids_of(make_sheet(full, rubric)) == "it") == row.in_full);
    }
}

TEST_CASE("the weight of a dimension without items goes to the others in proportion, the rest to judgement") {
    const SmallItem judged{.id = "j", .dimension = "judgement", .earned_by = {"waits"}};
    const SmallItem manner{.id = "m", .dimension = "manner", .earned_by = {"waits"}};
    const std::vector<std::pair<std::string_view, int>> even = {
        {"judgement", 40}, {"timing", 20}, {"manner", 40}};
    const std::vector<std::pair<std::string_view, int>> odd = {
        {"judgement", 20}, {"timing", 15}, {"manner", 11}, {"other", 54}};
    const auto shares = [](const auto& weights, std::vector<SmallItem> items) {
        return shares_of(
            make_sheet(make_script({{}}), make_rubric({.weights = weights, .items = std::move(items)})));
    };
    CHECK(shares(even, {judged, manner}) == "4000 2000 4000");
    CHECK(shares(even, {judged}) == "6667 3333 0");
    CHECK(shares(even, {manner}) == "0 3334 6666");
    CHECK(shares(even, {}) == "0 10000 0");
    CHECK(shares(odd, {judged, manner}) == "4349 3260 2391 0");
}

TEST_CASE("a dimension whose items all lack their events is shared out like one that has none") {
    const SmallItem judged{.id = "j", .dimension = "judgement", .earned_by = {"waits"}};
    const SmallItem never{.id = "m", .dimension = "manner", .cue = {"swears"}, .earned_by = {"waits"}};
    CHECK(shares_of(make_sheet(quiet_script(), make_rubric({.items = {judged, never}}))) == "6667 3333 0");
}

TEST_CASE("every event has a signal of its own, with one for each argument that a rubric can name") {
    const Signals signals = make_signals();
    Possible taken;
    for (std::size_t kind = 0; kind < scenario::kEventKinds; ++kind) {
        const bool argued =
            scenario::argument_of(static_cast<EventKind>(kind)) != scenario::ArgumentSort::none;
        CHECK((signals.count[kind] > 1) == argued);
        for (std::size_t i = 0; i < signals.count[kind]; ++i) {
            const int signal =
                signals.of({.kind = static_cast<EventKind>(kind), .a = static_cast<std::uint8_t>(i)});
            REQUIRE(signal < kSignals);
            CHECK_FALSE(taken.test(static_cast<std::size_t>(signal)));
            taken.set(static_cast<std::size_t>(signal));
        }
    }
    const scenario::Event asks{.kind = EventKind::asks, .a = 7};
    CHECK(signals.of(asks) == signals.of({.kind = EventKind::asks, .a = 0}));
}

TEST_CASE("kinds of event that nobody waits for are passed over") {
    const auto rubric = make_rubric({.items = {{.id = "i",
                                                .dimension = "manner",
                                                .cue = {"asks"},
                                                .earned_by = {"shows:kind"},
                                                .lost_by = {"replied"}}}});
    const Sheet sheet = make_sheet(make_script({{}}), rubric);
    const auto watched = [&](EventKind kind) { return int{sheet.watch[static_cast<std::size_t>(kind)]}; };
    CHECK(watched(EventKind::asks) == kWatchItems);
    CHECK(watched(EventKind::replied) == kWatchItems);
    CHECK(watched(EventKind::opens) == kWatchRules);
    CHECK(watched(EventKind::line) == 0);
    CHECK(watched(EventKind::mood) == 0);
    CHECK(watched(EventKind::learns) == 0);
}

}  // namespace
}  // namespace rung::score
