#include "records/attempt_file.h"

#include "call/attempt.h"
#include "records/entry_json.h"

#include <doctest/doctest.h>
#include <string>

#include "support/content.h"

using namespace rung;
using records::AttemptFile;
using records::Recording;

namespace {

call::Attempt attempt_of(const records::Content& content, const Recording& recording) {
    call::Attempt attempt;
    attempt.scenario = content.scenario;
    attempt.company = content.company;
    attempt.rubric = content.rubric;
    attempt.seed = 7;
    attempt.log = recording.log();
    return attempt;
}

std::string faults_in(std::string_view bytes) {
    base::Diagnostics faults;
    (void)records::parse_attempt({"a.json", std::string(bytes)}, faults);
    return test::codes_of(faults);
}

struct Read {
    AttemptFile file;
    std::optional<Recording> recording;
    base::Diagnostics faults;
};

Read read(const scenario::Script& script, std::string bytes) {
    Read read;
    auto file = records::parse_attempt({"a.json", std::move(bytes)}, read.faults);
    if (!file) FAIL(test::codes_of(read.faults));
    read.file = *std::move(file);
    read.recording = records::play_log(script, read.file, read.faults);
    return read;
}

std::string written(const records::Content& content, const Recording& recording) {
    records::Standing standing;
    if (recording.state().at() == call::Phase::closed)
        standing.scorecard = records::make_stored(
            content.sheet, score::make_scorecard(content.script, content.sheet, recording.play()),
            call::Mode::practice);
    return records::format_attempt(content.script, attempt_of(content, recording), standing);
}

}  // namespace

TEST_CASE("an attempt that is written and read again is the same attempt, state and bytes") {
    const auto content = test::content_of();
    const auto played = test::record(content.script, test::long_play());
    REQUIRE(played.state().at() == call::Phase::closed);
    const auto bytes = written(content, played);

    const auto again = read(content.script, bytes);
    REQUIRE(again.recording);
    CHECK(again.recording->log() == played.log());
    CHECK(again.recording->state() == played.state());
    CHECK(again.recording->play().events == played.play().events);
    CHECK(again.file.head.seed == 7);
    CHECK(again.file.head.scenario == content.scenario);
    CHECK(again.file.scorecard.has_value());
    CHECK(written(content, *again.recording) == bytes);
}

TEST_CASE("a save after every entry reads back to the same point, and going on from it ends the same") {
    const auto content = test::content_of();
    const auto entries = test::long_play();
    const auto whole = test::record(content.script, entries);
    for (std::size_t made = 0; made <= entries.size(); ++made) {
        CAPTURE(made);
        const auto part =
            test::record(content.script, {entries.begin(), entries.begin() + static_cast<long>(made)});
        auto again = read(content.script, written(content, part));
        REQUIRE(again.recording);
        CHECK(again.recording->state() == part.state());
        for (std::size_t i = made; i < entries.size(); ++i) {
            const auto entry =
                records::parse_entry(content.script, again.recording->state().node, entries[i]);
            REQUIRE(entry.ok());
            REQUIRE(again.recording->add(*entry).ok());
        }
        CHECK(again.recording->state() == whole.state());
        CHECK(again.recording->play().events == whole.play().events);
    }
}

TEST_CASE("a recording is what a replay of its log gives, at every entry") {
    const auto content = test::content_of();
    const auto entries = test::long_play();
    for (std::size_t made = 0; made <= entries.size(); ++made) {
        CAPTURE(made);
        const auto part =
            test::record(content.script, {entries.begin(), entries.begin() + static_cast<long>(made)});
        const auto replayed = call::replay(content.script, part.log());
        REQUIRE(replayed.ok());
        CHECK(replayed->end() == part.state());
        CHECK(replayed->events == part.play().events);
        CHECK(replayed->hints == part.play().hints);
        CHECK(replayed->rewinds == part.play().rewinds);
        REQUIRE(replayed->beats.size() == part.play().beats.size());
        for (std::size_t i = 0; i < part.play().beats.size(); ++i) {
            CHECK(replayed->beats[i].entry_idx == part.play().beats[i].entry_idx);
            CHECK(replayed->beats[i].after == part.play().beats[i].after);
        }
    }
}

