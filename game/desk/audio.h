#pragma once

#include "base/files.h"
#include "base/programs.h"
#include "desk/settings.h"
#include "desk/sound_out.h"
#include "desk/voice.h"
#include "desk/worker.h"

#include <string>

namespace rung::desk {

/// Everything that is heard, as the settings want it. Speech is made by a worker of its own; what is
/// overtaken by something newer is not heard any more. Called from the drawing thread, which it never makes
/// wait.
class Audio {
  public:
    /// `cache` keeps spoken lines; empty: nowhere.
    Audio(SoundOut& out, base::Programs& programs, base::Files& files, std::string cache);

    void set(const Settings& settings);

    void ring();
    void hold();
    void drop_line();
    void hang_up();
    /// A line of the customer or a contact. Units: anger 0–100; a contact has none.
    void speak(const std::string& text, int anger);
    /// Something of the interface, where self-voicing is on.
    void read(const std::string& text);
    /// Whoever speaks is cut short.
    void hush();
    /// Whether anything was made that is to be played: a reason to collect.
    bool collect() { return worker_.collect(); }
    [[nodiscard]] bool busy() const { return worker_.busy(); }
    void finish() { worker_.finish(); }

  private:
    void play(Samples (*make)());
    void say(const Utterance& utterance, Channel channel, int& latest);

    SoundOut* out_;
    Voice voice_;  ///< of the worker alone
    bool sound_ = true, spoken_ = true, self_voicing_ = false;
    int line_ = 0, reading_ = 0;  ///< numbers of what was asked for last
    Asking asking_;
    Worker worker_;
};

}  // namespace rung::desk
