#include "team/score_row.h"

#include "analysis/random_play.h"
#include "records/scores.h"
#include "records/stored_scorecard.h"
#include "score/scorecard.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <set>
#include <string>

#include "support/content.h"

using namespace rung;

namespace {

struct Row {
    const char* what;
    std::string moves;
    const char* outcome;
    const char* trigger;
    const char* blockage;  ///< `KIND WHAT ASKED`
};

std::string shown_blockage(const records::Blockage& blockage) {
    return blockage.kind.empty() ? std::string()
                                 : blockage.kind + " " + blockage.what + " " + std::to_string(blockage.asked);
}

}  // namespace

TEST_CASE(
    "a closed play counts with its outcome, the trigger it was about, and what stood behind the handover") {
    const Row rows[] = {
        {"handed over in time", std::string(test::kTimely), "timely", "no-authority", "limit-hit refund 80"},
        {"nobody brought in", std::string(test::kMissed), "missed", "no-authority", ""},
        {"handed over before the own part was offered",
         "mirror; escalate ana-reyes warm no-authority benefit identify prepare brief order twice; "
         "introduce; close",
         "premature", "no-authority", "limit-unused refund 80"},
    };
    const auto content = test::content_of();
    for (const auto& row : rows) {
        INFO(row.what);
        const auto recording = test::record_moves(content.script, row.moves);
        const auto made = team::make_score_row(content, call::Mode::practice, recording);
        REQUIRE(made.has_value());
        CHECK(made->outcome == row.outcome);
        CHECK(made->trigger == row.trigger);
        CHECK(shown_blockage(made->blockage) == row.blockage);
    }
}

TEST_CASE("a score's letters give back what each item of the scorecard took") {
    const auto content = test::content_of();
    const auto recording = test::record_moves(content.script, test::kTimely);
    const auto made = team::make_score_row(content, call::Mode::assessment, recording);
    REQUIRE(made.has_value());
    const auto card = records::make_stored(
        content.sheet, score::make_scorecard(content.script, content.sheet, recording.play()),
        call::Mode::assessment);
    CHECK(made->total == card.total);
    REQUIRE(made->sheet.size() == made->items.size());
    std::size_t seen = 0;
    for (const auto& item : card.items) {
        if (item.worth == 0 || item.dimension.empty()) continue;
        REQUIRE(seen < made->sheet.size());
        CHECK(made->sheet[seen].id == item.id);
        CHECK(made->sheet[seen].dimension == item.dimension);
        CHECK_MESSAGE(std::abs(made->sheet[seen].worth - item.worth) <= 1, "but for rounding: ", item.id);
        CHECK((made->items[seen] == 'l') == !item.earned);
        CHECK((made->items[seen] == 'n') == (item.earned && !item.called_for));
        ++seen;
    }
    CHECK(seen == made->sheet.size());
    CHECK(seen > 3);
}

TEST_CASE("plays of one call are on few sheets, whatever was lost in each") {
    const auto content = test::content_of();
    std::set<std::string> sheets;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        records::Recording recording(content.script);
        for (const auto& move : analysis::make_random_play(content.script, seed)) recording.add_move(move);
        const auto made = team::make_score_row(content, call::Mode::assessment, recording);
        REQUIRE(made.has_value());
        sheets.insert(records::format_sheet(made->sheet));
    }
    CAPTURE(sheets.size());
    CHECK_MESSAGE(sheets.size() < 20, "a sheet more only for an outcome or a grave rule that took something");
}

TEST_CASE("a play that is not closed counts as nothing") {
    const auto content = test::content_of();
    const auto recording = test::record_moves(content.script, "mirror");
    CHECK(!team::make_score_row(content, call::Mode::practice, recording).has_value());
}
