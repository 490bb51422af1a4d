#pragma once

#include "analysis/certificate.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

/// A call that somebody broke on purpose: the sound one with a merge patch, and what its certificate has to
/// say about it.
struct Mutant {
    std::string_view what;  ///< was done to it
    std::string_view patch;
    analysis::Claim claim;
    std::string_view about;  ///< the id that the claim is of; empty: the call as a whole
    bool shown = false;      ///< a line shows it: what can never come has none
    bool nobody_in = false;  ///< nobody else can be reached in it
};

/// The fixtures' call, mended so that its certificate is sound.
[[nodiscard]] std::string sound_json();
[[nodiscard]] std::string broken_json(const Mutant& mutant);
[[nodiscard]] const std::vector<Mutant>& mutants();

}  // namespace rung::test
