#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Why;

scenario::Script stage_with_warnings(int warnings) {
    return stage({.company = warnings == 0   ? R"({"rules": {"abuse": {"warnings": 0}}})"
                             : warnings == 1 ? R"({"rules": {"abuse": {"warnings": 1}}})"
                                             : "{}"});
}

bool opens_abuse(const scenario::Script& script, std::string_view moves) {
    return play(script, moves).end().age[trigger_idx(script, "abuse")] != 0;
}

}  // namespace

TEST_CASE("two warnings, then the abuse trigger opens") {
    const auto script = stage();
    CHECK(told(script, play(script, "abuses")) == "replied abuses");
    CHECK(told(script, play(script, "abuses; warn first; abuses")) == "replied abuses abuses-again");
    CHECK(told(script, play(script, "abuses; warn first; abuses; warn final; abuses")) ==
          "replied abuses opens:abuse");
    CHECK(told(script, play(script, "abuses; warn first")) == "warns-first replied");
    CHECK(told(script, play(script, "abuses; warn first; abuses; warn final")) == "warns-final replied");
    CHECK_FALSE(opens_abuse(script, "abuses; abuses; abuses; warn first; abuses; abuses"));
}

TEST_CASE("with one warning the final one comes first; with none the first abuse opens the trigger") {
    CHECK(opens_abuse(stage_with_warnings(1), "abuses; warn final; abuses"));
    CHECK_FALSE(opens_abuse(stage_with_warnings(1), "abuses; abuses"));
    CHECK(told(stage_with_warnings(1), play(stage_with_warnings(1), "abuses; abuses")) == "replied abuses");
    CHECK(opens_abuse(stage_with_warnings(0), "abuses"));
}

TEST_CASE("swearing at the situation counts where the company says so") {
    CHECK(opens_abuse(stage(), "swears; warn first; swears; warn final; swears"));
    const auto deaf = stage({.company = R"({"rules": {"abuse": {"swearing_counts": false}}})"});
    CHECK_FALSE(opens_abuse(deaf, "abuses; warn first; swears; warn final; swears"));
    CHECK(told(deaf, play(deaf, "swears; warn first")) == "warns-first warns-undue replied");
    CHECK(play(deaf, "swears; abuses").end().abuses == 1);
    CHECK(play(stage(), "swears; abuses").end().abuses == 2);
}

TEST_CASE("a warning is due for abuse since the last one") {
    const auto script = stage();
    CHECK(told(script, play(script, "warn first")) == "warns-first warns-undue replied");
    CHECK(told(script, play(script, "abuses; plain; warn first")) == "warns-first replied");
    CHECK(told(script, play(script, "abuses; warn first; warn final")) == "warns-final warns-undue replied");
}

TEST_CASE("which warning may be given follows the ladder") {
    struct Row {
        int warnings;
        std::string moves;
        Why why;
    };
    const Row rows[] = {
        {2, "warn first", Why::legal},
        {2, "warn final", Why::first_warning_first},
        {2, "warn first; warn first", Why::warned_already},
        {2, "warn first; warn final", Why::legal},
        {2, "warn first; warn final; warn final", Why::warned_already},
        {2, "warn first; warn final; warn first", Why::warned_already},
        {1, "warn first", Why::no_warnings_here},
        {1, "warn final", Why::legal},
        {1, "warn final; warn final", Why::warned_already},
        {0, "warn first", Why::no_warnings_here},
        {0, "warn final", Why::no_warnings_here},
    };
    for (const auto& row : rows) {
        CAPTURE(row.warnings);
        CAPTURE(row.moves);
        CHECK(why_not(stage_with_warnings(row.warnings), row.moves) == row.why);
    }
}

TEST_CASE("an apology and three clean turns earn one repeat of the final warning") {
    const auto script = stage();
    const std::string warned = "abuses; warn first; abuses; warn final; ";
    const std::string earned = warned + "apologises; plain; plain; ";
    CHECK(why_not(script, warned + "apologises; warn final") == Why::warned_already);
    CHECK(why_not(script, warned + "plain; plain; plain; warn final") == Why::warned_already);
    CHECK(why_not(script, earned + "abuses; warn final") == Why::legal);
    SUBCASE("the abuse that breaks the peace does not open the trigger, the next one does") {
        CHECK_FALSE(opens_abuse(script, (earned + "abuses")));
        CHECK(opens_abuse(script, (earned + "abuses; abuses")));
        CHECK_FALSE(opens_abuse(script, (earned + "abuses; warn final")));
        CHECK(opens_abuse(script, (earned + "abuses; warn final; abuses")));
    }
    SUBCASE("it is due, once") {
        CHECK(told(script, play(script, earned + "abuses; warn final")) == "warns-final replied");
        CHECK(why_not(script, earned + "abuses; warn final; warn final") == Why::warned_already);
        CHECK(why_not(script, earned + "abuses; warn final; apologises; plain; plain; plain; warn final") ==
              Why::warned_already);
    }
    SUBCASE("an abuse before the three turns are full voids the apology") {
        CHECK(why_not(script, warned + "apologises; abuses; plain; plain; plain; warn final") ==
              Why::warned_already);
        CHECK(why_not(script, warned + "apologises; abuses; apologises; plain; plain; warn final") ==
              Why::legal);
    }
    SUBCASE("an apology before the final warning earns nothing") {
        CHECK(
            why_not(script, "abuses; apologises; warn first; warn final; plain; plain; plain; warn final") ==
            Why::warned_already);
    }
}

}  // namespace rung::test
