#include "records/watchdog.h"

#include <sys/socket.h>

namespace rung::records {

Watchdog::Watchdog() : thread_([this] { watch(); }) {}

Watchdog::~Watchdog() {
    {
        const std::lock_guard hold(lock_);
        ended_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

bool Watchdog::arm(int socket, int limit_ms) {
    {
        const std::lock_guard hold(lock_);
        if (cut_) return false;
        socket_ = socket;
        limited_ = limit_ms > 0;
        due_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(limit_ms);
    }
    changed_.notify_one();
    return true;
}

void Watchdog::disarm() {
    const std::lock_guard hold(lock_);
    socket_ = -1;
}

void Watchdog::cut() {
    const std::lock_guard hold(lock_);
    cut_ = true;
    cut_socket();
}

bool Watchdog::is_cut() {
    const std::lock_guard hold(lock_);
    return cut_;
}

void Watchdog::cut_socket() {
    if (socket_ >= 0) (void)::shutdown(socket_, SHUT_RDWR);
    socket_ = -1;
}

void Watchdog::watch() {
    std::unique_lock hold(lock_);
    while (!ended_) {
        if (socket_ < 0 || !limited_) {
            changed_.wait(hold);
            continue;
        }
        const auto due = due_;  // another may stand there when the wait is over
        (void)changed_.wait_until(hold, due);
        if (limited_ && std::chrono::steady_clock::now() >= due_) cut_socket();
    }
}

}  // namespace rung::records
