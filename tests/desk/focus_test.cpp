#include "desk/focus.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace rung::desk {
namespace {

Node usable(const std::string& id, bool chosen = false) {
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = id;
    node.group = id.substr(0, id.rfind('/'));
    node.usable = true;
    node.chosen = chosen;
    return node;
}

SemanticTree three_groups() {
    SemanticTree tree;
    for (const char* id : {"a/1", "a/2", "a/3", "b/1", "c/1", "c/2"})
        tree.add(usable(id, std::string(id) == "c/2"));
    Node text;
    text.id = "words";
    text.name = "words";
    tree.add(text);
    return tree;
}

TEST_CASE("keys move the focus between groups and within them, round and round") {
    struct Step {
        KeyChange key;
        const char* at;
    };
    const Step steps[] = {
        {{Key::down, true, {}}, "a/2"}, {{Key::right, true, {}}, "a/3"},
        {{Key::down, true, {}}, "a/1"}, {{Key::up, true, {}}, "a/3"},
        {{Key::tab, true, {}}, "b/1"},  {{Key::tab, true, {}}, "c/2"},
        {{Key::home, true, {}}, "c/1"}, {{Key::end, true, {}}, "c/2"},
        {{Key::tab, true, {}}, "a/3"},  {{Key::tab, true, {false, true, false}}, "c/2"},
    };
    const auto tree = three_groups();
    Focus focus;
    focus.mend(tree);
    CHECK(focus.id() == "a/1");
    CHECK(!focus.visible());
    for (const auto& step : steps) {
        CHECK(focus.move(tree, step.key));
        CHECK(focus.id() == step.at);
        CHECK(focus.visible());
    }
    CHECK_MESSAGE(!focus.move(tree, {Key::enter, true, {}}), "a key that does something moves nothing");
}

TEST_CASE("what is gone leaves the focus to its group, and an empty screen has none") {
    auto tree = three_groups();
    Focus focus;
    focus.set("b/1", true);
    focus.mend(tree);
    tree.clear();
    tree.add(usable("b/9"));
    tree.add(usable("a/1"));
    focus.mend(tree);
    CHECK(focus.id() == "b/9");
    tree.clear();
    focus.mend(tree);
    CHECK(focus.id().empty());
    CHECK(focus.move(tree, {Key::tab, true, {}}));
    CHECK(focus.id().empty());
}

}  // namespace
}  // namespace rung::desk
