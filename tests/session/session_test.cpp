#include "session/session.h"

#include "records/attempt_file.h"
#include "records/entry_json.h"
#include "session/choice_order.h"
#include "session/wrap_up.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

#include "support/content.h"
#include "support/hand_clock.h"

using namespace rung;
using call::Mode;
using scenario::MoveKind;
using session::Refusal;
using session::Session;
using session::Settings;

namespace {

/// A session over the fixtures with everything a test looks at.
struct Table {
    explicit Table(Settings settings = {}) : session(content, settings, clock, keeper()) {}

    Session::Keeper keeper() {
        return [this](const Session& kept) -> base::Status {
            ++times_kept;
            if (fails) return base::Error{"file-unwritable", "no space left", ""};
            saved = records::format_attempt(kept.script(), kept.attempt(), {.stopped = kept.stopped()});
            return base::Done{};
        };
    }
    session::Answer submit(std::string_view json) {
        const auto entry = records::parse_entry(content.script, session.state().node, json);
        if (!entry) FAIL(json, ": ", entry.error().message);
        return session.submit(entry->move, entry->text);
    }

    records::Content content = test::content_of();
    test::HandClock clock;
    std::string saved;
    int times_kept = 0;
    bool fails = false;
    Session session;
};

}  // namespace

TEST_CASE("every decision is kept before it is answered") {
    Table table;
    CHECK(table.submit(R"({"say":"mirror"})").done());
    CHECK(table.times_kept == 1);
    CHECK(table.saved.find("mirror") != std::string::npos);
    CHECK(table.session.hint().done());
    CHECK(table.session.rewind(0).done());
    CHECK(table.times_kept == 3);
    CHECK(table.saved == records::format_attempt(table.content.script, table.session.attempt(), {}));
}

TEST_CASE("a decision that could not be kept stands, and says so") {
    Table table;
    table.fails = true;
    const auto answer = table.submit(R"({"say":"mirror"})");
    CHECK(answer.done());
    REQUIRE(answer.not_kept);
    CHECK(answer.not_kept->code == "file-unwritable");
    CHECK(table.session.recording().log().size() == 1);
    CHECK_FALSE_MESSAGE(table.session.hint().not_kept, "it is told once");
    table.fails = false;
    CHECK(!table.session.hint().not_kept);
    table.fails = true;
    CHECK_MESSAGE(table.session.hint().not_kept, "it was kept in between");
}

TEST_CASE("a move that is not possible changes nothing and is not kept") {
    Table table;
    const auto before = table.session.state();
    const auto answer = table.session.submit({.kind = MoveKind::hold, .amount = 45});
    CHECK(answer.refusal == Refusal::not_possible);
    CHECK(answer.why == call::Why::hold_length);
    CHECK(table.session.state() == before);
    CHECK(table.times_kept == 0);
}

TEST_CASE("hints, rewinds and pauses belong to practice") {
    for (const auto mode : {Mode::practice, Mode::exercise, Mode::assessment}) {
        CAPTURE(static_cast<int>(mode));
        Table table({.mode = mode});
        REQUIRE(table.submit(R"({"say":"mirror"})").done());
        const auto wanted = mode == Mode::practice ? Refusal::none : Refusal::not_in_this_mode;
        CHECK(table.session.hint().refusal == wanted);
        CHECK(table.session.pause().refusal == wanted);
        CHECK(table.session.rewind(0).refusal == wanted);
        CHECK(table.session.recording().log().size() == (mode == Mode::practice ? 3 : 1));
    }
}

TEST_CASE("numbers are hidden in an assessment alone") {
    CHECK(session::rules_of(Mode::practice).numbers);
    CHECK(session::rules_of(Mode::exercise).numbers);
    CHECK(!session::rules_of(Mode::assessment).numbers);
}

TEST_CASE("rewinding to any move and playing on gives what playing so at once gives") {
    Table table;
    REQUIRE(table.submit(R"({"say":"wall"})").done());
    REQUIRE(table.submit(R"({"say":"claim"})").done());
    CHECK(table.session.rewind(5).refusal == Refusal::nothing_to_undo);
    CHECK(table.session.rewind(2).refusal == Refusal::nothing_to_undo);
    REQUIRE(table.session.rewind(0).done());
    REQUIRE(table.submit(R"({"say":"mirror"})").done());
    Table straight;
    REQUIRE(straight.submit(R"({"say":"mirror"})").done());
    CHECK(table.session.state() == straight.session.state());
    CHECK(table.session.recording().play().events == straight.session.recording().play().events);
    CHECK(table.session.recording().play().rewinds == 1);
}

