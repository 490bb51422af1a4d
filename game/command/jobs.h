#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace rung::command {

/// Does `work(i)` for every i below `count`, as many at once as `jobs` says; back when all is done. What is
/// done for one i must not touch what is done for another.
template <class Work>
void do_jobs(std::size_t count, int jobs, Work work) {
    std::atomic<std::size_t> next{0};
    const auto take = [&] {
        for (auto i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::jthread> others;
    const auto at_once = std::min(static_cast<std::size_t>(jobs), count);
    for (std::size_t i = 1; i < at_once; ++i) others.emplace_back(take);
    take();
}

}  // namespace rung::command
