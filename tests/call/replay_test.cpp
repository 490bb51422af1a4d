#include "call/attempt.h"
#include "call/stage.h"

#include <doctest/doctest.h>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::Entry;
using call::EntryKind;

Entry move(const scenario::Script& script, std::string_view text, std::uint32_t node = 0) {
    Entry entry;
    entry.move = read_move(script, node, text);
    return entry;
}
Entry rewind(std::uint32_t to) {
    Entry entry;
    entry.kind = EntryKind::rewind;
    entry.to = to;
    return entry;
}
Entry hint() {
    Entry entry;
    entry.kind = EntryKind::hint;
    return entry;
}

}  // namespace

TEST_CASE("a rewind leaves the call as if what it takes back had never been") {
    const auto script = stage();
    const auto talk = node_idx(script, "talk");
    const auto say = [&](const char* id) { return move(script, id, talk); };
    const auto back =
        call::replay(script, {say("empathy"), say("blame"), hint(), say("asks-80"), rewind(1), say("try-1")});
    REQUIRE(back.ok());
    const auto straight = play(script, "empathy; try-1");
    CHECK(back.value().end() == straight.end());
    CHECK(back.value().events == straight.events);
    CHECK(back.value().beats.size() == 2);
    CHECK(back.value().beats[1].entry_idx == 5);
    CHECK(back.value().hints == 1);
    CHECK(back.value().rewinds == 1);
}

TEST_CASE("a rewind may go back to the pick-up, and twice") {
    const auto script = stage();
    const auto talk = node_idx(script, "talk");
    const auto say = [&](const char* id) { return move(script, id, talk); };
    const auto back =
        call::replay(script, {say("blame"), say("blame"), rewind(1), say("empathy"), rewind(0)});
    REQUIRE(back.ok());
    CHECK(back.value().beats.empty());
    CHECK(back.value().end() == call::begin(script));
    CHECK(back.value().events.size() == back.value().opening_count);
    CHECK(back.value().rewinds == 2);
}

TEST_CASE("an entry that is not possible is named, with the reason") {
    const auto script = stage();
    const auto talk = node_idx(script, "talk");
    const auto bad = call::replay(script, {move(script, "plain", talk), move(script, "note nobody closed")});
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.error().code == "illegal-entry");
    CHECK(bad.error().message == "entry 2 of the log: \"note\" is not possible there: call-is-not-over");
    CHECK(bad.error().hint == "the log was not made by playing this scenario, or not with these rules");
    const auto ahead = call::replay(script, {move(script, "plain", talk), rewind(1)});
    REQUIRE_FALSE(ahead.ok());
    CHECK(ahead.error().message == "entry 2 of the log: goes back to move 2, but only 1 have been made");
}

TEST_CASE("a playback keeps what each move did") {
    const auto script = stage();
    const auto played = play(script, "empathy; hold 30; settle");
    REQUIRE(played.beats.size() == 3);
    CHECK(played.start == played.beats[0].before);
    CHECK(played.beats[0].after == played.beats[1].before);
    CHECK(told(script, played.events_of(played.beats[1])) == "holds:30");
    CHECK(played.beats[1].after.turn == 2);
    std::size_t count = played.opening_count;
    for (const auto& beat : played.beats) {
        CHECK(beat.first_event == count);
        count += beat.event_count;
    }
    CHECK(count == played.events.size());
}

TEST_CASE("an empty log is a call just picked up") {
    const auto script = stage();
    const auto played = play(script, "");
    CHECK(played.end() == call::begin(script));
    CHECK(heard(script, played) == "Well?");
}

TEST_CASE("a long burst of events comes in several batches and none is lost") {
    std::string lines;
    for (int i = 0; i < 200; ++i)
        lines +=
            (i > 0 ? ", " : "") + std::string(R"({"say": "Fifty.", "does": ["asks:refund:50", "swears"]})");
    const auto script = stage({.scenario = R"({"nodes": {"lead": {"customer": [)" + lines + "]}}}"});
    struct Counted {
        std::size_t batches = 0, events = 0, demands = 0;
    } counted;
    const call::Sink sink = {[](void* context, std::span<const scenario::Event> batch) {
                                 auto& c = *static_cast<Counted*>(context);
                                 ++c.batches;
                                 c.events += batch.size();
                                 for (const auto& event : batch)
                                     c.demands += event.kind == scenario::EventKind::asks;
                             },
                             &counted};
    auto state = call::begin(script);
    call::apply(script, state, read_move(script, state.node, "escalate ana-reyes plain"), sink);
    CHECK(counted.demands == 200);
    CHECK(counted.batches > 1);
    const auto played = play(script, "escalate ana-reyes plain");
    CHECK(played.beats[0].event_count == counted.events);
    CHECK(state == played.end());
    CHECK(state.abuses == 200);
}

}  // namespace rung::test
