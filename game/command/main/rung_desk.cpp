#include "base/clock.h"
#include "base/files.h"
#include "base/programs.h"
#include "base/texts.h"
#include "command/desk_arguments.h"
#include "command/machine.h"
#include "command/open_records.h"
#include "command/opened.h"
#include "command/retain.h"
#include "command/shop.h"
#include "desk/desk.h"
#include "desk/picture_book.h"
#include "desk/sfml/display.h"
#include "desk/sfml/speakers.h"
#include "desk/sfml/window.h"
#include "desk/theme.h"
#include "terminal/tty_console.h"

#include <clocale>
#include <fmt/format.h>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace {

using namespace rung;
using command::DeskArguments;
using command::DeskTask;
using command::Exit;
using command::Shop;

Exit fail(const Shop& shop, const base::Error& error) {
    (void)shop.fail(error);
    return Exit::environment;
}

command::DeskWords words_of_the_desk() {
    command::DeskWords words;
    for (int i = 0; i < desk::kScreens; ++i) words.screens.push_back(name_of(static_cast<desk::ScreenId>(i)));
    for (const auto& theme : desk::list_themes()) words.themes.push_back(theme.id);
    return words;
}

desk::ScreenId screen_named(std::string_view name) {
    int screen = 0;
    while (name_of(static_cast<desk::ScreenId>(screen)) != name) ++screen;
    return static_cast<desk::ScreenId>(screen);
}

desk::PictureOrder picture_order(const Shop& shop, const DeskArguments& asked) {
    desk::PictureOrder order{.screen = screen_named(asked.screen), .call = asked.subject};
    if (!asked.theme.empty()) order.theme = asked.theme;
    order.scale_pct = asked.scale_pct.value_or(order.scale_pct);
    order.width = asked.width;
    order.height = asked.height;
    order.content = shop.environment.places.content;
    return order;
}

/// A screen without a window: as a picture, or as what can be read and used on it.
Exit show_in_file(const Shop& shop, const DeskArguments& asked) {
    auto& files = shop.environment.files;
    const auto order = picture_order(shop, asked);
    if (asked.task == DeskTask::ui_dump) {
        const auto text = desk::dump_screen(files, order);
        if (!text) return shop.fail(text.error());
        shop.print(*text);
        return Exit::done;
    }
    const auto picture = desk::draw_picture(files, order);
    if (!picture) return shop.fail(picture.error());
    const auto png = desk::encode_png(*picture);
    if (!png) return shop.fail(png.error());
    const auto written = files.write(asked.out, *png);
    return written ? Exit::done : shop.fail(written.error());
}

/// What the command line says for this time, over what the player has set.
desk::Settings settings_for(desk::Settings settings, const DeskArguments& asked) {
    if (!asked.who.empty()) settings.who = asked.who;
    if (!asked.theme.empty()) settings.theme = asked.theme;
    settings.scale_pct = asked.scale_pct.value_or(settings.scale_pct);
    settings.clock_pct = asked.clock_pct.value_or(settings.clock_pct);
    if (asked.silent) settings.sound = settings.voice = settings.self_voicing = false;
    return settings;
}

/// The same records as the command line's, opened again on the thread that reads and writes them.
desk::OpenRecords records_of(const Shop& shop) {
    const command::RecordsAt at{shop.environment.places.data, shop.arguments.store, shop.arguments.who};
    return
        [&files = shop.environment.files, at, places = shop.environment.places, now = shop.environment.now] {
            auto opened = command::open_records(files, at);
            if (opened) (void)command::let_go(files, places, *opened, now);
            return opened;
        };
}

