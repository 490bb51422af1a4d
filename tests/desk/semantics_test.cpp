#include "desk/semantics.h"

#include <doctest/doctest.h>

namespace rung::desk {
namespace {

TEST_CASE("what is on the screen is told a thing a line, with what can be done and why not") {
    SemanticTree tree;
    Node hold;
    hold.id = "call/phone/hold";
    hold.role = Role::button;
    hold.name = "Hold";
    hold.shortcut = "h";
    hold.usable = true;
    hold.enabled = false;
    hold.why_not = "The customer was on hold twice.";
    hold.rect = {12, 700, 90, 40};
    tree.add(hold);
    Node anger;
    anger.id = "call/anger";
    anger.role = Role::meter;
    anger.name = "Anger";
    anger.value = "angry (62)";
    tree.add(anger);
    CHECK(format_tree(tree, "call/phone/hold") ==
          "button call/phone/hold \"Hold\" [h] off \"The customer was on hold twice.\" 12,700 90x40 focus\n"
          "meter call/anger \"Anger\" = \"angry (62)\" 0,0 0x0\n");
    CHECK(speak(hold) == "Hold, button, not possible. The customer was on hold twice.");
    CHECK(speak(anger) == "Anger, angry (62)");
}

}  // namespace
}  // namespace rung::desk
