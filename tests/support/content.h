#pragma once

#include "records/content.h"
#include "records/recording.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.h"

namespace rung::test {

/// The fixtures' files made ready to play, with the hashes of their bytes.
[[nodiscard]] records::Content content_of(std::string_view scenario = scenario_json(),
                                          std::string_view company = company_json(),
                                          std::string_view rubric = rubric_json());

/// Entries in the form of a log, each played from where it stands. Fails the test at the first that is not
/// possible.
[[nodiscard]] records::Recording record(const scenario::Script& script,
                                        const std::vector<std::string>& entries);

/// Moves in short (see short_move.h), separated by `;`, each played from where it stands. Fails the test at
/// the first that is not possible.
[[nodiscard]] records::Recording record_moves(const scenario::Script& script, std::string_view moves);

/// A play of the fixtures' scenario that uses most kinds of entry, up to a closed wrap-up.
[[nodiscard]] std::vector<std::string> long_play();

}  // namespace rung::test
