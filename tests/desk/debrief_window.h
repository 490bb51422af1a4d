#pragma once

#include "desk/audio.h"
#include "desk/debrief_screen.h"
#include "desk/fonts.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/hand_clock.h"

struct ImGuiContext;

namespace rung::test {

/// A call that ships with the game, played to its end by random moves or by its author's line.
[[nodiscard]] desk::AttemptFileOpened finished_call(const std::string& file, std::uint64_t seed,
                                                    call::Mode mode = call::Mode::practice);
[[nodiscard]] desk::AttemptFileOpened finished_line(const std::string& file);
/// Moves in short (see short_move.h) on the fixtures' call.
[[nodiscard]] desk::AttemptFileOpened finished_fixture(std::string_view moves,
                                                       call::Mode mode = call::Mode::practice);

/// Programs and a sound card that are not there.
class NoPrograms final : public base::Programs {
  public:
    base::Result<std::string> run(const std::vector<std::string>& argv, std::string_view input,
                                  std::int64_t limit_ms) override;
    [[nodiscard]] bool has(const std::string& name) const override;
};

/// The screen of a debrief without a window: frames are made, keys typed, and what stands there is looked up
/// in the semantic tree.
class DebriefWindow {
  public:
    DebriefWindow(desk::AttemptFileOpened attempt, int width, int height, int scale_pct);
    ~DebriefWindow();
    DebriefWindow(const DebriefWindow&) = delete;
    DebriefWindow& operator=(const DebriefWindow&) = delete;

    /// Waits for the workers and makes frames until nothing changes any more.
    void settle();
    void frame(desk::FrameInput input = {});
    void press(desk::Key key);
    void type(char32_t code_point);
    /// Moves the pointer onto a thing, presses and releases. Fails the test where it is not there.
    void click(std::string_view id);
    /// Moves the focus there by Tab and arrows, as a player does. Fails the test where that does not lead
    /// there.
    int walk_to(std::string_view id);

    [[nodiscard]] const desk::SemanticTree& tree() const { return tree_; }
    [[nodiscard]] const desk::Node& node(std::string_view id) const;
    [[nodiscard]] bool has(std::string_view id) const { return tree_.find(id) != nullptr; }
    /// The first thing that is called so; null: nothing is.
    [[nodiscard]] const desk::Node* find_named(std::string_view name) const;
    [[nodiscard]] const desk::Focus& focus() const { return memory_.focus; }
    [[nodiscard]] desk::DebriefScreen& screen() { return *screen_; }

    desk::Settings settings;
    std::vector<desk::Destination> gone;  ///< where the screen wanted to go
    bool collects = true;                 ///< what the workers found is delivered

  private:
    ImGuiContext* context_;
    base::MemoryFiles files_;
    HandClock clock_;
    base::EnglishTexts texts_;
    NoPrograms programs_;
    desk::SilentOut silence_;
    desk::Audio audio_;
    desk::Office office_;
    desk::FontFiles font_files_;
    desk::Fonts fonts_;
    desk::UiMemory memory_;
    desk::SemanticTree tree_;
    int width_, height_;
    float x_ = -1, y_ = -1;
    std::optional<desk::Surroundings> around_;
    std::optional<desk::DebriefScreen> screen_;
    desk::Worker disk_, mind_;
};

}  // namespace rung::test