TEST_CASE("hints are counted since the last move") {
    Table table;
    CHECK(table.session.hints_here() == 0);
    (void)table.session.hint();
    (void)table.session.hint();
    CHECK(table.session.hints_here() == 2);
    REQUIRE(table.submit(R"({"say":"mirror"})").done());
    CHECK(table.session.hints_here() == 0);
}

TEST_CASE("patience runs from the last word heard, stretched by the clock's factor") {
    struct Row {
        Mode mode;
        int clock_pct;
        std::int64_t allowed_ms;  // −1: no clock
    };
    Table measure({.mode = Mode::exercise});
    const auto whole = *measure.session.patience_left_ms();
    // 12 s of patience and the time it takes to say 11 words at 150 a minute.
    CHECK(whole == 12'000 + 11 * 60'000 / 150);
    const Row rows[] = {{Mode::practice, session::kClockOfMode, -1},
                        {Mode::practice, 100, whole},
                        {Mode::exercise, session::kClockOfMode, whole},
                        {Mode::exercise, 150, whole * 3 / 2},
                        {Mode::assessment, 200, whole * 2},
                        {Mode::assessment, 0, -1}};
    for (const auto& row : rows) {
        CAPTURE(row.clock_pct);
        Table table({.mode = row.mode, .clock_pct = row.clock_pct});
        CHECK(table.session.patience_left_ms().value_or(-1) == row.allowed_ms);
        if (row.allowed_ms < 0) continue;
        table.clock.now += row.allowed_ms - 1;
        CHECK(!table.session.let_time_pass());
        table.clock.now += 1;
        const auto answer = table.session.let_time_pass();
        REQUIRE(answer);
        CHECK(answer->done());
        const auto& entry = table.session.recording().log().back();
        CHECK(entry.move.kind == MoveKind::wait);
        CHECK(entry.move.amount == 12);
        CHECK(entry.think_ms == row.allowed_ms);
        CHECK(!table.session.let_time_pass());
    }
}

