#include "desk/speech.h"

#include "base/code_points.h"

#include <algorithm>

namespace rung::desk {
namespace {

/// What a number goes through from calm to the greatest anger.
struct Range {
    int calm;
    int angry;
};

constexpr Range kRate{155, 205};
constexpr Range kPitch{40, 65};
constexpr Range kAmplitude{60, 110};  // above, the program itself cuts the peaks off
constexpr int kReaderRate = 175;
constexpr int kReaderPitch = 50;
constexpr int kReaderAmplitude = 100;

int by_anger(Range range, int anger) {
    return range.calm + (range.angry - range.calm) * std::clamp(anger, 0, 100) / 100;
}

bool is_space(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    return control || c == U' ' || c == 0xa0 || c == 0x2028 || c == 0x2029;
}

/// Marks that steer how text is laid out and are nothing to say; the byte order mark among them. U+FFFD is
/// bytes that are not UTF-8.
bool is_silent(char32_t c) {
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff || c == 0xfffd;
}

}  // namespace

std::vector<std::string> make_speech_command(const Utterance& utterance) {
    const bool reader = utterance.speaker == Speaker::reader;
    const int rate = reader ? kReaderRate : by_anger(kRate, utterance.anger);
    const int pitch = reader ? kReaderPitch : by_anger(kPitch, utterance.anger);
    const int amplitude = reader ? kReaderAmplitude : by_anger(kAmplitude, utterance.anger);
    const char* const utf8 = "1";
    return {kSpeechProgram,
            "-v",
            "en-gb",
            "-b",
            utf8,
            "-s",
            std::to_string(rate),
            "-p",
            std::to_string(pitch),
            "-a",
            std::to_string(amplitude),
            "--stdin",
            "--stdout"};
}

std::string clean_speech(std::string_view text) {
    std::string clean;
    bool space = false;
    std::size_t count = 0;
    for (base::CodePoints points(text); !points.done() && count < kSpokenLimit;) {
        const base::CodePoint point = points.next();
        // The program takes [[ ]] for phonemes, so no bracket reaches it.
        if (is_space(point.value) || point.value == U'[' || point.value == U']') {
            space = !clean.empty();
            continue;
        }
        if (!point.valid || is_silent(point.value)) continue;
        if (space) {
            clean += ' ';
            if (++count == kSpokenLimit) break;
        }
        space = false;
        clean += point.bytes;
        ++count;
    }
    if (clean.ends_with(' ')) clean.pop_back();
    return clean;
}

}  // namespace rung::desk
