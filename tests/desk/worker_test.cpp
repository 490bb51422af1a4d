#include "desk/worker.h"

#include <atomic>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace rung::desk {
namespace {

TEST_CASE("jobs run in order, and what they find comes back on the thread that collects") {
    Worker worker;
    Asking asking;
    const auto here = std::this_thread::get_id();
    std::vector<int> found;
    std::atomic<bool> elsewhere = true;
    for (int i = 0; i < 100; ++i)
        worker.ask(
            asking,
            [i, here, &elsewhere] {
                if (std::this_thread::get_id() == here) elsewhere = false;
                return i;
            },
            [&found, here](int number) {
                CHECK(std::this_thread::get_id() == here);
                found.push_back(number);
            });
    worker.finish();
    CHECK(elsewhere);
    REQUIRE(found.size() == 100);
    for (int i = 0; i < 100; ++i) CHECK(found[static_cast<std::size_t>(i)] == i);
    CHECK(!worker.busy());
}

TEST_CASE("what was asked by somebody who has gone is done and not delivered") {
    Worker worker;
    std::atomic<int> done = 0;
    int delivered = 0;
    {
        Asking gone;
        worker.ask(
            gone, [&done] { ++done; }, [&delivered] { ++delivered; });
    }
    worker.finish();
    CHECK(done == 1);
    CHECK(delivered == 0);
}

TEST_CASE("a delivery may ask for more, and finishing waits for that too") {
    Worker worker;
    Asking asking;
    std::string words;
    worker.ask(
        asking, [] { return std::string("first"); },
        [&](const std::string& first) {
            words = first;
            worker.ask(
                asking, [] { return std::string(" second"); },
                [&](const std::string& second) { words += second; });
        });
    worker.finish();
    CHECK(words == "first second");
}

TEST_CASE("a worker that ends finishes what it was asked for") {
    std::atomic<int> done = 0;
    Asking asking;
    {
        Worker worker;
        for (int i = 0; i < 20; ++i)
            worker.ask(
                asking, [&done] { ++done; }, [] {});
    }
    CHECK(done == 20);
}

}  // namespace
}  // namespace rung::desk
