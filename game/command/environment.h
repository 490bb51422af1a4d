#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
#include "base/texts.h"
#include "records/records.h"
#include "terminal/console.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace rung::command {

/// Where things are.
struct Places {
    std::string content;  ///< folder of `companies/ rubrics/ calls/ modules/`
    std::string assets;   ///< folder of report templates
    std::string data;     ///< of the user: `attempts/ content/ packs/`
    std::string config;   ///< of the user: the desk's settings
    std::string cache;    ///< of the user: what can be made again; nothing is written anywhere else
};

/// Where what is kept is to be opened.
struct RecordsAt {
    std::string data;      ///< the user's folder, where they are by default
    std::string store;     ///< as `--store` names them; empty: the default
    std::string who;       ///< as `--as` says; may be empty
    bool manages = false;  ///< for teams, people and privacy: the owner of a team's store may open it
};

/// Everything that a command takes from outside, so that `main` alone knows the machine.
/// Owner: `main` keeps all of it alive.
struct Environment {
    base::Files& files;
    const base::Clock& clock;
    const base::Texts& texts;
    std::ostream& out;  ///< data
    std::ostream& err;  ///< messages
    terminal::Console& console;
    std::function<base::Result<std::string>()> read_input;  ///< the whole of standard input
    Places places;
    /// Opens what is kept. Without it: files in the data folder.
    std::function<base::Result<records::Records>(const RecordsAt&)> open_records = {};
    /// What a folder given by `--data` holds.
    std::function<Places(const Places&, const std::string& folder)> find_content;
    bool input_is_terminal = false;
    bool output_is_terminal = false;
    bool colour = true;      ///< unless NO_COLOR or the terminal say otherwise
    std::string now;         ///< the wall clock's date and time, for records
    std::uint64_t seed = 0;  ///< for a play that names none
    bool has_display = false;
    /// Runs `rung-desk` with a command line to its end and gives its exit status; nothing where there is no
    /// such program.
    std::function<std::optional<int>(const std::vector<std::string>&)> run_desk = {};
};

}  // namespace rung::command
