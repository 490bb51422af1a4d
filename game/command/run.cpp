#include "command/run.h"

#include "command/arguments.h"
#include "command/arguments_records.h"
#include "command/commands.h"
#include "command/desk_beside.h"
#include "command/members.h"

namespace rung::command {
namespace {

Exit dispatch(Shop& shop) {
    const auto command = shop.arguments.command;
    const bool plays = command == Command::play || command == Command::home;
    if (plays || command == Command::attempts || find_words_of(command) != nullptr)
        if (const auto refused = act_as_named(shop)) return *refused;
    switch (command) {
        case Command::home:
            if (const auto ended = try_desk(shop)) return *ended;
            return run_home(shop);
        case Command::list:
            return run_list(shop);
        case Command::check:
            return run_check(shop);
        case Command::prove:
            return run_prove(shop);
        case Command::play:
            return run_play(shop);
        case Command::replay:
            return run_replay(shop);
        case Command::debrief:
            return run_debrief(shop);
        case Command::what_if:
            return run_what_if(shop);
        case Command::authority:
            return run_authority(shop);
        case Command::attempts:
            return run_attempts(shop);
        case Command::screenshot:
            return run_screenshot(shop);
        case Command::people:
            return run_people(shop);
        case Command::teams:
            return run_teams(shop);
        case Command::modules:
            return run_modules(shop);
        case Command::assign:
            return run_assign(shop);
        case Command::progress:
            return run_progress(shop);
        case Command::review:
            return run_review(shop);
        case Command::privacy:
            return run_privacy(shop);
        case Command::team:
            return run_team(shop);
        case Command::store:
            return run_store(shop);
        case Command::simulate:
            return run_simulate(shop);
    }
    return Exit::usage;
}

}  // namespace

Exit run(const std::vector<std::string>& line, Environment& environment) {
    const auto parsed = parse_arguments(line);
    if (const auto* said = std::get_if<Said>(&parsed)) {
        (said->exit == Exit::done ? environment.out : environment.err) << said->text;
        return said->exit;
    }
    const auto& arguments = std::get<Arguments>(parsed);
    if (!arguments.data.empty())
        environment.places = environment.find_content(environment.places, arguments.data);
    Shop shop(arguments, environment);
    const Exit exit = dispatch(shop);
    environment.out.flush();
    if (environment.out.good()) return exit;
    return shop.fail({"file-unwritable", "standard output cannot be written", ""});
}

}  // namespace rung::command
