#include "desk/voice.h"

#include "desk/hear.h"
#include "desk/make_wav.h"

#include <cstdint>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::desk {
namespace {

using test::length_s;
using test::level_of;
using test::loudness_of;
using test::make_sine;
using test::make_wav;
using test::peak_of;

using base::Error;
using base::MemoryFiles;

/// A program that says each text as one sound, as many samples long as told, and notes how it was called.
class FakePrograms final : public base::Programs {
  public:
    base::Result<std::string> run(const std::vector<std::string>& argv, std::string_view input,
                                  std::int64_t limit_ms) override {
        ++run_count;
        last_argv = argv;
        last_input = input;
        last_limit_ms = limit_ms;
        if (!error.code.empty()) return error;
        return wav;
    }
    [[nodiscard]] bool has(const std::string& /*name*/) const override { return error.code.empty(); }

    std::string wav = make_wav(make_sine(1000, 0.5, 2000));
    Error error;
    int run_count = 0;
    std::vector<std::string> last_argv;
    std::string last_input;
    std::int64_t last_limit_ms = 0;
};

Utterance customer(std::string text, int anger = 0) {
    return {std::move(text), Speaker::customer, anger};
}
Utterance reader(std::string text) {
    return {std::move(text), Speaker::reader, 0};
}

/// What the real program makes of it.
Samples spoken(const Utterance& utterance) {
    base::SystemPrograms programs;
    MemoryFiles files;
    auto samples = Voice(programs, files, "").speak(utterance);
    REQUIRE_MESSAGE(samples, "espeak-ng is needed: " << samples.error().message);
    return std::move(samples).value();
}

}  // namespace

TEST_CASE("espeak-ng speaks a line: longer text takes longer, and anger is faster and louder") {
    const std::string line = "I have waited three weeks, and nobody has called me back.";
    const Samples calm = spoken(customer(line, 0));
    const Samples angry = spoken(customer(line, 90));
    CHECK(calm.rate_hz == 22050);
    CHECK(length_s(calm) > 2);
    CHECK(length_s(calm) < 8);
    CHECK(length_s(spoken(customer("No."))) < length_s(calm) / 2);
    CHECK(length_s(angry) < length_s(calm) * 0.95);
    CHECK(loudness_of(angry) > loudness_of(calm) * 1.05);
    CHECK(spoken(customer(line, 0)) == calm);
}

TEST_CASE("a customer comes down a telephone line, the reader does not") {
    const std::string line = "She sells sea shells on the sea shore.";
    const auto above = [](const Samples& samples) {
        double sum = 0;
        for (double hz = 6000; hz < 10000; hz += 50) sum += level_of(samples, hz);
        return sum / loudness_of(samples);
    };
    const Samples phone = spoken(customer(line));
    const Samples plain = spoken(reader(line));
    CHECK(above(phone) < above(plain) / 2);
    CHECK(peak_of(phone) == doctest::Approx(0.7 * 32767).epsilon(0.001));
}

TEST_CASE("no text harms the real program, and it says something to each") {
    for (const char* text : {"-", "--help", "-f /etc/passwd", "<speak>&lt;", "[[h@l@U]]", "$(reboot)", "…",
                             "£20?", "\xe6\x97\xa5\xe6\x9c\xac", "\xf0\x9f\x98\xa1"})
        CHECK_FALSE(spoken(customer(text)).mono.empty());
}

TEST_CASE("the text goes to standard input, and every run has a limit") {
    FakePrograms programs;
    MemoryFiles files;
    Voice voice(programs, files, "");
    REQUIRE(voice.speak(customer("Hello;\nrm -rf *", 40)));
    CHECK(programs.last_argv == make_speech_command(customer("", 40)));
    CHECK(programs.last_input == "Hello; rm -rf *");
    CHECK(programs.last_limit_ms == 5000);
}

TEST_CASE("nothing to say is silence, without a program") {
    FakePrograms programs;
    MemoryFiles files;
    Voice voice(programs, files, "");
    for (const char* text : {"", " \n ", "\x1b", "\xff\xfe"}) {
        const auto samples = voice.speak(customer(text));
        REQUIRE(samples);
        CHECK(samples->mono.empty());
    }
    CHECK(programs.run_count == 0);
}

TEST_CASE("a line is spoken once and then remembered; another text, mood or speaker is another line") {
    FakePrograms programs;
    MemoryFiles files;
    Voice voice(programs, files, "");
    const auto first = voice.speak(customer("Hello.", 50));
    const auto again = voice.speak(customer("Hello.", 50));
    REQUIRE(first);
    REQUIRE(again);
    CHECK(*first == *again);
    CHECK(programs.run_count == 1);
    REQUIRE(voice.speak(customer("Hello?", 50)));
    REQUIRE(voice.speak(customer("Hello.", 100)));
    REQUIRE(voice.speak(reader("Hello.")));
    CHECK(programs.run_count == 4);
}

