#include "terminal/order.h"

#include <doctest/doctest.h>

using namespace rung;
using scenario::MoveKind;
using terminal::OrderKind;
using terminal::parse_order;

TEST_CASE("orders are numbers, letters, words and their beginnings, with what follows") {
    struct Row {
        const char* typed;
        OrderKind kind;
        MoveKind key;
        const char* argument;
    };
    const Row rows[] = {
        {"3", OrderKind::choice, MoveKind::say, "3"},
        {"12", OrderKind::choice, MoveKind::say, "12"},
        {"h", OrderKind::phone, MoveKind::hold, ""},
        {"H 60", OrderKind::phone, MoveKind::hold, "60"},
        {"hold   60", OrderKind::phone, MoveKind::hold, "60"},
        {"esc", OrderKind::phone, MoveKind::escalate, ""},
        {"Escalate", OrderKind::phone, MoveKind::escalate, ""},
        {"look up damage", OrderKind::phone, MoveKind::lookup, "damage"},
        {"lookup damage", OrderKind::phone, MoveKind::lookup, "damage"},
        {"barge in", OrderKind::phone, MoveKind::barge_in, ""},
        {"i", OrderKind::phone, MoveKind::barge_in, ""},
        {"wait 10", OrderKind::phone, MoveKind::wait, "10"},
        {"s", OrderKind::phone, MoveKind::wait, ""},
        {"end", OrderKind::phone, MoveKind::disconnect, ""},
        {"x", OrderKind::phone, MoveKind::disconnect, ""},
        {"leave", OrderKind::phone, MoveKind::disconnect, ""},
        {"w", OrderKind::phone, MoveKind::warn, ""},
        {"a", OrderKind::phone, MoveKind::announce, ""},
        {"m", OrderKind::phone, MoveKind::message, ""},
        {"o £25", OrderKind::phone, MoveKind::offer, "£25"},
        {"p refund", OrderKind::policies, MoveKind::say, "refund"},
        {"pol", OrderKind::policies, MoveKind::say, ""},
        {"c", OrderKind::contacts, MoveKind::say, ""},
        {"n", OrderKind::notes, MoveKind::say, ""},
        {"k", OrderKind::card, MoveKind::say, ""},
        {"t", OrderKind::transcript, MoveKind::say, ""},
        {"!", OrderKind::hint, MoveKind::say, ""},
        {"u 3", OrderKind::undo, MoveKind::say, "3"},
        {"?", OrderKind::help, MoveKind::say, ""},
        {"q", OrderKind::leave, MoveKind::say, ""},
        {"stop", OrderKind::stop, MoveKind::say, ""},
        {"pause", OrderKind::pause, MoveKind::say, ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        const auto order = parse_order(row.typed);
        REQUIRE(order);
        CHECK(order->kind == row.kind);
        CHECK(order->key == row.key);
        CHECK(order->argument == row.argument);
    }
}

TEST_CASE("what is no order is none, and one that looks like it is named") {
    for (const auto* typed : {"zz", "hodl", "es", "99999", "-1", "1.5"}) {
        CAPTURE(typed);
        CHECK(!parse_order(typed));
    }
    CHECK(terminal::nearest_order("hodl") == "hold");
    CHECK(terminal::nearest_order("escalte") == "escalate");
    CHECK(terminal::nearest_order("zebra") == "");
}
