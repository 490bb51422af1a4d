#include "call/spoken.h"

#include "call/call.h"
#include "scenario/spoken.h"

namespace rung::call {

std::string format_said(const scenario::Script& script, const Beat& beat) {
    if (beat.move.kind == scenario::MoveKind::disconnect && may_leave(beat.before)) return {};
    return scenario::format_said(script, beat.move);
}

}  // namespace rung::call
