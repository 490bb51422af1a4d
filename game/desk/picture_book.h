#pragma once

#include "base/files.h"
#include "base/result.h"
#include "desk/picture.h"
#include "desk/screen.h"

#include <string>

namespace rung::desk {

/// A screen as it is to be drawn, on content that is made up for it: the same bytes every time.
struct PictureOrder {
    ScreenId screen = ScreenId::home;
    std::string call;  ///< which call; empty: the first there is
    std::string theme = "light";
    int scale_pct = 100;
    int width = 1280, height = 800;
    std::string content;  ///< folder of `companies/ rubrics/ calls/ modules/`
};

/// Drawn by the processor, without a window. Nothing is written anywhere.
/// Errors: unknown-call, what is wrong with its file.
[[nodiscard]] base::Result<Picture> draw_picture(const base::Files& files, const PictureOrder& order);

/// The same screen as somebody hears it: a thing a line, by `format_tree`.
[[nodiscard]] base::Result<std::string> dump_screen(const base::Files& files, const PictureOrder& order);

}  // namespace rung::desk