TEST_CASE("a file says everything that is wrong with it") {
    const auto content = test::content_of();
    const auto good = written(content, test::record(content.script, {}));
    const auto with = [&](std::string_view patch) { return faults_in(test::patched(good, patch)); };
    CHECK(faults_in(good) == "");
    CHECK(with(R"({"format":2})") == "newer-format");
    CHECK(with(R"({"rules":99})") == "newer-rules");
    CHECK(with(R"({"format":0})") == "out-of-range");
    CHECK(with(R"({"mode":"exam"})") == "unknown-value");
    CHECK(with(R"({"seed":-1})") == "out-of-range");
    CHECK(with(R"({"scenario":{"hash":"abc"}})") == "bad-hash");
    CHECK(with(R"({"scenario":null})") == "missing-key");
    CHECK(with(R"({"scenarios":1})") == "unknown-key");
    CHECK(with(R"({"log":{}})") == "wrong-type");
    CHECK(with(R"({"scorecard":{"total":1}})").starts_with("missing-key"));
    CHECK(with(R"({"scorecard":1})") == "wrong-type");
    CHECK(with(R"({"mode":"exam","seed":"x"})") == "unknown-value wrong-type");
    CHECK(faults_in(R"({"format":1)") == "json-syntax");
    CHECK(faults_in("[]") == "wrong-type");
}

TEST_CASE("cut anywhere, a file is refused and nothing worse") {
    const auto content = test::content_of();
    const auto whole = written(content, test::record(content.script, test::long_play()));
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(faults_in(std::string_view(whole).substr(0, size)) != "");
    }
}

TEST_CASE("an entry that is not possible is shown where it stands") {
    const auto content = test::content_of();
    const auto good = written(content, test::record(content.script, {}));
    const auto fault = [&](std::string_view log, std::string_view mode = "practice") {
        auto read_back = read(
            content.script,
            test::patched(good, R"({"mode":")" + std::string(mode) + R"(","log":)" + std::string(log) + "}"));
        CHECK(!read_back.recording);
        REQUIRE(read_back.faults.size() == 1);
        return read_back.faults.front().code + " " + read_back.faults.front().pointer;
    };
    CHECK(fault(R"([{"say":"mirror"},{"say":"mirror"}])") == "unknown-choice /log/1");
    CHECK(fault(R"([{"hold":45}])").ends_with(" /log/0"));
    CHECK(fault(R"([{"close":{}}])") == "illegal-entry /log/0");
    CHECK(fault(R"([{"rewind":{"to":0}}])") == "illegal-entry /log/0");
    CHECK(fault(R"([{"rewind":{"to":-1}}])") == "bad-rewind /log/0");
    CHECK(fault(R"([{"rewind":{}}])") == "bad-rewind /log/0");
    CHECK(fault(R"([{"hint":{"a":1}}])") == "bad-hint /log/0");
    CHECK(fault(R"([{"hint":{}}])", "assessment") == "not-in-this-mode /log/0");
    CHECK(fault(R"([{"say":"mirror"},{"rewind":{"to":0}}])", "exercise") == "not-in-this-mode /log/1");
    CHECK(fault(R"([7])") != "");
}

TEST_CASE("a stored scorecard comes back as it was written") {
    const auto content = test::content_of();
    const auto played = test::record(content.script, test::long_play());
    const auto card = score::make_scorecard(content.script, content.sheet, played.play());
    for (const auto mode : {call::Mode::practice, call::Mode::assessment}) {
        const auto stored = records::make_stored(content.sheet, card, mode);
        CHECK(stored.otherwise.has_value() == (mode == call::Mode::practice));
        CHECK(stored.total == card.total_pts);
        const auto bytes =
            records::format_attempt(content.script, attempt_of(content, played), {.scorecard = stored});
        const auto again = read(content.script, bytes);
        REQUIRE(again.file.scorecard);
        CHECK(*again.file.scorecard == stored);
    }
}

TEST_CASE("what rows of a stored scorecard lost adds up to what the total lacks") {
    const auto content = test::content_of();
    const auto played = test::record(content.script, test::long_play());
    const auto card = score::make_scorecard(content.script, content.sheet, played.play());
    const auto stored = records::make_stored(content.sheet, card, call::Mode::assessment);
    int lost = 0;
    for (const auto& item : stored.items) lost += item.lost;
    CHECK(10'000 - lost == card.result.total);
}
