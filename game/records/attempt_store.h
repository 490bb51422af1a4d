#pragma once

#include "base/result.h"
#include "records/score_row.h"
#include "records/trail.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// Who played, when and for whom: kept beside an attempt, never in it. Anything may be empty.
struct Player {
    std::string who;
    std::string began;            ///< as the wall clock wrote it, for reading only
    std::string assignment = {};  ///< that it counts for, set when it is begun; its coach may then see it
    std::string team = {}, person = {};  ///< as results name them, read back from a store; files know neither
};

/// Whether a save was refused because the attempt was gone on with elsewhere since.
[[nodiscard]] bool is_elsewhere(const base::Error& error);
/// Whether `AttemptStore::keep` kept it all the same, as an attempt of its own.
[[nodiscard]] bool is_kept_apart(const base::Error& error);

/// The attempts that somebody may see, each the bytes of its file. An id is `SCENARIO-N`; of somebody else's,
/// where several people share a store, `PERSON/SCENARIO-N`.
class AttemptStore {
  public:
    virtual ~AttemptStore() = default;

    /// Of all attempts, in the order of scenario and number. Errors, here and of `has` and `load_player`:
    /// those of a `Database`. A store that cannot be read is not an empty one.
    [[nodiscard]] virtual base::Result<std::vector<std::string>> ids() const = 0;
    [[nodiscard]] virtual base::Result<bool> has(const std::string& id) const = 0;
    /// What messages about it say where it is.
    [[nodiscard]] virtual std::string place_of(std::string_view id) const = 0;

    /// Replaces the attempt whole, the first time with who plays. When this returns it is on the disk.
    /// `score` is that of an attempt that is closed, and is kept with it; it is null before. Errors:
    /// file-unwritable, those of a `Database`, attempt-closed; attempt-elsewhere where something stands there
    /// that was neither taken up nor saved here: another program went on with it, and it stays as it is.
    base::Status save(const std::string& id, std::string_view attempt, const Player& player = {},
                      const ScoreRow* score = nullptr);
    /// Says that whoever saves the attempt from now on goes on with it as it was read.
    void take_up(const std::string& id, std::string_view attempt);
    /// As `save`, so that nothing is lost: without an `id` as `begin` of `scenario`, and where the attempt
    /// was gone on with elsewhere this is kept beside it as another of whoever played it. `id` is then its
    /// own. Errors: those of `save` and `begin`; kept-apart says that it was kept so, for the player.
    base::Status keep(std::string& id, std::string_view scenario, std::string_view attempt,
                      const Player& player, const ScoreRow* score);
    /// Errors: file-missing, file-unreadable, those of a `Database`.
    [[nodiscard]] virtual base::Result<std::string> load(const std::string& id) const = 0;
    /// Empty where nothing is there.
    [[nodiscard]] virtual base::Result<Player> load_player(const std::string& id) const = 0;

    /// Keeps a new attempt under the next id that is free, and gives that: whatever stands there stays, also
    /// where another program begins one in the same moment. Errors: those of `save`, attempt-exists.
    base::Result<std::string> begin(std::string_view scenario, std::string_view attempt,
                                    const Player& player = {}, const ScoreRow* score = nullptr);
    /// `SCENARIO-N`, the next number that is free. A pack's `pack/id` gives `pack.id-N`. Errors: those of
    /// `ids`.
    [[nodiscard]] base::Result<std::string> fresh_id(std::string_view scenario) const;

  private:
    /// As `save`, of a play with that trail.
    virtual base::Status put(const std::string& id, std::string_view attempt, const Player& player,
                             const ScoreRow* score, const Trail& trail) = 0;
    /// As `save`, of an id that is not there. Errors: also attempt-exists.
    virtual base::Status add(const std::string& id, std::string_view attempt, const Player& player,
                             const ScoreRow* score);

    std::map<std::string, Trail, std::less<>> trails_;  ///< of what this program saves
};

/// That what stands at a place is not on the trail of what is saved there.
[[nodiscard]] base::Error gone_on_elsewhere(const std::string& place);

/// Sorts ids by scenario and number.
void sort_ids(std::vector<std::string>& ids);

}  // namespace rung::records
