#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/programs.h"
#include "base/texts.h"
#include "desk/audio.h"
#include "desk/input.h"
#include "desk/screen.h"
#include "desk/sound_out.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ImGuiContext;
struct ImDrawData;

namespace rung::desk {

/// Everything that the desk takes from outside. Owner: `main` keeps all of it alive.
struct Machine {
    base::Files& files;  ///< used from the desk's own threads; the drawing thread never does
    const base::Clock& clock;
    const base::Texts& texts;
    SoundOut& sound;
    base::Programs& programs;
    Folders folders;
    std::function<std::string()> now;  ///< the wall clock's date and time, for records
    std::uint64_t seed = 0;            ///< of calls that are begun
    OpenRecords open_records = {};     ///< called by the disk's thread; empty: files
};

/// The text that was copied, wherever the window keeps it.
struct Clipboard {
    std::function<std::string()> read;
    std::function<void(const std::string&)> write;
};

/// The window without a window: it takes events, and makes frames of them. Whatever shows those frames (a
/// real window, the rasteriser, nothing) is somebody else's.
class Desk {
  public:
    /// Reads settings and fonts; the first screen is shown at once and filled when its files are read.
    Desk(const Machine& machine, int width, int height);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void set_clipboard(Clipboard clipboard);
    void feed(const Event& event);
    /// Whether there is a reason to make a frame: events, something found by a worker, time that shows.
    [[nodiscard]] bool wants_frame();
    /// Makes one. What is to be drawn is `ImGui::GetDrawData()` until the next.
    const ImDrawData& make_frame();
    /// In how many milliseconds the screen looks different by itself; −1: it does not.
    [[nodiscard]] std::int64_t changes_in_ms() const;
    /// Each time the atlas of the fonts was made anew: the renderer loads its texture again.
    [[nodiscard]] int font_version() const { return font_version_; }
    [[nodiscard]] bool closing() const { return closing_; }

    /// Waits for all workers, and delivers; for pictures and tests.
    void settle();
    void go(const Destination& where);
    [[nodiscard]] const SemanticTree& tree() const { return tree_; }
    [[nodiscard]] const Focus& focus() const { return memory_.focus; }
    [[nodiscard]] ScreenId screen() const { return screen_->id(); }
    [[nodiscard]] const Settings& settings() const { return settings_; }
    /// As a player would set them.
    void set(const Settings& settings);
    /// Written to the settings' file.
    void keep_settings();

  private:
    struct Message {
        std::string text;
        std::int64_t until_ms = 0;
    };
    void take(const Event& event, FrameInput& input);
    void move_focus(FrameInput& input);
    void fit_fonts();
    void travel();
    void show(std::unique_ptr<Screen> screen);
    void open_attempt(const std::string& id);
    void draw_message(Ui& ui);
    void say_focus();
    void ask_role();
    [[nodiscard]] bool collect();
    [[nodiscard]] Surroundings& around() { return *around_; }

    Machine machine_;
    Settings settings_;
    Office office_;
    FontFiles font_files_;
    Fonts fonts_;
    int font_scale_pct_ = 0;
    int font_version_ = 0;
    ImGuiContext* context_ = nullptr;
    Clipboard clipboard_;
    std::string clipboard_text_;

    InputQueue queue_;
    UiMemory memory_;
    SemanticTree tree_;
    FrameInput pointer_;  ///< where the pointer is between frames
    int width_, height_;
    bool fresh_ = true;  ///< a frame is due whatever happens
    bool closing_ = false;
    std::optional<std::string> role_of_;  ///< whose role was asked for last
    std::string spoken_;                  ///< the focus that was read out last

    Audio audio_;
    std::unique_ptr<Surroundings> around_;
    std::unique_ptr<Screen> screen_;
    std::vector<Destination> trail_;    ///< for going back
    std::optional<Destination> where_;  ///< to be gone to after this frame
    std::optional<Message> message_;
    Asking asking_;
    // Last, so that they end first: their jobs use what stands above.
    Worker disk_, mind_;
};

}  // namespace rung::desk
