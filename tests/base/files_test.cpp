#include "base/files.h"

#include <algorithm>
#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "support/folder.h"

namespace rung::base {
namespace {

using Names = std::vector<std::string>;

std::string code_of(const Result<std::string>& result) {
    return result ? "" : result.error().code;
}
std::string code_of(const Status& status) {
    return status ? "" : status.error().code;
}

unsigned mode_of(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777u : 0u;
}

/// What holds on the real disk and in memory.
void check_a_disk(Files& files, const std::string& root) {
    const auto in = [&](const std::string& name) { return root + "/" + name; };
    CHECK(code_of(files.read(in("a.json"), 100)) == "file-missing");
    CHECK_FALSE(files.exists(in("a.json")));
    CHECK(files.list(in("none")).empty());

    REQUIRE(files.write(in("calls/a.json"), "first"));
    CHECK(*files.read(in("calls/a.json"), 100) == "first");
    CHECK(*files.read(in("calls/a.json"), 3) == "fir");
    CHECK(*files.read(in("calls/a.json"), 5) == "first");
    CHECK(*files.read(in("calls/a.json"), 0) == "");
    REQUIRE(files.write(in("calls/a.json"), "the second, longer"));
    CHECK(*files.read(in("calls/a.json"), 100) == "the second, longer");
    REQUIRE(files.write(in("calls/empty"), ""));
    CHECK(*files.read(in("calls/empty"), 100) == "");
    const std::string bytes("\0\xff\n\r", 4);
    REQUIRE(files.write(in("calls/bytes"), bytes));
    CHECK(*files.read(in("calls/bytes"), 100) == bytes);

    CHECK(files.exists(in("calls")));
    CHECK(files.exists(in("calls/a.json")));
    CHECK(code_of(files.read(in("calls"), 100)) == "file-is-folder");
    CHECK(code_of(files.read(in("calls/none/b"), 100)) == "file-missing");

    REQUIRE(files.write(in("calls/deep/er/b.json"), "b"));
    REQUIRE(files.write(in("calls/Z"), "z"));
    CHECK(files.list(in("calls")) == Names{"Z", "a.json", "bytes", "deep/", "empty"});
    CHECK(files.list(in("calls/deep/")) == Names{"er/"});
    CHECK(files.list(in("calls/a.json")).empty());

    CHECK(*files.real_path(in("calls/../calls/./a.json")) == *files.real_path(in("calls/a.json")));
    CHECK(code_of(files.real_path(in("nowhere"))) == "file-missing");
}

}  // namespace

TEST_CASE("the real disk and the one in memory behave alike") {
    const test::Folder folder;
    DiskFiles disk;
    MemoryFiles memory;
    check_a_disk(disk, folder.path());
    check_a_disk(memory, "/home/rep");
    check_a_disk(memory, "relative");
}

/// What holds of a removal on every disk.
void check_removing(Files& files, const std::string& root) {
    const auto path = root + "/calls/gone.json";
    REQUIRE(files.write(path, "here"));
    REQUIRE(files.write(root + "/calls/stays.json", "here too"));
    CHECK(files.remove(path));
    CHECK_FALSE(files.exists(path));
    CHECK(code_of(files.read(path, 10)) == "file-missing");
    CHECK(code_of(files.real_path(path)) == "file-missing");
    CHECK(files.list(root + "/calls") == Names{"stays.json"});
    CHECK(files.remove(path));
    CHECK(files.remove(root + "/never/there"));
    CHECK(code_of(files.remove(root + "/calls")) == "file-unwritable");
    REQUIRE(files.write(path, "back"));
    CHECK(*files.read(path, 10) == "back");
}

TEST_CASE("what is removed is gone, and what is gone already is no trouble") {
    const test::Folder folder;
    DiskFiles disk;
    check_removing(disk, folder.path());
    MemoryFiles memory;
    check_removing(memory, "/home/sam");
    MemoryFiles below;
    OverlayFiles overlay(below);
    check_removing(overlay, "/home/sam");
}

TEST_CASE("what is removed above files that are only read is hidden, and stays below") {
    MemoryFiles below;
    REQUIRE(below.write("/calls/a.json", "below"));
    REQUIRE(below.write("/calls/b.json", "below"));
    OverlayFiles overlay(below);
    REQUIRE(overlay.remove("/calls/a.json"));
    CHECK_FALSE(overlay.exists("/calls/a.json"));
    CHECK(code_of(overlay.read("/calls/a.json", 10)) == "file-missing");
    CHECK(code_of(overlay.real_path("/calls/a.json")) == "file-missing");
    CHECK(overlay.list("/calls") == Names{"b.json"});
    CHECK(*below.read("/calls/a.json", 10) == "below");
    CHECK(code_of(overlay.remove("/calls")) == "file-unwritable");
    overlay.fail_writes(true);
    CHECK(code_of(overlay.remove("/calls/b.json")) == "file-unwritable");
    CHECK(overlay.exists("/calls/b.json"));
}

TEST_CASE("folders on the way are the user's alone") {
    const test::Folder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "rung/attempts/one.json", "{}"));
    CHECK(mode_of(folder / "rung") == 0700);
    CHECK(mode_of(folder / "rung/attempts") == 0700);
}

