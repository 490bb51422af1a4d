#pragma once

#include "session/session.h"
#include "view/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::view {

/// Something to say with a handover, or with the announcement of one.
struct HandoverLineView {
    std::uint8_t line = scenario::kNoLine;
    std::string text;
};

/// What can be said about this contact, in the order of this play; the company's own line, for those who
/// choose nothing, comes last.
[[nodiscard]] std::vector<HandoverLineView> list_handover_lines(const Wording& say,
                                                                const session::Session& session,
                                                                scenario::MoveKind kind,
                                                                std::uint8_t contact);

}  // namespace rung::view
