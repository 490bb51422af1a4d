#include "command/desk_arguments.h"

#include "command/help.h"
#include "command/usage.h"

#include <CLI/CLI.hpp>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace rung::command {
namespace {

constexpr std::string_view kSeeHelp = "rung-desk --help says how it goes";
constexpr std::string_view kDeskHelp = R"(rung-desk [CALL|ATTEMPT]
rung-desk --screenshot SCREEN FILE.png [CALL]
rung-desk --ui-dump SCREEN [CALL]

Rung in a window: choose a call and play it, or begin with CALL, or go on with ATTEMPT. CALL is an id
(rung list) or a path, ATTEMPT an id (rung attempts) or a path.

  --data DIR      take the content from this folder
  --store FILE    what is kept is in this file, rung.db among your data by itself
  --mode MODE     begin CALL at once, as practice, exercise or assessment
  --as NAME       who plays
  --seed N        the order in which choices are shown
  --clock FACTOR  the customer's patience: 1, 1.5, 2 times, or off
  --theme THEME   light, dark, or contrast
  --scale PCT     size of text, 80 to 200
  --size WxH      of the window in pixels; 1280x800 where none is said
  --silent        no sound and no voice
  --first-frame   say in how many milliseconds the first frame was there, and end
  --input-times N say in how many milliseconds each of the next N inputs could be seen, and end

  --screenshot    a picture of a screen instead of a window: who, home, library, briefing, call, wrap-up,
                  debrief, progress, settings, coach, team; each has something to show where no CALL is named
  --ui-dump       what can be read and used on such a screen, as text

  rung-desk third-time-calling --theme dark
  rung-desk --screenshot debrief debrief.png --scale 200
)";

constexpr int kLeastScale_pct = 80;
constexpr int kMostScale_pct = 200;
constexpr int kLeastSide_px = 200;
constexpr int kMostSide_px = 8192;
constexpr int kMostInputs = 100'000;

/// What was typed, before it is read.
struct DeskTyped {
    DeskArguments made;
    std::vector<std::string> words;
    std::string mode, seed, clock, scale, size, input_times;
    bool screenshot = false, ui_dump = false, version = false;
};

void add_options(CLI::App& app, DeskTyped& typed) {
    auto& made = typed.made;
    app.set_help_flag("--help,-h");
    app.add_flag("--version", typed.version);
    app.add_option("words", typed.words);
    app.add_flag("--screenshot", typed.screenshot);
    app.add_flag("--ui-dump", typed.ui_dump);
    app.add_option("--data", made.data);
    app.add_option("--store", made.store);
    app.add_option("--mode", typed.mode);
    app.add_option("--as", made.who);
    app.add_option("--seed", typed.seed);
    app.add_option("--clock", typed.clock);
    app.add_option("--theme", made.theme);
    app.add_option("--scale", typed.scale);
    app.add_option("--size", typed.size);
    app.add_flag("--silent", made.silent);
    app.add_flag("--first-frame", made.first_frame);
    app.add_option("--input-times", typed.input_times);
    app.allow_extras();
}

std::vector<std::string> names_of(const CLI::App& app) {
    std::vector<std::string> names{"--help"};
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// `1280x800`
std::optional<Said> read_size(const std::string& typed, DeskArguments& made) {
    if (typed.empty()) return std::nullopt;
    const auto between = typed.find('x');
    std::optional<int> width, height;
    const auto side = [](const std::string& text, std::optional<int>& made_side) {
        return text.empty() || read_number("side", text, kLeastSide_px, kMostSide_px, made_side).has_value();
    };
    if (between == std::string::npos || side(typed.substr(0, between), width) ||
        side(typed.substr(between + 1), height))
        return wrong(
            fmt::format("\"{}\" is no size", typed),
            fmt::format("as in 1280x800, each side from {} to {} pixels", kLeastSide_px, kMostSide_px));
    made.width = *width;
    made.height = *height;
    return std::nullopt;
}

/// The words that are no options: what they mean depends on the task.
std::optional<Said> read_words(DeskTyped& typed, const DeskWords& words) {
    auto& made = typed.made;
    if (typed.screenshot && typed.ui_dump) return wrong("--screenshot or --ui-dump, not both", kSeeHelp);
    made.task = typed.screenshot ? DeskTask::screenshot : typed.ui_dump ? DeskTask::ui_dump : DeskTask::play;
    std::vector<std::string*> places;
    if (made.task != DeskTask::play) places.push_back(&made.screen);
    if (made.task == DeskTask::screenshot) places.push_back(&made.out);
    const auto needed = places.size();
    places.push_back(&made.subject);
    if (typed.words.size() < needed)
        return wrong(made.task == DeskTask::screenshot ? "a screenshot needs a screen and a file"
                                                       : "--ui-dump needs a screen",
                     fmt::format("the screens are {}", fmt::join(words.screens, ", ")));
    if (typed.words.size() > places.size())
        return wrong(fmt::format("\"{}\" is not understood here", typed.words[places.size()]), kSeeHelp);
    for (std::size_t i = 0; i < typed.words.size(); ++i) *places[i] = typed.words[i];
    return needed == 0 ? std::nullopt : demand_one_of("screen", made.screen, words.screens);
}

std::optional<Said> read_values(DeskTyped& typed, const DeskWords& words) {
    auto& made = typed.made;
    if (auto said = read_words(typed, words)) return said;
    if (auto said = demand_store(made.store)) return said;
    if (auto said = read_mode(typed.mode, made.mode)) return said;
    if (auto said = read_seed(typed.seed, made.seed)) return said;
    if (auto said = read_clock(typed.clock, made.clock_pct)) return said;
    if (auto said = read_number("scale", typed.scale, kLeastScale_pct, kMostScale_pct, made.scale_pct))
        return said;
    if (auto said = read_size(typed.size, made)) return said;
    if (auto said = read_number("number of inputs", typed.input_times, 1, kMostInputs, made.input_times))
        return said;
    if (!made.theme.empty())
        if (auto said = demand_one_of("theme", made.theme, words.themes)) return said;
    if (made.mode && (made.task != DeskTask::play || made.subject.empty()))
        return wrong("--mode needs a call to begin", kSeeHelp);
    return std::nullopt;
}

}  // namespace

std::variant<DeskArguments, Said> parse_desk_arguments(const std::vector<std::string>& line,
                                                       const DeskWords& words) {
    DeskTyped typed;
    CLI::App app("rung-desk", "rung-desk");
    add_options(app, typed);
    try {
        app.parse(std::vector<std::string>(line.rbegin(), line.rend()));
    } catch (const CLI::CallForHelp&) {
        return Said{Exit::done, std::string(kDeskHelp)};
    } catch (const CLI::ParseError& error) {
        return misused(error.what(), kSeeHelp);
    }
    if (typed.version) return Said{Exit::done, std::string(version_text())};
    if (const auto extras = app.remaining(true); !extras.empty())
        return not_understood(extras.front(), names_of(app), kSeeHelp);
    if (auto said = read_values(typed, words)) return *std::move(said);
    return std::move(typed.made);
}

}  // namespace rung::command
