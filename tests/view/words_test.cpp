#include "view/words.h"

#include "base/text.h"
#include "base/texts.h"
#include "debrief/mode.h"
#include "view/practised.h"

#include <doctest/doctest.h>
#include <set>
#include <string>

#include "support/fixtures.h"

using namespace rung;
using test::kTexts;

namespace {

struct Spoken {
    scenario::Script script = test::script_of();
    debrief::Wording say{kTexts};
};

}  // namespace

TEST_CASE("every reason why a move is not possible has a sentence of its own") {
    const Spoken spoken;
    std::set<std::string> seen;
    CHECK(view::why_words(spoken.say, spoken.script, call::Why::legal).empty());
    const int last = static_cast<int>(call::Why::inform_is_a_message);
    for (int i = 1; i <= last; ++i) {
        const auto words = view::why_words(spoken.say, spoken.script, static_cast<call::Why>(i));
        CAPTURE(i);
        CHECK(words.ends_with("."));
        CHECK(words.find('{') == std::string::npos);
        CHECK(seen.insert(words).second);
    }
}

TEST_CASE("figures of the company stand in the sentences that need them") {
    const Spoken spoken;
    CHECK(view::why_words(spoken.say, spoken.script, call::Why::too_many_holds) ==
          "You have put this call on hold 3 times; more is not possible.");
    CHECK(view::why_words(spoken.say, spoken.script, call::Why::no_warnings_here) ==
          "Harbour Home gives no warnings.");
}

TEST_CASE("each reason, method, step, cause and mode has words of its own") {
    const Spoken spoken;
    const auto check = [](int count, auto words) {
        std::set<std::string> seen;
        for (int i = 0; i < count; ++i) {
            const std::string text = words(i);
            CHECK(!text.empty());
            CHECK(seen.insert(text).second);
        }
    };
    const auto& say = spoken.say;
    check(scenario::kReasons,
          [&](int i) { return view::reason_words(say, static_cast<scenario::Reason>(i)); });
    check(scenario::kReasons,
          [&](int i) { return view::handles_words(say, static_cast<scenario::Reason>(i)); });
    check(scenario::kMethods,
          [&](int i) { return view::method_words(say, static_cast<scenario::Method>(i)); });
    check(scenario::kMethods,
          [&](int i) { return view::method_help(say, static_cast<scenario::Method>(i)); });
    check(5, [&](int i) { return view::next_step_words(say, static_cast<scenario::NextStep>(i)); });
    check(4, [&](int i) { return view::cause_words(say, static_cast<scenario::Cause>(i)); });
    check(3, [&](int i) { return debrief::mode_name(say, static_cast<call::Mode>(i)); });
    check(3, [&](int i) { return view::mode_help(say, static_cast<call::Mode>(i)); });
}

TEST_CASE("of practice that a coach asked for nobody is told that nothing counts") {
    const Spoken spoken;
    CHECK(view::mode_help(spoken.say, call::Mode::practice).ends_with("Nothing counts but what you learn."));
    CHECK(view::mode_help(spoken.say, call::Mode::practice, true).ends_with("No clock runs."));
    for (const auto mode : {call::Mode::exercise, call::Mode::assessment})
        CHECK(view::mode_help(spoken.say, mode, true) == view::mode_help(spoken.say, mode));
}

TEST_CASE("mood has five words, each for a fifth of the scale") {
    const Spoken spoken;
    struct Row {
        int figure;
        const char *anger, *trust;
    };
    const Row rows[] = {{0, "calm", "no trust in you"},        {19, "calm", "no trust in you"},
                        {20, "uneasy", "little trust in you"}, {59, "irritated", "some trust in you"},
                        {60, "angry", "trusts you"},           {79, "angry", "trusts you"},
                        {80, "furious", "trusts you fully"},   {100, "furious", "trusts you fully"}};
    for (const auto& row : rows) {
        CAPTURE(row.figure);
        CHECK(view::anger_words(spoken.say, row.figure) == row.anger);
        CHECK(view::trust_words(spoken.say, row.figure) == row.trust);
    }
}

TEST_CASE("time is minutes and seconds, ids are words") {
    CHECK(base::format_time(0) == "0:00");
    CHECK(base::format_time(125) == "2:05");
    CHECK(base::format_time(3600) == "60:00");
    CHECK(view::id_words("delivery-claim") == "delivery claim");
    CHECK(view::id_words("promised_callback") == "promised callback");
}