TEST_CASE("thinking is timed where a clock runs, and nowhere else") {
    for (const auto mode : {Mode::practice, Mode::exercise}) {
        Table table({.mode = mode});
        table.clock.now += 2'345;
        REQUIRE(table.submit(R"({"say":"mirror"})").done());
        CHECK(table.session.recording().log().back().think_ms == (mode == Mode::exercise ? 2'345 : -1));
    }
}

TEST_CASE("a pause stops the clock") {
    Table table({.mode = Mode::practice, .clock_pct = 100});
    const auto whole = *table.session.patience_left_ms();
    table.clock.now += 1'000;
    REQUIRE(table.session.pause().done());
    table.clock.now += 600'000;
    CHECK(!table.session.patience_left_ms());
    CHECK(!table.session.let_time_pass());
    table.session.resume();
    CHECK(table.session.patience_left_ms() == whole - 1'000);
}

TEST_CASE("no clock runs after the call") {
    Table table({.mode = Mode::exercise});
    REQUIRE(table.submit(R"({"disconnect":{}})").done());
    CHECK(table.session.state().at() == call::Phase::wrap_up);
    CHECK(!table.session.timed());
    table.clock.now += 600'000;
    CHECK(!table.session.let_time_pass());
}

TEST_CASE("an attempt that was stopped takes nothing more and keeps no score") {
    Table table;
    REQUIRE(table.submit(R"({"say":"mirror"})").done());
    REQUIRE(table.session.stop().done());
    CHECK(table.session.over());
    CHECK(table.saved.find("\"stopped\": true") != std::string::npos);
    CHECK(table.saved.find("\"scorecard\": null") != std::string::npos);
    CHECK(table.submit(R"({"wait":5})").refusal == Refusal::over);
    CHECK(table.session.rewind(0).refusal == Refusal::over);
    CHECK(table.session.hint().refusal == Refusal::over);
    CHECK(table.session.stop().refusal == Refusal::over);
}

TEST_CASE("leaving after any entry and coming back ends as if nobody had left") {
    const auto entries = test::long_play();
    const auto content = test::content_of();
    const auto whole = test::record(content.script, entries);
    for (std::size_t left_at = 0; left_at < entries.size(); ++left_at) {
        CAPTURE(left_at);
        auto before =
            test::record(content.script, {entries.begin(), entries.begin() + static_cast<long>(left_at)});
        test::HandClock clock;
        Session session(content, {}, std::move(before), clock, {});
        for (std::size_t i = left_at; i < entries.size(); ++i) {
            const auto entry = records::parse_entry(content.script, session.state().node, entries[i]);
            REQUIRE(entry.ok());
            switch (entry->kind) {
                case call::EntryKind::move:
                    REQUIRE(session.submit(entry->move, entry->text).done());
                    break;
                case call::EntryKind::hint:
                    REQUIRE(session.hint().done());
                    break;
                case call::EntryKind::rewind:
                    REQUIRE(session.rewind(entry->to).done());
                    break;
            }
        }
        CHECK(session.over());
        CHECK(session.state() == whole.state());
        CHECK(session.recording().play().events == whole.play().events);
    }
}

TEST_CASE("the seed orders the choices and changes nothing else") {
    const auto content = test::content_of();
    const auto state = call::begin(content.script);
    std::vector<std::uint32_t> possible;
    call::list_choices(content.script, state, possible);
    std::set<std::vector<std::uint32_t>> orders;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        auto order = session::order_choices(content.script, state, seed);
        CHECK(order == session::order_choices(content.script, state, seed));
        orders.insert(order);
        std::sort(order.begin(), order.end());
        CHECK(order == possible);
    }
    CHECK(orders.size() == 6);  // three choices: every order comes up
}

TEST_CASE("a choice keeps its place when another one goes") {
    const auto content = test::content_of();
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Table table({.seed = seed});
        REQUIRE(table.submit(R"({"say":"wall"})").done());
        const auto all = table.session.choices();
        REQUIRE(table.submit(R"({"say":"callback"})").done());
        auto state = table.session.state();
        state.node = static_cast<std::uint16_t>(test::node_idx(content.script, "explains"));
        auto expected = all;
        std::erase(expected, test::choice_idx(content.script, "explains", "callback"));
        CHECK(session::order_choices(content.script, state, seed) == expected);
    }
}

TEST_CASE("wrap-up offers what is still open, in its order") {
    using session::WrapUpStep;
    Table table;
    CHECK(session::open_steps(table.content.script, table.session.state()).empty());
    REQUIRE(table.submit(R"({"say":"mirror"})").done());
    REQUIRE(table.submit(R"({"offer":{"remedy":"refund","amount":50}})").done());
    REQUIRE(
        table
            .submit(
                R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","brief":["order"]}})")
            .done());
    REQUIRE(table.submit(R"({"say":"introduce"})").done());
    const std::vector<WrapUpStep> all{WrapUpStep::message,         WrapUpStep::note,
                                      WrapUpStep::follow_up_owner, WrapUpStep::follow_up_customer,
                                      WrapUpStep::debrief,         WrapUpStep::reflect};
    CHECK(session::open_steps(table.content.script, table.session.state()) == all);
    REQUIRE(table.submit(R"({"note":{"facts":["order"],"handed_to":"ana-reyes","next":"handover"}})").done());
    REQUIRE(table.submit(R"({"debrief":{}})").done());
    CHECK(session::open_steps(table.content.script, table.session.state()) ==
          std::vector<WrapUpStep>{WrapUpStep::message, WrapUpStep::follow_up_owner,
                                  WrapUpStep::follow_up_customer, WrapUpStep::reflect});
    REQUIRE(table.submit(R"({"close":{}})").done());
    CHECK(session::open_steps(table.content.script, table.session.state()).empty());
}

TEST_CASE("nobody took the call over: there is no owner to follow up with") {
    using session::WrapUpStep;
    Table table;
    REQUIRE(table.submit(R"({"disconnect":{}})").done());
    const auto steps = session::open_steps(table.content.script, table.session.state());
    CHECK(std::find(steps.begin(), steps.end(), WrapUpStep::follow_up_owner) == steps.end());
    CHECK(std::find(steps.begin(), steps.end(), WrapUpStep::follow_up_customer) != steps.end());
}
