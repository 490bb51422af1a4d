#include "base/programs.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <vector>

#include "support/folder.h"

namespace rung::base {
namespace {

using Words = std::vector<std::string>;

constexpr std::int64_t kLong_ms = 20'000;

std::string fault_of(const Result<std::string>& result) {
    return result ? "" : result.error().code;
}

/// How many files this process holds open.
auto open_files() {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return std::distance(begin(all), end(all));
}

/// No child of this process, alive or a zombie.
bool childless() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

std::int64_t took_ms(std::chrono::steady_clock::time_point start) {
    using std::chrono::milliseconds;
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start).count();
}

Result<std::string> shell(const std::string& line) {
    return SystemPrograms().run({"/bin/sh", "-c", line}, "", kLong_ms);
}

}  // namespace

TEST_CASE("a program gets its input and gives its output, byte for byte") {
    SystemPrograms programs;
    std::string large(std::size_t{1} << 20, '\0');
    for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>(i * 31 >> 3);
    for (const std::string& input : {std::string(), std::string("one\n"), std::string("\0\xff", 2), large}) {
        const auto output = programs.run({"cat"}, input, kLong_ms);
        REQUIRE(output);
        CHECK(*output == input);
    }
}

TEST_CASE("arguments reach the program as they are, and no shell reads them") {
    const auto output =
        SystemPrograms().run({"printf", "%s|", "$(echo a) ; b", "", "\"*\"", "-v"}, "", kLong_ms);
    REQUIRE(output);
    CHECK(*output == "$(echo a) ; b||\"*\"|-v|");
}

TEST_CASE("what a program complains of on standard error is dropped") {
    const auto output = shell("echo no >&2; echo yes");
    REQUIRE(output);
    CHECK(*output == "yes\n");
}

TEST_CASE("a program that cannot be run or fails says so in words") {
    struct Row {
        Words argv;
        std::string code;
        std::string message;
    };
    const test::Folder folder;
    std::ofstream(folder / "text") << "not a program";
    const std::string text = folder / "text";
    const Row rows[] = {
        {{"no-such-program"}, "program-missing", "there is no program \"no-such-program\" to run"},
        {{"/no/such"}, "program-missing", "there is no program \"/no/such\" to run"},
        {{text}, "program-missing", "there is no program \"" + text + "\" to run"},
        {{""}, "program-missing", "there is no program \"\" to run"},
        {{"false"}, "program-failed", "\"false\" ended with exit status 1"},
        {{"sh", "-c", "echo half; exit 7"}, "program-failed", "\"sh\" ended with exit status 7"},
        {{"sh", "-c", "kill -9 $$"}, "program-failed", "\"sh\" was ended by signal 9"},
        {{"cat", "/dev/zero"}, "program-failed", "\"cat\" wrote more than 16 MB"},
    };
    for (const Row& row : rows) {
        const auto result = SystemPrograms().run(row.argv, "", kLong_ms);
        CAPTURE(row.message);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == row.code);
        CHECK(result.error().message == row.message);
    }
}

