#include "base/handle.h"
#include "base/programs.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace rung::base {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::int64_t kLongestLimit_ms = 24 * 60 * 60 * 1000;

struct Pipe {
    Handle out;  ///< read from here
    Handle in;   ///< written to here
};

/// No other program that is started meanwhile gets the ends. Both are closed where there is no pipe to have.
Pipe make_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
    return {Handle(ends[0]), Handle(ends[1])};
}

void never_wait(const Handle& handle) {
    ::fcntl(handle.number(), F_SETFL, ::fcntl(handle.number(), F_GETFL) | O_NONBLOCK);
}

/// Takes a write to a pipe that nobody reads for a failed write, where it would else end the whole game. For
/// this thread and while it lives: how the process takes signals is not ours to change.
class PipeSignalHeld {
  public:
    PipeSignalHeld() {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        sigset_t pending;
        sigpending(&pending);
        pending_before_ = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &pipe_, &mask_before_);
    }
    PipeSignalHeld(const PipeSignalHeld&) = delete;
    PipeSignalHeld& operator=(const PipeSignalHeld&) = delete;
    ~PipeSignalHeld() {
        const timespec at_once{};
        while (!pending_before_ && sigtimedwait(&pipe_, nullptr, &at_once) < 0 && errno == EINTR) continue;
        pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
    }

  private:
    sigset_t pipe_{};
    sigset_t mask_before_{};
    bool pending_before_ = false;
};

class Deadline {
  public:
    explicit Deadline(std::int64_t limit_ms)
        : end_(std::chrono::steady_clock::now() +
               std::chrono::milliseconds(std::clamp<std::int64_t>(limit_ms, 0, kLongestLimit_ms))) {}
    /// 0 when it is too late.
    [[nodiscard]] int left_ms() const {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(end_ - std::chrono::steady_clock::now());
        return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
    }

  private:
    std::chrono::steady_clock::time_point end_;
};

/// A program that was started. It does not outlive its owner, not even as a zombie.
class Child {
  public:
    explicit Child(pid_t id) : id_(id) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) continue;
    }
    /// How it ended, as `waitpid` tells it; nothing when it had not by then.
    std::optional<int> wait(const Deadline& deadline) {
        for (;;) {
            int how = 0;
            const pid_t ended = ::waitpid(id_, &how, WNOHANG);
            if (ended == id_) {
                id_ = 0;
                return how;
            }
            if (deadline.left_ms() == 0) return std::nullopt;
            ::poll(nullptr, 0, 1);  // its output has ended, so it is all but over
        }
    }

  private:
    pid_t id_;
};

/// How a program is started: standard input and output are pipes, standard error is nothing, and signals are
/// as at the start of a process.
class StartPlan {
  public:
    StartPlan(const Handle& input, const Handle& output) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, input.number(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, output.number(), STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_init(&attributes_);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes_, &signals);
        sigaddset(&signals, SIGPIPE);
        posix_spawnattr_setsigdefault(&attributes_, &signals);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    StartPlan(const StartPlan&) = delete;
    StartPlan& operator=(const StartPlan&) = delete;
    ~StartPlan() {
        posix_spawnattr_destroy(&attributes_);
        posix_spawn_file_actions_destroy(&files_);
    }
    /// 0, or why it could not be started.
    int start(pid_t* id, std::vector<std::string> argv) const {
        std::vector<char*> words;
        words.reserve(argv.size() + 1);
        for (std::string& word : argv) words.push_back(word.data());
        words.push_back(nullptr);
        return ::posix_spawnp(id, words.front(), &files_, &attributes_, words.data(), environ);
    }

