#include "desk/wav.h"

#include "desk/make_wav.h"

#include <cstddef>
#include <cstdint>
#include <doctest/doctest.h>
#include <string>

namespace rung::desk {
namespace {

using test::make_chunk;
using test::make_format;
using test::make_number;
using test::make_pcm;
using test::make_riff;
using test::make_wav;

const Samples kFew{{0, 1, -1, 32767, -32768}, 22050};
const std::string kPlain = make_chunk("fmt ", make_format(1, 1, 22050, 16));

std::string message_of(const std::string& bytes) {
    const auto samples = parse_wav(bytes);
    if (samples) return "";
    CHECK(samples.error().code == "sound-unreadable");
    const std::string start = "the sound is not a WAV file that can be played: ";
    REQUIRE(samples.error().message.starts_with(start));
    return samples.error().message.substr(start.size());
}

}  // namespace

TEST_CASE("a WAV file gives the samples that were put in") {
    for (const int rate_hz : {8000, 22050, 48000}) {
        const Samples samples{kFew.mono, rate_hz};
        const auto read = parse_wav(make_wav(samples));
        REQUIRE(read);
        CHECK(*read == samples);
    }
}

TEST_CASE("chunks that hold no sound are passed over, odd ones with the byte that follows them") {
    const std::string data = make_chunk("data", make_pcm(kFew));
    for (const std::string& chunks :
         {make_chunk("LIST", "abcd") + kPlain + data, kPlain + make_chunk("LIST", "abc") + '\0' + data,
          kPlain + data + make_chunk("LIST", "abcd"),
          make_chunk("fmt ", make_format(1, 1, 22050, 16) + "xx") + data}) {
        const auto read = parse_wav(make_riff(chunks));
        REQUIRE(read);
        CHECK(*read == kFew);
    }
}

TEST_CASE("a length that a pipe could not know means: to the end") {
    for (const std::uint32_t claimed : {0x7ffff000u, 0xffffffffu}) {
        const std::string bytes = "RIFF" + make_number(claimed, 4) + "WAVE" + kPlain + "data" +
                                  make_number(claimed, 4) + make_pcm(kFew);
        const auto read = parse_wav(bytes);
        REQUIRE(read);
        CHECK(*read == kFew);
    }
}

TEST_CASE("what is no such file is refused with the reason") {
    const std::string pcm = make_pcm(kFew);
    const std::string data = make_chunk("data", pcm);
    const auto with = [&](std::uint32_t coding, std::uint32_t channels, std::uint32_t rate_hz,
                          std::uint32_t bits) {
        return make_riff(make_chunk("fmt ", make_format(coding, channels, rate_hz, bits)) + data);
    };
    struct Row {
        std::string bytes;
        std::string message;
    };
    const Row rows[] = {
        {"", "it does not begin as one"},
        {"RIFF", "it does not begin as one"},
        {"OggS" + make_wav(kFew).substr(4), "it does not begin as one"},
        {make_riff(""), "it ends before its samples"},
        {make_riff(kPlain), "it ends before its samples"},
        {make_riff(kPlain + "data"), "it ends before its samples"},
        {make_riff(data + kPlain), "its samples come before their format"},
        {make_riff(make_chunk("fmt ", "short") + data), "its format is cut short"},
        {with(3, 1, 22050, 16), "coding 3, expected 1 (PCM)"},
        {with(1, 2, 22050, 16), "2 channels, expected 1"},
        {with(1, 1, 22050, 8), "8 bits a sample, expected 16"},
        {with(1, 1, 7999, 16), "7999 samples a second, expected 8000 to 48000"},
        {with(1, 1, 48001, 16), "48001 samples a second, expected 8000 to 48000"},
        {make_riff(kPlain + make_chunk("data", pcm + "x")), "its last sample is cut in half"},
        {make_riff(kPlain + "data" + make_number(12, 4) + pcm), "it says 12 bytes, and 10 follow"},
        {make_riff("LIST" + make_number(0x7ffff000, 4) + pcm), "it says 2147479552 bytes, and 10 follow"},
        {std::string(kWavLimit + 1, 'x'), "it has more than 16 MB"},
    };
    for (const Row& row : rows) CHECK(message_of(row.bytes) == row.message);
}

TEST_CASE("a file cut anywhere is refused, and one with any byte changed does no harm") {
    const std::string whole = make_wav(kFew);
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK(message_of(whole.substr(0, size)) != "");
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const char byte : {'\0', '\1', '\x7f', '\xff'}) {
            std::string changed = whole;
            changed[at] = byte;
            const auto read = parse_wav(changed);
            if (read) CHECK(read->mono.size() <= kFew.mono.size());
        }
}

}  // namespace rung::desk
