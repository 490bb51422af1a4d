#include "records/attempt_list.h"

#include "records/attempt_file.h"
#include "records/file_attempts.h"

#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "support/content.h"

using namespace rung;
using records::FileAttempts;
using scenario::Cause;

namespace {

constexpr const char* kHash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// An attempt's file with this log, as if a scenario that nobody has any more had been played.
std::string file_with(const std::string& log, const std::string& card = "null",
                      const std::string& more = "") {
    const std::string played = std::string(R"({"id":"gone","hash":")") + kHash + "\"}";
    return R"({"format":1,"rules":1,"mode":"practice","seed":0,"scenario":)" + played +
           ",\"company\":" + played + ",\"rubric\":" + played + "," + more + "\"log\":[" + log +
           "],\"scorecard\":" + card + "}";
}

/// The summary of one file; fails the test where there is none.
records::AttemptSummary summary_of(const std::string& bytes) {
    base::MemoryFiles files;
    FileAttempts store(files, "attempts");
    REQUIRE(store.save("gone-1", bytes, {"Sam", "2026-02-03 10:20"}).ok());
    const auto list = records::list_attempts(store);
    CHECK(list.troubles.empty());
    REQUIRE(list.attempts.size() == 1);
    return list.attempts.front();
}

constexpr const char* kCard =
    R"({"total":61,"timing":40,"passed":false,"fatal":[],"critical":[],"outcome":"late","offset":2,)"
    R"("dimensions":{"judgement":50},"items":[]})";

/// A disk on which one file cannot be read.
class Scratched final : public base::Files {
  public:
    explicit Scratched(std::string bad) : bad_(std::move(bad)) {}
    [[nodiscard]] base::Result<std::string> read(const std::string& path, std::size_t limit) const override {
        if (path == bad_) return base::Error{"file-unreadable", "\"" + path + "\" cannot be read", ""};
        return files.read(path, limit);
    }
    base::Status write(const std::string& path, std::string_view bytes) override {
        return files.write(path, bytes);
    }
    base::Status remove(const std::string& path) override { return files.remove(path); }
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override {
        return files.list(folder);
    }
    [[nodiscard]] bool exists(const std::string& path) const override { return files.exists(path); }
    [[nodiscard]] base::Result<std::string> real_path(const std::string& path) const override {
        return files.real_path(path);
    }

    base::MemoryFiles files;

  private:
    std::string bad_;
};

}  // namespace

TEST_CASE("an attempt is summed up from its file alone") {
    const auto open = summary_of(file_with(R"({"wait":5},{"say":"mirror"})"));
    CHECK(open.id == "gone-1");
    CHECK(open.scenario == "gone");
    CHECK(open.player.who == "Sam");
    CHECK(open.player.began == "2026-02-03 10:20");
    CHECK(open.entries == 2);
    CHECK(open.rules == 1);
    CHECK(open.can_go_on());
    const auto closed = summary_of(file_with(R"({"wait":5})", kCard));
    REQUIRE(closed.scorecard);
    CHECK(closed.scorecard->total == 61);
    CHECK(!closed.can_go_on());
    CHECK(!summary_of(file_with("", "null", "\"stopped\":true,")).can_go_on());
}

TEST_CASE("the answer of wrap-up is read without the script, the last that was not taken back") {
    using records::Reflected;
    struct Row {
        const char* log;
        std::optional<Reflected> reflected;
    };
    const Row rows[] = {
        {"", std::nullopt},
        {R"({"reflect":{"turn":4,"cause":"both","control":true}},{"close":{}})",
         Reflected{4, Cause::both, true}},
        {R"({"reflect":{"turn":2,"cause":"rule"}})", Reflected{2, Cause::rule, false}},
        {R"({"reflect":{"turn":1,"cause":"rule","control":false}},{"reflect":{"turn":2,"cause":"myself","control":true}})",
         Reflected{2, Cause::myself, true}},
        {R"({"wait":5},{"reflect":{"turn":1,"cause":"others","control":false}},{"rewind":{"to":1}},{"hint":{}})",
         std::nullopt},
        {R"({"wait":5},{"reflect":{"turn":1,"cause":"others","control":false}},{"rewind":{"to":9}})",
         Reflected{1, Cause::others, false}},
        {R"({"reflect":{"turn":0,"cause":"both","control":true}})", std::nullopt},
        {R"({"reflect":{"turn":4000000000000,"cause":"both","control":true}})", std::nullopt},
        {R"({"reflect":{"turn":4,"cause":"fate","control":true}})", std::nullopt},
        {R"({"reflect":{"turn":"4","cause":"both","control":1}})", std::nullopt},
        {R"({"reflect":7})", std::nullopt},
        {R"(7,"reflect",[],null,{"rewind":{"to":-1}},{"rewind":3})", std::nullopt},
    };
    for (const auto& row : rows) {
        CAPTURE(row.log);
        CHECK(summary_of(file_with(row.log)).reflected == row.reflected);
    }
}

