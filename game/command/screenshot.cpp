#include "command/commands.h"
#include "command/desk_beside.h"

namespace rung::command {

Exit run_screenshot(Shop& shop) {
    const auto& arguments = shop.arguments;
    std::vector<std::string> line{"--screenshot"};
    if (!arguments.data.empty()) line.insert(line.end(), {"--data", arguments.data});
    line.insert(line.end(), arguments.paths.begin(), arguments.paths.end());
    const auto& run_desk = shop.environment.run_desk;
    const auto status = run_desk ? run_desk(line) : std::nullopt;
    if (!status) {
        (void)shop.fail({"no-desk", "pictures are drawn by rung-desk, and there is none beside this program",
                         "game/run builds it where the libraries for windows are installed"});
        return Exit::environment;
    }
    const bool told = *status >= 0 && *status <= static_cast<int>(Exit::environment);
    return told ? static_cast<Exit>(*status) : Exit::environment;
}

}  // namespace rung::command