/// Where the desk begins; nothing: where it begins by itself.
base::Result<std::optional<desk::Destination>> find_beginning(Shop& shop, const DeskArguments& asked,
                                                              const desk::Folders& folders) {
    if (asked.subject.empty()) return std::optional<desk::Destination>();
    const auto played = command::names_attempt(shop, asked.subject);
    if (!played) return played.error();
    if (*played) return std::optional<desk::Destination>(desk::ToAttempt{asked.subject});
    // What is wrong with a call is said before any window stands in front of the terminal.
    desk::Office office(shop.environment.files, folders, records_of(shop));
    auto call = office.open_call(asked.subject);
    if (!call) return call.error();
    if (asked.mode)
        return std::optional<desk::Destination>(desk::ToCall{.file = *std::move(call), .mode = *asked.mode});
    return std::optional<desk::Destination>(desk::ToBriefing{asked.subject});
}

Exit show_in_window(Shop& shop, const DeskArguments& asked) {
    // The driver loads while the desk reads its settings and its faces.
    auto display = std::async(std::launch::async, desk::Display::open);
    const auto& environment = shop.environment;
    const auto& places = environment.places;
    const desk::Folders folders{places.content, places.data, places.config + "/desk.json", places.cache};
    auto beginning = find_beginning(shop, asked, folders);
    if (!beginning) return shop.fail(beginning.error());

    const auto open = records_of(shop);
    base::SystemPrograms programs;
    const std::unique_ptr<desk::SoundOut> sound =
        asked.silent ? std::unique_ptr<desk::SoundOut>(std::make_unique<desk::SilentOut>())
                     : std::make_unique<desk::Speakers>();
    desk::Desk desk({environment.files, environment.clock, environment.texts, *sound, programs, folders,
                     command::wall_clock, environment.seed, open},
                    asked.width, asked.height);
    desk.set(settings_for(desk.settings(), asked));
    if (*beginning) desk.go(**beginning);

    auto opened = display.get();
    if (!opened) return fail(shop, opened.error());
    auto window =
        desk::Window::open(std::move(*opened), {"Rung", asked.width, asked.height}, environment.clock);
    if (!window) return fail(shop, window.error());
    desk::InputTimes times{static_cast<std::size_t>(asked.input_times.value_or(0)), {}};
    window->run(desk, asked.first_frame ? desk::Until::first_frame : desk::Until::closed,
                asked.input_times ? &times : nullptr);
    for (const auto ms : times.ms) shop.print(fmt::format("{}\n", ms));
    if (asked.first_frame) shop.tell(fmt::format("{}\n", command::running_ms(environment.files)));
    return Exit::done;
}

Exit run(const DeskArguments& asked) {
    base::DiskFiles files;
    const command::SystemClock clock;
    const base::EnglishTexts texts;
    terminal::TtyConsole console;
    const auto find_content = [&files](const command::Places& places, const std::string& folder) {
        return command::with_content(files, places, folder);
    };
    auto places = command::find_places(files);
    if (!asked.data.empty()) places = find_content(places, asked.data);
    command::Environment environment{
        .files = files,
        .clock = clock,
        .texts = texts,
        .out = std::cout,
        .err = std::cerr,
        .console = console,
        .read_input = command::read_standard_input,
        .places = places,
        .open_records = [&files](const command::RecordsAt& at) { return command::open_records(files, at); },
        .find_content = find_content,
        .now = command::wall_clock(),
        .seed = asked.seed.value_or(command::random_seed()),
    };
    command::Arguments arguments;
    arguments.store = asked.store;
    arguments.who = asked.who;
    Shop shop(arguments, environment);
    return asked.task == DeskTask::play ? show_in_window(shop, asked) : show_in_file(shop, asked);
}

}  // namespace

int main(int argc, char** argv) {
    std::setlocale(LC_CTYPE, "");  // what is typed with dead keys and input methods comes as the locale says
    const auto parsed =
        command::parse_desk_arguments(std::vector<std::string>(argv + 1, argv + argc), words_of_the_desk());
    if (const auto* said = std::get_if<command::Said>(&parsed)) {
        (said->exit == Exit::done ? std::cout : std::cerr) << said->text;
        return static_cast<int>(said->exit);
    }
    return static_cast<int>(run(std::get<DeskArguments>(parsed)));
}