TEST_CASE("a program that takes too long is stopped, whatever it waits for") {
    const Words rows[] = {
        {"sleep", "60"},
        {"sh", "-c", "trap '' TERM INT HUP; while :; do :; done"},  // would not go when asked
        {"sh", "-c", "exec >&-; exec sleep 60"},                    // its output ends long before it does
        {"sh", "-c", "while :; do echo more; sleep 0.01; done"},
    };
    for (const Words& argv : rows)
        for (const std::string& input : {std::string(), std::string(std::size_t{1} << 20, 'x')}) {
            const auto start = std::chrono::steady_clock::now();
            const auto result = SystemPrograms().run(argv, input, 100);
            CHECK(fault_of(result) == "program-too-slow");
            CHECK(took_ms(start) >= 100);
            CHECK(took_ms(start) < 30'000);
            CHECK(childless());
        }
    CHECK(fault_of(SystemPrograms().run({"sleep", "60"}, "", 0)) == "program-too-slow");
    CHECK(fault_of(SystemPrograms().run({"sleep", "60"}, "", -1)) == "program-too-slow");
}

TEST_CASE("a program that never reads its input is no error, and no signal ends the game") {
    // As a program starts, and as this one was started: a write to a closed pipe is deadly.
    const auto before = std::signal(SIGPIPE, SIG_DFL);
    const std::string large(std::size_t{1} << 20, 'x');
    for (const Words& argv :
         {Words{"true"}, Words{"sleep", "0.1"}, Words{"sh", "-c", "exec <&-; sleep 0.1"}}) {
        const auto output = SystemPrograms().run(argv, large, kLong_ms);
        REQUIRE(output);
        CHECK(output->empty());
    }
    const auto head = SystemPrograms().run({"head", "-c", "3"}, large, kLong_ms);
    REQUIRE(head);
    CHECK(*head == "xxx");
    std::signal(SIGPIPE, before);
}

TEST_CASE("the signals of the process are afterwards as they were, and none is left waiting") {
    sigset_t before;
    sigset_t after;
    sigset_t pending;
    pthread_sigmask(SIG_SETMASK, nullptr, &before);
    REQUIRE(SystemPrograms().run({"true"}, std::string(std::size_t{1} << 20, 'x'), kLong_ms));
    pthread_sigmask(SIG_SETMASK, nullptr, &after);
    sigpending(&pending);
    for (int signal = 1; signal < SIGRTMIN; ++signal) {
        CHECK(sigismember(&before, signal) == sigismember(&after, signal));
        CHECK(sigismember(&pending, signal) == 0);
    }
}

TEST_CASE("a program starts with no signal held back, and with a closed pipe deadly as usual") {
    sigset_t held;
    sigset_t before;
    sigemptyset(&held);
    sigaddset(&held, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &held, &before);
    const auto disposition = std::signal(SIGPIPE, SIG_IGN);
    const auto status = SystemPrograms().run({"cat", "/proc/self/status"}, "", kLong_ms);
    std::signal(SIGPIPE, disposition);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    REQUIRE(status);
    const auto has_bit = [&](const std::string& name, int signal) {
        const std::string digits = status->substr(status->find(name) + name.size() + 1, 17);
        return (std::stoull(digits, nullptr, 16) >> (signal - 1) & 1) != 0;
    };
    CHECK_FALSE(has_bit("SigBlk:", SIGTERM));
    CHECK_FALSE(has_bit("SigIgn:", SIGPIPE));
}

TEST_CASE("no run leaves a file open or a process behind") {
    const auto before = open_files();
    for (int i = 0; i < 5; ++i) {
        REQUIRE(SystemPrograms().run({"cat"}, "x", kLong_ms));
        CHECK_FALSE(SystemPrograms().run({"false"}, "x", kLong_ms));
        CHECK_FALSE(SystemPrograms().run({"no-such-program"}, "x", kLong_ms));
        CHECK_FALSE(SystemPrograms().run({"sleep", "60"}, "x", 10));
    }
    CHECK(open_files() == before);
    CHECK(childless());
}

TEST_CASE("programs that several threads run do not hold each other's pipes open") {
    std::vector<Result<std::string>> outputs(8, std::string());
    std::vector<std::thread> threads;
    for (auto& output : outputs)
        threads.emplace_back([&output] {
            SystemPrograms programs;
            for (int i = 0; i < 10 && output; ++i) output = programs.run({"cat"}, "through", kLong_ms);
        });
    for (std::thread& thread : threads) thread.join();
    for (const auto& output : outputs) {
        REQUIRE(output);
        CHECK(*output == "through");
    }
    CHECK(childless());
}

TEST_CASE("whether a program is there is known without running it") {
    const test::Folder folder;
    std::ofstream(folder / "text") << "not a program";
    const SystemPrograms programs;
    CHECK(programs.has("cat"));
    CHECK(programs.has("/bin/sh"));
    CHECK_FALSE(programs.has("no-such-program"));
    CHECK_FALSE(programs.has(""));
    CHECK_FALSE(programs.has("/bin"));
    CHECK_FALSE(programs.has(folder / "text"));
}

}  // namespace rung::base
