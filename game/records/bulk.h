#pragma once

#include "base/result.h"
#include "records/score_row.h"
#include "records/store.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Many people and attempts at once, made up or brought from elsewhere: as whoever owns the tables.
namespace rung::records {

/// Adds reps without names to a team, each with the next free pseudonym, and gives those in order. Errors:
/// those of `Database`, unknown-team.
[[nodiscard]] base::Result<std::vector<std::string>> add_nameless(Store& store, const std::string& team,
                                                                  std::size_t count);

/// An attempt that was played to its end. Owner: the caller keeps what it points to until `add` returns.
struct ClosedAttempt {
    std::string_view person;   ///< a pseudonym of the team
    std::string_view attempt;  ///< an id that is free, `SCENARIO-N`
    std::string_view play;     ///< a number that no other attempt has
    std::string_view began;    ///< `2026-02-03 10:20`
    std::string_view bytes;    ///< of its file
    const ScoreRow* score = nullptr;
};

/// Keeps attempts of one team with their scores, some thousand a transaction: what a broken connection or a
/// full disk leaves is whole, and says how much it is. Quickest person by person, in the order of their ids.
/// Owner: the caller keeps the store alive; nothing else writes to it meanwhile.
class BulkWriter {
  public:
    BulkWriter(Store& store, std::string team);

    /// Errors: those of `Database`, store-read-only; nothing more can be added then.
    base::Status add(const ClosedAttempt& closed);
    /// Keeps what is left. Errors: those of `Database`.
    base::Status finish();
    /// Attempts that are on the disk.
    [[nodiscard]] std::size_t kept() const { return kept_; }

  private:
    struct KeptSheet {
        SheetItems items;
        std::string hash;
    };
    [[nodiscard]] base::Result<std::string> keep_sheet(const ScoreRow& score);
    base::Status write_rows();
    base::Status tell_size();

    Store* store_;
    std::string team_;
    std::optional<Transaction> open_;
    std::string attempts_sql_, scores_sql_;  ///< statements that take many rows
    Cells attempts_, scores_;                ///< of rows that wait to be written together
    std::size_t in_open_ = 0;                ///< rows of the open transaction, the waiting ones included
    std::size_t kept_ = 0, told_ = 0;
    std::map<std::string, KeptSheet, std::less<>> sheets_;  ///< by scenario: the last that it was scored on
};

}  // namespace rung::records
