#include "team/score_row.h"

#include "records/stored_scorecard.h"
#include "score/scorecard.h"

#include <doctest/doctest.h>
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
    REQUIRE(made->sheet.size() == content.sheet.items.size());
    REQUIRE(made->sheet.size() == made->items.size());
    std::size_t seen = 0;
    for (std::size_t i = 0; i < made->sheet.size(); ++i)
        for (const auto& item : card.items) {
            if (item.id != made->sheet[i].id) continue;
            ++seen;
            CHECK(made->sheet[i].dimension == item.dimension);
            CHECK((made->items[i] == 'l') == !item.earned);
            CHECK((made->items[i] == 'n') == (item.earned && !item.called_for));
        }
    CHECK(seen == made->sheet.size());
    CHECK(seen > 3);
}

TEST_CASE("every attempt at a call is scored on the same sheet, however it went") {
    const auto content = test::content_of();
    const auto sheet_of = [&](std::string_view moves) {
        return team::make_score_row(content, call::Mode::assessment,
                                    test::record_moves(content.script, moves))
            ->sheet;
    };
    const auto sheet = sheet_of(test::kTimely);
    CHECK(sheet_of(test::kMissed) == sheet);
    CHECK(sheet_of("escalate ana-reyes cold no-authority; introduce; close") == sheet);
    CHECK(sheet_of("disconnect; close") == sheet);
    for (const auto& item : sheet) CHECK(item.id != "timing");
}

TEST_CASE("a play that is not closed counts as nothing") {
    const auto content = test::content_of();
    const auto recording = test::record_moves(content.script, "mirror");
    CHECK(!team::make_score_row(content, call::Mode::practice, recording).has_value());
}
