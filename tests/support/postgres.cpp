#include "support/postgres.h"

#include "records/postgres_database.h"
#include "records/store.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <grp.h>
#include <iterator>
#include <memory>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

/// libpqxx 6.4 forgets the last answer of a connection that breaks.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libpqxx";
}

namespace rung::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto kLimit = std::chrono::seconds(60);
constexpr auto kGlance = std::chrono::milliseconds(10);

/// The newest that is installed.
std::string find_programs() {
    std::string best;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", ignored))
        if (fs::exists(entry.path() / "bin/initdb")) best = std::max(best, (entry.path() / "bin").string());
    if (best.empty()) throw std::runtime_error("PostgreSQL is not installed (package postgresql)");
    return best;
}

/// The server runs as nobody's superuser: root has to become somebody else.
const passwd* find_somebody() {
    if (::getuid() != 0) return nullptr;
    const auto* somebody = ::getpwnam("postgres");
    return somebody != nullptr ? somebody : ::getpwnam("nobody");
}

[[noreturn]] void become_program(const std::vector<std::string>& words, const std::string& log) {
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (out >= 0) (void)(::dup2(out, STDOUT_FILENO) + ::dup2(out, STDERR_FILENO));
    const int in = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (in >= 0) (void)::dup2(in, STDIN_FILENO);
    if (const auto* somebody = find_somebody(); somebody != nullptr)
        if (::setgroups(0, nullptr) != 0 || ::setgid(somebody->pw_gid) != 0 ||
            ::setuid(somebody->pw_uid) != 0)
            ::_exit(126);
    (void)::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    std::vector<char*> argv;
    for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    (void)::unsetenv("LD_PRELOAD");
    ::execv(argv[0], argv.data());
    ::_exit(127);
}

pid_t begin_program(const std::vector<std::string>& words, const std::string& log) {
    const pid_t pid = ::fork();
    if (pid == 0) become_program(words, log);
    if (pid < 0) throw std::runtime_error("no process can be made");
    return pid;
}

/// False: it still runs.
bool has_ended(pid_t pid, int* status) {
    return ::waitpid(pid, status, WNOHANG) == pid;
}

void wait_for(const std::string& what, const std::function<bool()>& is_done) {
    const auto due = Clock::now() + kLimit;
    while (!is_done()) {
        if (Clock::now() > due) throw std::runtime_error(what + " takes too long");
        std::this_thread::sleep_for(kGlance);
    }
}

std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> children;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
        std::ifstream in(entry.path() / "stat");
        std::string stat;
        if (!std::isdigit(static_cast<unsigned char>(entry.path().filename().string()[0]))) continue;
        if (!std::getline(in, stat)) continue;
        // `PID (NAME) STATE PARENT`; the name may hold anything.
        const auto behind = stat.rfind(") ");
        if (behind == std::string::npos) continue;
        if (std::atoi(stat.c_str() + behind + 4) == parent) children.push_back(std::atoi(stat.c_str()));
    }
    return children;
}

base::Result<std::unique_ptr<records::PostgresDatabase>> open_as_owner(const std::string& url) {
    records::Connecting how;
    how.as_owner = true;
    return records::open_postgres(url, how);
}

void run_as(const std::string& url, const std::string& sql) {
    auto database = open_as_owner(url);
    auto status = database ? (*database)->run_script(sql) : base::Status(database.error());
    if (!status) throw std::runtime_error(status.error().message + " in: " + sql);
}

}  // namespace

