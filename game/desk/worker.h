#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace rung::desk {

/// Whoever asked a worker for something. What comes back after its asker has gone is dropped.
class Asking {
  public:
    [[nodiscard]] std::weak_ptr<void> token() const { return alive_; }

  private:
    std::shared_ptr<void> alive_ = std::make_shared<int>();
};

/// A thread of its own for what may take long, so that the drawing thread never waits. Jobs run one after the
/// other, in the order in which they were asked for; what they found comes back when the drawing thread
/// collects.
class Worker {
  public:
    using Delivery = std::function<void()>;

    Worker();
    ~Worker();  ///< finishes what was asked for; nothing is delivered any more
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// `job()` runs on the worker; `then(what it gave)` on the collecting thread, if the asker is still
    /// there.
    template <class Job, class Then>
    void ask(const Asking& asking, Job job, Then then) {
        post([job = std::move(job), then = std::move(then), token = asking.token()]() mutable -> Delivery {
            if constexpr (std::is_void_v<decltype(job())>) {
                job();
                return [then = std::move(then), token]() mutable {
                    if (!token.expired()) then();
                };
            } else {
                auto found = std::make_shared<decltype(job())>(job());
                return [then = std::move(then), token, found]() mutable {
                    if (!token.expired()) then(std::move(*found));
                };
            }
        });
    }
    /// Delivers what is done. True: there was something.
    bool collect();
    /// Whether something was asked for that is not delivered yet.
    [[nodiscard]] bool busy() const;
    /// Waits for everything that was asked for so far, and delivers it.
    void finish();

  private:
    using Job = std::function<Delivery()>;
    void post(Job job);
    void run();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    std::deque<Delivery> done_;
    std::size_t open_ = 0;  ///< asked for and not done
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace rung::desk
