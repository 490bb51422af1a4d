#include "base/clock.h"
#include "base/files.h"
#include "base/texts.h"
#include "command/desk_beside.h"
#include "command/machine.h"
#include "command/open_records.h"
#include "command/run.h"
#include "terminal/tty_console.h"

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using namespace rung;
    std::ios::sync_with_stdio(false);
    base::DiskFiles files;
    const command::SystemClock clock;
    const base::EnglishTexts texts;
    terminal::TtyConsole console;
    command::Environment environment{
        .files = files,
        .clock = clock,
        .texts = texts,
        .out = std::cout,
        .err = std::cerr,
        .console = console,
        .read_input = command::read_standard_input,
        .places = command::find_places(files),
        .open_records = [&files](const command::RecordsAt& at) { return command::open_records(files, at); },
        .find_content =
            [&files](const command::Places& places, const std::string& folder) {
                return command::with_content(files, places, folder);
            },
        .input_is_terminal = command::input_is_terminal(),
        .output_is_terminal = command::output_is_terminal(),
        .colour = command::wants_colour(),
        .now = command::wall_clock(),
        .seed = command::random_seed(),
        .has_display = command::has_display(),
        .run_desk =
            [&files](const std::vector<std::string>& words) {
                return command::run_desk_beside(files, words);
            },
    };
    return static_cast<int>(command::run(std::vector<std::string>(argv + 1, argv + argc), environment));
}
