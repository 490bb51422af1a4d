#pragma once

#include "desk/samples.h"

namespace rung::desk {

/// What may sound at the same time. A channel plays one sound; a new one takes its place.
enum class Channel {
    phone,   ///< ring, hold, line-drop, hang-up
    voice,   ///< the customer
    reader,  ///< the interface read aloud
};

/// Where sound goes. Called from the drawing thread only; no call waits for a sound to end.
class SoundOut {
  public:
    virtual ~SoundOut() = default;

    /// Whether anything can be heard at all: no sound card is silence, never an error.
    [[nodiscard]] virtual bool available() const = 0;
    /// Starts the sound, in place of what the channel was playing. Owner: the samples are handed over.
    virtual void play(Channel channel, Samples samples) = 0;
    /// Ends what the channel plays; nothing to do where it plays nothing.
    virtual void stop(Channel channel) = 0;
    /// Of all channels, also of what plays now. Units: 0–100; what lies outside is taken for the nearest.
    virtual void set_volume(int pct) = 0;
    [[nodiscard]] virtual bool playing(Channel channel) const = 0;
};

/// A desk without a sound card, or with the sound off.
class SilentOut final : public SoundOut {
  public:
    [[nodiscard]] bool available() const override { return false; }
    void play(Channel /*channel*/, Samples /*samples*/) override {}
    void stop(Channel /*channel*/) override {}
    void set_volume(int /*pct*/) override {}
    [[nodiscard]] bool playing(Channel /*channel*/) const override { return false; }
};

}  // namespace rung::desk
