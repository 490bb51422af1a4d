#include "scenario/move_json.h"

#include "scenario/vocabulary.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <random>
#include <string>
#include <string_view>

#include "support/fixtures.h"

namespace rung::scenario {
namespace {

struct Form {
    std::string_view node, json;
};

/// Every form of design §9, as it is written.
constexpr Form kForms[] = {
    {"pickup", R"({"say":"mirror"})"},
    {"pickup", R"({"lookup":"refund-window"})"},
    {"pickup", R"({"offer":{"remedy":"refund","amount":25}})"},
    {"pickup", R"({"hold":60})"},
    {"pickup", R"({"warn":{"step":"first"}})"},
    {"pickup", R"({"warn":{"step":"final"}})"},
    {"pickup", R"({"announce":{"to":"jim-smith"}})"},
    {"pickup", R"({"announce":{"to":"jim-smith","line":"plain"}})"},
    {"resists", R"({"escalate":{"reason":"no-authority","to":"jim-smith"}})"},
    {"resists",
     R"({"escalate":{"reason":"no-authority","to":"jim-smith","method":"warm","line":"benefit","identify":true,"prepare":true,"brief":["order","twice"]}})"},
    {"pickup", R"({"message":{"to":"jim-smith"}})"},
    {"pickup", R"({"disconnect":{}})"},
    {"pickup", R"({"wait":5})"},
    {"pickup", R"({"barge-in":{}})"},
    {"pickup", R"({"note":{}})"},
    {"pickup",
     R"({"note":{"facts":["order"],"handed_to":"jim-smith","next":"callback","text":"“Twice”, she said.\n"}})"},
    {"pickup", R"({"follow-up":{"with":"jim-smith","days":1}})"},
    {"pickup", R"({"follow-up":{"with":"customer"}})"},
    {"pickup", R"({"debrief":{}})"},
    {"pickup", R"({"reflect":{"turn":4,"cause":"both","control":true}})"},
    {"pickup", R"({"close":{}})"},
    {"pickup", R"({"say":"mirror","think_ms":4200})"},
};

TEST_CASE("a move is written as it was read") {
    const auto script = test::script_of();
    for (const auto& [node, json] : kForms) {
        const auto entry = parse_move(script, test::node_idx(script, node), json);
        const std::string_view form = json;
        REQUIRE_MESSAGE(entry.ok(), form);
        CHECK(format_move(script, *entry) == json);
    }
}

TEST_CASE("a move is read into the indices of the script") {
    const auto script = test::script_of();
    const auto move = test::move_of(
        script, test::node_idx(script, "resists"),
        R"({"escalate":{"to":"jim-smith","reason":"abuse","method":"offer-choice","line":"plain","brief":["twice"],"identify":true}})");
    CHECK(move.kind == MoveKind::escalate);
    CHECK(move.reason == Reason::abuse);
    CHECK(move.contact == test::contact_idx(script, "jim-smith"));
    CHECK(move.method == Method::offer_choice);
    CHECK(move.line == 1);
    CHECK(move.facts == 1u << test::fact_idx(script, "twice"));
    CHECK(move.identify == 1);
    CHECK(move.prepare == 0);
    const auto say = test::move_of(script, test::node_idx(script, "explains"), R"({"say":"claim"})");
    CHECK(say.choice == test::choice_idx(script, "explains", "claim"));
}

TEST_CASE("what is left out stays at its default, so that equal moves are equal") {
    const auto script = test::script_of();
    const auto move = test::move_of(script, 0, R"({"wait":1})");
    CHECK(move == Move{.kind = MoveKind::wait, .amount = 1});
    const auto cold = test::move_of(
        script, 0, R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"cold"}})");
    CHECK(cold ==
          test::move_of(script, 0, R"({"escalate":{"reason":"no-authority","to":"ana-reyes","brief":[]}})"));
}

