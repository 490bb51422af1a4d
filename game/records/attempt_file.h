#pragma once

#include "base/diagnostic.h"
#include "call/attempt.h"
#include "records/content.h"
#include "records/recording.h"
#include "records/stored_scorecard.h"
#include "scenario/document.h"
#include "scenario/script.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rung::records {

/// An attempt as its file says it. Which moves the log means depends on what was played, so the log stays
/// unread until that is at hand: `head` says which content to look for, then `play_log` reads the log by
/// playing it.
struct AttemptFile {
    call::Attempt head;                        ///< its `log` is empty
    bool stopped = false;                      ///< ended without a score; not to be gone on with
    std::optional<StoredScorecard> scorecard;  ///< none: a save
    std::vector<std::uint32_t> entries;        ///< of the log, as values of the document
    std::shared_ptr<const scenario::Document> document;
};

/// Reads an attempt file strictly. All faults are reported at once.
/// Errors, as diagnostics: those of `Document::parse`, missing-key, unknown-key, wrong-type, unknown-value,
/// out-of-range, bad-hash, newer-format, newer-rules.
[[nodiscard]] std::optional<AttemptFile> parse_attempt(base::Source source, base::Diagnostics& out);

/// Reads the log by playing it. Stops at the first entry that cannot be read or is not possible where it
/// stands. Errors, as diagnostics: those of `parse_entry`, illegal-entry, not-in-this-mode.
[[nodiscard]] std::optional<Recording> play_log(const scenario::Script& script, const AttemptFile& file,
                                                base::Diagnostics& out);

/// What an attempt's file holds beside the attempt itself.
struct Standing {
    bool stopped = false;
    std::optional<StoredScorecard> scorecard;
};

/// The file, an entry a line. Reading it gives the same attempt, and writing that the same bytes.
[[nodiscard]] std::string format_attempt(const scenario::Script& script, const call::Attempt& attempt,
                                         const Standing& standing);

/// The same of a play as it stands: with its scorecard where it is closed.
[[nodiscard]] std::string format_play(const Content& content, const call::Attempt& attempt,
                                      const Recording& recording, bool stopped);

[[nodiscard]] std::string_view name_of(call::Mode mode);

}  // namespace rung::records
