#pragma once

#include "analysis/certificate.h"
#include "debrief/wording.h"
#include "records/content.h"

#include <string>
#include <vector>

namespace rung::command {

/// A call with what is known of it for certain.
struct Proven {
    std::string id;
    records::Content content;
    analysis::Certificate certificate;
};

/// For reading: one line a property with a mark, and under what fails the moves that show it, one a line,
/// ready for `--moves`. All text is neutralised.
[[nodiscard]] std::string format_proof_text(const debrief::Wording& say, const Proven& proven);
/// For programs: a list with one certificate a call. Points in hundredths, moves as `--moves` reads them.
/// Ends with a line feed.
[[nodiscard]] std::string format_proof_json(const std::vector<Proven>& proven);

/// What a property speaks of, by its id; empty where it is the call as a whole.
[[nodiscard]] std::string subject_of(const Proven& proven, const analysis::Property& property);

}  // namespace rung::command
