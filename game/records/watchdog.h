#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace rung::records {

/// Cuts a socket on which an answer is overdue, so that whoever waits for it there goes on: a server that
/// was stopped answers nothing, and no limit of its own ends that. Any thread may call.
class Watchdog {
  public:
    Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;
    ~Watchdog();

    /// From now on an answer is waited for on this socket; `limit_ms` 0: as long as it takes. False: it was
    /// told to cut everything.
    [[nodiscard]] bool arm(int socket, int limit_ms);
    void disarm();
    /// Cuts what is waited for now, and everything later.
    void cut();
    [[nodiscard]] bool is_cut();

  private:
    void watch();
    void cut_socket();

    std::mutex lock_;
    std::condition_variable changed_;
    int socket_ = -1;  ///< −1: nothing is waited for
    std::chrono::steady_clock::time_point due_;
    bool limited_ = false, cut_ = false, ended_ = false;
    std::thread thread_;
};

}  // namespace rung::records
