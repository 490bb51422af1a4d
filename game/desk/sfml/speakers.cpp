#include "desk/sfml/speakers.h"

#include "desk/sfml/quiet.h"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/System/Err.hpp>
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <sstream>

namespace rung::desk {
namespace {

constexpr std::size_t kChannels = 3;

struct Track {
    sf::SoundBuffer buffer;
    sf::Sound sound;  ///< after the buffer that it plays, so that it goes first
};

}  // namespace

struct Speakers::Card {
    std::optional<bool> works;             ///< nothing: nobody has asked yet
    std::optional<sf::SoundBuffer> first;  ///< holds the device open
    std::array<std::optional<Track>, kChannels> tracks;
    float volume_pct = 100;

    bool open();
    bool open_device();
    Track* find(Channel channel) {
        auto& track = tracks.at(static_cast<std::size_t>(channel));
        return track ? &*track : nullptr;
    }
};

/// That there is no device SFML tells only by complaining.
bool Speakers::Card::open_device() {
    std::ostringstream complaints;
    auto* usual = sf::err().rdbuf(complaints.rdbuf());
    first.emplace();
    sf::err().rdbuf(usual);
    if (!complaints.str().empty()) first.reset();
    return first.has_value();
}

bool Speakers::Card::open() {
    if (works) return *works;
    const Quiet quiet;
    works = open_device();
    if (*works)
        for (auto& track : tracks) track.emplace();
    return *works;
}

Speakers::Speakers() : card_(std::make_unique<Card>()) {}

Speakers::~Speakers() {
    const Quiet quiet;
    card_.reset();
}

bool Speakers::available() const {
    return card_->open();
}

void Speakers::play(Channel channel, Samples samples) {
    if (!card_->open()) return;
    Track& track = *card_->find(channel);
    track.sound.stop();
    track.sound.resetBuffer();
    if (samples.mono.empty() || samples.rate_hz <= 0) return;
    if (!track.buffer.loadFromSamples(samples.mono.data(), samples.mono.size(), 1,
                                      static_cast<unsigned>(samples.rate_hz)))
        return;
    track.sound.setBuffer(track.buffer);
    track.sound.setVolume(card_->volume_pct);
    track.sound.play();
}

void Speakers::stop(Channel channel) {
    if (Track* track = card_->find(channel)) track->sound.stop();
}

void Speakers::set_volume(int pct) {
    card_->volume_pct = static_cast<float>(std::clamp(pct, 0, 100));
    for (auto& track : card_->tracks)
        if (track) track->sound.setVolume(card_->volume_pct);
}

bool Speakers::playing(Channel channel) const {
    const Track* track = card_->find(channel);
    return track != nullptr && track->sound.getStatus() == sf::Sound::Playing;
}

}  // namespace rung::desk
