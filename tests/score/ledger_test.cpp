#include "score/ledger.h"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "small.h"

namespace rung::score {
namespace {

using test::make_rubric;
using test::make_script;
using test::SmallItem;
using test::tale;

/// A ledger over one item, and what state the item is in after a tale.
std::string state_after(const SmallItem& item, std::string_view words) {
    const auto rubric = make_rubric({.items = {item}});
    const Sheet sheet = make_sheet(make_script({{}}), rubric);
    REQUIRE(sheet.items.size() == 1);
    Ledger ledger = begin(sheet);
    feed(sheet, ledger, tale(rubric, words));
    const bool settled = (ledger.settled & 1) != 0, live = (ledger.live & 1) != 0;
    return settled ? (live ? "lost" : "earned") : (live ? "open" : "waiting");
}

TEST_CASE("an item is opened by its cue and settled once by the first event that it waits for") {
    const SmallItem cued{.id = "cued",
                         .dimension = "manner",
                         .cue = {"asks", "swears"},
                         .earned_by = {"shows:kind", "listens"},
                         .lost_by = {"replied"}};
    const SmallItem uncued{
        .id = "uncued", .dimension = "manner", .earned_by = {"shows"}, .lost_by = {"hangs-up"}};
    const SmallItem itself{.id = "itself",
                           .dimension = "manner",
                           .cue = {"abuses"},
                           .earned_by = {"shows:kind"},
                           .lost_by = {"abuses", "replied"}};
    const SmallItem both{
        .id = "both", .dimension = "manner", .earned_by = {"replied"}, .lost_by = {"replied"}};
    struct Row {
        const SmallItem& item;
        const char* words;
        const char* state;
    };
    const Row rows[] = {
        {cued, "", "waiting"},
        {cued, "shows:kind replied", "waiting"},
        {cued, "asks", "open"},
        {cued, "swears", "open"},
        {cued, "asks shows:kind", "earned"},
        {cued, "asks listens replied", "earned"},
        {cued, "asks replied", "lost"},
        {cued, "asks shows:plain replied", "lost"},
        {cued, "asks replied shows:kind", "lost"},
        {cued, "asks shows:kind replied asks replied", "earned"},
        {cued, "asks replied asks", "lost"},
        {uncued, "", "open"},
        {uncued, "shows:harsh", "earned"},
        {uncued, "hangs-up shows:kind", "lost"},
        {itself, "abuses", "open"},
        {itself, "abuses abuses", "lost"},
        {itself, "abuses shows:kind abuses", "earned"},
        {both, "replied", "earned"},
    };
    for (const auto& row : rows) {
        CAPTURE(std::string(row.item.id));
        CAPTURE(row.words);
        CHECK(state_after(row.item, row.words) == row.state);
    }
}

TEST_CASE("an item that has been earned stays so when its own cue comes with the event that earned it") {
    const SmallItem item{
        .id = "same", .dimension = "manner", .cue = {"asks"}, .earned_by = {"asks"}, .lost_by = {"replied"}};
    CHECK(state_after(item, "asks asks replied") == "earned");
}

TEST_CASE("a pattern with an argument waits for that argument alone") {
    const SmallItem item{.id = "reason",
                         .dimension = "manner",
                         .earned_by = {"escalates:abuse"},
                         .lost_by = {"escalates:safety", "by:cold"}};
    CHECK(state_after(item, "escalates:no-authority by:warm opens:abuse@0") == "open");
    CHECK(state_after(item, "escalates:abuse by:cold") == "earned");
    CHECK(state_after(item, "escalates:no-authority by:cold escalates:abuse") == "lost");
}

TEST_CASE("fatal and critical rules are remembered by their bits and never forgotten") {
    const auto rubric = make_rubric({.fatal = {{"insult", "shows:harsh", ""}, {"hang-up", "hangs-up", ""}},
                                     .critical = {{"promise", "promise-stands", "manner"}}});
    const Sheet sheet = make_sheet(make_script({{}}), rubric);
    Ledger ledger = begin(sheet);
    feed(sheet, ledger, tale(rubric, "shows:kind overpromises"));
    CHECK(ledger.fatal == 0);
    CHECK(ledger.critical == 0);
    feed(sheet, ledger, tale(rubric, "hangs-up promise-stands withdraws"));
    CHECK(ledger.fatal == 0b10);
    CHECK(ledger.critical == 0b1);
    feed(sheet, ledger, tale(rubric, "shows:harsh"));
    CHECK(ledger.fatal == 0b11);
}

TEST_CASE("a ledger fed in any batches is the ledger fed at once") {
    const auto rubric = make_rubric(
        {.items = {{.id = "a",
                    .dimension = "manner",
                    .cue = {"asks"},
                    .earned_by = {"shows:kind"},
                    .lost_by = {"replied"}},
                   {.id = "b", .dimension = "judgement", .lost_by = {"lapses"}, .at_end = "earned"}},
         .fatal = {{"insult", "shows:harsh", ""}}});
    const Sheet sheet = make_sheet(make_script({{}, {scenario::Reason::abuse}}), rubric);
    const auto events =
        tale(rubric,
             "asks opens:no-authority@0 shows:plain replied asks opens:abuse@1 shows:kind "
             "escalates:abuse times@0:-2 times@1:0:1:50 begins@1 replied connected shows:harsh");
    Ledger whole = begin(sheet);
    feed(sheet, whole, events);
    for (std::size_t cut = 0; cut <= events.size(); ++cut) {
        Ledger pieces = begin(sheet);
        feed(sheet, pieces, std::span(events).first(cut));
        feed(sheet, pieces, std::span(events).subspan(cut));
        CHECK(pieces == whole);
    }
}

TEST_CASE("what a chain gathers is gone once it has begun, so that equal futures are equal ledgers") {
    const auto rubric = make_rubric({});
    const Sheet sheet = make_sheet(make_script({{}, {}}), rubric);
    Ledger ledger = begin(sheet);
    feed(sheet, ledger,
         tale(rubric, "opens:no-authority@0 opens:no-authority@1 times@0:2 times@1:-1:1:-50 begins@1"));
    CHECK(ledger.chain_d == decltype(ledger.chain_d){});
    CHECK(ledger.chain_best_s == 0);
    CHECK(ledger.chain_has_window == 0);
    CHECK(ledger.best_s[0] == 1353);
    CHECK(ledger.best_s[1] == 3679);
    CHECK(ledger.precision_sum == 3679);
    CHECK(ledger.offset == -1);
    CHECK(ledger.answered == 2);
}

}  // namespace
}  // namespace rung::score
