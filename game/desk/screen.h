#pragma once

#include "base/clock.h"
#include "base/texts.h"
#include "call/attempt.h"
#include "debrief/wording.h"
#include "desk/office.h"
#include "desk/settings.h"
#include "desk/ui.h"
#include "desk/worker.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace rung::desk {

class Audio;
class Play;

enum class ScreenId : std::uint8_t {
    who,
    home,
    library,
    briefing,
    call,
    wrap_up,
    debrief,
    progress,
    settings,
    coach,
    team
};
inline constexpr int kScreens = 11;
/// As the command line says it: `wrap-up`.
[[nodiscard]] std::string_view name_of(ScreenId screen);

/// Where one can go from a screen.
struct ToWho {};
struct ToHome {};
struct ToLibrary {};
struct ToProgress {};
struct ToSettings {};
/// Those whom one coaches, and what waits there.
struct ToCoach {
    std::string attempt = {};      ///< `PERSON/ATTEMPT`: that one is reviewed
    std::string calibration = {};  ///< for this, blind; else empty
};
/// Figures over the calls of many.
struct ToTeam {
    std::string person = {};  ///< a pseudonym: theirs alone
};
struct ToBriefing {
    std::string call;
    call::Mode mode = call::Mode::practice;  ///< that is picked at first
};
/// A call from its beginning, or an attempt from where it was left.
struct ToCall {
    CallFile file;
    call::Mode mode = call::Mode::practice;
    std::optional<AttemptFileOpened> left = {};
};
struct ToAttempt {
    std::string id;  ///< goes on with it, or shows its debrief
};
/// After the call, before any score.
struct ToWrapUp {
    std::shared_ptr<Play> play;
};
struct ToDebrief {
    AttemptFileOpened attempt;
};
/// Back to the screen before.
struct ToBack {};
struct ToExit {};
using Destination = std::variant<ToWho, ToHome, ToLibrary, ToProgress, ToSettings, ToCoach, ToTeam,
                                 ToBriefing, ToCall, ToAttempt, ToWrapUp, ToDebrief, ToBack, ToExit>;

/// What every screen works with. Owner: the desk keeps all of it alive.
struct Surroundings {
    const base::Clock& clock;
    const base::Texts& texts;
    debrief::Wording say;
    Settings& settings;
    Office& office;                           ///< only from jobs of `disk`
    Worker& disk;                             ///< files
    Worker& mind;                             ///< analysis
    Audio& audio;                             ///< sound and voice
    std::function<void(Destination)> go;      ///< once this frame is done
    std::function<void(std::string)> tell;    ///< a message over the screen, for a few seconds
    std::function<void()> settings_changed;   ///< they are kept, and the looks follow
    std::string today;                        ///< `2026-02-03 10:20`
    std::uint64_t seed = 0;                   ///< of calls that are begun
    records::Role role = records::Role::rep;  ///< of who plays, once the records were asked
};

/// One screen: what it shows and what is done with it.
class Screen {
  public:
    virtual ~Screen() = default;
    [[nodiscard]] virtual ScreenId id() const = 0;
    /// Draws it, and does what the player asks.
    virtual void show(Ui& ui) = 0;
    /// Before each frame: time passes.
    virtual void pass_time() {}
    /// Whether it has a use of its own for a key that would move the focus.
    [[nodiscard]] virtual bool takes(Key /*key*/) const { return false; }
    /// In how many milliseconds it looks different by itself; −1: it does not.
    [[nodiscard]] virtual std::int64_t changes_in_ms() const { return -1; }
};

}  // namespace rung::desk
