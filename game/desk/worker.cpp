#include "desk/worker.h"

namespace rung::desk {

Worker::Worker() : thread_([this] { run(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Worker::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
        ++open_;
    }
    changed_.notify_all();
}

void Worker::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        Delivery delivery = job();
        // What the job held on to goes before anybody hears that it is done.
        job = nullptr;
        lock.lock();
        done_.push_back(std::move(delivery));
        --open_;
        changed_.notify_all();
    }
}

bool Worker::collect() {
    std::deque<Delivery> done;
    {
        const std::lock_guard lock(mutex_);
        done.swap(done_);
    }
    for (auto& delivery : done) delivery();
    return !done.empty();
}

bool Worker::busy() const {
    const std::lock_guard lock(mutex_);
    return open_ > 0 || !done_.empty();
}

void Worker::finish() {
    // What is delivered may ask for more.
    do {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return open_ == 0; });
    } while (collect());
}

}  // namespace rung::desk
