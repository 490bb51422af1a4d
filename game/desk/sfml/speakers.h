#pragma once

#include "desk/sound_out.h"

#include <memory>

namespace rung::desk {

/// The sound card. It is opened when it is first asked for; without one there is silence.
class Speakers final : public SoundOut {
  public:
    Speakers();
    ~Speakers() override;
    Speakers(const Speakers&) = delete;
    Speakers& operator=(const Speakers&) = delete;

    /// Cost: the first time, what opening the card takes; tens of milliseconds where there is none.
    [[nodiscard]] bool available() const override;
    void play(Channel channel, Samples samples) override;
    void stop(Channel channel) override;
    void set_volume(int pct) override;
    [[nodiscard]] bool playing(Channel channel) const override;

  private:
    struct Card;
    std::unique_ptr<Card> card_;
};

}  // namespace rung::desk
