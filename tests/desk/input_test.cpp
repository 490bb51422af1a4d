#include "desk/input.h"

#include <doctest/doctest.h>
#include <vector>

namespace rung::desk {
namespace {

std::vector<std::size_t> frame_sizes(InputQueue& queue) {
    std::vector<std::size_t> sizes;
    while (!queue.empty()) sizes.push_back(queue.take_frame().size());
    return sizes;
}

TEST_CASE("a press and a release that came together are each in a frame of their own") {
    InputQueue queue;
    queue.add(KeyChange{Key::enter, true, {}});
    queue.add(KeyChange{Key::enter, false, {}});
    queue.add(ButtonChange{0, true});
    queue.add(ButtonChange{0, false});
    CHECK(frame_sizes(queue) == std::vector<std::size_t>{1, 2, 1});
}

TEST_CASE("different keys and text go into one frame") {
    InputQueue queue;
    queue.add(KeyChange{Key::a, true, {}});
    queue.add(Typed{U'a'});
    queue.add(KeyChange{Key::c, true, {}});
    queue.add(Typed{U'c'});
    CHECK(frame_sizes(queue) == std::vector<std::size_t>{4});
}

TEST_CASE("a key that repeats while it is held is let go of between two presses") {
    InputQueue queue;
    for (int i = 0; i < 3; ++i) queue.add(KeyChange{Key::right, true, {}});
    int downs = 0, ups = 0;
    while (!queue.empty())
        for (const auto& event : queue.take_frame())
            if (const auto* key = std::get_if<KeyChange>(&event)) (key->down ? downs : ups) += 1;
    CHECK(downs == 3);
    CHECK(ups == 2);
}

TEST_CASE("a click hits what was under the pointer when it was made") {
    InputQueue queue;
    queue.add(PointerMoved{10, 10});
    queue.add(ButtonChange{0, true});
    queue.add(PointerMoved{500, 10});
    queue.add(ButtonChange{0, false});
    const auto first = queue.take_frame();
    REQUIRE(first.size() == 2);
    CHECK(std::holds_alternative<ButtonChange>(first[1]));
    CHECK(queue.take_frame().size() == 2);
}

}  // namespace
}  // namespace rung::desk
