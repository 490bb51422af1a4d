#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "desk/sfml/display.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rung::desk {

class Desk;

/// A window is never smaller, unless the screen is.
inline constexpr int kLeastWidth_px = 800;
inline constexpr int kLeastHeight_px = 600;

struct WindowOrder {
    std::string title;
    int width = 1280, height = 800;
};

/// How long a window is shown.
enum class Until : std::uint8_t { closed, first_frame };

/// How long it took from the moment an input was taken to the moment it could be seen, for measuring.
struct InputTimes {
    std::size_t wanted = 0;        ///< the window ends after so many; 0: nothing is measured
    std::vector<std::int64_t> ms;  ///< of inputs that changed what is seen
};

/// A real window: hands its events to a desk and shows the frames that the desk makes.
class Window {
  public:
    /// Owner: the caller keeps the clock alive. Errors: no-opengl.
    [[nodiscard]] static base::Result<Window> open(Display display, const WindowOrder& order,
                                                   const base::Clock& clock);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    /// Shows the desk until it closes. Draws where something changed, and sleeps otherwise.
    void run(Desk& desk, Until until = Until::closed, InputTimes* times = nullptr);

  private:
    struct Held;
    explicit Window(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

}  // namespace rung::desk