PostgresServer::PostgresServer() {
    fs::permissions(folder_.path(), fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
    const auto data = folder_ / "data";
    fs::create_directory(data);
    if (const auto* somebody = find_somebody(); somebody != nullptr)
        for (const auto& path : {folder_.path(), data})
            if (::chown(path.c_str(), somebody->pw_uid, somebody->pw_gid) != 0)
                throw std::runtime_error("the server cannot be given its folder");
    const auto made = begin_program({find_programs() + "/initdb", "-D", data, "-U", "postgres", "-A", "trust",
                                     "-E", "UTF8", "--no-locale", "--no-sync", "--no-instructions"},
                                    folder_ / "log");
    int status = -1;
    wait_for("initdb", [&] { return has_ended(made, &status); });
    if (status != 0) throw std::runtime_error("initdb failed");
    start();
}

PostgresServer::~PostgresServer() {
    go_on();
    if (pid_ <= 0) return;
    (void)::kill(pid_, SIGQUIT);
    int status = 0;
    try {
        wait_for("the server's end", [&] { return has_ended(pid_, &status); });
    } catch (const std::exception&) {
        (void)::kill(pid_, SIGKILL);
        (void)::waitpid(pid_, &status, 0);
    }
}

PostgresServer& PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

void PostgresServer::start() {
    const auto set = [](const std::string& value) { return std::vector<std::string>{"-c", value}; };
    std::vector<std::string> words{find_programs() + "/postgres", "-D", folder_ / "data"};
    for (const auto& value : {std::string("listen_addresses="), "unix_socket_directories=" + folder_.path(),
                              std::string("unix_socket_permissions=0777"), std::string("fsync=off"),
                              std::string("full_page_writes=off"), std::string("max_connections=120"),
                              std::string("shared_buffers=32MB"), std::string("autovacuum=off")})
        for (const auto& word : set(value)) words.push_back(word);
    pid_ = begin_program(words, folder_ / "log");
    wait_until_open();
}

void PostgresServer::wait_until_open() {
    wait_for("the server's start", [&] {
        int status = 0;
        if (has_ended(pid_, &status)) {
            pid_ = -1;
            throw std::runtime_error("the server ended: " + last_words());
        }
        return open_as_owner(url("postgres", "postgres")).ok();
    });
}

std::string PostgresServer::last_words() const {
    constexpr std::size_t kMost = 2000;
    std::ifstream in(folder_ / "log");
    std::string log((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return log.size() > kMost ? log.substr(log.size() - kMost) : log;
}

std::string PostgresServer::url(const std::string& user, const std::string& database) const {
    return fmt::format("postgresql://{}@/{}?host={}", user, database, folder_.path());
}

void PostgresServer::run(const std::string& sql, const std::string& database) const {
    run_as(url("postgres", database), sql);
}

void PostgresServer::signal_all(int signal) const {
    if (pid_ <= 0) return;
    auto all = children_of(pid_);
    (void)::kill(pid_, signal);
    for (const auto child : children_of(pid_)) all.push_back(child);  // made meanwhile
    for (const auto child : all) (void)::kill(child, signal);
}

void PostgresServer::pause() {
    signal_all(SIGSTOP);
}

void PostgresServer::go_on() {
    signal_all(SIGCONT);
}

void PostgresServer::kill() {
    // What it would go through again at its next start is its own affair, and takes long after many tests.
    run("CHECKPOINT");
    (void)::kill(pid_, SIGSTOP);  // it makes no more processes, which would outlive it
    signal_all(SIGKILL);
    int status = 0;
    wait_for("the server's death", [&] { return has_ended(pid_, &status); });
    pid_ = -1;
}

PostgresTeam::PostgresTeam(PostgresServer& server) : server_(&server) {
    static int made = 0;
    database_ = fmt::format("t{}", ++made);
    server.run(fmt::format("CREATE ROLE {} LOGIN CREATEROLE", login("owner")));
    server.run(fmt::format("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'", database_,
                           login("owner")));
    auto owner = open_as_owner(owner_url());
    auto status = owner ? records::migrate(**owner) : base::Status(owner.error());
    if (!status) throw std::runtime_error(status.error().message);
}

PostgresTeam::~PostgresTeam() = default;

void PostgresTeam::run(const std::string& sql) const {
    run_as(owner_url(), sql);
}

}  // namespace rung::test