TEST_CASE("a hint or a move that was taken back is help") {
    CHECK(!summary_of(file_with(R"({"wait":5})")).helped);
    CHECK(summary_of(file_with(R"({"hint":{}},{"wait":5})")).helped);
    CHECK(summary_of(file_with(R"({"wait":5},{"rewind":{"to":0}})")).helped);
}

TEST_CASE("what a whole play leaves behind is summed up as its log has it") {
    const auto content = test::content_of();
    const auto recording = test::record(content.script, test::long_play());
    call::Attempt attempt{content.scenario, content.company, content.rubric, {}};
    attempt.log = recording.log();
    const auto summary = summary_of(records::format_attempt(content.script, attempt, {}));
    CHECK(summary.entries == recording.log().size());
    CHECK(summary.helped);
    std::optional<scenario::Move> last;
    for (const auto& beat : recording.play().beats)
        if (beat.move.kind == scenario::MoveKind::reflect) last = beat.move;
    CHECK(summary.reflected.has_value() == last.has_value());
    if (!last || !summary.reflected) return;
    CHECK(summary.reflected->turn == static_cast<int>(last->amount));
    CHECK(summary.reflected->cause == last->cause);
    CHECK(summary.reflected->control == last->control);
}

TEST_CASE("a damaged file is told and hides no other") {
    const char* bad[] = {"", "half a fi", "{}", "[]", R"({"format":99})", "\xff\xfe"};
    for (const auto* bytes : bad) {
        CAPTURE(bytes);
        base::MemoryFiles files;
        FileAttempts store(files, "attempts");
        REQUIRE(store.save("gone-1", file_with("")).ok());
        REQUIRE(store.save("gone-2", bytes).ok());
        REQUIRE(store.save("gone-3", file_with("", R"({"total":101})")).ok());
        REQUIRE(store.save("gone-4", file_with("", kCard)).ok());
        const auto list = records::list_attempts(store);
        REQUIRE(list.attempts.size() == 2);
        CHECK(list.attempts[0].id == "gone-1");
        CHECK(list.attempts[1].id == "gone-4");
        REQUIRE(list.troubles.size() == 2);
        CHECK(list.troubles[0].id == "gone-2");
        CHECK(base::has_errors(list.troubles[0].faults));
        CHECK(list.troubles[1].id == "gone-3");
        CHECK(list.troubles[1].faults.front().file == "attempts/gone-3.json");
        CHECK(!list.troubles[1].error);
    }
}

TEST_CASE("a file that cannot be read at all is told as that") {
    Scratched files("attempts/gone-1.json");
    FileAttempts store(files, "attempts");
    REQUIRE(store.save("gone-1", file_with("")).ok());
    REQUIRE(store.save("gone-2", file_with("")).ok());
    const auto list = records::list_attempts(store);
    REQUIRE(list.attempts.size() == 1);
    REQUIRE(list.troubles.size() == 1);
    REQUIRE(list.troubles[0].error);
    CHECK(list.troubles[0].error->code == "file-unreadable");
}

TEST_CASE("an empty store has no attempts") {
    base::MemoryFiles files;
    const auto list = records::list_attempts(FileAttempts(files, "attempts"));
    CHECK(list.attempts.empty());
    CHECK(list.troubles.empty());
}
