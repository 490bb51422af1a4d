#include "desk/audio.h"

#include "desk/tones.h"

#include <utility>

namespace rung::desk {

Audio::Audio(SoundOut& out, base::Programs& programs, base::Files& files, std::string cache)
    : out_(&out), voice_(programs, files, std::move(cache)) {}

void Audio::set(const Settings& settings) {
    sound_ = settings.sound;
    spoken_ = settings.sound && settings.voice;
    self_voicing_ = settings.self_voicing;
    out_->set_volume(settings.sound ? settings.volume_pct : 0);
    if (!sound_) out_->stop(Channel::phone);
    if (!spoken_) hush();
    if (!self_voicing_) out_->stop(Channel::reader);
}

void Audio::play(Samples (*make)()) {
    if (sound_) out_->play(Channel::phone, make());
}

void Audio::ring() {
    play(make_ring);
}
void Audio::hold() {
    play(make_hold_tone);
}
void Audio::drop_line() {
    play(make_line_drop);
}
void Audio::hang_up() {
    play(make_hang_up);
}

void Audio::say(const Utterance& utterance, Channel channel, int& latest) {
    if (!out_->available()) return;
    const int number = ++latest;
    worker_.ask(
        asking_, [this, utterance] { return voice_.speak(utterance); },
        [this, channel, number, current = &latest](base::Result<Samples> samples) {
            // A voice that cannot be made is silence: the captions are there always.
            if (samples && number == *current) out_->play(channel, *std::move(samples));
        });
}

void Audio::speak(const std::string& text, int anger) {
    if (spoken_) say({text, Speaker::customer, anger}, Channel::voice, line_);
}

void Audio::read(const std::string& text) {
    if (self_voicing_) say({text, Speaker::reader, 0}, Channel::reader, reading_);
}

void Audio::hush() {
    ++line_;
    out_->stop(Channel::voice);
}

}  // namespace rung::desk
