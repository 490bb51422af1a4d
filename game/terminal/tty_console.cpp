#include "terminal/tty_console.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <csignal>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

namespace rung::terminal {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kUsualHeight = 24;

winsize terminal_size() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
    return size;
}

sigset_t interrupts() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    return set;
}

/// A moment from which no more than the patience is left.
class Deadline {
  public:
    explicit Deadline(std::optional<std::int64_t> patience_ms) {
        if (patience_ms) at_ = Clock::now() + std::chrono::milliseconds(*patience_ms);
    }
    /// For `poll`: −1 for ever.
    [[nodiscard]] int left_ms() const {
        if (!at_) return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*at_ - Clock::now()).count();
        return static_cast<int>(std::clamp<std::int64_t>(left, 0, INT_MAX));
    }

  private:
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> at_;
};

}  // namespace

void TtyConsole::listen_for_interrupts() {
    if (interrupts_ >= 0) return;
    const sigset_t set = interrupts();
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    interrupts_ = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

TtyConsole::~TtyConsole() {
    if (interrupts_ < 0) return;
    ::close(interrupts_);
    const sigset_t set = interrupts();
    ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

void TtyConsole::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::optional<Input> TtyConsole::take_line() {
    const auto end = held_.find('\n');
    if (end == std::string::npos) return std::nullopt;
    Input input{Heard::line, held_.substr(0, end)};
    held_.erase(0, end + 1);
    return input;
}

bool TtyConsole::fill() {
    char bytes[4096];
    const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    held_.append(bytes, static_cast<std::size_t>(got));
    return got > 0;
}

Input TtyConsole::read_line(std::optional<std::int64_t> patience_ms) {
    listen_for_interrupts();
    const Deadline deadline(patience_ms);
    for (;;) {
        if (auto line = take_line()) return *std::move(line);
        pollfd watched[] = {{STDIN_FILENO, POLLIN, 0}, {interrupts_, POLLIN, 0}};
        const int ready = ::poll(watched, 2, deadline.left_ms());
        if (ready == 0) return {Heard::nothing, {}};
        if (ready < 0 && errno != EINTR) return {Heard::end, {}};
        if (ready < 0) continue;
        if (watched[1].revents != 0) {
            signalfd_siginfo taken;
            (void)!::read(interrupts_, &taken, sizeof taken);
            return {Heard::interrupt, {}};
        }
        if (watched[0].revents != 0 && !fill()) {
            if (held_.empty()) return {Heard::end, {}};
            return {Heard::line, std::exchange(held_, {})};
        }
    }
}

std::size_t TtyConsole::width() const {
    const auto size = terminal_size();
    return size.ws_col == 0 ? kUsualWidth : size.ws_col;
}

std::size_t TtyConsole::height() const {
    const auto size = terminal_size();
    return size.ws_row == 0 ? kUsualHeight : size.ws_row;
}

}  // namespace rung::terminal
