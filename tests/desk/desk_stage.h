#pragma once

#include "base/files.h"
#include "base/programs.h"
#include "base/texts.h"
#include "desk/desk.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/hand_clock.h"

namespace rung::test {

/// The whole desk without a window, on the content that ships with the game: what a player does comes in as
/// events, what a player sees is looked up in the semantic tree. Nothing is written to the disk, but for
/// records that `open` names.
class DeskStage {
  public:
    explicit DeskStage(int width = 1280, int height = 800, desk::OpenRecords open = {});

    /// Makes frames until nothing is left to be done by itself.
    void settle();
    void press(desk::Key key, desk::Mods mods = {});
    void type(std::u32string_view text);
    void click(std::string_view id);
    /// Goes there by Tab and arrows, and presses Enter. Gives the presses it took; fails the test where the
    /// thing is not there or cannot be reached.
    int use(std::string_view id);

    [[nodiscard]] const desk::Node& node(std::string_view id) const;
    [[nodiscard]] bool has(std::string_view id) const { return desk->tree().find(id) != nullptr; }
    /// The id of the first thing so named.
    [[nodiscard]] std::string named(std::string_view name) const;
    /// Paths of the attempts that were left behind.
    [[nodiscard]] std::vector<std::string> attempts() const;
    [[nodiscard]] std::string read(const std::string& path) const;

    base::DiskFiles disk;
    base::OverlayFiles files{disk};
    base::EnglishTexts texts;
    HandClock clock;
    desk::SilentOut silence;
    struct NoPrograms final : base::Programs {
        base::Result<std::string> run(const std::vector<std::string>&, std::string_view,
                                      std::int64_t) override {
            return base::Error{"program-missing", "no program", ""};
        }
        [[nodiscard]] bool has(const std::string&) const override { return false; }
    } programs;
    desk::Folders folders;
    std::unique_ptr<desk::Desk> desk;
};

}  // namespace rung::test
