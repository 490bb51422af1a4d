#pragma once

#include "call/call.h"
#include "records/recording.h"
#include "scenario/script.h"

#include <cstddef>

namespace rung::session {

/// The line that its author intends for a call, played by the rules as far as they allow it.
struct AuthorsLine {
    records::Recording recording;
    std::size_t made = 0;              ///< moves of the line that were possible
    call::Why why = call::Why::legal;  ///< of the first that was not
    [[nodiscard]] bool whole() const { return why == call::Why::legal; }
};

/// A say is meant for the choice of its id where the play stands then.
[[nodiscard]] AuthorsLine play_authors_line(const scenario::Script& script);

}  // namespace rung::session
