#include "desk/sfml/display.h"

#include "desk/sfml/quiet.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

namespace rung::desk {
namespace {

constexpr const char* kHint = "rung play CALL plays in the terminal; rung list names the calls";

// From GL/glx.h, which asks for the headers of X11.
constexpr int kGlxRgba = 4;
constexpr int kGlxDoubleBuffer = 5;

using Handler = int (*)(void* display, void* error);

/// What is asked of X11 and of GLX. They are looked up at run time: SFML brings both along, their headers it
/// does not.
struct Calls {
    void* (*open_display)(const char*) = nullptr;
    int (*close_display)(void*) = nullptr;
    char* (*display_name)(const char*) = nullptr;
    int (*query_extension)(void*, const char*, int*, int*, int*) = nullptr;
    int (*default_screen)(void*) = nullptr;
    int (*sync)(void*, int) = nullptr;
    int (*free)(void*) = nullptr;
    Handler (*set_error_handler)(Handler) = nullptr;
    void* (*choose_visual)(void*, int, int*) = nullptr;
    void* (*create_context)(void*, void*, void*, int) = nullptr;
    void (*destroy_context)(void*, void*) = nullptr;
};

template <class Function>
bool look_up(void* library, const char* name, Function& found) {
    found = library == nullptr ? nullptr : reinterpret_cast<Function>(::dlsym(library, name));
    return found != nullptr;
}

bool look_up_x11(Calls& calls) {
    void* x11 = ::dlopen("libX11.so.6", RTLD_NOW | RTLD_LOCAL);
    return look_up(x11, "XOpenDisplay", calls.open_display) &&
           look_up(x11, "XCloseDisplay", calls.close_display) &&
           look_up(x11, "XDisplayName", calls.display_name) &&
           look_up(x11, "XQueryExtension", calls.query_extension) &&
           look_up(x11, "XDefaultScreen", calls.default_screen) && look_up(x11, "XSync", calls.sync) &&
           look_up(x11, "XFree", calls.free) && look_up(x11, "XSetErrorHandler", calls.set_error_handler);
}

bool look_up_glx(Calls& calls) {
    void* gl = ::dlopen("libGL.so.1", RTLD_NOW | RTLD_LOCAL);
    return look_up(gl, "glXChooseVisual", calls.choose_visual) &&
           look_up(gl, "glXCreateContext", calls.create_context) &&
           look_up(gl, "glXDestroyContext", calls.destroy_context);
}

/// A refusal is seen by what it does not give; the usual handler would end the program.
int pass_over(void* /*display*/, void* /*error*/) {
    return 0;
}

/// Whether a context can be had. A driver that is missing shows here and not before.
bool can_draw(const Calls& calls, void* display) {
    int ignored[3] = {};
    // Without the extension libGL itself crashes.
    if (calls.query_extension(display, "GLX", &ignored[0], &ignored[1], &ignored[2]) == 0) return false;
    int wanted[] = {kGlxRgba, kGlxDoubleBuffer, 0};
    void* visual = calls.choose_visual(display, calls.default_screen(display), wanted);
    if (visual == nullptr) return false;
    const Handler usual = calls.set_error_handler(pass_over);
    void* context = calls.create_context(display, visual, nullptr, 1);
    calls.sync(display, 0);
    if (context != nullptr) calls.destroy_context(display, context);
    calls.sync(display, 0);
    calls.set_error_handler(usual);
    calls.free(visual);
    return context != nullptr;
}

base::Error no_display(const std::string& name) {
    return {"no-display",
            name.empty() ? "there is no display for a window: DISPLAY is not set"
                         : fmt::format("the display \"{}\" cannot be opened", name),
            kHint};
}

}  // namespace

base::Error no_opengl() {
    return {"no-opengl", "this display has no OpenGL that the window can be drawn with", kHint};
}

struct Display::Held {
    Calls calls;
    void* display = nullptr;
    Held() = default;
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() {
        if (display != nullptr) calls.close_display(display);
    }
};

Display::Display(std::unique_ptr<Held> held) : held_(std::move(held)) {}
Display::Display(Display&&) noexcept = default;
Display& Display::operator=(Display&&) noexcept = default;
Display::~Display() = default;

base::Result<Display> Display::open() {
    const Quiet quiet;
    auto held = std::make_unique<Held>();
    if (!look_up_x11(held->calls)) return no_display({});
    held->display = held->calls.open_display(nullptr);
    if (held->display == nullptr) return no_display(held->calls.display_name(nullptr));
    if (!look_up_glx(held->calls) || !can_draw(held->calls, held->display)) return no_opengl();
    return Display(std::move(held));
}

}  // namespace rung::desk
