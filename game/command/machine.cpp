#include "command/machine.h"

#include "scenario/limits.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <pwd.h>
#include <random>
#include <sstream>
#include <string_view>
#include <unistd.h>

namespace rung::command {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::string home() {
    if (auto set = variable("HOME"); !set.empty()) return set;
    const passwd* user = ::getpwuid(::getuid());
    return user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "/nonexistent";
}

/// XDG says that a path which is not absolute is to be ignored.
std::string own_folder(const char* name, std::string_view usual) {
    const auto set = variable(name);
    return (set.starts_with('/') ? set : fmt::format("{}/{}", home(), usual)) + "/rung";
}

bool holds_content(const base::Files& files, const std::string& folder) {
    return !files.list(folder + "/calls").empty() || !files.list(folder + "/companies").empty();
}

}  // namespace

std::string program_folder(const base::Files& files) {
    const auto path = files.real_path("/proc/self/exe");
    return path ? path->substr(0, path->rfind('/')) : std::string();
}

std::int64_t SystemClock::now_ms() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Places with_content(const base::Files& files, Places places, const std::string& folder) {
    places.content = !holds_content(files, folder + "/scenarios") && holds_content(files, folder)
                         ? folder
                         : folder + "/scenarios";
    places.assets = folder + "/assets";
    return places;
}

Places find_places(const base::Files& files) {
    Places places;
    places.data = own_folder("XDG_DATA_HOME", ".local/share");
    places.config = own_folder("XDG_CONFIG_HOME", ".config");
    places.cache = own_folder("XDG_CACHE_HOME", ".cache");
    const auto beside = program_folder(files);
    for (const auto& folder : {beside, beside + "/../share/rung", std::string("/usr/local/share/rung"),
                               std::string("/usr/share/rung")})
        if (holds_content(files, folder + "/scenarios"))
            return with_content(files, std::move(places), folder);
    return with_content(files, std::move(places), beside);
}

base::Result<std::string> read_standard_input() {
    std::string all;
    char bytes[1 << 16];
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return base::Error{"file-unreadable", "standard input cannot be read", ""};
        if (got == 0) return all;
        all.append(bytes, static_cast<std::size_t>(got));
        if (all.size() > scenario::kMaxFileBytes)
            return base::Error{"file-too-large", "standard input holds over 8 MB", ""};
    }
}

bool input_is_terminal() {
    return ::isatty(STDIN_FILENO) == 1;
}
bool output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

bool has_display() {
    return !variable("DISPLAY").empty() || !variable("WAYLAND_DISPLAY").empty();
}

bool wants_colour() {
    return variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

std::string wall_clock() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (::localtime_r(&now, &local) == nullptr) return {};
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min);
}

std::uint64_t random_seed() {
    std::random_device device;
    return device();
}

std::int64_t running_ms(const base::Files& files) {
    constexpr std::size_t kMostBytes = 4096;
    constexpr int kFieldsBetween = 19;
    const auto stat = files.read("/proc/self/stat", kMostBytes);
    timespec now{};
    if (!stat || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0) return 0;
    // The second field is the program's name in brackets and may hold anything; `starttime` is the 22nd.
    const auto behind_name = stat->rfind(')');
    if (behind_name == std::string::npos) return 0;
    std::istringstream fields(stat->substr(behind_name + 1));
    std::string field;
    for (int i = 0; i < kFieldsBetween; ++i) fields >> field;
    std::int64_t started_ticks = 0;
    fields >> started_ticks;
    const std::int64_t now_ms = std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
    return now_ms - started_ticks * 1000 / ::sysconf(_SC_CLK_TCK);
}

}  // namespace rung::command
