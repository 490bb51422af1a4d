#include "records/attempt_file.h"
#include "records/attempt_list.h"
#include "records/records.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "desk_stage.h"
#include "support/folder.h"

namespace rung::test {
namespace {

constexpr const char* kCall = "third-time-calling";
/// Each makes one entry of the log.
constexpr std::u32string_view kKeys[] = {U"1", U"s", U"!", U"1", U"u", U"1", U"2", U"!", U"s", U"1"};
constexpr std::size_t kAll = std::size(kKeys);

desk::OpenRecords records_in(const std::string& path) {
    return [path] { return records::open_file_store(path, "Sam"); };
}

/// What is kept of the one attempt.
struct Kept {
    std::string id, bytes;
    std::size_t entries = 0;
};

Kept kept_in(const std::string& path) {
    const auto home = records::open_file_store(path, "Sam");
    REQUIRE(home.ok());
    const auto list = records::list_attempts(*home->attempts);
    CHECK(list.troubles.empty());
    REQUIRE(list.attempts.size() <= 1);
    if (list.attempts.empty()) return {};
    const auto& row = list.attempts.front();
    CHECK_MESSAGE((!row.scorecard && !row.stopped), "it offers to go on");
    return {row.id, *home->attempts->load(row.id), row.entries};
}

/// Plays on from where it stands to the last key. Says each decision that was answered with a byte.
void play_on(const std::string& path, const Kept& from, int say) {
    DeskStage stage(1280, 800, records_in(path));
    if (from.id.empty())
        stage.desk->go(desk::ToBriefing{kCall});
    else
        stage.desk->go(desk::ToAttempt{from.id});
    stage.settle();
    if (from.id.empty()) stage.use("briefing/do/pick-up");
    for (auto next = from.entries; next < kAll; ++next) {
        stage.type(kKeys[next]);
        if (say >= 0) (void)!::write(say, "+", 1);
    }
}

/// A desk in a process of its own.
class OtherDesk {
  public:
    OtherDesk(const std::string& path, const Kept& from) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        said_ = ends[0];
        pid_ = ::fork();
        REQUIRE(pid_ >= 0);
        if (pid_ == 0) {
            ::close(ends[0]);
            try {
                play_on(path, from, ends[1]);
            } catch (...) {  // what a test throws is for its own process
                ::_exit(1);
            }
            ::_exit(0);
        }
        ::close(ends[1]);
    }
    ~OtherDesk() {
        (void)kill_it();
        ::close(said_);
    }
    OtherDesk(const OtherDesk&) = delete;
    OtherDesk& operator=(const OtherDesk&) = delete;

    /// Until it has answered so many decisions, or has ended.
    void wait_for(std::size_t decisions) {
        while (answered_ < decisions && hear()) {
        }
    }
    /// Gives how many decisions it had answered.
    std::size_t kill_it() {
        if (pid_ > 0) {
            (void)::kill(pid_, SIGKILL);
            (void)::waitpid(pid_, nullptr, 0);
            while (hear()) {
            }
        }
        pid_ = -1;
        return answered_;
    }

  private:
    bool hear() {
        char bytes[16];
        const auto got = ::read(said_, bytes, sizeof bytes);
        if (got > 0) answered_ += static_cast<std::size_t>(got);
        return got > 0;
    }

    int said_ = -1;
    pid_t pid_ = -1;
    std::size_t answered_ = 0;
};

TEST_CASE("a desk that is killed at any moment has kept all it answered, and goes on to the same bytes") {
    const Folder folder;
    const auto whole_path = folder / "whole.db";
    play_on(whole_path, {}, -1);
    const auto whole = kept_in(whole_path);
    REQUIRE(whole.entries == kAll);

    std::mt19937 chance(20260209);
    const int wanted = std::getenv("RUNG_LONG") != nullptr ? 500 : 6;
    for (int kills = 0, calls = 0; kills < wanted; ++calls) {
        const auto path = folder / ("rung-" + std::to_string(calls) + ".db");
        for (Kept kept; kept.entries < kAll;) {
            CAPTURE(kills);
            OtherDesk desk(path, kept);
            desk.wait_for(chance() % 5);
            ::usleep(chance() % 40'000);
            const auto answered = kept.entries + desk.kill_it();
            ++kills;
            const auto faults = records::check_store_file(path);
            if (faults)
                CHECK(faults->empty());
            else  // killed before there was anything to keep
                CHECK(faults.error().code == (answered == 0 ? "store-missing" : ""));
            const auto now = kept_in(path);
            CHECK(now.entries >= answered);
            CHECK(now.entries <= answered + 1);
            REQUIRE(now.entries >= kept.entries);
            kept = now;
            if (kept.entries == kAll) CHECK(kept.bytes == whole.bytes);
        }
    }
}

TEST_CASE("a desk that can keep nothing says so on home, plays, and says so in the call, once each") {
    const auto nothing = [] {
        return base::Result<records::Records>(
            base::Error{"store-read-only", "the records in \"rung.db\" cannot be written", ""});
    };
    DeskStage stage(1280, 800, nothing);
    stage.desk->go(desk::ToHome{});
    stage.settle();
    CHECK(stage.node("desk/message").name ==
          "the records in \"rung.db\" cannot be written: nothing is kept this time");
    stage.clock.now += 60'000;
    stage.desk->go(desk::ToBriefing{kCall});
    stage.settle();
    CHECK(!stage.has("desk/message"));
    stage.use("briefing/do/pick-up");
    stage.type(U"1");
    CHECK(stage.node("desk/message").name == "This call is played in memory and is not kept.");
    stage.clock.now += 60'000;
    stage.type(U"1");
    CHECK(!stage.has("desk/message"));
    stage.desk->go(desk::ToHome{});
    stage.settle();
    CHECK(!stage.has("desk/message"));
}

}  // namespace
}  // namespace rung::test
