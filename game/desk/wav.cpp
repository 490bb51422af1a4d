#include "desk/wav.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace rung::desk {
namespace {

using base::Error;
using base::Result;

constexpr std::size_t kHeadSize = 12;  // RIFF, length, WAVE
constexpr std::size_t kChunkHead = 8;  // name, length
constexpr std::size_t kFormatSize = 16;
constexpr std::uint32_t kPcm = 1;
constexpr std::uint32_t kLowestRate = 8'000;
constexpr std::uint32_t kHighestRate = 48'000;
/// From here on a length is a claim of somebody who did not know: espeak-ng writes 0x7ffff000, others -1.
constexpr std::uint32_t kUnknownLength = 0x7ff00000;

Error unreadable(std::string_view what) {
    return {"sound-unreadable", fmt::format("the sound is not a WAV file that can be played: {}", what), ""};
}

/// A whole number of `size` bytes, the lowest first. The caller has seen that they are there.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// One named piece of the file.
struct Chunk {
    std::string_view name;
    std::string_view bytes;
};

/// Takes the first chunk off `rest`.
Result<Chunk> take_chunk(std::string_view& rest) {
    if (rest.size() < kChunkHead) return unreadable("it ends before its samples");
    const std::string_view name = rest.substr(0, 4);
    const std::uint32_t length = number_at(rest, 4, 4);
    rest.remove_prefix(kChunkHead);
    const bool open_end = name == "data" && length >= kUnknownLength;
    if (!open_end && length > rest.size())
        return unreadable(fmt::format("it says {} bytes, and {} follow", length, rest.size()));
    const Chunk chunk{name, open_end ? rest : rest.substr(0, length)};
    // A chunk of an odd length is followed by one more byte.
    rest.remove_prefix(std::min(rest.size(), chunk.bytes.size() + chunk.bytes.size() % 2));
    return chunk;
}

/// The rate. Errors: what else the game does not play.
Result<int> parse_format(std::string_view format) {
    if (format.size() < kFormatSize) return unreadable("its format is cut short");
    const std::uint32_t coding = number_at(format, 0, 2);
    const std::uint32_t channels = number_at(format, 2, 2);
    const std::uint32_t rate_hz = number_at(format, 4, 4);
    const std::uint32_t bits = number_at(format, 14, 2);
    if (coding != kPcm) return unreadable(fmt::format("coding {}, expected 1 (PCM)", coding));
    if (channels != 1) return unreadable(fmt::format("{} channels, expected 1", channels));
    if (bits != 16) return unreadable(fmt::format("{} bits a sample, expected 16", bits));
    if (rate_hz < kLowestRate || rate_hz > kHighestRate)
        return unreadable(
            fmt::format("{} samples a second, expected {} to {}", rate_hz, kLowestRate, kHighestRate));
    return static_cast<int>(rate_hz);
}

Result<Samples> parse_data(std::string_view data, int rate_hz) {
    if (data.size() % 2 != 0) return unreadable("its last sample is cut in half");
    Samples samples;
    samples.rate_hz = rate_hz;
    samples.mono.reserve(data.size() / 2);
    for (std::size_t i = 0; i < data.size(); i += 2)
        samples.mono.push_back(static_cast<std::int16_t>(number_at(data, i, 2)));
    return samples;
}

}  // namespace

Result<Samples> parse_wav(std::string_view bytes) {
    if (bytes.size() > kWavLimit) return unreadable(fmt::format("it has more than {} MB", kWavLimit >> 20));
    if (bytes.size() < kHeadSize || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WAVE")
        return unreadable("it does not begin as one");
    int rate_hz = 0;
    for (std::string_view rest = bytes.substr(kHeadSize);;) {
        const auto chunk = take_chunk(rest);
        if (!chunk) return chunk.error();
        if (chunk->name == "data") {
            if (rate_hz == 0) return unreadable("its samples come before their format");
            return parse_data(chunk->bytes, rate_hz);
        }
        if (chunk->name != "fmt ") continue;
        const auto format = parse_format(chunk->bytes);
        if (!format) return format.error();
        rate_hz = *format;
    }
}

}  // namespace rung::desk
