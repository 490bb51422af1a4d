#pragma once

#include "base/result.h"

#include <memory>

namespace rung::desk {

/// A display that a window can be opened on, tried before SFML sees it: without a display SFML ends the
/// program, without OpenGL it crashes. While it is held the driver stays loaded, so that the window itself
/// comes sooner.
class Display {
  public:
    /// May be called from any thread. Cost: loading the driver, 50 to 100 ms where it draws by software.
    /// Errors: no-display, no-opengl.
    [[nodiscard]] static base::Result<Display> open();
    Display(Display&&) noexcept;
    Display& operator=(Display&&) noexcept;
    ~Display();

  private:
    struct Held;
    explicit Display(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

/// What is said where OpenGL is of no use.
[[nodiscard]] base::Error no_opengl();

}  // namespace rung::desk