TEST_CASE("a move that cannot be read says why, in one fault") {
    const auto script = test::script_of();
    const auto told = [&](std::string_view json) {
        const auto entry = parse_move(script, test::node_idx(script, "pickup"), json);
        if (entry.ok()) return std::string("read");
        const auto& error = entry.error();
        return fmt::format("{}: {}{}", error.code, error.message,
                           error.hint.empty() ? "" : fmt::format(" ({})", error.hint));
    };
    CHECK(told("{").starts_with("json-syntax: "));
    CHECK(told(R"({"say":"mirror"} x)").starts_with("bytes-after-end: "));
    CHECK(told(R"({"say":"mirror","say":"wall"})").starts_with("duplicate-key: "));
    CHECK(told(R"({"wait":1.5})").starts_with("fraction: "));
    CHECK(
        told(R"({"say":"miror"})") ==
        R"(unknown-choice: at node "pickup" nothing to say here has the id "miror" (did you mean "mirror"?))");
    CHECK(
        told(R"({"say":"claim"})") ==
        R"(unknown-choice: at node "pickup" nothing to say here has the id "claim" (there are "mirror", "wall" and "promise"))");
    CHECK(told(R"({"lookup":"refunds"})") ==
          R"(unknown-policy: the company has no policy "refunds" (there are "refund-window" and "damage"))");
    CHECK(told(R"({"offer":{"remedy":"refund","amount":26}})") ==
          R"(unknown-amount: 26 is no step of "refund" (its steps are 10, 25, 50, 80, 200))");
    CHECK(told(R"({"offer":{"remedy":"refund","amount":25,"why":1}})") ==
          R"(unknown-key: "offer" has the unknown key "why" (there are "remedy" and "amount"))");
    CHECK(told(R"([])") == "wrong-type: a move takes an object, { … }, but a list was found");
    CHECK(told(R"({"note":{"facts":[1]}})") ==
          R"(wrong-type: an entry of "facts" takes a text, but a number was found)");
    CHECK(told(R"({"say":null})") == R"(wrong-type: "say" takes a text, but null was found)");
    CHECK(told(R"({"wait":-1})") ==
          R"(number-out-of-range: "wait" takes a whole number from 0 to 65535, but -1 was found)");
    CHECK(told(R"({"say":"mirror","think_ms":-1})").starts_with("number-out-of-range: "));
    CHECK(
        told(R"({"say":"mirror","thinks":3})") ==
        R"(unknown-move: no move is called "thinks" (there are "say", "lookup", "offer", "hold", "warn", "announce", "escalate", "message", "disconnect", "wait", "barge-in", "note", "follow-up", "debrief", "reflect" and "close"))");
    CHECK(told(R"({"announce":{}})") == R"(missing-key: "announce" lacks "to")");
    CHECK(parse_move(script, 0xffffffff, R"({"say":"mirror"})").error().code == "unknown-choice");
}

/// Any move of the script, legal or not.
MoveEntry draw_move(const Script& script, std::mt19937& chance) {
    const auto below = [&](std::size_t most) { return static_cast<std::uint32_t>(chance() % most); };
    const auto small = [&](std::size_t most) { return static_cast<std::uint8_t>(below(most)); };
    const auto line = [&] { return below(2) == 0 ? kNoLine : small(script.handover_lines.size()); };
    const auto contact = [&] { return small(script.contacts.size()); };
    const auto facts = [&] { return below(std::size_t{1} << script.facts.size()); };
    MoveEntry entry;
    auto& move = entry.move;
    move.kind = static_cast<MoveKind>(below(kMoveKinds));
    if (below(3) == 0) entry.think_ms = below(100'000);
    switch (move.kind) {
        case MoveKind::say:
            move.choice = below(script.choices.size());
            break;
        case MoveKind::lookup:
            move.policy = small(script.policies.size());
            break;
        case MoveKind::offer:
            move.remedy = small(script.remedies.size());
            move.step = small(script.remedies[move.remedy].steps.count);
            break;
        case MoveKind::hold:
        case MoveKind::wait:
            move.amount = static_cast<std::uint16_t>(below(65'536));
            break;
        case MoveKind::warn:
            move.final_warning = small(2);
            break;
        case MoveKind::announce:
            move.contact = contact();
            move.line = line();
            break;
        case MoveKind::escalate:
            move.contact = contact();
            move.line = line();
            move.reason = static_cast<Reason>(below(kReasons));
            move.method = static_cast<Method>(below(kMethods));
            move.identify = small(2);
            move.prepare = small(2);
            move.facts = facts();
            break;
        case MoveKind::message:
            move.contact = contact();
            break;
        case MoveKind::note:
            if (below(3) != 0) move.contact = contact();
            move.next = static_cast<NextStep>(below(5));
            move.facts = facts();
            if (below(2) == 0) entry.text = "“a”\t\\ \"b\"\x7f";
            break;
        case MoveKind::follow_up:
            move.contact = below(2) == 0 ? kTheCustomer : contact();
            move.amount = static_cast<std::uint16_t>(below(30));
            break;
        case MoveKind::reflect:
            move.amount = static_cast<std::uint16_t>(below(60));
            move.cause = static_cast<Cause>(below(4));
            move.control = small(2);
            break;
        default:
            break;
    }
    return entry;
}

std::uint32_t node_of_choice(const Script& script, std::uint32_t choice) {
    for (std::uint32_t node = 0; node < script.nodes.size(); ++node) {
        const auto choices = script.nodes[node].choices;
        if (choice >= choices.first && choice < choices.first + choices.count) return node;
    }
    return 0;
}

TEST_CASE("any move written and read again is the same move") {
    const auto script = test::script_of();
    std::mt19937 chance(7);
    int kinds_seen = 0;
    for (int i = 0; i < 5'000; ++i) {
        const auto entry = draw_move(script, chance);
        const auto json = format_move(script, entry);
        const auto again = parse_move(script, node_of_choice(script, entry.move.choice), json);
        REQUIRE_MESSAGE(again.ok(), json);
        CHECK_MESSAGE(again->move == entry.move, json);
        CHECK(again->text == entry.text);
        CHECK(again->think_ms == entry.think_ms);
        CHECK(format_move(script, *again) == json);
        kinds_seen |= 1 << static_cast<int>(entry.move.kind);
    }
    CHECK(kinds_seen == (1 << kMoveKinds) - 1);
}

}  // namespace
}  // namespace rung::scenario
