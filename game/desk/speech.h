#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::desk {

/// The program that speaks.
inline constexpr char kSpeechProgram[] = "espeak-ng";

/// The longest text that is spoken in one piece. Units: code points.
constexpr std::size_t kSpokenLimit = 1000;

/// Who is heard.
enum class Speaker {
    customer,  ///< down a telephone line, by anger
    reader,    ///< the interface read aloud: plain, always the same
};

/// Something to be said aloud.
struct Utterance {
    std::string text;  ///< as on screen, profanity masked already
    Speaker speaker = Speaker::customer;
    int anger = 0;  ///< 0–100; of no account for the reader

    bool operator==(const Utterance&) const = default;
};

/// The argument vector that speaks: the text goes to its standard input, a WAV file comes from its standard
/// output. One English voice for everybody, whatever their pronoun; anger makes it faster, higher and louder,
/// trust changes nothing. Units: rate 155–205 words a minute, pitch 40–65 of 99, amplitude 60–110 of 200.
[[nodiscard]] std::vector<std::string> make_speech_command(const Utterance& utterance);

/// The text as the program gets it: no control characters, no phoneme brackets, white space as single spaces,
/// at most `kSpokenLimit` code points, always UTF-8. Empty when there is nothing to say.
[[nodiscard]] std::string clean_speech(std::string_view text);

}  // namespace rung::desk
