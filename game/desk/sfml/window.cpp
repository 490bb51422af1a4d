#include "desk/sfml/window.h"

#include "desk/desk.h"
#include "desk/sfml/frame_hash.h"
#include "desk/sfml/pace.h"
#include "desk/sfml/painter.h"
#include "desk/sfml/quiet.h"
#include "desk/sfml/translation.h"
#include "desk/sfml/window_icon.h"

#include <SFML/OpenGL.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Window.hpp>
#include <algorithm>
#include <imgui.h>
#include <optional>
#include <utility>

namespace rung::desk {
namespace {

constexpr int kIcon_px = 32;
/// So many frames are made of what came at once before one of them is shown.
constexpr int kMostAtOnce = 16;

sf::Vector2u fitting(int width, int height) {
    const auto screen = sf::VideoMode::getDesktopMode();
    const auto fit = [](int wanted, int least, unsigned most) {
        return std::min(static_cast<unsigned>(std::max(wanted, least)), std::max(most, 1u));
    };
    return {fit(width, kLeastWidth_px, screen.width), fit(height, kLeastHeight_px, screen.height)};
}

sf::String to_sfml(const std::string& text) {
    return sf::String::fromUtf8(text.begin(), text.end());
}

Clipboard system_clipboard() {
    return {[] {
                const auto text = sf::Clipboard::getString().toUtf8();
                return std::string(text.begin(), text.end());
            },
            [](const std::string& text) { sf::Clipboard::setString(to_sfml(text)); }};
}

}  // namespace

/// The window is closed before the display is given back.
struct Window::Held {
    Held(Display display_, const WindowOrder& order, const base::Clock& clock_);
    bool feed(Desk& desk);
    void note(const sf::Event& event);
    void keep_size(unsigned width, unsigned height);
    bool make(Desk& desk);
    bool show(Desk& desk, Painter& painter);

    Display display;
    const base::Clock& clock;
    sf::Window window;
    Translation translation;
    Pace pace;
    std::optional<std::uint64_t> shown;  ///< nothing: whatever comes next is drawn
};

Window::Held::Held(Display display_, const WindowOrder& order, const base::Clock& clock_)
    : display(std::move(display_)), clock(clock_) {
    const Quiet quiet;
    const auto size = fitting(order.width, order.height);
    sf::ContextSettings plain;
    plain.depthBits = 0;
    plain.stencilBits = 0;
    window.create(sf::VideoMode(size.x, size.y), to_sfml(order.title), sf::Style::Default, plain);
    window.setKeyRepeatEnabled(true);
    window.setIcon(kIcon_px, kIcon_px, draw_window_icon(kIcon_px).data());
    pace.last_input_ms = clock.now_ms();
}

/// What a window alone knows of an event, before the desk has it.
void Window::Held::note(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::LostFocus:
            pace.focused = false;
            return;
        case sf::Event::GainedFocus:
            pace.focused = true;
            shown.reset();
            return;
        case sf::Event::MouseEntered:
            // SFML does not tell that the window was covered and is seen again.
            shown.reset();
            return;
        case sf::Event::Resized:
            shown.reset();
            keep_size(event.size.width, event.size.height);
            return;
        default:
            return;
    }
}

/// SFML has no smallest size, so what got too small is made larger again.
void Window::Held::keep_size(unsigned width, unsigned height) {
    const auto size = fitting(static_cast<int>(width), static_cast<int>(height));
    if (width < size.x || height < size.y)
        window.setSize({std::max(width, size.x), std::max(height, size.y)});
}

bool Window::Held::feed(Desk& desk) {
    bool any = false;
    for (sf::Event event; window.pollEvent(event);) {
        note(event);
        for (const auto& translated : translation.translate(event)) {
            desk.feed(translated);
            any = true;
        }
    }
    return any;
}

/// Makes a frame, and more where input came in between that has to be seen one by one.
bool Window::Held::make(Desk& desk) {
    if (shown && !desk.wants_frame()) return false;
    (void)desk.make_frame();
    for (int more = 1; more < kMostAtOnce && desk.changes_in_ms() != 0 && desk.wants_frame(); ++more)
        (void)desk.make_frame();
    return true;
}

/// True: something was drawn.
bool Window::Held::show(Desk& desk, Painter& painter) {
    if (!make(desk)) return false;
    ImDrawData& frame = *ImGui::GetDrawData();
    const auto hash = hash_frame(frame) + static_cast<std::uint64_t>(desk.font_version());
    if (shown == hash) return false;
    painter.paint(frame, desk.font_version());
    window.display();
    shown = hash;
    return true;
}

Window::Window(std::unique_ptr<Held> held) : held_(std::move(held)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

base::Result<Window> Window::open(Display display, const WindowOrder& order, const base::Clock& clock) {
    sf::err().rdbuf(nullptr);  // its complaints are told in this program's words
    auto held = std::make_unique<Held>(std::move(display), order, clock);
    if (!held->window.isOpen() || !held->window.setActive(true) || glGetString(GL_VERSION) == nullptr)
        return no_opengl();
    return Window(std::move(held));
}

void Window::run(Desk& desk, Until until, InputTimes* times) {
    auto& held = *held_;
    desk.set_clipboard(system_clipboard());
    const auto size = held.window.getSize();
    desk.feed(Resized{static_cast<int>(size.x), static_cast<int>(size.y)});
    Painter painter;
    while (!desk.closing()) {
        const auto began_ms = held.clock.now_ms();
        const bool input = held.feed(desk);
        if (input) held.pace.last_input_ms = began_ms;
        const bool drawn = held.show(desk, painter);
        if (drawn && (until == Until::first_frame || times != nullptr)) glFinish();
        if (drawn && until == Until::first_frame) return;
        if (drawn && input && times != nullptr) {
            times->ms.push_back(held.clock.now_ms() - began_ms);
            if (times->ms.size() >= times->wanted) return;
        }
        const auto wait_ms = held.pace.wait_ms(held.clock.now_ms(), desk.changes_in_ms());
        sf::sleep(sf::milliseconds(static_cast<sf::Int32>(wait_ms)));
    }
}

}  // namespace rung::desk
