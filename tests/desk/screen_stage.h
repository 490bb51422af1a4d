#pragma once

#include "base/files.h"
#include "base/programs.h"
#include "base/texts.h"
#include "desk/audio.h"
#include "desk/screen.h"
#include "desk/ui.h"
#include "view/standing.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/hand_clock.h"

struct ImGuiContext;

namespace rung::test {

/// A screen alone, without desk, window or sound: frames are made, keys and clicks come in, and what the
/// screen asks of its surroundings is written down.
class ScreenStage {
  public:
    explicit ScreenStage(int width = 1280, int height = 800, int scale_pct = 100);
    ~ScreenStage();
    ScreenStage(const ScreenStage&) = delete;
    ScreenStage& operator=(const ScreenStage&) = delete;

    /// Puts the screen up, with what it reads already there.
    template <class S>
    void open() {
        show(std::make_unique<S>(around));
    }
    void show(std::unique_ptr<desk::Screen> screen);
    /// Puts something up that is drawn by this alone.
    void draw(std::function<void(desk::Ui&)> content);

    void frame() { frame({}); }
    void press(desk::Key key, desk::Mods mods = {});
    /// Tab until the focus is on something that begins so; fails the test where that takes more than twelve.
    void tab_to(std::string_view prefix);
    void type(std::u32string_view text);
    void click(std::string_view id);
    void wheel(float lines);
    /// Enter on it, wherever the focus was; fails the test where it is not there.
    void use(std::string_view id);

    [[nodiscard]] const desk::Node& node(std::string_view id) const;
    [[nodiscard]] bool has(std::string_view id) const { return tree.find(id) != nullptr; }
    /// Ids of what can be used and begins so, in order.
    [[nodiscard]] std::vector<std::string> usable(std::string_view prefix = "") const;
    [[nodiscard]] const std::string& focus() const { return memory.focus.id(); }

    base::MemoryFiles files;
    base::EnglishTexts texts;
    HandClock clock;
    debrief::Wording say{texts};
    desk::Settings settings;
    std::vector<desk::Destination> gone;
    std::vector<std::string> told;
    int changes = 0;  ///< how often settings were said to have changed
    desk::UiMemory memory;
    desk::SemanticTree tree;

  private:
    struct NoPrograms final : base::Programs {
        base::Result<std::string> run(const std::vector<std::string>& argv, std::string_view input,
                                      std::int64_t limit_ms) override;
        [[nodiscard]] bool has(const std::string& name) const override;
    };
    void frame(const desk::FrameInput& input);

    int width_, height_;
    ImGuiContext* context_;
    desk::Fonts fonts_;
    desk::FontFiles font_files_;
    NoPrograms programs_;
    desk::SilentOut silence_;
    desk::Audio audio_;
    desk::Office office_;
    desk::Worker disk_, mind_;

  public:
    desk::Surroundings around;

  private:
    std::unique_ptr<desk::Screen> screen_;
    std::function<void(desk::Ui&)> content_;
};

/// What is wrong with the screen for somebody who works by keyboard or ear: controls without a name, ids that
/// stand for two things, what takes more than twelve presses to get to. Empty: nothing.
[[nodiscard]] std::string list_faults(const desk::SemanticTree& tree, desk::Focus focus);

/// Whatever is usable and does not lie within the width of the screen.
[[nodiscard]] std::string list_outside(const desk::SemanticTree& tree, float width);

/// A head of a call for a listing.
[[nodiscard]] view::Calls::Entry call_entry(const std::string& id, const std::string& title, int level = 1);
/// A call played to its end by `Ada`.
[[nodiscard]] records::AttemptSummary closed_attempt(const std::string& id, const std::string& scenario,
                                                     int total, const std::string& outcome,
                                                     const std::string& began);

}  // namespace rung::test
