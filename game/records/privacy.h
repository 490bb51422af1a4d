#pragma once

#include "records/store.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is kept of a person: given out, erased, and for how long.
namespace rung::records {

/// Whether the reader may give out or erase what is kept of somebody: it is their own, they lead the team, or
/// they act as nobody by name in a file, so as whoever keeps it, or as the owner of a shared store. Errors:
/// not-own.
base::Status check_keeper(Store& store, const Member& person);

/// Everything that is kept of a person, as one JSON document: their attempts byte for byte with scores,
/// comments, verdicts, disputes and readings, their name, and what they wrote as a coach. Verdicts of a
/// calibration that is not over are counted and not told. Errors: those of `check_keeper` and `Database`.
[[nodiscard]] base::Result<std::string> export_person(Store& store, const Member& person);

/// How much is kept of a person.
struct KeptOf {
    std::string name;  ///< empty: none is kept
    std::vector<std::string> attempts;
    std::size_t comments = 0, disputes = 0, ratings = 0, readings = 0, assignments = 0;  ///< about them
    std::size_t written = 0;  ///< comments and verdicts that they gave as a coach; they keep the pseudonym
    /// Where somebody else's text still says the name, as commands name it: `comment on rep-2/sofa-1`.
    std::vector<std::string> mentions;
};
/// Errors: those of `check_keeper` and `Database`.
[[nodiscard]] base::Result<KeptOf> count_kept(Store& store, const Member& person);

/// Erases the name, and the attempts with all that was said of them. What the person wrote as a coach stays
/// under the pseudonym, which nobody gets again. In a file no byte of it is left, the log beside it included.
/// Errors: those of `check_keeper` and `Database`; store-locked where another program still reads the file.
base::Status erase_person(Store& store, const Member& person);

/// Takes away what stands in the log of a file and between its rows, so that no byte is left of what was
/// deleted. Errors: those of `Database`; store-locked where another program still reads the file.
base::Status scrub_file(Database& database);

/// How long a team's attempts are kept. Units: days; 0: for ever.
struct Retention {
    std::string team;
    int days = 0;
};
/// Of every team that the reader looks after: on one machine one for all, which names no team; for the owner
/// of a shared store each; for everybody else there their own. Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<Retention>> read_retention(Store& store);
/// For all of these. Errors: not-keeper (neither a lead nor who keeps the store), those of `Database`.
base::Status set_retention(Store& store, int days);
/// Attempts, as far as the reader sees them, that began earlier than so many days before `now`. Without a
/// date they are kept.
[[nodiscard]] base::Result<std::vector<std::string>> list_expired(Store& store, const Retention& kept,
                                                                  std::string_view now);
/// Removes what is older than the store keeps, with everything of it, and names it. In a shared store the
/// owner alone does. Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<std::string>> apply_retention(Store& store, std::string_view now);

}  // namespace rung::records
