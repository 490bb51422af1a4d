#include "scenario/event.h"

#include "scenario/move.h"
#include "scenario/vocabulary.h"

#include <doctest/doctest.h>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {
namespace {

const std::vector<std::string_view> kSkills = {"empathy", "can-do"};

TEST_CASE("every event has the name that its header gives it") {
    std::ifstream file(RUNG_SOURCE_DIR "/game/scenario/event.h");
    const std::regex enumerator(R"~(^    \w+,( *///< "([a-z-]+)")?.*$)~");
    std::string line;
    while (std::getline(file, line) && line.find("enum class EventKind") == std::string::npos) {
    }
    int kind = 0;
    for (std::smatch found; std::getline(file, line) && line != "};";) {
        if (!std::regex_match(line, found, enumerator)) continue;
        REQUIRE(kind < kEventKinds);
        CHECK(name_of(static_cast<EventKind>(kind++)) == found[2].str());
    }
    CHECK(kind == kEventKinds);
}

TEST_CASE("an event's name leads back to it, and no two share one") {
    std::set<std::string_view> names;
    for (int i = 0; i < kEventKinds; ++i) {
        const auto kind = static_cast<EventKind>(i);
        if (name_of(kind).empty()) continue;
        CHECK(find_event_kind(name_of(kind)) == kind);
        CHECK(names.insert(name_of(kind)).second);
    }
    CHECK(list_event_names().size() == names.size());
    CHECK_FALSE(find_event_kind(""));
}

TEST_CASE("a pattern is an event, with its argument or any") {
    CHECK(find_event_pattern("tries", kSkills) == EventPattern{EventKind::tries, true, 0});
    CHECK(find_event_pattern("shows", kSkills) == EventPattern{EventKind::shows, true, 0});
    CHECK(find_event_pattern("shows:can-do", kSkills) == EventPattern{EventKind::shows, false, 1});
    CHECK(find_event_pattern("opens:abuse", kSkills) ==
          EventPattern{EventKind::opens, false, static_cast<std::uint8_t>(Reason::abuse)});
    CHECK(find_event_pattern("by:conference", kSkills) ==
          EventPattern{EventKind::by_method, false, static_cast<std::uint8_t>(Method::conference)});
    CHECK(find_event_pattern("reflects:rule", kSkills) ==
          EventPattern{EventKind::reflects, false, static_cast<std::uint8_t>(Cause::rule)});
    for (const auto* text : {"", "try", "tries:", "tries:now", "shows:", "shows:hope", "opens:anger",
                             "asks:refund", "moved", "line", "times", "shows:can-do:twice"})
        CHECK_MESSAGE(!find_event_pattern(text, kSkills), text);
}

TEST_CASE("every word of the vocabulary leads back to its value") {
    for (const auto word : list_reasons()) CHECK(name_of(*find_reason(word)) == word);
    for (const auto word : list_methods()) CHECK(name_of(*find_method(word)) == word);
    for (const auto word : list_move_kinds()) CHECK(name_of(*find_move_kind(word)) == word);
    for (const auto word : list_answers()) CHECK(name_of(*find_answer(word)) == word);
    for (const auto word : list_stocks()) CHECK(name_of(*find_stock(word)) == word);
    for (const auto word : list_stages()) CHECK(name_of(*find_stage(word)) == word);
    for (const auto word : list_acts()) CHECK(name_of(*find_act(word)) == word);
    CHECK(name_of(Reason::inform) == "inform");
    CHECK(name_of(MoveKind::close) == "close");
    CHECK(name_of(Stage::follow_up) == "follow-up");
    CHECK(name_of(Verdict::needless) == "needless");
    CHECK(name_of(NextStep::message) == "message");
    CHECK(name_of(Stock::ask_again) == "ask-again");
    CHECK(name_of(Answer::disconnect) == "disconnect");
}

}  // namespace
}  // namespace rung::scenario
