#pragma once

#include "base/result.h"
#include "desk/samples.h"

#include <cstddef>
#include <string_view>

namespace rung::desk {

/// The longest file that is read. Units: bytes; 6 minutes of speech.
constexpr std::size_t kWavLimit = std::size_t{16} << 20;

/// The samples of a WAV file: PCM, 16 bits, one channel, 8,000 to 48,000 Hz. A program that writes to a pipe
/// cannot know the length beforehand and claims a huge one: then the sound lasts to the end of the bytes.
/// Errors: sound-unreadable.
[[nodiscard]] base::Result<Samples> parse_wav(std::string_view bytes);

}  // namespace rung::desk
