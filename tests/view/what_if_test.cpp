#include "view/what_if.h"

#include "base/texts.h"
#include "view/practised.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "support/content.h"
#include "support/short_move.h"

using namespace rung;
using analysis::Origin;
using test::kSay;
using view::WhatIfRow;
using view::WhatIfSide;

namespace {

constexpr analysis::Budget kBudget{.states = 2'000, .bytes = 16u << 20};
constexpr std::string_view kGood =
    "mirror; offer refund 50; escalate ana-reyes warm no-authority benefit identify prepare brief order "
    "twice; introduce; note ana-reyes handover order twice; close";

/// A finished call of the fixtures, to be changed.
struct Compared {
    explicit Compared(std::string_view moves) : played(test::record_moves(content.script, moves)) {}

    [[nodiscard]] analysis::WhatIf shifted(int turns) {
        return analysis::shift_handover(solver, played.play(), turns, kBudget);
    }
    [[nodiscard]] analysis::WhatIf changed(std::size_t beat, std::string_view move) {
        const auto node = played.play().beats[beat].before.node;
        return analysis::change_move(solver, played.play(), beat, test::read_move(content.script, node, move),
                                     kBudget);
    }
    [[nodiscard]] view::WhatIfView view(const analysis::WhatIf& made) const {
        return view::make_what_if(kSay, content, played.play(), made);
    }

    records::Content content = test::content_of();
    records::Recording played;
    analysis::Solver solver{{content.script, content.sheet}};
};

std::size_t count_deeds(const view::WhatIfView& view, const WhatIfSide WhatIfRow::*side) {
    std::size_t count = 0;
    for (const auto& row : view.rows) count += (row.*side).deeds.size();
    return count;
}

/// What must hold of every comparison: nothing is lost on the way to the rows.
void check_whole(const view::WhatIfView& view, const analysis::WhatIf& made) {
    CHECK(count_deeds(view, &WhatIfRow::was) == made.was.deeds.size());
    CHECK(count_deeds(view, &WhatIfRow::would) == made.would.deeds.size());
    CHECK(view.dropped.size() == made.dropped.size());
    REQUIRE(!view.rows.empty());
    CHECK(view.rows.front().was.worth == view.rows.front().would.worth);
    for (std::size_t i = 1; i < view.rows.size(); ++i) {
        const auto& row = view.rows[i];
        CHECK((row.after_call ? i + 1 == view.rows.size() : row.turn == static_cast<int>(i)));
        for (const auto* side : {&row.was, &row.would})
            CHECK((side->there ? !side->worth.empty() : side->worth.empty() && side->deeds.empty()));
    }
}

}  // namespace

TEST_CASE("both versions stand turn by turn, whatever is tried") {
    Compared finished(kGood);
    for (const int turns : {-2, -1, 1, 2}) {
        CAPTURE(turns);
        const auto made = finished.shifted(turns);
        REQUIRE(made.refused == call::Why::legal);
        const auto view = finished.view(made);
        check_whole(view, made);
        CHECK(view.filled_note.empty() ==
              std::ranges::none_of(view.rows, [](const auto& row) { return row.would.filled(); }));
    }
    const auto made = finished.changed(1, "claim");
    check_whole(finished.view(made), made);
}

TEST_CASE("the move that is tried is marked on its own side only") {
    Compared finished(kGood);
    const auto view = finished.view(finished.changed(1, "claim"));
    REQUIRE(view.rows.size() > 2);
    CHECK(!view.rows[1].would.changed());
    CHECK(view.rows[2].would.changed());
    CHECK(!view.rows[2].was.changed());
    CHECK(view.rows[1].was.deeds.front().common);
    CHECK(!view.rows[2].would.deeds.front().common);
    CHECK(view.rows[2].would.deeds.front().words.ends_with(" (tried)"));
    CHECK(view.rows[2].place == "turn 2");
}

TEST_CASE("what fills a moved handover is marked and told") {
    Compared finished(kGood);
    const auto view = finished.view(finished.shifted(2));
    CHECK(!view.filled_note.empty());
    CHECK(std::ranges::none_of(view.rows, [](const auto& row) { return row.was.filled(); }));
}

TEST_CASE("what there is no room for says why") {
    Compared finished(kGood);
    const auto view = finished.view(finished.shifted(-1));
    REQUIRE(!view.dropped.empty());
    CHECK(view.dropped.front().words.find("The handover comes before it.") != std::string::npos);
    CHECK(view.dropped.front().place == "turn 2");
}

TEST_CASE("both versions are summed up in a sentence each, and in points") {
    struct Row {
        int was, would;
        const char* gain;
    };
    const Row rows[] = {
        {6'100, 8'000, "19 points more."},
        {6'149, 6'150, "One point more."},
        {8'000, 7'900, "One point less."},
        {8'000, 0, "80 points less."},
        {8'000, 8'049, "As many points either way."},
    };
    Compared finished(kGood);
    auto made = finished.shifted(1);
    for (const auto& row : rows) {
        made.was.result.total = row.was;
        made.would.result.total = row.would;
        CHECK(finished.view(made).gain == row.gain);
    }
    made.was.result.outcome = score::Outcome::late;
    made.was.result.total = 6'100;
    CHECK(finished.view(made).was == "As it was: 61 of 100, late.");
    const auto& scores = finished.view(made).scores;
    REQUIRE(!scores.empty());
    CHECK(scores.front().name == "score");
    CHECK(scores.front().was == "61");
    CHECK(scores.front().differs());
}
