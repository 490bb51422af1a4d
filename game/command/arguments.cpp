#include "command/arguments.h"

#include "base/text.h"
#include "command/arguments_records.h"
#include "command/help.h"
#include "command/usage.h"

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace rung::command {
namespace {

struct Name {
    std::string_view name;
    Command command;
};
constexpr std::array kCommands = {
    Name{"list", Command::list},         Name{"check", Command::check},
    Name{"prove", Command::prove},       Name{"play", Command::play},
    Name{"replay", Command::replay},     Name{"debrief", Command::debrief},
    Name{"what-if", Command::what_if},   Name{"authority", Command::authority},
    Name{"attempts", Command::attempts}, Name{"screenshot", Command::screenshot},
};

std::vector<Name> list_commands() {
    std::vector<Name> all(kCommands.begin(), kCommands.end());
    for (const auto& known : list_record_commands()) all.push_back({known.name, known.command});
    return all;
}

constexpr int kMostTurns = 255;
/// Further than that, and it is another call. Source: design §7.
constexpr int kMostShift = 2;
constexpr int kMostJobs = 64;
constexpr std::int64_t kMostAmount = 1'000'000'000;

/// What was typed, before it is read.
struct Typed {
    Arguments made;
    std::string mode, seed, clock, moves, turn, shift, jobs, limit, profanity;
};

std::string see_help(std::string_view command) {
    return command.empty() ? "rung --help says what there is"
                           : fmt::format("rung {} --help says how it goes", command);
}

void add_common(CLI::App& app, Typed& typed) {
    app.add_option("--data", typed.made.data);
    app.add_option("--store", typed.made.store);
    app.add_flag("--json", typed.made.json);
    app.add_flag("--plain", typed.made.plain);
    app.add_flag("--no-color,--no-colour", typed.made.no_color);
    app.add_option("--profanity", typed.profanity);
}

/// Words, options with a value, and flags, as the table of those commands has them.
void add_record_options(CLI::App& sub, const WordsOf& known, Typed& typed) {
    sub.add_option("words", typed.made.words);
    for (const auto name : known.options)
        sub.add_option_function<std::string>(
            fmt::format("--{}", name),
            [&typed, key = std::string(name)](const std::string& value) { typed.made.options[key] = value; });
    for (const auto name : known.flags)
        sub.add_flag_function(fmt::format("--{}", name), [&typed, key = std::string(name)](std::int64_t) {
            typed.made.options[key] = "yes";
        });
    sub.add_option("--as", typed.made.who);
}

void add_options(CLI::App& sub, Command command, Typed& typed) {
    auto& made = typed.made;
    if (const auto* known = find_words_of(command)) return add_record_options(sub, *known, typed);
    switch (command) {
        case Command::list:
            sub.add_option("what", made.what);
            return;
        case Command::check:
            sub.add_option("paths", made.paths);
            sub.add_flag("--balance", made.balance);
            return;
        case Command::prove:
            sub.add_option("calls", made.paths);
            sub.add_option("--jobs", typed.jobs);
            return;
        case Command::play:
            sub.add_option("call", made.subject);
            sub.add_option("--mode", typed.mode);
            sub.add_option("--as", made.who);
            sub.add_option("--seed", typed.seed);
            sub.add_option("--clock", typed.clock);
            sub.add_option("--moves", typed.moves);
            sub.add_option("--out", made.out);
            return;
        case Command::debrief:
            sub.add_option("attempt", made.subject);
            sub.add_option("--format", made.format);
            sub.add_flag("--full", made.full);
            sub.add_flag("--rescore", made.rescore);
            sub.add_option("--out", made.out);
            return;
        case Command::what_if:
            sub.add_option("attempt", made.subject);
            sub.add_option("--turn", typed.turn);
            sub.add_option("--move", made.move);
            sub.add_option("--shift", typed.shift);
            return;
        case Command::authority:
            sub.add_option("cases", made.paths);
            sub.add_option("--limit", typed.limit);
            sub.add_option("--jobs", typed.jobs);
            return;
        case Command::replay:
            sub.add_option("attempt", made.subject);
            return;
        case Command::attempts:
            sub.add_option("attempt", made.subject);
            sub.add_option("--out", made.out);
            sub.add_option("--as", made.who);
            return;
        case Command::screenshot:
            // The desk reads the rest, and says what is wrong with it.
            sub.prefix_command();
            return;
        default:
            return;
    }
}

/// Another decision, or the handover moved: one of them, and all of it.
std::optional<Said> read_what_if(Typed& typed) {
    auto& made = typed.made;
    if (made.subject.empty()) return wrong("what-if needs an attempt", "rung attempts names yours");
    if (auto said = read_number("turn", typed.turn, 1, kMostTurns, made.turn)) return said;
    if (auto said = read_number("shift of the handover", typed.shift, -kMostShift, kMostShift, made.shift))
        return said;
    const bool changes = made.turn.has_value() || !made.move.empty();
    if (changes && made.shift)
        return wrong("what-if changes a decision or moves the handover, not both", see_help("what-if"));
    if (!changes && !made.shift)
        return wrong("what-if needs --turn and --move, or --shift", see_help("what-if"));
    if (changes && made.move.empty()) return wrong("--turn needs --move", see_help("what-if"));
    if (changes && !made.turn) return wrong("--move needs --turn", see_help("what-if"));
    if (made.shift == 0) return wrong("a handover moved by 0 turns stays where it is", see_help("what-if"));
    return std::nullopt;
}

/// The digits at the head of a text, taken off it; nothing where there are none or too many.
std::optional<std::int64_t> take_amount(std::string_view& text) {
    std::int64_t amount = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (read.ec != std::errc{} || amount < 0 || amount > kMostAmount || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return amount;
}

/// `refund=50..100`, or `refund=80` for one limit.
std::optional<LimitRange> parse_limit(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) return std::nullopt;
    LimitRange range{.remedy = std::string(text.substr(0, equals))};
    text.remove_prefix(equals + 1);
    const auto from = take_amount(text);
    if (!from) return std::nullopt;
    range.from = range.to = *from;
    if (text.empty()) return range;
    if (!text.starts_with("..")) return std::nullopt;
    text.remove_prefix(2);
    const auto to = take_amount(text);
    if (!to || !text.empty()) return std::nullopt;
    range.to = *to;
    return range;
}

std::optional<Said> read_authority(Typed& typed) {
    if (typed.made.paths.empty())
        return wrong("authority needs calls or attempts", "rung list and rung attempts name them");
    if (typed.limit.empty()) return wrong("authority needs --limit", "as in --limit refund=50..100");
    const auto range = parse_limit(typed.limit);
    if (!range)
        return wrong(fmt::format("\"{}\" is no range of limits", typed.limit),
                     "as in --limit refund=50..100");
    if (range->from > range->to)
        return wrong(fmt::format("a range from {} to {} is empty", range->from, range->to),
                     "the lower limit comes first");
    typed.made.limit = *range;
    return std::nullopt;
}

/// A number of jobs for one machine.
std::optional<Said> read_jobs(Typed& typed) {
    std::optional<int> jobs;
    if (auto said = read_number("number of jobs", typed.jobs, 1, kMostJobs, jobs)) return said;
    typed.made.jobs = jobs.value_or(1);
    return std::nullopt;
}

std::optional<Said> read_values(Typed& typed, std::string_view command) {
    auto& made = typed.made;
    if (!typed.moves.empty()) made.moves = typed.moves;
    if (auto said = read_mode(typed.mode, made.mode)) return said;
    if (auto said = read_seed(typed.seed, made.seed)) return said;
    if (auto said = read_clock(typed.clock, made.clock_pct)) return said;
    if (auto said = read_jobs(typed)) return said;
    if (auto said = read_profanity(typed.profanity, made.profanity)) return said;
    if (auto said = demand_store(made.store)) return said;
    if (auto said = check_words(made)) return said;
    switch (made.command) {
        case Command::list:
            return demand_one_of("kind of content", made.what, {"calls", "modules", "companies"});
        case Command::check:
            if (made.paths.empty()) return wrong("check needs a file or a folder", see_help(command));
            return std::nullopt;
        case Command::prove:
            if (made.paths.empty()) return wrong("prove needs a call", "rung list names them");
            return std::nullopt;
        case Command::authority:
            return read_authority(typed);
        case Command::play:
            if (made.subject.empty()) return wrong("play needs a call", "rung list names them");
            return std::nullopt;
        case Command::what_if:
            return read_what_if(typed);
        case Command::debrief:
            if (auto said = demand_one_of("format", made.format, {"text", "html", "json"})) return said;
            if (made.full && (made.json || made.format != "text"))
                return wrong("--full is for text alone", "html and json hold everything as they are");
            [[fallthrough]];
        case Command::replay:
            if (made.subject.empty())
                return wrong(fmt::format("{} needs an attempt", command), "rung attempts names yours");
            return std::nullopt;
        case Command::attempts:
            if (made.subject.empty() != made.out.empty())
                return wrong("an attempt and --out go together", see_help(command));
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

/// What nobody asked for: a command that does not exist, an option that does not, a word too many.
Said unexpected(const CLI::App& app, std::string_view command, const std::string& extra) {
    if (command.empty() && !extra.starts_with('-')) {
        std::vector<std::string_view> names;
        for (const auto& known : list_commands()) names.push_back(known.name);
        const auto near = base::find_near(extra, names);
        return wrong(fmt::format("there is no command \"{}\"", extra),
                     near.empty() ? see_help({}) : fmt::format("did you mean \"rung {}\"?", near));
    }
    std::vector<std::string> names{"--help"};
    std::vector<const CLI::App*> apps{&app};
    if (!command.empty()) apps.push_back(app.get_subcommand(std::string(command)));
    for (const auto* one : apps)
        for (const auto* option : one->get_options())
            for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    return not_understood(extra, names, see_help(command));
}

}  // namespace

std::variant<Arguments, Said> parse_arguments(const std::vector<std::string>& line) {
    Typed typed;
    CLI::App app("rung", "rung");
    app.set_help_flag("--help,-h");
    bool version = false;
    app.add_flag("--version", version);
    std::string who;  // of the first screen; other commands that take one have their own
    const auto* const as = app.add_option("--as", who);
    app.allow_extras();
    app.require_subcommand(0, 1);
    add_common(app, typed);
    const auto known_commands = list_commands();
    for (const auto& known : known_commands) {
        auto* sub = app.add_subcommand(std::string(known.name));
        sub->set_help_flag("--help,-h");
        sub->fallthrough();
        sub->allow_extras();
        add_options(*sub, known.command, typed);
    }

    std::string_view command;
    const auto find_command = [&] {
        for (const auto& known : known_commands) {
            if (!app.got_subcommand(std::string(known.name))) continue;
            command = known.name;
            typed.made.command = known.command;
        }
    };
    try {
        app.parse(std::vector<std::string>(line.rbegin(), line.rend()));
    } catch (const CLI::CallForHelp&) {
        find_command();
        return Said{Exit::done, std::string(help_of(command))};
    } catch (const CLI::ParseError& error) {
        find_command();
        return misused(error.what(), see_help(command));
    }
    find_command();
    if (version) return Said{Exit::done, std::string(version_text())};
    auto extras = app.remaining(true);
    if (typed.made.command == Command::screenshot) {
        typed.made.paths = std::move(extras);
        return std::move(typed.made);
    }
    if (!extras.empty()) return unexpected(app, command, extras.front());
    if (!command.empty() && as->count() > 0)
        return wrong(fmt::format("rung {} is the same for everybody", command), "leave --as out");
    if (command.empty()) typed.made.who = std::move(who);
    if (auto said = read_values(typed, command)) return *std::move(said);
    return std::move(typed.made);
}

}  // namespace rung::command