TEST_CASE("memory is bounded, and what was not heard for longest goes first") {
    FakePrograms programs;  // 4,000 bytes a line
    MemoryFiles files;
    Voice voice(programs, files, "", {.memory_bytes = 12'000});
    for (const char* text : {"a", "b", "c", "a", "d"}) REQUIRE(voice.speak(customer(text)));
    CHECK(programs.run_count == 4);
    for (const char* text : {"a", "c", "d"}) REQUIRE(voice.speak(customer(text)));
    CHECK(programs.run_count == 4);
    REQUIRE(voice.speak(customer("b")));
    CHECK(programs.run_count == 5);
}

TEST_CASE("a line too long for the memory is spoken all the same, and drives nothing out") {
    FakePrograms programs;
    MemoryFiles files;
    Voice voice(programs, files, "", {.memory_bytes = 5'000});
    REQUIRE(voice.speak(customer("short")));
    programs.wav = make_wav(make_sine(1000, 0.5, 3000));
    for (int i = 2; i <= 3; ++i) {
        const auto samples = voice.speak(customer("long"));
        REQUIRE(samples);
        CHECK(samples->mono.size() == 3000);
        CHECK(programs.run_count == i);
    }
    REQUIRE(voice.speak(customer("short")));
    CHECK(programs.run_count == 3);
}

TEST_CASE("a folder keeps lines from one start to the next, under the digest of what was said") {
    FakePrograms programs;
    MemoryFiles files;
    const auto first = Voice(programs, files, "cache/voice").speak(customer("Hello.", 30));
    const auto next = Voice(programs, files, "cache/voice").speak(customer("Hello.", 30));
    REQUIRE(first);
    REQUIRE(next);
    CHECK(*first == *next);
    CHECK(programs.run_count == 1);
    REQUIRE(files.held.size() == 1);
    const std::string path = files.held.begin()->first;
    CHECK(path.size() == std::string("cache/voice/").size() + 64 + 4);
    CHECK(path.ends_with(".wav"));
    CHECK(path.find("Hello") == std::string::npos);
}

TEST_CASE("what the reader says never reaches the disk") {
    FakePrograms programs;
    MemoryFiles files;
    REQUIRE(Voice(programs, files, "cache").speak(reader("what somebody typed")));
    CHECK(files.held.empty());
}

TEST_CASE("a damaged file in the folder is spoken anew and replaced") {
    FakePrograms programs;
    MemoryFiles files;
    REQUIRE(Voice(programs, files, "cache").speak(customer("Hello.")));
    files.held.begin()->second = "RIFF, but no more";
    REQUIRE(Voice(programs, files, "cache").speak(customer("Hello.")));
    CHECK(programs.run_count == 2);
    CHECK(files.held.begin()->second == programs.wav);
}

TEST_CASE("a disk that takes nothing, and a full folder, leave the voice as it is") {
    FakePrograms programs;
    MemoryFiles files;
    files.fail_write = 1;
    Voice voice(programs, files, "cache", {.disk_count = 2});
    for (const char* text : {"a", "b", "c", "d"}) CHECK(voice.speak(customer(text)));
    CHECK(files.held.size() == 2);
    Voice later(programs, files, "cache", {.disk_count = 2});
    CHECK(later.speak(customer("e")));
    CHECK(files.held.size() == 2);
}

TEST_CASE("a missing program is looked for once; what is remembered is still heard") {
    FakePrograms programs;
    MemoryFiles files;
    Voice voice(programs, files, "cache");
    REQUIRE(voice.speak(customer("before")));
    programs.error = {"program-missing", "there is no program", ""};
    for (const char* text : {"a", "b", "a"}) {
        const auto samples = voice.speak(customer(text));
        REQUIRE_FALSE(samples);
        CHECK(samples.error().code == "program-missing");
    }
    CHECK(programs.run_count == 2);
    CHECK(voice.speak(customer("before")));
}

TEST_CASE("a program that fails, is slow or writes nonsense is an error of that line alone") {
    for (const char* code : {"program-failed", "program-too-slow", "sound-unreadable"}) {
        FakePrograms programs;
        MemoryFiles files;
        Voice voice(programs, files, "cache");
        const std::string good = programs.wav;
        if (std::string(code) == "sound-unreadable")
            programs.wav = "nonsense";
        else
            programs.error = {code, "no", ""};
        const auto samples = voice.speak(customer("a"));
        REQUIRE_FALSE(samples);
        CHECK(samples.error().code == code);
        CHECK(files.held.empty());
        programs.error = {};
        programs.wav = good;
        CHECK(voice.speak(customer("a")));
    }
}

}  // namespace rung::desk