TEST_CASE("writing leaves nothing else behind") {
    const test::Folder folder;
    DiskFiles files;
    for (int i = 0; i < 3; ++i) REQUIRE(files.write(folder / "a", std::to_string(i)));
    CHECK(files.list(folder.path()) == Names{"a"});
}

TEST_CASE("a file that cannot be written is told of, and the old one stays") {
    const test::Folder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "a", "old"));
    CHECK(code_of(files.write(folder / "a/b", "new")) ==
          "file-unwritable");  // a file where a folder is needed
    std::filesystem::create_directory(folder / "there");
    CHECK(code_of(files.write(folder / "there", "new")) == "file-unwritable");
    CHECK(files.list(folder.path()) == Names{"a", "there/"});
    CHECK(*files.read(folder / "a", 10) == "old");
}

TEST_CASE("a disk that runs full in the middle leaves the old file whole and nothing beside it") {
    const test::Folder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "a", "old"));
    const pid_t child = ::fork();
    if (child == 0) {
        // As good as a full disk: no file may grow past a thousand bytes.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const Status status = files.write(folder / "a", std::string(100'000, 'x'));
        ::_exit(code_of(status) == "file-unwritable" ? 0 : 1);
    }
    int status = 1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(*files.read(folder / "a", 10) == "old");
    CHECK(files.list(folder.path()) == Names{"a"});
}

TEST_CASE("a link to a file stays a link, and what it leads to is replaced") {
    const test::Folder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "real/a", "old"));
    std::filesystem::create_symlink("real/a", folder / "link");
    REQUIRE(files.write(folder / "link", "new"));
    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(*files.read(folder / "real/a", 10) == "new");
    CHECK(*files.real_path(folder / "link") == *files.real_path(folder / "real/a"));
}

TEST_CASE("links to folders are listed as folders, broken links as files") {
    const test::Folder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "real/a", "a"));
    std::filesystem::create_directory_symlink("real", folder / "also");
    std::filesystem::create_symlink("nothing", folder / "broken");
    CHECK(files.list(folder.path()) == Names{"also/", "broken", "real/"});
    CHECK(code_of(files.read(folder / "broken", 10)) == "file-missing");
}

TEST_CASE("a pipe is written to, not replaced") {
    const test::Folder folder;
    DiskFiles files;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const pid_t child = ::fork();
    if (child == 0) ::_exit(files.write(folder / "pipe", "through") ? 0 : 1);
    CHECK(*files.read(folder / "pipe", 100) == "through");
    int status = 1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(std::filesystem::is_fifo(folder / "pipe"));
}

TEST_CASE("a file of unknown size is read to its end") {
    DiskFiles files;
    const auto status = files.read("/proc/self/status", 1 << 20);
    REQUIRE(status);
    CHECK(status->find("Name:") == 0);
}

TEST_CASE("the nth write in memory fails when told to, and only that one") {
    MemoryFiles files;
    files.fail_write = 2;
    CHECK(files.write("a", "1"));
    CHECK(code_of(files.write("b", "2")) == "file-unwritable");
    CHECK(files.write("c", "3"));
    CHECK(files.list(".") == Names{"a", "c"});
    files.fail_write = 1;
    CHECK(code_of(files.remove("a")) == "file-unwritable");
    CHECK(files.list(".") == Names{"a", "c"});
}

}  // namespace rung::base