  private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

/// Both sides of the talk with a program.
struct Talk {
    Handle to;
    Handle from;
    std::string_view input;  ///< what is not yet sent
    std::string output;
};

bool try_again() {
    return errno == EAGAIN || errno == EINTR;
}

void send_some(Talk& talk) {
    const ssize_t sent = ::write(talk.to.number(), talk.input.data(), talk.input.size());
    if (sent >= 0) talk.input.remove_prefix(static_cast<std::size_t>(sent));
    if (talk.input.empty() || (sent < 0 && !try_again())) talk.to.reset();
}

void receive_some(Talk& talk) {
    std::array<char, kBlock> block;
    const ssize_t got = ::read(talk.from.number(), block.data(), block.size());
    if (got > 0) talk.output.append(block.data(), static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && !try_again())) talk.from.reset();
}

/// Talks until the program has closed its output, the time is up or the output is too long.
void hold(Talk& talk, const Deadline& deadline) {
    const PipeSignalHeld held;
    if (talk.input.empty()) talk.to.reset();
    while (talk.from.open() && talk.output.size() <= kProgramOutputLimit) {
        const int left_ms = deadline.left_ms();
        if (left_ms == 0) return;
        std::array<pollfd, 2> ends{
            {{talk.from.number(), POLLIN, 0}, {talk.to.number(), POLLOUT, 0}}};  // -1 is passed over
        if (::poll(ends.data(), ends.size(), left_ms) <= 0) continue;
        if (ends[0].revents != 0) receive_some(talk);
        if (ends[1].revents != 0) send_some(talk);
    }
    talk.to.reset();
}

Error failed(const std::string& name, std::string_view how) {
    return {"program-failed", fmt::format("\"{}\" {}", name, how), ""};
}

Error not_started(const std::string& name, int why) {
    if (why == ENOENT || why == ENOTDIR || why == EACCES)
        return {"program-missing", fmt::format("there is no program \"{}\" to run", name),
                "install the package that holds it"};
    return failed(name, fmt::format("could not be started: {}", std::strerror(why)));
}

bool can_run(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

Result<std::string> SystemPrograms::run(const std::vector<std::string>& argv, std::string_view input,
                                        std::int64_t limit_ms) {
    assert(!argv.empty());
    const std::string& name = argv.front();
    const Deadline deadline(limit_ms);
    Pipe there = make_pipe();
    Pipe back = make_pipe();
    if (!there.in.open() || !back.in.open()) return not_started(name, EMFILE);
    never_wait(there.in);
    never_wait(back.out);
    pid_t id = 0;
    const int why = StartPlan(there.out, back.in).start(&id, argv);
    if (why != 0) return not_started(name, why);
    Child child(id);
    // The program alone holds its ends now: when it closes them, ours see it.
    there.out.reset();
    back.in.reset();
    Talk talk{std::move(there.in), std::move(back.out), input, {}};
    hold(talk, deadline);
    if (talk.output.size() > kProgramOutputLimit)
        return failed(name, fmt::format("wrote more than {} MB", kProgramOutputLimit >> 20));
    const auto how = talk.from.open() ? std::nullopt : child.wait(deadline);
    if (!how)
        return Error{"program-too-slow", fmt::format("\"{}\" was not done after {} ms", name, limit_ms), ""};
    if (WIFSIGNALED(*how)) return failed(name, fmt::format("was ended by signal {}", WTERMSIG(*how)));
    if (WEXITSTATUS(*how) != 0)
        return failed(name, fmt::format("ended with exit status {}", WEXITSTATUS(*how)));
    return std::move(talk.output);
}

bool SystemPrograms::has(const std::string& name) const {
    if (name.find('/') != std::string::npos) return can_run(name);
    const char* set = std::getenv("PATH");
    const std::string path = set != nullptr ? set : "/usr/bin:/bin";
    for (std::size_t start = 0; start <= path.size() && !name.empty();) {
        const std::size_t end = std::min(path.find(':', start), path.size());
        const std::string folder = end == start ? "." : path.substr(start, end - start);
        if (can_run(folder + '/' + name)) return true;
        start = end + 1;
    }
    return false;
}

}  // namespace rung::base
